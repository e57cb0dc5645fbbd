// What one can do with a message: one toolbar that comes to the message under the pointer or the focus.
import { h, icon } from "./dom.js";
import { me, shortcuts } from "./directory.js";
import { emoji, PICK, QUICK } from "./emoji.js";
import { confirmed } from "./confirm.js";
import { menuButton } from "./overflow.js";
import { openThread } from "./places.js";
import { editor } from "./editor.js";
import { store } from "./state.js";
import { react, remove, shortcut } from "./verbs.js";

export class Toolbar {
  constructor(owner, inThread) {
    this.owner = owner;
    this.target = null;
    const quick = QUICK.map((name) =>
      this.button(`React with ${name.replaceAll("_", " ")}`, emoji(name), () => this.toggle(name), name),
    );
    const picker = menuButton({
      label: "More reactions",
      className: "icon-button",
      content: icon("smile"),
      menuClass: "menu menu-grid",
      items: () =>
        PICK.map((name) => ({
          label: emoji(name),
          name: name.replaceAll("_", " "),
          value: name,
          run: () => this.toggle(name),
        })),
    });
    const reply = inThread
      ? null
      : this.button("Reply in thread", icon("reply"), () => openThread(owner.channel, this.ts()), "reply");
    const more = menuButton({
      label: "More actions",
      className: "icon-button",
      content: icon("more"),
      items: () => this.moreItems(),
    });
    more.button.dataset.testid = "message-more";
    this.more = more.root;
    const bar = h(
      "div",
      { class: "toolbar", role: "toolbar", "aria-label": "Message actions" },
      quick,
      picker.root,
      reply,
      more.root,
    );
    this.node = h("div", { class: "toolbar-rail" }, bar);
    owner.list.addEventListener("pointerover", (event) => event.pointerType !== "touch" && this.over(event));
    owner.list.addEventListener("focusin", (event) => this.over(event));
    owner.list.addEventListener("pointerleave", () => this.isBusy() || this.hide());
  }

  button(label, content, run, name) {
    return h(
      "button",
      {
        type: "button",
        class: "icon-button",
        "aria-label": label,
        title: label,
        "data-testid": `do-${name}`,
        on: { click: run },
      },
      content,
    );
  }

  over(event) {
    const message = event.target.closest(".message");
    if (!message || message === this.target || this.isBusy()) return;
    this.show(message);
  }

  /** While a menu of it is open, or the keyboard is in it, the toolbar stays where it is. */
  isBusy() {
    return Boolean(this.node.querySelector(".menu:not([hidden]), :focus-visible"));
  }

  show(message) {
    const hasNone = message.matches(".ephemeral, .message-gone");
    if (hasNone || message.querySelector(".edit-form")) return this.hide();
    this.target = message;
    this.more.hidden = this.moreItems().length === 0;
    message.append(this.node);
  }

  hide() {
    this.node.remove();
    this.target = null;
  }

  /** Takes the toolbar off a node that goes away; true when it was there. */
  leave(node) {
    if (this.target !== node) return false;
    this.hide();
    return true;
  }

  ts() {
    return this.target.dataset.ts;
  }

  message() {
    return this.owner.messages.find((one) => one.ts === this.ts() && !one.ephemeral);
  }

  toggle(name) {
    const given = this.message()?.reactions?.find((one) => one.name === name);
    react(this.owner.channel, this.ts(), name, !given?.users.includes(store.as));
  }

  moreItems() {
    const { channel } = this.owner;
    const ts = this.ts();
    const node = this.target;
    const own = node.dataset.user === store.as;
    return [
      ...shortcuts("message").map((one) => ({
        label: one.name,
        value: one.callback_id,
        run: () => shortcut(one.callback_id, channel, ts),
      })),
      own && { label: "Edit message", value: "edit", run: () => this.edit(node) },
      (own || me()?.admin) && { label: "Delete message…", value: "delete", danger: true, run: () => this.askAndRemove(ts) },
    ].filter(Boolean);
  }

  edit(node) {
    const message = this.owner.messages.find((one) => one.ts === node.dataset.ts && !one.ephemeral);
    this.hide();
    editor(node, message, this.owner.channel);
  }

  async askAndRemove(ts) {
    const spec = {
      title: "Delete message?",
      text: "It cannot be brought back.",
      confirm: "Delete",
      style: "danger",
    };
    if (await confirmed(spec)) remove(this.owner.channel, ts);
  }
}
