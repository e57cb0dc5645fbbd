// A channel or a direct message: its messages and the composer below them.
import { h } from "./dom.js";
import { bot, conversation, conversationName } from "./directory.js";
import { Composer } from "./composer.js";
import { MessageList } from "./messages.js";
import { goTo, hashOf, openThread } from "./places.js";
import { store } from "./state.js";
import { markRead } from "./unread.js";

export const isReply = (message) => Boolean(message.thread_ts) && message.thread_ts !== message.ts;

/** Oldest first, whatever order the server has them in. */
export const inOrder = (messages) => [...(messages ?? [])].sort((a, b) => Number(a.ts) - Number(b.ts));

/** Not on touch screens, where it would open the keyboard; not from a dialog, nor from the choice of a speaker. */
const mayTakeFocus = () =>
  matchMedia("(hover: hover)").matches &&
  !document.querySelector("dialog[open]") &&
  document.activeElement?.id !== "speak-as";

export class Conversation {
  constructor() {
    this.messages = new MessageList({ label: "Messages", testId: "messages" });
    this.composer = new Composer({ name: "", onUpInEmpty: () => this.messages.editLast() });
    this.messages.onNeedUpdate = () => this.update();
    this.node = h(
      "section",
      { class: "conversation", "aria-label": "Conversation" },
      this.messages.node,
      this.composer.node,
    );
  }

  update() {
    const { place } = store;
    const here = place?.kind === "conversation" ? conversation(place.id) : null;
    this.node.hidden = !here;
    if (!here) return;
    const all = inOrder(here.messages);
    const replies = repliesByRoot(all);
    const arrived = this.shown !== `${store.as} ${here.id}`;
    this.shown = `${store.as} ${here.id}`;
    this.messages.update(
      here.id,
      this.shown,
      all.filter((one) => !isReply(one) || one.subtype === "thread_broadcast"),
      (ts) => replies.get(ts),
    );
    this.composer.show({ channel: here.id, name: conversationName(here.id) });
    if (!document.hidden) markRead(here);
    if (place.ts) this.reveal(place, all);
    else if (arrived && mayTakeFocus()) this.composer.focus();
  }

  /** Goes to the message that a permalink named, once: later updates leave the view where it is. */
  reveal(place, all) {
    const ts = place.ts;
    delete place.ts;
    history.replaceState(null, "", hashOf(place.id));
    if (this.messages.reveal(ts)) return;
    const reply = all.find((one) => one.ts === ts && isReply(one));
    if (reply) queueMicrotask(() => openThread(place.id, reply.thread_ts));
  }
}

function repliesByRoot(all) {
  const replies = new Map();
  for (const message of all.filter(isReply)) {
    const before = replies.get(message.thread_ts) ?? { count: 0, privately: 0 };
    replies.set(message.thread_ts, {
      count: before.count + (message.ephemeral ? 0 : 1),
      privately: before.privately + (message.ephemeral ? 1 : 0),
      last: message,
    });
  }
  return replies;
}

/** Tabs of the app: its Home, and the direct message with it. */
export function appTabs(here, dm) {
  const tab = (hash, name, current) =>
    h(
      "a",
      {
        href: hash,
        class: "tab",
        "aria-current": current ? "page" : null,
        "data-testid": `tab-${name.toLowerCase()}`,
        on: { click: (event) => goTo(hash, event) },
      },
      name,
    );
  return h(
    "nav",
    { class: "tabs", "aria-label": bot().name },
    tab("#/home", "Home", here === "home"),
    dm ? tab("#/messages", "Messages", here === "messages") : null,
  );
}
