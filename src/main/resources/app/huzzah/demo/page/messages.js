// The list of messages of one conversation or thread. Messages that did not change keep their nodes.
import { h, icon } from "./dom.js";
import { dayLine, sameDay, timeOf } from "./dates.js";
import { nameOf } from "./directory.js";
import { messageNode } from "./message.js";
import { announce } from "./notices.js";
import { store } from "./state.js";
import { Toolbar } from "./toolbar.js";
import { toPlain } from "./mrkdwn.js";

const WINDOW = 150;
const ONE_BREATH_MS = 5 * 60_000;
const NEAR_BOTTOM_PX = 80;

export class MessageList {
  /** `inThread`: shows root and replies, no reply counts. */
  constructor({ label, testId, inThread }) {
    this.inThread = inThread;
    this.nodes = new Map();
    this.key = null;
    this.limit = WINDOW;
    this.list = h("ol", { class: "messages", "aria-label": label, role: "list" });
    this.earlier = h(
      "button",
      { type: "button", class: "btn earlier", hidden: true, on: { click: () => this.showEarlier() } },
      "Show earlier messages",
    );
    this.empty = h("p", { class: "empty" }, "Nothing here yet. Say hello!");
    this.scroller = h(
      "div",
      { class: "scroller", "data-testid": testId },
      this.earlier,
      this.empty,
      this.list,
    );
    this.toBottom = h(
      "button",
      { type: "button", class: "to-bottom", hidden: true, on: { click: () => this.scrollDown() } },
      icon("down"),
      "New messages",
    );
    this.node = h("div", { class: "list-frame" }, this.scroller, this.toBottom);
    this.toolbar = new Toolbar(this, inThread);
    this.atBottom = true;
    this.scroller.addEventListener("scroll", () => this.noteScroll(), { passive: true });
    new ResizeObserver(() => this.atBottom && this.scrollDown()).observe(this.list);
    new ResizeObserver(() => this.atBottom && this.scrollDown()).observe(this.scroller);
    this.list.addEventListener("keydown", (event) => this.move(event));
  }

  /** `messages` in order of time; `repliesOf(ts)` gives {count, last} for a root. */
  update(channel, key, messages, repliesOf) {
    const switched = this.key !== key;
    if (switched) this.reset(key);
    this.channel = channel;
    const known = new Set(this.known);
    const fresh = switched ? [] : messages.filter((one) => !known.has(keyOf(one)));
    this.messages = messages;
    // What is new pushes nothing out at the other end, so that the view stays where it is.
    this.limit += fresh.length;
    const shown = messages.slice(-this.limit);
    this.earlier.hidden = shown.length === messages.length;
    this.empty.hidden = messages.length > 0;
    this.place(shown, repliesOf);
    this.known = messages.map(keyOf);
    this.react(fresh, switched);
  }

  reset(key) {
    this.key = key;
    this.limit = WINDOW;
    this.known = [];
    this.nodes.clear();
    this.toolbar.hide();
    this.list.replaceChildren();
    this.toBottom.hidden = true;
  }

  place(shown, repliesOf) {
    const wanted = [];
    let before = null;
    for (const message of shown) {
      const at = timeOf(message);
      const newDay = !before || !sameDay(timeOf(before), at);
      if (newDay && !this.inThread)
        wanted.push(this.kept(`day ${at.toDateString()}`, dayLine(at), () => dayNode(at)));
      const compact = !newDay && follows(before, message);
      const place = {
        channel: this.channel,
        compact,
        inThread: this.inThread,
        replies: repliesOf?.(message.ts),
      };
      const print = JSON.stringify([message, compact, place.replies, store.as]);
      wanted.push(this.kept(keyOf(message), print, () => messageNode(message, place)));
      before = message;
    }
    const keep = new Set(wanted);
    for (const [key, entry] of this.nodes) if (!keep.has(entry.node)) this.drop(key, entry);
    let cursor = this.list.firstChild;
    for (const node of wanted) {
      if (node === cursor) cursor = cursor.nextSibling;
      else this.list.insertBefore(node, cursor);
    }
    const focusable = this.list.querySelector(".message[tabindex='0']");
    if (!focusable) this.list.querySelector(".message:last-of-type")?.setAttribute("tabindex", "0");
  }

