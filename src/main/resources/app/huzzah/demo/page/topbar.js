// Above the stage: where one is, the tabs of the app, who one is, and whether the server is there.
import { h, icon } from "./dom.js";
import { avatar } from "./avatar.js";
import { bot, botDm, conversation, nameOf, person } from "./directory.js";
import { appTabs } from "./conversation.js";
import { store } from "./state.js";
import { Speaker } from "./speaker.js";
import { unreadInAll } from "./unread.js";

/** Shorter interruptions are not worth a word. */
const QUIET_MS = 1500;

export class Topbar {
  constructor(menuToggle) {
    this.place = h("div", { class: "where" });
    this.speaker = new Speaker();
    this.timer = null;
    this.banner = document.getElementById("banner");
    document.getElementById("topbar").append(menuToggle, this.place, this.speaker.node);
  }

  update() {
    this.speaker.update();
    this.updateBanner();
    const print = JSON.stringify([store.place, store.as, this.subject(), Boolean(botDm())]);
    const count = unreadInAll();
    const name = this.subject()?.name ?? store.people?.workspace?.name ?? "Huzzah";
    document.title = `${count > 0 ? `(${count}) ` : ""}${name} · ${store.people?.workspace?.name ?? "demo"}`;
    if (print === this.print) return;
    this.print = print;
    this.place.replaceChildren(...this.title());
  }

  subject() {
    const { place } = store;
    if (place?.kind === "home") return { name: bot().name, app: "home" };
    const here = place && conversation(place.id);
    if (!here) return null;
    if (here.with === bot().id) return { name: bot().name, app: "messages" };
    if (here.with) return { name: nameOf(here.with), with: here.with };
    return { name: here.name, topic: here.topic, private: here.private };
  }

  title() {
    const subject = this.subject();
    if (!subject) return [];
    const name = h("h1", { class: "where-name", dir: "auto" }, subject.name);
    if (subject.app)
      return [avatar({ ...bot(), bot: true }, "avatar-small"), name, appTabs(subject.app, botDm())];
    if (subject.with)
      return [
        avatar(person(subject.with), "avatar-small"),
        name,
        h("span", { class: "where-topic", dir: "auto" }, person(subject.with)?.title ?? ""),
      ];
    const topic = subject.topic
      ? h("span", { class: "where-topic", dir: "auto", title: subject.topic }, subject.topic)
      : null;
    return [icon(subject.private ? "lock" : "hash"), name, topic].filter(Boolean);
  }

  updateBanner() {
    if (store.online) {
      clearTimeout(this.timer);
      this.timer = null;
      this.showBanner("");
    } else {
      this.timer ??= setTimeout(
        () => this.showBanner("The workspace does not answer. What you type is kept; trying again…"),
        QUIET_MS,
      );
    }
  }

  showBanner(words) {
    if (this.banner.textContent !== words) this.banner.textContent = words;
    this.banner.hidden = words === "";
  }
}
