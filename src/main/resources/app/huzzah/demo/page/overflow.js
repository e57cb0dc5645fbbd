// A small menu behind a button: the overflow element, and what a message offers under "More".
import { freshId, h, icon, safeUrl } from "./dom.js";
import { words } from "./text.js";

/** The overflow element of Block Kit; `onChoose(option)` when one is picked. */
export function overflow(spec, onChoose) {
  const items = (spec.options ?? []).map((option) => ({
    label: words(option.text),
    value: option.value,
    run: () => {
      const url = option.url && safeUrl(option.url);
      if (url) window.open(url, "_blank", "noopener,noreferrer");
      onChoose(option);
    },
  }));
  const node = menuButton({
    label: "More actions",
    className: "btn btn-icon",
    content: icon("more"),
    items: () => items,
  });
  node.button.dataset.actionId = spec.action_id;
  return node.root;
}

/** Where what is left of it would be cut off. */
function edgeOf(node) {
  let around = node.parentElement;
  while (around && getComputedStyle(around).overflowX === "visible") around = around.parentElement;
  return around?.getBoundingClientRect().left ?? 0;
}

/** A button with a menu: {root, button}. `items()` gives {label, name, value, danger, run} when it opens. */
export function menuButton({ label, className, content, items, menuClass = "menu" }) {
  const menuId = freshId("menu");
  const button = h(
    "button",
    {
      type: "button",
      class: className,
      "aria-label": label,
      title: label,
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      "aria-controls": menuId,
    },
    content,
  );
  const menu = h("div", { class: menuClass, id: menuId, role: "menu", "aria-label": label, hidden: true });
  const root = h("span", { class: "menu-root" }, button, menu);

  const entries = () => [...menu.querySelectorAll("[role=menuitem]")];
  const close = (focusButton) => {
    menu.hidden = true;
    button.setAttribute("aria-expanded", "false");
    if (focusButton) button.focus();
  };
  const open = () => {
    menu.replaceChildren(...items().map((item) => entryOf(item)));
    menu.hidden = false;
    menu.classList.remove("menu-start");
    menu.classList.toggle("menu-start", menu.getBoundingClientRect().left < edgeOf(root));
    menu.classList.toggle("menu-up", button.getBoundingClientRect().bottom > window.innerHeight * 0.6);
    button.setAttribute("aria-expanded", "true");
    entries()[0]?.focus();
  };
  const entryOf = (item) =>
    h(
      "button",
      {
        type: "button",
        role: "menuitem",
        class: item.danger ? "menu-item menu-danger" : "menu-item",
        "data-value": item.value,
        "aria-label": item.name,
        title: item.name,
        dir: "auto",
        on: {
          click: () => {
            close(true);
            item.run();
          },
        },
      },
      item.label,
    );

  button.addEventListener("click", () => (menu.hidden ? open() : close(true)));
  root.addEventListener("focusout", (event) => {
    if (!root.contains(event.relatedTarget)) close(false);
  });
  root.addEventListener("keydown", (event) => {
    if (menu.hidden) return;
    const all = entries();
    const at = all.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      all[next % all.length]?.focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close(true);
    }
  });
  return { root, button };
}
