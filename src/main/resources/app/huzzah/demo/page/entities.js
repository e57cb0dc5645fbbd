// What stands between < and > in a text: mentions, links, dates; and the three escaped characters.
import { h, safeUrl } from "./dom.js";
import { fill } from "./dates.js";
import { channel, group, nameOf, person } from "./directory.js";
import { store } from "./state.js";
import { goTo, placeOfLink } from "./places.js";

const ESCAPED = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

export function unescape(text) {
  return text.replace(/&(?:amp|lt|gt);/g, (one) => ESCAPED[one]);
}

/** The node for what stood between the brackets, or null where it is nothing that we know. */
export function entity(inner, renderLabel = (label) => unescape(label)) {
  const bar = inner.indexOf("|");
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? "" : inner.slice(bar + 1);
  if (/^@[UWB][A-Z0-9]+$/.test(target)) return mentionOfPerson(target.slice(1), unescape(label));
  if (/^#[CGD][A-Z0-9]+$/.test(target)) return mentionOfChannel(target.slice(1), unescape(label));
  if (target.startsWith("!subteam^")) return mentionOfGroup(target.slice(9), unescape(label));
  if (target.startsWith("!date^")) return date(target.slice(1), unescape(label));
  if (/^!(here|channel|everyone)$/.test(target)) return mention(`@${target.slice(1)}`, true);
  if (target.startsWith("!")) return document.createTextNode(unescape(label || target));
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) {
    const address = unescape(target);
    return link(address, label ? renderLabel(label) : address.replace(/^mailto:/, ""));
  }
  return null;
}

/** What a person would have typed for it: `@handle`, `#channel`, an address; null where it is nothing known. */
export function typed(inner) {
  const [target, label = ""] = inner.split("|");
  const id = target.replace(/^[@#]|^!subteam\^/, "");
  if (target.startsWith("@")) return `@${person(id)?.handle ?? unescape(label.replace(/^@/, "") || id)}`;
  if (target.startsWith("#")) return `#${channel(id)?.name ?? unescape(label || id)}`;
  if (target.startsWith("!subteam^")) return `@${group(id)?.handle ?? unescape(label.replace(/^@/, ""))}`;
  if (/^!(here|channel|everyone)$/.test(target)) return `@${target.slice(1)}`;
  return /^[a-z][a-z0-9+.-]*:/i.test(target) ? unescape(target.replace(/^mailto:/, "")) : null;
}

export function link(address, content) {
  const place = placeOfLink(address);
  if (place) {
    return h("a", { href: place, class: "link", on: { click: (event) => goTo(place, event) } }, content);
  }
  const url = safeUrl(address);
  if (!url) return h("span", null, content);
  return h("a", { href: url, class: "link", target: "_blank", rel: "noopener noreferrer" }, content);
}

export function mentionOfPerson(id, label) {
  const name = nameOf(id, label.replace(/^@/, "") || id);
  const title = person(id)?.title;
  return mention(`@${name}`, id === store.as, title);
}

export function mentionOfGroup(id, label) {
  const found = group(id);
  const name = found ? `@${found.handle}` : label || "@group";
  return mention(name.startsWith("@") ? name : `@${name}`, found?.members?.includes(store.as), found?.name);
}

export function mentionOfChannel(id, label) {
  const found = channel(id);
  if (!found)
    return h("span", { class: "mention" }, label ? `#${label.replace(/^#/, "")}` : "a private channel");
  const place = `#/c/${id}`;
  return h(
    "a",
    { href: place, class: "mention", on: { click: (event) => goTo(place, event) } },
    `#${found.name}`,
  );
}

export function mention(text, isMe, title) {
  return h("span", { class: isMe ? "mention mention-me" : "mention", title, dir: "auto" }, text);
}

function date(inner, fallback) {
  const [, seconds, pattern, address] = inner.split("^");
  const text = fill(seconds, unescape(pattern ?? ""), fallback);
  const shown = h("time", { title: fallback }, text);
  return address ? link(unescape(address), shown) : shown;
}
