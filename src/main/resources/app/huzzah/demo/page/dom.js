// Builds DOM nodes. Nothing on this page is ever made by parsing HTML, so that no text of a person or
// an app can become markup; this is the only place that creates elements.

const SVG = "http://www.w3.org/2000/svg";

/**
 * Makes an element. `props`: `class`, `on` (listeners by event name), properties that are set as such
 * (`value`, `checked`, `disabled`, `hidden`, `selected`, `readOnly`), everything else as an attribute;
 * null, undefined and false are left out. Children: nodes, strings, arrays; null and false are left out.
 */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "class") element.className = value;
    else if (name === "on") {
      for (const [type, listener] of Object.entries(value)) element.addEventListener(type, listener);
    } else if (PROPERTIES.has(name)) element[name] = value;
    else if (/^on/i.test(name) || name === "style") throw new Error(`not as an attribute: ${name}`);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  append(element, children);
  return element;
}

const PROPERTIES = new Set(["value", "checked", "disabled", "hidden", "selected", "readOnly"]);

export function append(parent, children) {
  for (const child of [children].flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    parent.append(child);
  }
  return parent;
}

export function fragment(...children) {
  return append(document.createDocumentFragment(), children);
}

export function replace(parent, ...children) {
  parent.replaceChildren(fragment(children));
}

let lastId = 0;

/** An id that no other element of this page has. */
export function freshId(prefix) {
  lastId += 1;
  return `${prefix}-${lastId}`;
}

/** Addresses that may be opened or loaded; anything else (javascript:, data:) gives null. */
export function safeUrl(url, schemes = ["http:", "https:", "mailto:"]) {
  try {
    const parsed = new URL(String(url), location.href);
    return schemes.includes(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}

const ICONS = {
  hash: "M6 2.5 4.5 13.5M11.5 2.5 10 13.5M2.5 6h11.5M2 10h11.5",
  lock: "M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5",
  menu: "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
  close: "M4 4l8 8M12 4l-8 8",
  send: "M2.5 3 14 8 2.5 13 4.5 8zM4.5 8H9",
  reply: "M6.5 3.5 2.5 7.5l4 4M2.5 7.5h6a5 5 0 0 1 5 5v.5",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  edit: "M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3zM9.2 4.5l2.3 2.3",
  trash: "M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.6 9h5.8l.6-9",
  eye: "M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6",
  chevron: "M4.5 6.5 8 10l3.5-3.5",
  smile: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M5.5 9.5s.9 1.6 2.5 1.6 2.5-1.6 2.5-1.6M6 6.2h.01M10 6.2h.01",
  down: "M8 3v9.5M4 9l4 4 4-4",
};

/** A small line drawing, hidden from screen readers: whoever uses it says in words what it means. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  for (const [key, value] of Object.entries({
    viewBox: "0 0 16 16",
    class: `icon icon-${name}`,
    "aria-hidden": "true",
  })) {
    svg.setAttribute(key, value);
  }
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}
