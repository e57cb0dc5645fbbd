// Short sentences about what did not work, and words for screen readers about what is new.
import { h, icon } from "./dom.js";

const SHOWN_MS = 12_000;

const area = document.getElementById("notices");

export function notify(sentence) {
  for (const one of [...area.children]) if (one.dataset.sentence === sentence) one.remove();
  const notice = h(
    "div",
    { class: "notice", "data-testid": "notice", "data-sentence": sentence },
    h("span", { dir: "auto" }, sentence),
  );
  notice.append(
    h(
      "button",
      { type: "button", class: "icon-button", "aria-label": "Dismiss", on: { click: () => notice.remove() } },
      icon("close"),
    ),
  );
  moveArea();
  area.append(notice);
  setTimeout(() => notice.remove(), SHOWN_MS);
}

/** Into the topmost open dialog, since all else is out of reach of pointer, keyboard and screen reader meanwhile. */
function moveArea() {
  const home = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
  if (area.parentNode !== home) home.append(area);
}

document.addEventListener("close", moveArea, true);

/** Said aloud by screen readers when they come to it; not shown. */
export function announce(words) {
  document.getElementById("live").textContent = words;
}
