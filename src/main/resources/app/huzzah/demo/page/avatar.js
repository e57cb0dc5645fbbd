// The picture of a person: initials on their colour, in whichever of black and white reads better on it; the app has its icon.
import { h } from "./dom.js";
import { bot, initialsOf } from "./directory.js";

const FALLBACK = "#5b6b66";

export function avatar(someone, className = "") {
  const node = h(
    "span",
    {
      class: `avatar ${someone?.id && someone.id === bot().id ? "avatar-bot" : ""} ${className}`,
      "aria-hidden": "true",
    },
    initialsOf(someone),
  );
  const colour = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(someone?.colour ?? "") ? someone.colour : FALLBACK;
  node.style.backgroundColor = colour;
  node.style.color = luminance(colour) > 0.18 ? "#000" : "#fff";
  return node;
}

/** Relative luminance as WCAG defines it; above 0.179 black has more contrast than white. */
function luminance(colour) {
  const hex = colour.length === 4 ? [...colour.slice(1)].map((c) => c + c).join("") : colour.slice(1);
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
