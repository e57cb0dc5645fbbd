// Text objects of Block Kit.
import { fragment, h } from "./dom.js";
import { mrkdwn } from "./mrkdwn.js";
import { withEmoji } from "./emoji.js";

/** A text object (mrkdwn or plain_text), or a bare string, as nodes. */
export function text(object) {
  if (!object) return fragment();
  if (typeof object === "string") return mrkdwn(object);
  return object.type === "mrkdwn" ? mrkdwn(object.text) : plain(object);
}

/** The words of a plain text object, for labels, options and titles. */
export const words = (object) => withEmoji(typeof object === "string" ? object : (object?.text ?? ""));

function plain(object) {
  const lines = (object.emoji === false ? object.text : withEmoji(object.text)).split("\n");
  return fragment(lines.map((line, index) => [index > 0 ? h("br") : null, line]));
}
