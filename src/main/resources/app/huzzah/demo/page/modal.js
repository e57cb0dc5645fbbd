// The top of the stack of modals that the app has opened for the one who speaks.
import { freshId, h, icon } from "./dom.js";
import { blocks } from "./blocks.js";
import { confirmed } from "./confirm.js";
import { contentOf } from "./home.js";
import { keepFocus } from "./focus.js";
import { forget, Form } from "./form.js";
import { showErrors, showError } from "./inputs.js";
import { store } from "./state.js";
import { words } from "./text.js";
import { close, submit, surfaceOf } from "./verbs.js";

export class Modal {
  constructor() {
    const titleId = freshId("modal-title");
    this.title = h("h2", { class: "dialog-title", id: titleId, dir: "auto" });
    this.body = h("div", { class: "dialog-body", "data-testid": "modal-body" });
    this.fault = h("p", { class: "field-error", role: "alert", hidden: true, "data-testid": "modal-error" });
    this.shut = h("button", {
      type: "button",
      class: "btn",
      "data-testid": "modal-close",
      on: { click: () => this.close() },
    });
    this.send = h("button", { type: "submit", class: "btn btn-primary", "data-testid": "modal-submit" });
    const cross = h(
      "button",
      {
        type: "button",
        class: "icon-button",
        "aria-label": "Close",
        on: { click: () => this.closeUnlessTyped() },
      },
      icon("close"),
    );
    this.form = h(
      "form",
      {
        class: "dialog-form",
        novalidate: true,
        autocomplete: "off",
        on: { submit: (event) => this.submit(event) },
      },
      h("div", { class: "dialog-head" }, this.title, cross),
      this.body,
      this.fault,
      h("div", { class: "dialog-foot" }, this.shut, this.send),
    );
    this.node = h(
      "dialog",
      { class: "dialog", "aria-labelledby": titleId, "data-testid": "modal" },
      this.form,
    );
    this.node.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.closeUnlessTyped();
    });
    const cleared = (event) => {
      const field = event.target.closest(".b-input");
      if (field) showError(field, null);
    };
    this.body.addEventListener("input", cleared);
    this.body.addEventListener("change", cleared);
    document.body.append(this.node);
  }

  update() {
    const view = store.data?.modal ?? null;
    if (!view) {
      if (store.data) forget(`${store.as} `, [`${store.as} ${store.data.home?.id}`]);
      this.view = null;
      this.print = null;
      if (this.node.open) this.node.close();
      return;
    }
    const print = JSON.stringify([store.as, contentOf(view)]);
    const errors = JSON.stringify(view.errors ?? null);
    if (print !== this.print) this.render(view);
    else if (errors !== this.errors) this.showErrors(view.errors);
    this.view = view;
    this.print = print;
    this.errors = errors;
  }

  render(view) {
    const arrived = this.view?.id !== view.id || !this.node.open;
    this.title.textContent = words(view.title);
    this.shut.textContent = words(view.close) || (store.data.modalDepth > 1 ? "Back" : "Close");
    this.send.textContent = words(view.submit) || "Submit";
    this.send.hidden = !view.submit;
    this.node.dataset.viewId = view.id;
    this.node.dataset.callbackId = view.callback_id ?? "";
    this.values = new Form(`${store.as} ${view.id}`, view.values);
    const surface = surfaceOf({ type: "view", view_id: view.id }, this.values, {
      errors: view.errors,
      onEnter: () => this.form.requestSubmit(),
    });
    keepFocus(this.body, () => this.body.replaceChildren(blocks(view.blocks, surface)));
    this.tell(null);
    if (!this.node.open) this.node.showModal();
    if (arrived) this.begin();
    if (view.errors) this.showErrors(view.errors);
  }

  /** The focus goes where the app wants it, else to the first field, else to the button. */
  begin() {
    this.body.scrollTop = 0;
    const wanted =
      this.body.querySelector("[data-focus-on-load]") ?? this.body.querySelector("input, textarea, select");
    (wanted ?? (this.send.hidden ? this.shut : this.send)).focus({ preventScroll: true });
  }

  /** Beside the fields; what belongs to none of them, below all. */
  showErrors(errors) {
    showErrors(this.body, errors);
    const fields = [...this.body.querySelectorAll(".b-input")].map((one) => one.dataset.blockId);
    const homeless = Object.entries(errors ?? {}).filter(([blockId]) => !fields.includes(blockId));
    this.tell(homeless.map(([, sentence]) => sentence).join(" ") || null);
  }

  tell(sentence) {
    this.fault.textContent = sentence ?? "";
    this.fault.hidden = !sentence;
  }

  async submit(event) {
    event.preventDefault();
    if (!this.view?.submit || this.busy) return;
    const faults = this.values.faults();
    this.tell(null);
    if (showErrors(this.body, faults)) return;
    const { id } = this.view;
    const { print } = this;
    await this.busily(this.send, () => submit(id, this.values.values()));
    if (this.view?.id === id && this.print === print && this.view.errors) this.showErrors(this.view.errors);
  }

  async closeUnlessTyped() {
    const question = {
      title: "Leave this form?",
      text: "What you entered here will be gone.",
      confirm: "Leave",
      deny: "Keep writing",
    };
    if (this.values?.saved.size > 0 && this.view?.submit && !(await confirmed(question))) return;
    await this.close();
  }

  async close() {
    if (!this.view || this.busy) return;
    await this.busily(this.shut, () => close(this.view.id));
  }

  async busily(button, work) {
    this.busy = true;
    button.setAttribute("aria-busy", "true");
    this.form.setAttribute("aria-busy", "true");
    try {
      await work();
    } catch (failure) {
      this.tell(failure.message);
    } finally {
      this.busy = false;
      button.removeAttribute("aria-busy");
      this.form.removeAttribute("aria-busy");
    }
  }
}
