// Asking back before something is done: the confirm dialog of Block Kit, and the page's own questions.
import { freshId, h } from "./dom.js";
import { text, words } from "./text.js";

/** Shows a confirmation object ({title, text, confirm, deny, style}); true when the person agreed. */
export function confirmed(spec) {
  return new Promise((resolve) => {
    const id = freshId("confirm");
    const close = () => dialog.close();
    const agree = h(
      "button",
      {
        type: "button",
        class: `btn btn-${spec.style === "danger" ? "danger" : "primary"}`,
        "data-testid": "confirm-yes",
        on: { click: () => dialog.close("yes") },
      },
      words(spec.confirm) || "Yes",
    );
    const deny = h(
      "button",
      { type: "button", class: "btn", "data-testid": "confirm-no", on: { click: close } },
      words(spec.deny) || "Cancel",
    );
    const dialog = h(
      "dialog",
      {
        class: "dialog dialog-small",
        role: "alertdialog",
        "aria-labelledby": id,
        "aria-describedby": `${id}-text`,
        "data-testid": "confirm",
      },
      h("h2", { class: "dialog-title", id, dir: "auto" }, words(spec.title) || "Are you sure?"),
      h("div", { class: "dialog-body", id: `${id}-text`, dir: "auto" }, text(spec.text)),
      h("div", { class: "dialog-foot" }, deny, agree),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
    agree.focus();
  });
}
