// One control for each stateful element. All give {node, control, read} and, where there are several, `all`:
// `node` to show, `control` to label and focus, `read()` the value in the shape of Slack's `state.values`.
import { freshId, h } from "./dom.js";
import { words } from "./text.js";
import { picker } from "./picker.js";
import { choicesFor, chosenIn, externalChoices, KIND_OF_SELECT } from "./choices.js";

const TEXT = {
  plain_text_input: "text",
  email_text_input: "email",
  url_text_input: "url",
  number_input: "number",
};
const WHEN = { datepicker: "date", timepicker: "time" };

export const isStateful = (type) =>
  type in TEXT ||
  type in WHEN ||
  type in KIND_OF_SELECT ||
  ["radio_buttons", "checkboxes", "datetimepicker"].includes(type);

/** `start`: the value to begin with; `hooks`: label, describedBy, options(typed), onChange, onCommit, onEnter. */
export function control(spec, start, hooks) {
  const { type } = spec;
  if (type in TEXT) return textField(spec, start, hooks);
  if (type in WHEN)
    return dateField(
      spec,
      start,
      hooks,
      WHEN[type],
      type === "datepicker" ? "selected_date" : "selected_time",
    );
  if (type === "datetimepicker") return dateTime(spec, start, hooks);
  if (type === "radio_buttons") return group(spec, [start.selected_option].filter(Boolean), hooks, "radio");
  if (type === "checkboxes") return group(spec, start.selected_options ?? [], hooks, "checkbox");
  if (type.startsWith("multi_") || type === "external_select") return searched(spec, start, hooks);
  return select(spec, start, hooks);
}

const described = (hooks) => ({
  "aria-label": hooks.describedBy === undefined ? hooks.label : null,
  "aria-describedby": hooks.describedBy || null,
});

function textField(spec, start, hooks) {
  const id = freshId("field");
  const common = {
    id,
    placeholder: words(spec.placeholder) || null,
    dir: "auto",
    value: start.value ?? "",
    ...described(hooks),
  };
  const number =
    spec.type === "number_input"
      ? { step: spec.is_decimal_allowed ? "any" : 1, min: spec.min_value, max: spec.max_value }
      : {};
  const box = spec.multiline
    ? h("textarea", { ...common, class: "text-input", rows: 4 })
    : h("input", { ...common, ...number, class: "text-input", type: TEXT[spec.type], autocomplete: "off" });
  if (spec.focus_on_load) box.dataset.focusOnLoad = "";
  const count = spec.max_length ? h("span", { class: "count", "aria-hidden": "true" }) : null;
  const read = () => ({ type: spec.type, value: box.value === "" ? null : box.value });
  const triggers = spec.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  const recount = () => {
    if (!count) return;
    const left = spec.max_length - [...box.value].length;
    count.textContent = left <= spec.max_length / 5 ? String(left) : "";
    count.classList.toggle("count-over", left < 0);
  };
  let typing = 0;
  box.addEventListener("input", () => {
    recount();
    hooks.onChange();
    clearTimeout(typing);
    if (triggers.includes("on_character_entered")) typing = setTimeout(hooks.onCommit, 300);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || (spec.multiline && !event.ctrlKey && !event.metaKey))
      return;
    event.preventDefault();
    if (triggers.includes("on_enter_pressed")) hooks.onCommit();
    hooks.onEnter?.(event);
  });
  recount();
  return { node: h("div", { class: "text-field" }, box, count), control: box, read };
}

function dateField(spec, start, hooks, inputType, name) {
  const box = h("input", {
    id: freshId("field"),
    class: "text-input when-input",
    type: inputType,
    value: start[name] ?? "",
    ...described(hooks),
  });
  box.addEventListener("change", () => {
    hooks.onChange();
    hooks.onCommit();
  });
  return { node: box, control: box, read: () => ({ type: spec.type, [name]: box.value || null }) };
}

