// Interactive elements of Block Kit. Each stateful one registers with the form of its surface.
import { h, safeUrl } from "./dom.js";
import { image } from "./image.js";
import { words } from "./text.js";
import { confirmed } from "./confirm.js";
import { currentConversation } from "./choices.js";
import { control, isStateful } from "./controls.js";
import { overflow } from "./overflow.js";
import { placeOfLink, goTo } from "./places.js";

/** The node of an element in a section or actions block; `label` names it where it has no words of its own. */
export function element(spec, blockId, surface, label) {
  if (spec.type === "button" || spec.type === "workflow_button") return button(spec, blockId, surface);
  if (spec.type === "overflow")
    return overflow(spec, (option) => sendAction(spec, blockId, surface, { selected_option: option }));
  if (spec.type === "image") return image(spec, surface, "b-accessory-image");
  if (isStateful(spec.type)) return field(spec, blockId, surface, { label, dispatch: true }).node;
  return h("span", { class: "b-unknown" }, `(unknown element “${spec.type}”)`);
}

/**
 * A stateful element: registered with the form, its value kept, and, where it dispatches, told to the app.
 * Gives what `control` gives: {node, control, read}.
 */
export function field(
  spec,
  blockId,
  surface,
  { label, dispatch, isInput = false, optional = true, describedBy },
) {
  const start = surface.form.before(blockId, spec) ?? startOf(spec);
  const made = control(spec, start, {
    label: label || words(spec.placeholder) || spec.action_id,
    describedBy,
    options: (typed) => surface.options(blockId, spec, typed),
    onChange: () => surface.form.note(entry),
    onCommit: () => {
      surface.form.note(entry);
      if (dispatch) sendAction(spec, blockId, surface, entry.read(), made.control);
    },
    onEnter: dispatch ? undefined : surface.onEnter,
  });
  const entry = {
    blockId,
    actionId: spec.action_id,
    element: spec,
    isInput,
    optional,
    control: made.control,
    read: made.read,
  };
  surface.form.add(entry);
  for (const one of made.all ?? [made.control]) {
    one.dataset.blockId = blockId;
    one.dataset.actionId = spec.action_id;
  }
  return made;
}

/** The value that an element begins with, from its `initial_…` fields, in the shape of a state value. */
function startOf(spec) {
  const start = { type: spec.type };
  for (const [name, value] of Object.entries(spec)) {
    if (name === "initial_value") start.value = value;
    else if (name.startsWith("initial_")) start[name.replace("initial", "selected")] = value;
  }
  const here = spec.default_to_current_conversation ? currentConversation() : null;
  if (here && spec.type === "conversations_select") start.selected_conversation ??= here;
  if (here && spec.type === "multi_conversations_select") start.selected_conversations ??= [here];
  return start;
}

function button(spec, blockId, surface) {
  const style = spec.style === "primary" || spec.style === "danger" ? ` btn-${spec.style}` : "";
  const attributes = {
    class: `btn${style}`,
    "data-action-id": spec.action_id,
    "data-block-id": blockId,
    "aria-label": spec.accessibility_label,
    title: spec.accessibility_label,
  };
  const press = (event) => sendAction(spec, blockId, surface, buttonFields(spec), event.currentTarget);
  const url = spec.url && safeUrl(spec.url);
  if (!url) return h("button", { ...attributes, type: "button", on: { click: press } }, words(spec.text));
  const place = placeOfLink(spec.url);
  const open = (event) => {
    press(event);
    if (place) goTo(place, event);
  };
  const target = place ? { href: place } : { href: url, target: "_blank", rel: "noopener noreferrer" };
  return h("a", { ...attributes, ...target, on: { click: open } }, words(spec.text));
}

const buttonFields = ({ value, text, style }) => ({
  text,
  ...(value === undefined ? {} : { value }),
  ...(style ? { style } : {}),
});

async function sendAction(spec, blockId, surface, fields, node) {
  if (node?.getAttribute("aria-busy") === "true") return;
  if (spec.confirm && !(await confirmed(spec.confirm))) return;
  node?.setAttribute("aria-busy", "true");
  try {
    await surface.act({ block_id: blockId, action_id: spec.action_id, type: spec.type, ...fields });
  } finally {
    node?.removeAttribute("aria-busy");
  }
}
