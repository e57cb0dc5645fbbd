// Tables, of Block Kit and of markdown.
import { h } from "./dom.js";
import { richText } from "./richtext.js";
import { withEmoji } from "./emoji.js";

/** A table block: the first row holds the names of the columns. */
export function table(block) {
  const cells = (block.rows ?? []).map((row) => row.map(cell));
  return tableOf(
    cells,
    (block.column_settings ?? []).map((one) => one ?? {}),
  );
}

/** `rows` of nodes; `columns`: {align, is_wrapped} in order. Wide tables scroll within themselves. */
export function tableOf(rows, columns) {
  const className = (index) =>
    [
      columns[index]?.align ? `align-${columns[index].align}` : "",
      columns[index]?.is_wrapped === false ? "one-line" : "",
    ]
      .join(" ")
      .trim() || null;
  const [head, ...body] = rows;
  const headRow = h(
    "tr",
    null,
    (head ?? []).map((content, index) =>
      h("th", { scope: "col", class: className(index), dir: "auto" }, content),
    ),
  );
  const bodyRows = body.map((row) =>
    h(
      "tr",
      null,
      row.map((content, index) => h("td", { class: className(index), dir: "auto" }, content)),
    ),
  );
  return h(
    "div",
    { class: "b-table", tabindex: "0", role: "group", "aria-label": "Table" },
    h("table", null, h("thead", null, headRow), h("tbody", null, bodyRows)),
  );
}

function cell(spec) {
  return spec?.type === "rich_text" ? richText(spec) : withEmoji(spec?.text ?? "");
}
