// Where one writes: Enter sends, Shift+Enter begins a line; nothing typed is ever lost.
import { freshId, h, icon } from "./dom.js";
import { command, me, speakers } from "./directory.js";
import { draft, failed, failure, forgetFailure, pending, sending, sent, setDraft } from "./drafts.js";
import { recall, remember, store } from "./state.js";
import { suggest } from "./suggest.js";
import { send } from "./verbs.js";

const HINT_SEEN = "huzzah.hint";
const TALLEST_PX = 240;

const isKnownCommand = (text) => text.split(/\s/, 1)[0] === command();

export class Composer {
  /** `name`: prefix of the test ids ("" in a conversation, "thread-" in a thread); `onUpInEmpty`: edits the last. */
  constructor({ name, onUpInEmpty }) {
    this.target = null;
    const id = freshId("composer");
    this.label = h("label", { class: "visually-hidden", for: id });
    this.box = h("textarea", {
      id,
      class: "composer-box",
      rows: 1,
      dir: "auto",
      enterkeyhint: "send",
      "data-testid": `${name}composer`,
    });
    this.error = h("p", {
      class: "composer-error",
      role: "alert",
      hidden: true,
      "data-testid": `${name}composer-error`,
    });
    this.progress = h("p", { class: "composer-progress", "aria-hidden": "true", hidden: true });
    this.hint = h("div", { class: "composer-hint" });
    const button = h(
      "button",
      { type: "submit", class: "send", "aria-label": "Send", title: "Send", "data-testid": `${name}send` },
      icon("send"),
    );
    this.node = h(
      "form",
      { class: "composer", autocomplete: "off", on: { submit: (event) => this.submit(event) } },
      this.error,
      this.progress,
      h("div", { class: "composer-frame suggest-root" }, this.label, this.box, button),
      this.hint,
    );
    suggest(this.box);
    this.box.addEventListener("input", () => this.typed());
    this.box.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.submit(event);
      else if (event.key === "ArrowUp" && this.box.value === "" && onUpInEmpty()) event.preventDefault();
    });
  }

  /** `target`: {channel, threadTs, name}. Brings its draft; the same target again changes nothing typed. */
  show(target) {
    const key = `${target.channel} ${target.threadTs ?? ""}`;
    if (this.key !== key) {
      this.key = key;
      this.box.value = draft(key);
      this.grow();
    }
    this.target = target;
    const words = target.threadTs ? "Reply…" : `Message ${target.name}`;
    this.label.textContent = `${words}, as ${me()?.name ?? ""}`;
    this.box.placeholder = words;
    this.showFailure();
    this.showHint();
  }

  typed() {
    setDraft(this.key, this.box.value);
    forgetFailure(this.key);
    this.showFailure();
    this.showHint();
    this.grow();
  }

  grow() {
    this.box.style.height = "auto";
    this.box.style.height = `${Math.min(this.box.scrollHeight, TALLEST_PX)}px`;
  }

  async submit(event) {
    event.preventDefault();
    // A blank before a slash makes it a message, so what stands in front stays.
    const text = this.box.value.trimEnd();
    const { key, target } = this;
    if (text === "" || !target || pending(key) !== null) return;
    sending(key, text);
    this.box.value = "";
    this.grow();
    this.showFailure();
    const slow = setTimeout(() => this.showProgress(key), 600);
    try {
      await send(target.channel, text, target.threadTs);
      sent(key);
      if (isKnownCommand(text)) remember(HINT_SEEN, "yes");
      else if (text.startsWith("/")) this.bringBack(key, text);
    } catch (fault) {
      failed(key, text, fault.message);
      if (this.key === key) this.box.value = draft(key);
    } finally {
      clearTimeout(slow);
      this.progress.hidden = true;
      if (this.key === key) {
        this.grow();
        this.showFailure();
        this.showHint();
      }
    }
  }

  /** A mistyped command has been answered; its text stays to be mended. */
  bringBack(key, text) {
    if (draft(key) !== "") return;
    setDraft(key, text);
    if (this.key === key) this.box.value = text;
  }

  showProgress(key) {
    this.progress.textContent = `Sending: ${pending(key) ?? ""}`;
    this.progress.hidden = pending(key) === null;
  }

  showFailure() {
    const sentence = failure(this.key);
    const words = sentence ? `Not sent. ${sentence}` : "";
    if (this.error.textContent !== words) this.error.textContent = words;
    this.error.hidden = !sentence;
  }

  /** For newcomers an example that can be taken over; then what the keys do; with a command, how it goes on. */
  showHint() {
    const { value } = this.box;
    if (value.startsWith("/"))
      this.fillHint(
        "usage",
        () =>
          store.people?.usage ??
          `${command()} [privately] [big|small] [effort|win|lesson] @somebody for what they did #value`,
      );
    else if (value === "" && !this.target.threadTs && recall(HINT_SEEN) === null)
      this.fillHint("example", () => this.example());
    else
      this.fillHint("keys", () => [
        h("kbd", null, "Enter"),
        " sends, ",
        h("kbd", null, "Shift+Enter"),
        " begins a line",
      ]);
  }

  fillHint(kind, content) {
    const shown = `${kind} ${store.as}`;
    if (this.hint.dataset.shown === shown) return;
    this.hint.dataset.shown = shown;
    this.hint.replaceChildren(h("span", { class: `hint-${kind}` }, content()));
  }

  example() {
    const others = speakers().filter((one) => one.id !== store.as);
    const whom = others.find((one) => one.handle === "mia") ?? others[0];
    const text = `${command()} big win @${whom?.handle ?? "mia"} for closing Acme #customer-first`;
    const take = () => {
      this.box.value = text;
      this.box.focus();
      this.typed();
    };
    return [
      "Try: ",
      h(
        "button",
        {
          type: "button",
          class: "example",
          title: "Put this into the field",
          "data-testid": "try-example",
          on: { click: take },
        },
        text,
      ),
    ];
  }

  focus() {
    this.box.focus({ preventScroll: true });
  }
}
