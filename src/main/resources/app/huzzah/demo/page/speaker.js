// Chooses whose eyes and voice one has here.
import { h, icon } from "./dom.js";
import { avatar } from "./avatar.js";
import { me, people, bot } from "./directory.js";
import { speakAs, store } from "./state.js";

export class Speaker {
  constructor() {
    this.face = h("span", { class: "speaker-face" });
    this.select = h("select", { class: "speaker-select", id: "speak-as", "data-testid": "speak-as", on: { change: () => speakAs(this.select.value) } });
    this.name = h("span", { class: "speaker-name", "aria-hidden": "true" });
    this.node = h(
      "div",
      { class: "speaker" },
      h("label", { class: "speaker-label", for: "speak-as" }, "Speak as"),
      this.face,
      this.name,
      icon("chevron"),
      this.select,
    );
  }

  update() {
    const print = JSON.stringify([store.as, people()]);
    if (print === this.print || !store.people) return;
    this.print = print;
    const humans = people().filter((one) => !one.bot && one.id !== bot().id);
    this.select.replaceChildren(...humans.map(option));
    this.select.value = store.as;
    this.name.textContent = me()?.name ?? "";
    this.face.replaceChildren(avatar(me(), "avatar-small"));
  }
}

function option(one) {
  const remarks = [one.title, one.admin && "admin", one.guest && "guest", one.deactivated && "deactivated"].filter(Boolean);
  const label = remarks.length > 0 ? `${one.name} – ${remarks.join(", ")}` : one.name;
  return h("option", { value: one.id, disabled: Boolean(one.deactivated) }, label);
}
