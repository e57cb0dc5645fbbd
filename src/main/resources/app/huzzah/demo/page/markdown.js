// The markdown block: headings, lists, quotes, code, tables and the usual inline marks, as nodes.
import { fragment, h } from "./dom.js";
import { emojiNode } from "./mrkdwn.js";
import { emoji } from "./emoji.js";
import { entity, link } from "./entities.js";
import { tableOf } from "./table.js";

const DEEPEST = 8;
const ITEM = /^( *)(?:([-*+])|(\d{1,9})[.)])\s+(.*)$/;
const RULE = /^ {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$/;
const HEADING = /^(#{1,6})\s+(.*?)(?:\s+#+)?$/;
const FENCE = /^ {0,3}(```+|~~~+)/;
const TABLE_LINE = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

export function markdown(text, depth = 0) {
  const lines = String(text ?? "")
    .replaceAll("\r\n", "\n")
    .split("\n");
  const result = fragment();
  let at = 0;
  while (at < lines.length) {
    const [node, next] = blockAt(lines, at, depth);
    if (node) result.append(node);
    at = next;
  }
  return result;
}

function blockAt(lines, at, depth) {
  const line = lines[at];
  if (line.trim() === "") return [null, at + 1];
  const fence = FENCE.exec(line);
  if (fence) return code(lines, at, fence[1]);
  const heading = HEADING.exec(line);
  if (heading)
    return [h(`h${Math.min(heading[1].length + 1, 6)}`, { dir: "auto" }, inline(heading[2])), at + 1];
  if (RULE.test(line)) return [h("hr", { class: "b-divider" }), at + 1];
  if (depth < DEEPEST && /^\s*>/.test(line)) return quote(lines, at, depth);
  if (depth < DEEPEST && ITEM.test(line)) return list(lines, at, depth);
  if (line.includes("|") && TABLE_LINE.test(lines[at + 1] ?? "")) return tableAt(lines, at);
  return paragraph(lines, at);
}

function code(lines, at, marker) {
  let end = at + 1;
  while (end < lines.length && !lines[end].trim().startsWith(marker)) end += 1;
  return [h("pre", { class: "code-block", dir: "auto" }, lines.slice(at + 1, end).join("\n")), end + 1];
}

function quote(lines, at, depth) {
  let end = at;
  while (end < lines.length && /^\s*>/.test(lines[end])) end += 1;
  const inner = lines.slice(at, end).map((line) => line.replace(/^\s*> ?/, ""));
  return [h("blockquote", { dir: "auto" }, markdown(inner.join("\n"), depth + 1)), end];
}

/** Items of one indent; what is indented further belongs to the item above it. */
function list(lines, at, depth) {
  const [, indent, bullet, number] = ITEM.exec(lines[at]);
  const node = h(bullet ? "ul" : "ol", { start: number && number !== "1" ? number : null });
  let end = at;
  while (end < lines.length) {
    const item = ITEM.exec(lines[end]);
    if (!item || item[1].length !== indent.length || Boolean(item[2]) !== Boolean(bullet)) break;
    const inner = [];
    let next = end + 1;
    while (next < lines.length && /^\s/.test(lines[next]) && lines[next].search(/\S/) > indent.length) {
      inner.push(lines[next].slice(indent.length + 2));
      next += 1;
    }
    const task = /^\[([ xX])\]\s+(.*)$/.exec(item[4]);
    const content = task ? [task[1] === " " ? "☐ " : "☑ ", inline(task[2])] : inline(item[4]);
    node.append(
      h("li", { dir: "auto" }, content, inner.length > 0 ? markdown(inner.join("\n"), depth + 1) : null),
    );
    end = next;
  }
  return [node, end];
}

function tableAt(lines, at) {
  const cells = (line) =>
    line
      .trim()
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((one) => one.trim());
  const columns = cells(lines[at + 1]).map((rule) => ({
    align: rule.endsWith(":") ? (rule.startsWith(":") ? "center" : "right") : "left",
  }));
  const rows = [cells(lines[at])];
  let end = at + 2;
  while (end < lines.length && lines[end].includes("|") && lines[end].trim() !== "")
    rows.push(cells(lines[end++]));
  return [
    h(
      "div",
      null,
      tableOf(
        rows.map((row) => row.map((one) => inline(one))),
        columns,
      ),
    ),
    end,
  ];
}

function paragraph(lines, at) {
  let end = at + 1;
  const begins = (line) =>
    line.trim() === "" ||
    FENCE.test(line) ||
    HEADING.test(line) ||
    /^\s*>/.test(line) ||
    ITEM.test(line) ||
    RULE.test(line);
  while (end < lines.length && !begins(lines[end])) end += 1;
  const content = lines
    .slice(at, end)
    .map((line, index) => [index > 0 ? h("br") : null, inline(line.trim())]);
  return [h("p", { dir: "auto" }, content), end];
}

// In order of precedence; each gives the node for its match.
const MARKS = [
  [/\\([!-/:-@[-`{-~])/, (m) => document.createTextNode(m[1])],
  [/(`+)(.+?)\1/, (m) => h("code", null, m[2].trim())],
  [/!?\[([^\]]*)\]\(((?:[^()\s]|\([^()\s]*\))+)(?:\s+"[^"]*")?\)/, (m) => link(m[2], m[1] || m[2])],
  [/<([^<>\s][^<>]*)>/, (m) => entity(m[1]) ?? document.createTextNode(m[0])],
  [/https?:\/\/[^\s<>|)]+[^\s<>|).,:;!?]/, (m) => link(m[0], m[0])],
  [/\*\*(?=\S)(.+?)(?<=\S)\*\*/, (m) => h("strong", null, inline(m[1]))],
  [/(?<![\p{L}\p{N}])__(?=\S)(.+?)(?<=\S)__(?![\p{L}\p{N}])/u, (m) => h("strong", null, inline(m[1]))],
  [/~~(?=\S)(.+?)(?<=\S)~~/, (m) => h("s", null, inline(m[1]))],
  [/\*(?=[^\s*])(.+?)(?<=[^\s*])\*/, (m) => h("em", null, inline(m[1]))],
  [/(?<![\p{L}\p{N}])_(?=\S)(.+?)(?<=\S)_(?![\p{L}\p{N}])/u, (m) => h("em", null, inline(m[1]))],
  [/:([a-z0-9_+-]{1,60}):/, (m) => emojiNode(m[1], emoji(m[1]))],
];

function inline(text) {
  const result = fragment();
  let rest = text;
  while (rest !== "") {
    let best = null;
    for (const [pattern, make] of MARKS) {
      const found = pattern.exec(rest);
      if (found && (!best || found.index < best.found.index)) best = { found, make };
      if (best?.found.index === 0) break;
    }
    if (!best) break;
    if (best.found.index > 0) result.append(rest.slice(0, best.found.index));
    result.append(best.make(best.found));
    rest = rest.slice(best.found.index + best.found[0].length);
  }
  if (rest !== "") result.append(rest);
  return result;
}