/** Epoch seconds on the wire, the browser's own time in the field. */
function dateTime(spec, start, hooks) {
  const made = dateField(spec, {}, hooks, "datetime-local", "selected_date_time");
  if (start.selected_date_time) {
    const at = new Date(start.selected_date_time * 1000);
    made.control.value = new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  }
  const seconds = () =>
    made.control.value ? Math.floor(new Date(made.control.value).getTime() / 1000) : null;
  return { ...made, read: () => ({ type: spec.type, selected_date_time: seconds() }) };
}

function group(spec, chosen, hooks, inputType) {
  const name = freshId("group");
  const all = (spec.options ?? []).map((option, index) =>
    h("input", {
      type: inputType,
      name,
      id: `${name}-${index}`,
      value: option.value,
      checked: chosen.some((one) => one.value === option.value),
      "aria-describedby": hooks.describedBy || null,
      on: {
        change: () => {
          hooks.onChange();
          hooks.onCommit();
        },
      },
    }),
  );
  const rows = all.map((box, index) => {
    const { text, description } = spec.options[index];
    const detail = description && h("span", { class: "choice-detail", dir: "auto" }, words(description));
    return h(
      "label",
      { class: "choice", for: box.id },
      box,
      h("span", { class: "choice-text", dir: "auto" }, words(text), detail),
    );
  });
  const checked = () => spec.options.filter((_, index) => all[index].checked);
  const read = () =>
    inputType === "radio"
      ? { type: spec.type, selected_option: checked()[0] ?? null }
      : { type: spec.type, selected_options: checked() };
  const role =
    hooks.describedBy === undefined
      ? { role: inputType === "radio" ? "radiogroup" : "group", "aria-label": hooks.label }
      : {};
  return { node: h("div", { class: "choices", ...role }, rows), control: all[0], all, read };
}

/** A single choice of a list that is known: the browser's own select, which every device does well. */
function select(spec, start, hooks) {
  const { field } = KIND_OF_SELECT[spec.type];
  const { entries, byGroup } = choicesFor(spec, start[field]);
  const at = entries.findIndex((entry) => chosenIn(entry, [start[field]]));
  const option = (entry) =>
    h(
      "option",
      { value: String(entries.indexOf(entry)), selected: entries.indexOf(entry) === at },
      entry.label,
    );
  const box = h(
    "select",
    { id: freshId("field"), class: "select", ...described(hooks) },
    h("option", { value: "", selected: at < 0 }, words(spec.placeholder) || "Choose…"),
    byGroup.map(({ label, entries: own }) =>
      label ? h("optgroup", { label }, own.map(option)) : own.map(option),
    ),
  );
  const read = () => ({
    type: spec.type,
    [field]: box.value === "" ? null : entries[Number(box.value)].result,
  });
  box.addEventListener("change", () => {
    hooks.onChange();
    if (box.value !== "") hooks.onCommit();
  });
  if (spec.focus_on_load) box.dataset.focusOnLoad = "";
  return { node: h("div", { class: "select-frame" }, box), control: box, read };
}

/** Several choices, or choices that the app is asked for while one types. */
function searched(spec, start, hooks) {
  const { field, several } = KIND_OF_SELECT[spec.type];
  const external = spec.type.endsWith("external_select");
  const known = external ? null : choicesFor(spec, start[field]);
  const initial = several ? (start[field] ?? []) : [start[field]].filter(Boolean);
  const chosen = external
    ? initial.map((result) => ({ label: words(result.text), result }))
    : known.entries.filter((entry) => chosenIn(entry, initial));
  const made = picker({
    chosen,
    several,
    most: spec.max_selected_items ?? Infinity,
    placeholder: words(spec.placeholder) || "Type to search…",
    search: external ? async (typed) => externalChoices(await hooks.options(typed)) : async () => known,
    leastTyped: external ? (spec.min_query_length ?? 3) : 0,
    alreadyFiltered: external,
    attributes: described(hooks),
    onChange: hooks.onChange,
    onCommit: hooks.onCommit,
  });
  if (spec.focus_on_load) made.control.dataset.focusOnLoad = "";
  const read = () => {
    const results = made.chosen().map((entry) => entry.result);
    return { type: spec.type, [field]: several ? results : (results[0] ?? null) };
  };
  return { ...made, read };
}
