// One message: who, when, what, reactions, replies.
import { append, fragment, h, icon } from "./dom.js";
import { avatar } from "./avatar.js";
import { blocks } from "./blocks.js";
import { ago, clock, full, timeOf } from "./dates.js";
import { bot, nameOf, person } from "./directory.js";
import { emoji } from "./emoji.js";
import { Form } from "./form.js";
import { mrkdwn } from "./mrkdwn.js";
import { image } from "./image.js";
import { openThread } from "./places.js";
import { store } from "./state.js";
import { react, surfaceOf } from "./verbs.js";

/** `place`: {channel, compact, replies: {count, privately, last}, inThread}. */
export function messageNode(message, place) {
  const at = timeOf(message);
  const author = person(message.user) ?? {
    name: message.username ?? nameOf(message.user, message.user ?? "Notice"),
  };
  const time = h("time", { class: "message-time", datetime: at.toISOString(), title: full(at) }, clock(at));
  const head = h(
    "div",
    { class: place.compact ? "message-head visually-hidden" : "message-head" },
    h("strong", { class: "message-author", dir: "auto" }, author.name),
    author.bot || message.username || author.id === bot().id
      ? h("span", { class: "badge-app" }, "App")
      : null,
    author.outside ? h("span", { class: "badge-app" }, "Another organisation") : null,
    place.compact ? null : time,
  );
  const side = h("div", { class: "message-side" }, place.compact ? time : avatar(author));
  const body = h(
    "div",
    { class: "message-body" },
    message.ephemeral ? h("div", { class: "only-you" }, icon("eye"), "Only visible to you") : null,
    head,
    h("div", { class: "message-content" }, content(message, place.channel)),
    reactions(message, place.channel),
    place.replies ? replies(message, place) : null,
  );
  return h(
    "li",
    {
      class: `message${place.compact ? " compact" : ""}${message.ephemeral ? " ephemeral" : ""}${SUBTLE[message.subtype] ?? ""}`,
      tabindex: "-1",
      "data-testid": message.ephemeral ? "ephemeral" : "message",
      "data-ts": message.ts,
      "data-user": message.user,
    },
    side,
    body,
  );
}

/** What is said less loudly than a message. */
const SUBTLE = { me_message: " message-me", tombstone: " message-gone" };

function content(message, channel) {
  const container = { type: "message", channel, ts: message.ts };
  const surface = surfaceOf(container, new Form(null), { files: message.files });
  const hasBlocks = message.blocks?.length > 0;
  const shown = fragment(hasBlocks ? blocks(message.blocks, surface) : plainText(message));
  for (const each of message.attachments ?? []) shown.append(attachment(each, surface));
  if (!hasBlocks)
    for (const file of message.files ?? [])
      shown.append(image({ image_url: file.url, alt_text: file.alt }, surface, "b-image-img"));
  if (message.edited)
    append(shown.querySelector(".b-text:last-of-type") ?? shown, h("span", { class: "edited" }, " (edited)"));
  return shown;
}

const ONLY_EMOJI = /^(?:\s|:[a-z0-9_+-]+:|\p{Extended_Pictographic}|\p{Emoji_Component}){1,80}$/u;
const HAS_EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|:[a-z+-]/u;

function plainText({ text }) {
  const big = ONLY_EMOJI.test(text ?? "") && HAS_EMOJI.test(text);
  const node = h("div", { class: "b-text", dir: "auto" }, mrkdwn(text));
  if (big && !/:[a-z0-9_+-]+:/.test(node.textContent)) node.classList.add("jumbo");
  return node;
}

function attachment(spec, surface) {
  const body = spec.blocks
    ? blocks(spec.blocks, surface)
    : mrkdwn([spec.pretext, spec.title, spec.text].filter(Boolean).join("\n") || spec.fallback);
  const node = h("div", { class: "attachment", dir: "auto" }, body);
  if (/^#?[0-9a-f]{6}$/i.test(spec.color ?? ""))
    node.style.borderInlineStartColor = `#${spec.color.replace("#", "")}`;
  return node;
}

function reactions(message, channel) {
  const given = (message.reactions ?? []).filter((one) => one.users?.length > 0);
  if (given.length === 0) return null;
  return h(
    "div",
    { class: "reactions" },
    given.map((one) => reaction(one, message, channel)),
  );
}

function reaction({ name, users }, message, channel) {
  const mine = users.includes(store.as);
  const names = users.map((id) => (id === store.as ? "you" : nameOf(id))).join(", ");
  return h(
    "button",
    {
      type: "button",
      class: "reaction",
      "aria-pressed": String(mine),
      "aria-label": `${name.replaceAll("_", " ")}, ${users.length}: ${names}`,
      title: `:${name}: ${names}`,
      "data-testid": "reaction",
      "data-name": name,
      on: { click: () => react(channel, message.ts, name, !mine) },
    },
    h("span", { class: "emoji" }, emoji(name) ?? `:${name}:`),
    h("span", { class: "reaction-count" }, String(users.length)),
  );
}

function replies(message, { channel, replies: { count, privately, last } }) {
  const spoken = count === 1 ? "1 reply" : count > 1 ? `${count} replies` : null;
  const words = [spoken, privately > 0 ? "a note only for you" : null].filter(Boolean).join(", ");
  const open = () => openThread(channel, message.ts);
  return h(
    "button",
    { type: "button", class: "replies", "data-testid": "replies", on: { click: open } },
    words,
    h("span", { class: "replies-last" }, ` · latest ${ago(timeOf(last))}`),
  );
}
