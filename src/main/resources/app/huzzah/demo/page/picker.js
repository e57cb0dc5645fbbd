// A field to choose one or several entries of a list by typing: chips for what is chosen, a list below.
import { freshId, h, icon, replace } from "./dom.js";
import { avatar } from "./avatar.js";

const SHOWN_AT_MOST = 60;

/**
 * `settings`: chosen, several, most, placeholder, search(typed) -> {byGroup}, leastTyped, alreadyFiltered,
 * attributes, onChange (at each choice), onCommit (when the list closes after a change).
 * Gives {node, control, chosen()}.
 */
export function picker(settings) {
  let chosen = [...settings.chosen];
  let offered = [];
  let active = 0;
  let open = false;
  let dirty = false;
  let asked = 0;
  const listId = freshId("list");

  const input = h("input", {
    id: freshId("field"),
    class: "picker-input",
    role: "combobox",
    autocomplete: "off",
    dir: "auto",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": listId,
    ...settings.attributes,
  });
  const chips = h("span", { class: "chips" });
  const list = h("ul", {
    class: "picker-list",
    id: listId,
    role: "listbox",
    "aria-multiselectable": String(settings.several),
    hidden: true,
  });
  const node = h("div", { class: "picker" }, h("div", { class: "picker-box" }, chips, input), list);

  const isChosen = (entry) => chosen.some((one) => same(one, entry));

  function showChips() {
    replace(
      chips,
      chosen.map((entry) =>
        h(
          "span",
          { class: "chip", "data-value": keyOf(entry) },
          entry.person ? avatar(entry.person, "avatar-tiny") : null,
          h("span", { class: "chip-text", dir: "auto" }, entry.label),
          h(
            "button",
            {
              type: "button",
              class: "chip-remove",
              "aria-label": `Remove ${entry.label}`,
              on: { click: () => toggle(entry) },
            },
            icon("close"),
          ),
        ),
      ),
    );
    input.placeholder = chosen.length === 0 ? settings.placeholder : "";
  }

  function toggle(entry) {
    if (isChosen(entry)) chosen = chosen.filter((one) => !same(one, entry));
    else if (!settings.several) chosen = [entry];
    else if (chosen.length < settings.most) chosen = [...chosen, entry];
    else return note(`At most ${settings.most} can be chosen.`);
    dirty = true;
    input.value = "";
    showChips();
    settings.onChange();
    if (!settings.several || !open) close();
    else find();
    input.focus();
  }

  async function find() {
    const typed = input.value.trim();
    asked += 1;
    const mine = asked;
    if ([...typed].length < settings.leastTyped)
      return note(`Type at least ${settings.leastTyped} characters.`);
    if (settings.leastTyped > 0) note("Searching…");
    try {
      const { byGroup } = await settings.search(typed);
      if (mine === asked && open) show(byGroup, typed);
    } catch (failure) {
      if (mine === asked) note(failure.message);
    }
  }

  function note(sentence) {
    offered = [];
    list.hidden = !open;
    replace(list, h("li", { class: "picker-note", role: "presentation" }, sentence));
  }

  function show(byGroup, typed) {
    const fits = settings.alreadyFiltered ? () => true : matcher(typed);
    const groups = byGroup
      .map((each) => ({ label: each.label, entries: each.entries.filter(fits).slice(0, SHOWN_AT_MOST) }))
      .filter((each) => each.entries.length > 0);
    offered = groups.flatMap((each) => each.entries);
    if (offered.length === 0) return note("Nobody and nothing of that name.");
    active = Math.min(active, offered.length - 1);
    replace(
      list,
      groups.map((each) => [
        each.label ? h("li", { class: "picker-group", role: "presentation" }, each.label) : null,
        each.entries.map(row),
      ]),
    );
    list.hidden = false;
    mark();
  }

  function row(entry) {
    const on = {
      // Before the field loses the focus, so that the list is still there when the choice is made.
      mousedown: (event) => event.preventDefault(),
      click: () => {
        active = offered.indexOf(entry);
        toggle(entry);
      },
    };
    return h(
      "li",
      {
        class: "picker-option",
        role: "option",
        id: freshId("option"),
        "aria-selected": String(isChosen(entry)),
        "data-value": keyOf(entry),
        on,
      },
      entry.person ? avatar(entry.person, "avatar-tiny") : null,
      h("span", { class: "option-label", dir: "auto" }, entry.label),
      entry.detail ? h("span", { class: "option-detail", dir: "auto" }, entry.detail) : null,
    );
  }

  function mark() {
    const rows = list.querySelectorAll("[role=option]");
    rows.forEach((one, index) => one.classList.toggle("active", index === active));
    input.setAttribute("aria-activedescendant", rows[active]?.id ?? "");
    rows[active]?.scrollIntoView({ block: "nearest" });
  }

  function reopen() {
    open = true;
    input.setAttribute("aria-expanded", "true");
    find();
  }

  function close() {
    open = false;
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    if (dirty) settings.onCommit();
    dirty = false;
  }

  input.addEventListener("click", () => open || reopen());
  input.addEventListener("input", () => {
    active = 0;
    reopen();
  });
  input.addEventListener("blur", () => open && close());
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) return reopen();
      active = (active + (event.key === "ArrowDown" ? 1 : -1) + offered.length) % Math.max(offered.length, 1);
      mark();
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      if (open && offered[active]) toggle(offered[active]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === "Backspace" && input.value === "" && chosen.length > 0) {
      toggle(chosen.at(-1));
    }
  });
  node.addEventListener(
    "click",
    (event) => event.target.closest(".picker-box") && !event.target.closest("button") && input.focus(),
  );

  showChips();
  return { node, control: input, chosen: () => chosen };
}

const keyOf = (entry) => entry.result?.value ?? entry.result;
const same = (a, b) => keyOf(a) === keyOf(b);

function matcher(typed) {
  const wanted = fold(typed.replace(/^[@#]/, ""));
  return (entry) => fold(`${entry.label} ${entry.detail ?? ""}`).includes(wanted);
}

/** Without case and accents, so that "renee" finds Renée. */
export const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
