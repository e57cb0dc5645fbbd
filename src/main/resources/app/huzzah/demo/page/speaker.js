// Chooses whose eyes and voice one has here.
import { h, icon } from "./dom.js";
import { avatar } from "./avatar.js";
import { bot, me, people } from "./directory.js";
import { speakAs, store } from "./state.js";

export class Speaker {
  constructor() {
    this.face = h("span", { class: "speaker-face" });
    this.select = h("select", {
      class: "speaker-select",
      id: "speak-as",
      "aria-label": "Speak as",
      "data-testid": "speak-as",
      on: { change: () => speakAs(this.select.value) },
    });
    const label = h("span", { class: "speaker-label", "aria-hidden": "true" }, "Speak as");
    this.node = h("div", { class: "speaker" }, label, this.face, this.select, icon("chevron"));
  }

  update() {
    const print = JSON.stringify([store.as, people()]);
    if (print === this.print || !store.people) return;
    this.print = print;
    const humans = people().filter((one) => !one.bot && one.id !== bot().id);
    const gone = humans.filter((one) => one.deactivated);
    this.select.replaceChildren(...humans.filter((one) => !one.deactivated).map(option));
    if (gone.length > 0) this.select.append(h("optgroup", { label: "No longer here" }, gone.map(option)));
    this.select.value = store.as;
    this.face.replaceChildren(avatar(me(), "avatar-small"));
  }
}

function option(one) {
  const remarks = [
    one.title,
    one.admin && "admin",
    one.guest && "guest",
    one.deactivated && "deactivated",
  ].filter(Boolean);
  const label = remarks.length > 0 ? `${one.name} – ${remarks.join(", ")}` : one.name;
  return h("option", { value: one.id, disabled: Boolean(one.deactivated) }, label);
}
