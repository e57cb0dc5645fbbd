// Block Kit becomes nodes. An unknown block says so instead of vanishing.
import { append, fragment, h } from "./dom.js";
import { text, words } from "./text.js";
import { image } from "./image.js";
import { element } from "./elements.js";
import { inputBlock } from "./inputs.js";
import { richText } from "./richtext.js";
import { markdown } from "./markdown.js";
import { table } from "./table.js";

/**
 * `surface`: what the blocks stand on: {form, files, errors, act(action), options(blockId, element, typed)}.
 * `act` sends a block action and resolves when the server has answered.
 */
export function blocks(list, surface) {
  return fragment(
    (list ?? []).map((block, index) =>
      one({ ...block, block_id: block.block_id ?? `block-${index}` }, surface),
    ),
  );
}

const RENDERERS = {
  section,
  header: (block) => h("h2", { class: "b-header", dir: "auto" }, text(block.text)),
  context,
  actions: (block, surface) =>
    h(
      "div",
      { class: "b-actions" },
      (block.elements ?? []).map((each) => element(each, block.block_id, surface)),
    ),
  divider: () => h("hr", { class: "b-divider" }),
  image: imageBlock,
  input: inputBlock,
  rich_text: (block) => h("div", { class: "b-rich" }, richText(block)),
  table: (block) => table(block),
  markdown: (block) => h("div", { class: "b-markdown" }, markdown(block.text)),
};

function one(block, surface) {
  const render = RENDERERS[block.type];
  if (!render)
    return h("p", { class: "b-unknown" }, `(This page cannot show a block of the type “${block.type}”.)`);
  const node = render(block, surface);
  node.dataset.blockId = block.block_id;
  return node;
}

function section(block, surface) {
  const body = h("div", { class: "b-section-body" });
  if (block.text) append(body, h("div", { class: "b-text", dir: "auto" }, text(block.text)));
  if (block.fields) {
    const fields = block.fields.map((field) => h("div", { class: "b-field", dir: "auto" }, text(field)));
    append(body, h("div", { class: "b-fields" }, fields));
  }
  const accessory = block.accessory && element(block.accessory, block.block_id, surface, words(block.text));
  return h("div", { class: "b-section" }, body, accessory && h("div", { class: "b-accessory" }, accessory));
}

function context(block, surface) {
  const parts = (block.elements ?? []).map((each) =>
    each.type === "image"
      ? image(each, surface, "b-context-image")
      : h("span", { class: "b-context-text", dir: "auto" }, text(each)),
  );
  return h("div", { class: "b-context" }, parts);
}

function imageBlock(block, surface) {
  const title = block.title && h("figcaption", { dir: "auto" }, text(block.title));
  return h("figure", { class: "b-image" }, title, image(block, surface, "b-image-img"));
}
