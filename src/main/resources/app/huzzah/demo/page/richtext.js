// Rich text of Block Kit: sections, lists, quotes and preformatted text of typed elements.
import { append, fragment, h } from "./dom.js";
import { emojiNode } from "./mrkdwn.js";
import { link, mention, mentionOfChannel, mentionOfGroup, mentionOfPerson } from "./entities.js";
import { fill } from "./dates.js";

/** Nodes of a rich_text block, or of one that stands in a table cell. */
export function richText(block) {
  return fragment(lists(block.elements ?? []));
}

/** Neighbouring lists with a growing indent are one list with lists inside. */
function lists(elements) {
  const result = [];
  for (let at = 0; at < elements.length; at += 1) {
    if (elements[at].type !== "rich_text_list") {
      result.push(part(elements[at]));
      continue;
    }
    let end = at;
    while (elements[end + 1]?.type === "rich_text_list") end += 1;
    result.push(nested(elements.slice(at, end + 1)));
    at = end;
  }
  return result;
}

function nested(all) {
  const result = fragment();
  const stack = [];
  for (const spec of all) {
    const depth = Math.min(spec.indent ?? 0, 8);
    while (stack.length > 0 && stack.at(-1).depth >= depth) {
      const top = stack.at(-1);
      if (top.depth === depth && top.style === spec.style) break;
      stack.pop();
    }
    if (stack.at(-1)?.depth !== depth) {
      const list = h(spec.style === "ordered" ? "ol" : "ul", {
        start: spec.offset ? spec.offset + 1 : null,
        class: spec.border ? "quoted" : null,
      });
      (stack.at(-1)?.list.lastElementChild ?? stack.at(-1)?.list ?? result).append(list);
      stack.push({ depth, style: spec.style, list });
    }
    append(
      stack.at(-1).list,
      (spec.elements ?? []).map((item) => h("li", { dir: "auto" }, inlines(item.elements))),
    );
  }
  return result;
}

function part(element) {
  switch (element.type) {
    case "rich_text_preformatted":
      return h("pre", { class: "code-block", dir: "auto" }, inlines(element.elements));
    case "rich_text_quote":
      return h("blockquote", { dir: "auto" }, inlines(element.elements));
    default:
      return h("div", { class: "rich-section", dir: "auto" }, inlines(element.elements));
  }
}

const inlines = (elements) => (elements ?? []).map((element) => styled(inlineOf(element), element.style));

const STYLES = { code: "code", strike: "s", italic: "em", bold: "strong", underline: "u" };

function styled(node, style) {
  let result = node;
  for (const [name, tag] of Object.entries(STYLES)) if (style?.[name]) result = h(tag, null, result);
  return result;
}

function inlineOf(element) {
  switch (element.type) {
    case "text":
      return lines(element.text);
    case "link":
      return link(element.url, element.text || element.url);
    case "user":
      return mentionOfPerson(element.user_id, "");
    case "usergroup":
      return mentionOfGroup(element.usergroup_id, "");
    case "channel":
      return mentionOfChannel(element.channel_id, "");
    case "broadcast":
      return mention(`@${element.range}`, true);
    case "emoji":
      return element.unicode
        ? fromUnicode(element)
        : emojiNode(element.skin_tone ? `${element.name}::skin-tone-${element.skin_tone}` : element.name);
    case "date":
      return h("time", null, fill(element.timestamp, element.format ?? "{date}", element.fallback));
    default:
      return document.createTextNode(element.text ?? element.value ?? "");
  }
}

function fromUnicode({ name, unicode }) {
  const points = unicode.split("-").map((one) => parseInt(one, 16));
  const valid = points.every((one) => one > 0 && one <= 0x10ffff);
  return emojiNode(name ?? "emoji", valid ? String.fromCodePoint(...points) : undefined);
}

function lines(text) {
  return fragment(
    String(text ?? "")
      .split("\n")
      .map((line, index) => [index > 0 ? h("br") : null, line]),
  );
}