  /** The node of before where its print is the same, or where it is being edited. */
  kept(key, print, make) {
    const entry = this.nodes.get(key);
    if (entry && (entry.print === print || entry.node.querySelector(".edit-form"))) return entry.node;
    const node = make();
    if (entry) {
      const hadFocus = entry.node.contains(document.activeElement);
      if (entry.node.tabIndex === 0) node.setAttribute("tabindex", "0");
      const hadToolbar = this.toolbar.leave(entry.node);
      entry.node.replaceWith(node);
      if (hadToolbar) this.toolbar.show(node);
      if (hadFocus) node.focus({ preventScroll: true });
    }
    this.nodes.set(key, { print, node });
    return node;
  }

  drop(key, { node }) {
    this.toolbar.leave(node);
    node.remove();
    this.nodes.delete(key);
  }

  react(fresh, switched) {
    const others = fresh.filter((one) => one.user !== store.as || one.ephemeral);
    if (others.length > 0) announce(others.slice(-3).map(spoken).join(" "));
    const ownOrPrivate = fresh.some((one) => one.user === store.as || one.ephemeral);
    if (switched || this.atBottom || ownOrPrivate) this.scrollDown();
    else if (others.length > 0) this.toBottom.hidden = false;
  }

  noteScroll() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    this.atBottom = scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM_PX;
    if (this.atBottom) this.toBottom.hidden = true;
  }

  scrollDown() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.atBottom = true;
    this.toBottom.hidden = true;
  }

  showEarlier() {
    const below = this.scroller.scrollHeight - this.scroller.scrollTop;
    this.limit += WINDOW;
    this.atBottom = false;
    this.onNeedUpdate?.();
    this.scroller.scrollTop = this.scroller.scrollHeight - below;
  }

  /** Brings a message into view and marks it for a moment; false where it is not in this conversation. */
  reveal(ts) {
    const index = this.messages.findIndex((one) => one.ts === ts);
    if (index < 0) return false;
    if (this.messages.length - index > this.limit) {
      this.limit = this.messages.length - index + 20;
      this.onNeedUpdate?.();
    }
    const node = this.list.querySelector(`[data-ts="${CSS.escape(ts)}"]`);
    this.atBottom = false;
    node?.scrollIntoView({ block: "center" });
    node?.classList.add("revealed");
    node?.focus({ preventScroll: true });
    return true;
  }

  /** Arrow keys go from message to message; the list is one stop of the Tab key. */
  move(event) {
    const at = event.target;
    if (!at.classList.contains("message")) return;
    const all = [...this.list.querySelectorAll(".message")];
    const index = all.indexOf(at);
    const next = { ArrowDown: all[index + 1], ArrowUp: all[index - 1], Home: all[0], End: all.at(-1) }[
      event.key
    ];
    if (!next) return;
    event.preventDefault();
    at.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  }

  /** Begins to edit the latest own message; false where there is none. */
  editLast() {
    const own = this.messages.findLast((one) => one.user === store.as && !one.ephemeral);
    const node = own && this.list.querySelector(`[data-ts="${CSS.escape(own.ts)}"]`);
    if (!node) return false;
    this.toolbar.edit(node);
    return true;
  }
}

const keyOf = (message) => `${message.ephemeral ? "e" : "m"} ${message.ts}`;

const spoken = (message) =>
  `${nameOf(message.user, "Notice")}${message.ephemeral ? ", only visible to you" : ""}: ${toPlain(message.text).slice(0, 300)}`;

const follows = (before, message) =>
  before.user === message.user &&
  !before.ephemeral &&
  !message.ephemeral &&
  timeOf(message) - timeOf(before) < ONE_BREATH_MS;

function dayNode(at) {
  return h("li", { class: "day" }, h("span", { class: "day-label" }, dayLine(at)));
}
