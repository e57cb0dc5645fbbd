// Editing an own message in its place.
import { h } from "./dom.js";
import { toTyped } from "./mrkdwn.js";
import { suggest } from "./suggest.js";
import { refresh } from "./state.js";
import { edit } from "./verbs.js";

/** Puts a field over the content of `node`; it stays, with its text, until saved or cancelled. */
export function editor(node, message, channel) {
  const content = node.querySelector(".message-content");
  const before = toTyped(message.text);
  const box = h("textarea", {
    class: "text-input",
    "aria-label": "Edit message",
    dir: "auto",
    rows: 2,
    value: before,
    "data-testid": "edit",
  });
  const error = h("p", { class: "field-error", role: "alert", hidden: true });
  const finish = () => {
    form.replaceWith(content);
    node.focus({ preventScroll: true });
    refresh();
  };
  const save = async () => {
    const text = box.value.trim();
    if (text === before.trim() || text === "") return finish();
    try {
      await edit(channel, message.ts, text);
      finish();
    } catch (failure) {
      error.textContent = failure.message;
      error.hidden = false;
    }
  };
  const form = h(
    "div",
    { class: "edit-form" },
    h("div", { class: "suggest-root" }, box),
    error,
    h(
      "div",
      { class: "edit-buttons" },
      h("button", { type: "button", class: "btn", on: { click: finish } }, "Cancel"),
      h(
        "button",
        { type: "button", class: "btn btn-primary", "data-testid": "edit-save", on: { click: save } },
        "Save",
      ),
    ),
  );
  suggest(box, { withCommand: false });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      finish();
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      save();
    }
  });
  content.replaceWith(form);
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
}
