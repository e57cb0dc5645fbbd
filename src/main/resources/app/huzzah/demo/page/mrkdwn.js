// Text as apps and people write it in messages ("mrkdwn") becomes nodes.
import { fragment, h } from "./dom.js";
import { emoji } from "./emoji.js";
import { entity, link, typed, unescape } from "./entities.js";

const STYLES = { "*": "strong", _: "em", "~": "s" };
const WORD = /[\p{L}\p{N}]/u;

/** A fragment for a text: code blocks, quotes, lines, and within them styles, mentions, links, emoji. */
export function mrkdwn(text) {
  const result = fragment();
  String(text ?? "")
    .split(/```([\s\S]+?)```/)
    .forEach((part, index, all) => {
      if (index % 2 === 1)
        result.append(h("pre", { class: "code-block", dir: "auto" }, asCode(trimLines(part))));
      else result.append(paragraphs(besideCode(part, index, all.length)));
    });
  return result;
}

const trimLines = (code) => code.replace(/^\n|\n$/g, "");

/** A code block already begins and ends a line: the line ends beside it would show as empty lines. */
function besideCode(part, index, count) {
  const trimmed = index > 0 ? part.replace(/^\n/, "") : part;
  return index < count - 1 ? trimmed.replace(/\n$/, "") : trimmed;
}

const QUOTE = /^(?:&gt;|>)(?:[ \t])?/;
const QUOTE_ALL = /^(?:&gt;|>){3}[ \t]?/;

function paragraphs(text) {
  if (text === "") return fragment();
  const runs = [];
  let restIsQuoted = false;
  for (const line of text.split("\n")) {
    const beginsRest = !restIsQuoted && QUOTE_ALL.test(line);
    const quoted = restIsQuoted || QUOTE.test(line);
    const content = restIsQuoted ? line : line.replace(beginsRest ? QUOTE_ALL : QUOTE, "");
    restIsQuoted ||= beginsRest;
    if (runs.length > 0 && runs.at(-1).quoted === quoted && !beginsRest) runs.at(-1).lines.push(content);
    else runs.push({ quoted, lines: [content] });
  }
  return fragment(
    runs.map(({ quoted, lines }) =>
      quoted ? h("blockquote", { dir: "auto" }, joined(lines)) : joined(lines),
    ),
  );
}

function joined(lines) {
  return fragment(lines.map((line, index) => [index > 0 ? h("br") : null, inline(line)]));
}

/** One line. `open` holds the markers that we are inside of, so that nesting ends after three. */
export function inline(text, open = "") {
  const result = fragment();
  const dead = new Set(open);
  let plain = "";
  let at = 0;
  const flush = () => {
    if (plain !== "") result.append(unescape(plain));
    plain = "";
  };
  while (at < text.length) {
    const hit = tokenAt(text, at, dead, open);
    if (hit) {
      flush();
      result.append(hit.node);
      at = hit.end;
    } else {
      plain += text[at];
      at += 1;
    }
  }
  flush();
  return result;
}

function tokenAt(text, at, dead, open) {
  switch (text[at]) {
    case "<":
      return entityAt(text, at, open);
    case "`":
      return codeAt(text, at);
    case ":":
      return emojiAt(text, at);
    case "*":
    case "_":
    case "~":
      return dead.has(text[at]) ? null : styledAt(text, at, dead, open);
    case "h":
      return addressAt(text, at);
    default:
      return null;
  }
}

function entityAt(text, at, open) {
  const end = text.indexOf(">", at);
  if (end < 0) return null;
  const node = entity(text.slice(at + 1, end), (label) => inline(label, open));
  return node && { node, end: end + 1 };
}

function codeAt(text, at) {
  const end = text.indexOf("`", at + 1);
  if (end <= at + 1) return null;
  return { node: h("code", null, asCode(text.slice(at + 1, end))), end: end + 1 };
}

const SHORT_NAME = /:([a-z0-9_+-]{1,60}(?:::skin-tone-[2-6])?):/y;

function emojiAt(text, at) {
  SHORT_NAME.lastIndex = at;
  const found = SHORT_NAME.exec(text);
  const characters = found && emoji(found[1]);
  return characters ? { node: emojiNode(found[1], characters), end: SHORT_NAME.lastIndex } : null;
}

export function emojiNode(name, characters = emoji(name)) {
  if (!characters) return document.createTextNode(`:${name}:`);
  return h(
    "span",
    { class: "emoji", role: "img", "aria-label": name.replaceAll("_", " "), title: `:${name}:` },
    characters,
  );
}

/** Opens after no word character and before no blank; closes before no word character, after no blank. */
function styledAt(text, at, dead, open) {
  const marker = text[at];
  if (at > 0 && WORD.test(text[at - 1])) return null;
  if (at + 1 >= text.length || /\s/.test(text[at + 1]) || text[at + 1] === marker) return null;
  for (let i = at + 1; i < text.length; i += 1) {
    if (text[i] === "<" || text[i] === "`") {
      const end = text.indexOf(text[i] === "<" ? ">" : "`", i + 1);
      if (end > 0) i = end;
    } else if (text[i] === marker && !/\s/.test(text[i - 1]) && !WORD.test(text[i + 1] ?? " ")) {
      const node = h(STYLES[marker], null, inline(text.slice(at + 1, i), open + marker));
      return { node, end: i + 1 };
    }
  }
  dead.add(marker);
  return null;
}

const ADDRESS = /https?:\/\/[^\s<>|`]+[^\s<>|`.,:;!?)*_~'"\]]/y;

function addressAt(text, at) {
  if (at > 0 && WORD.test(text[at - 1])) return null;
  ADDRESS.lastIndex = at;
  const found = ADDRESS.exec(text);
  return found && { node: link(unescape(found[0]), unescape(found[0])), end: ADDRESS.lastIndex };
}

/** Code shows what was written; mentions and links in it are words only. */
const asCode = (text) => inWords(text, (inner) => entity(inner)?.textContent);

/** The text in words, as one would read it aloud. */
export const toPlain = (text) => asCode(String(text ?? ""));

/** The text as the person who wrote it typed it, to be edited and sent again. */
export const toTyped = (text) => inWords(String(text ?? ""), typed);

function inWords(text, wordsOf) {
  return text
    .split(/<([^<>\n]+)>/)
    .map((part, index) => (index % 2 === 0 ? unescape(part) : (wordsOf(part) ?? `<${part}>`)))
    .join("");
}
