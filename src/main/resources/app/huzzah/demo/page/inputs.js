// Input blocks: label, element, hint and a place for what is wrong with it.
import { freshId, h } from "./dom.js";
import { words } from "./text.js";
import { field } from "./elements.js";

export function inputBlock(block, surface) {
  const spec = block.element;
  const label = words(block.label);
  const errorId = freshId("error");
  const hintId = block.hint ? freshId("hint") : null;
  const made = field(spec, block.block_id, surface, {
    label,
    isInput: true,
    optional: block.optional === true,
    dispatch: block.dispatch_action === true,
    describedBy: [hintId, errorId].filter(Boolean).join(" "),
  });
  const mark = block.optional ? h("span", { class: "optional" }, " (optional)") : null;
  const error = h("p", {
    class: "field-error",
    id: errorId,
    role: "alert",
    hidden: true,
    "data-testid": "field-error",
  });
  const hint = block.hint && h("p", { class: "hint", id: hintId, dir: "auto" }, words(block.hint));
  const inside = [made.node, hint, error];
  const isGroup = spec.type === "radio_buttons" || spec.type === "checkboxes";
  const node = isGroup
    ? h("fieldset", { class: "b-input" }, h("legend", { class: "label", dir: "auto" }, label, mark), inside)
    : h(
        "div",
        { class: "b-input" },
        h("label", { class: "label", for: made.control.id, dir: "auto" }, label, mark),
        inside,
      );
  showError(node, surface.errors?.[block.block_id]);
  return node;
}

/** Puts a sentence beside the field of this block, or takes it away. */
export function showError(node, sentence) {
  const error = node.querySelector(".field-error");
  if (!error) return;
  error.textContent = sentence ?? "";
  error.hidden = !sentence;
  const control = node.querySelector("input, select, textarea");
  if (sentence) control?.setAttribute("aria-invalid", "true");
  else control?.removeAttribute("aria-invalid");
}

/** Shows all errors of a surface, and puts the focus on the first field that has one. */
export function showErrors(root, errors) {
  let first = null;
  for (const node of root.querySelectorAll(".b-input")) {
    const sentence = errors?.[node.dataset.blockId];
    showError(node, sentence);
    if (sentence) first ??= node;
  }
  first?.querySelector("input, select, textarea")?.focus();
  return first !== null;
}
