// The app's Home tab.
import { h } from "./dom.js";
import { blocks } from "./blocks.js";
import { bot } from "./directory.js";
import { keepFocus } from "./focus.js";
import { Form } from "./form.js";
import { store } from "./state.js";
import { openHome, surfaceOf } from "./verbs.js";

/** A view without what changes while one fills it in: a new rendering is due only when this differs. */
export const contentOf = ({ values, state, errors, hash, ...content }) => content;

export class Home {
  constructor() {
    this.body = h("div", { class: "home-body" });
    this.node = h(
      "section",
      { class: "home", "aria-label": "Home", "data-testid": "home", hidden: true },
      this.body,
    );
  }

  update() {
    const here = store.place?.kind === "home";
    this.node.hidden = !here;
    const opened = here ? store.as : null;
    if (opened && this.opened !== opened) openHome();
    this.opened = opened;
    if (here && store.data) this.render(store.data.home);
  }

  render(view) {
    const print = JSON.stringify([store.as, view && contentOf(view), view?.errors]);
    if (print === this.print) return;
    this.print = print;
    if (!view) return this.body.replaceChildren(h("p", { class: "empty" }, `Waiting for ${bot().name}…`));
    const surface = surfaceOf(
      { type: "view", view_id: view.id },
      new Form(`${store.as} ${view.id}`, view.values),
      { errors: view.errors },
    );
    keepFocus(this.body, () => this.body.replaceChildren(blocks(view.blocks, surface)));
  }
}
