// A message and the replies to it, in a panel at the side.
import { h, icon } from "./dom.js";
import { conversation, conversationName } from "./directory.js";
import { Composer } from "./composer.js";
import { inOrder } from "./conversation.js";
import { MessageList } from "./messages.js";
import { closeThread } from "./places.js";
import { store } from "./state.js";

export class Thread {
  constructor() {
    this.node = document.getElementById("thread");
    this.where = h("span", { class: "thread-where", dir: "auto" });
    this.messages = new MessageList({ label: "Thread", testId: "thread-messages", inThread: true });
    this.messages.onNeedUpdate = () => this.update();
    this.composer = new Composer({ name: "thread-", onUpInEmpty: () => this.messages.editLast() });
    const close = h(
      "button",
      {
        type: "button",
        class: "icon-button",
        "aria-label": "Close thread",
        "data-testid": "thread-close",
        on: { click: closeThread },
      },
      icon("close"),
    );
    this.node.append(
      h("div", { class: "panel-head" }, h("h2", null, "Thread ", this.where), close),
      this.messages.node,
      this.composer.node,
    );
    this.node.addEventListener(
      "keydown",
      (event) => event.key === "Escape" && !event.defaultPrevented && closeThread(),
    );
  }

  update() {
    const { thread } = store;
    const there = thread && conversation(thread.channel);
    const arrived = this.node.hidden && Boolean(there);
    this.node.hidden = !there;
    if (!there) return;
    this.where.textContent = conversationName(there.id);
    const all = inOrder(there.messages).filter((one) => one.ts === thread.ts || one.thread_ts === thread.ts);
    this.messages.update(there.id, `${store.as} ${there.id} ${thread.ts}`, all);
    this.composer.show({ channel: there.id, threadTs: thread.ts, name: "" });
    if (arrived) this.composer.focus();
  }
}
