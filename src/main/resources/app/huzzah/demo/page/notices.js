// Short sentences about what did not work, and words for screen readers about what is new.
import { h, icon } from "./dom.js";

const SHOWN_MS = 12_000;

export function notify(sentence) {
  const area = document.getElementById("notices");
  for (const one of area.children) if (one.dataset.sentence === sentence) one.remove();
  const notice = h("div", { class: "notice", "data-testid": "notice", "data-sentence": sentence }, h("span", { dir: "auto" }, sentence));
  notice.append(h("button", { type: "button", class: "icon-button", "aria-label": "Dismiss", on: { click: () => notice.remove() } }, icon("close")));
  // Inside an open modal, since all else is out of reach of keyboard and screen reader meanwhile.
  const modal = [...document.querySelectorAll("dialog[open]")].at(-1);
  (modal ?? document.body).append(area);
  area.append(notice);
  setTimeout(() => notice.remove(), SHOWN_MS);
}

/** Said aloud by screen readers when they come to it; not shown. */
export function announce(words) {
  document.getElementById("live").textContent = words;
}
