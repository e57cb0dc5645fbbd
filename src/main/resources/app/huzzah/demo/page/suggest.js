// Completes @people and @groups, #channels, :emoji: and the slash command while one types in a text box.
import { freshId, h, replace } from "./dom.js";
import { avatar } from "./avatar.js";
import { channels, command, groups, people } from "./directory.js";
import { emojiLike } from "./emoji.js";
import { fold } from "./picker.js";
import { store } from "./state.js";

const MOST = 8;
const LEAST_FOR_EMOJI = 2;
const TOKEN = /(^|[\s(])([@#:])([\p{L}\p{N}._+-]*)$/u;

/** Serves `box`, whose parent must be positioned; call it before adding other keydown listeners to the box. */
export function suggest(box, { withCommand = true } = {}) {
  const listId = freshId("suggest");
  const list = h("ul", {
    class: "suggest",
    id: listId,
    role: "listbox",
    "aria-label": "Suggestions",
    hidden: true,
  });
  let offered = [];
  let active = 0;
  let token = null;
  box.after(list);
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-haspopup", "listbox");

  function look() {
    token = tokenBefore(box, withCommand);
    offered = token ? offers(token) : [];
    if (offered.length === 0 || isWritten(token, offered)) return hide();
    active = 0;
    replace(
      list,
      offered.map((offer, index) => row(offer, index)),
    );
    list.hidden = false;
    box.setAttribute("aria-controls", listId);
    mark();
  }

  function row(offer, index) {
    const on = {
      mousedown: (event) => event.preventDefault(),
      click: () => choose(index),
    };
    return h(
      "li",
      { class: "suggest-option", role: "option", id: freshId("offer"), "data-value": offer.insert, on },
      offer.person
        ? avatar(offer.person, "avatar-tiny")
        : h("span", { class: "suggest-sign", "aria-hidden": "true" }, offer.sign),
      h("span", { class: "option-label", dir: "auto" }, offer.label),
      h("span", { class: "option-detail", dir: "auto" }, offer.detail),
    );
  }

  function mark() {
    [...list.children].forEach((one, index) => {
      one.classList.toggle("active", index === active);
      one.setAttribute("aria-selected", String(index === active));
    });
    box.setAttribute("aria-activedescendant", list.children[active].id);
    list.children[active].scrollIntoView({ block: "nearest" });
  }

  function hide() {
    list.hidden = true;
    box.removeAttribute("aria-controls");
    box.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    const inserted = `${offered[index].insert} `;
    const after = box.value.slice(token.end).replace(/^ /, "");
    box.value = box.value.slice(0, token.start) + inserted + after;
    const caret = token.start + inserted.length;
    box.setSelectionRange(caret, caret);
    hide();
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.focus();
  }

  box.addEventListener("input", look);
  box.addEventListener("click", look);
  box.addEventListener("blur", hide);
  box.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      active = (active + (event.key === "ArrowDown" ? 1 : -1) + offered.length) % offered.length;
      mark();
    } else if ((event.key === "Enter" && !event.shiftKey) || event.key === "Tab") {
      choose(active);
    } else if (event.key === "Escape") {
      hide();
    } else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
}

/** What is being typed at the caret: {sign, typed, start, end}, or null. */
function tokenBefore(box, withCommand) {
  const end = box.selectionStart;
  if (end !== box.selectionEnd) return null;
  const before = box.value.slice(0, end);
  if (withCommand && /^\/\S*$/.test(before)) return { sign: "/", typed: before.slice(1), start: 0, end };
  const found = TOKEN.exec(before);
  if (!found) return null;
  const [, , sign, typed] = found;
  return { sign, typed, start: end - typed.length - 1, end };
}

function offers({ sign, typed }) {
  const wanted = fold(typed);
  switch (sign) {
    case "/":
      return command().startsWith(`/${typed}`)
        ? [
            {
              insert: command(),
              label: command(),
              detail: store.people.hint ?? "thank somebody; alone it opens the form",
              sign: "/",
            },
          ]
        : [];
    case "@":
      return [...peopleLike(wanted), ...groupsLike(wanted)].slice(0, MOST);
    case "#":
      return channelsLike(wanted).slice(0, MOST);
    default:
      if (typed.length < LEAST_FOR_EMOJI) return [];
      return emojiLike(typed.toLowerCase(), MOST).map(([name, sign]) => ({
        insert: `:${name}:`,
        label: `:${name}:`,
        detail: "",
        sign,
      }));
  }
}

/** Enter sends what is already written in full, it does not ask for it once more. */
const isWritten = ({ sign, typed }, all) => all.some((one) => fold(one.insert) === fold(sign + typed));

const begins = (text, wanted) =>
  fold(text).startsWith(wanted) ||
  fold(text)
    .split(/[\s._-]+/)
    .some((word) => word.startsWith(wanted));

function peopleLike(wanted) {
  const rank = (one) => (one.deactivated ? 2 : one.bot ? 1 : 0);
  return people()
    .filter((one) => begins(one.handle ?? "", wanted) || begins(one.name ?? "", wanted))
    .sort((a, b) => rank(a) - rank(b))
    .map((one) => ({
      insert: `@${one.handle}`,
      label: one.name,
      detail: [
        `@${one.handle}`,
        one.id === store.as && "you",
        one.deactivated && "deactivated",
        one.bot && "app",
        one.guest && "guest",
      ]
        .filter(Boolean)
        .join(" · "),
      person: one,
    }));
}

const groupsLike = (wanted) =>
  groups()
    .filter((one) => begins(one.handle, wanted) || begins(one.name ?? "", wanted))
    .map((one) => ({
      insert: `@${one.handle}`,
      label: one.name ?? one.handle,
      detail: `@${one.handle} · ${one.members?.length ?? 0} people`,
      sign: "@",
    }));

const channelsLike = (wanted) =>
  channels()
    .filter((one) => begins(one.name, wanted))
    .map((one) => ({
      insert: `#${one.name}`,
      label: one.name,
      detail: one.topic ?? "",
      sign: one.private ? "🔒" : "#",
    }));
