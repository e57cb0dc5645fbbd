// Pictures, and what stands in for one that cannot be shown.
import { h, safeUrl } from "./dom.js";

/** An image by its address or as a file of the message; in words where it cannot be loaded. */
export function image(block, surface, className) {
  const named = block.slack_file;
  const file = named && (surface.files ?? []).find((one) => one.id === named.id || one.url === named.url);
  const address = block.image_url ?? file?.url ?? named?.url;
  const url = address && safeUrl(address, ["http:", "https:"]);
  const alt = block.alt_text ?? file?.alt ?? "";
  const inWords = () => h("span", { class: "image-missing" }, alt || "(picture)");
  if (!url) return inWords();
  const picture = h("img", { class: className, src: url, alt, referrerpolicy: "no-referrer" });
  picture.addEventListener("error", () => picture.replaceWith(inWords()), { once: true });
  return picture;
}
