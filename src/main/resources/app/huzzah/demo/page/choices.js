// What select menus offer: the app's own options, people, conversations.
import { words } from "./text.js";
import { bot, channels, dms, nameOf, people } from "./directory.js";
import { store } from "./state.js";

/** For each kind of select: the field of its value, and whether it takes several. */
export const KIND_OF_SELECT = Object.fromEntries(
  [
    ["static", "option"],
    ["external", "option"],
    ["users", "user"],
    ["conversations", "conversation"],
    ["channels", "channel"],
  ].flatMap(([kind, field]) => [
    [`${kind}_select`, { field: `selected_${field}`, several: false }],
    [`multi_${kind}_select`, { field: `selected_${field}s`, several: true }],
  ]),
);

/**
 * {entries, byGroup}: entries {label, detail, result}, all of them and by group. `start` (a value or an
 * array) is offered even where it would not be otherwise, for instance somebody who has left.
 */
export function choicesFor(spec, start) {
  const wanted = [start ?? []].flat();
  if (/static/.test(spec.type)) return fromOptions(spec);
  if (/users/.test(spec.type)) return flat(userEntries(wanted));
  return flat(conversationEntries(spec, wanted));
}

export const chosenIn = (entry, wanted) =>
  wanted.some(
    (one) => one && (one.value !== undefined ? one.value === entry.result?.value : one === entry.result),
  );

export const externalChoices = (answer) => fromOptions(answer ?? {});

const flat = (entries) => ({ entries, byGroup: [{ label: null, entries }] });

function fromOptions({ options, option_groups: groups }) {
  const entryOf = (option) => ({
    label: words(option.text),
    detail: words(option.description),
    result: option,
  });
  const byGroup = groups?.length > 0
    ? groups.map((each) => ({ label: words(each.label), entries: (each.options ?? []).map(entryOf) }))
    : [{ label: null, entries: (options ?? []).map(entryOf) }];
  return { entries: byGroup.flatMap((each) => each.entries), byGroup };
}

/** Writes what the workspace itself has to say; nobody chooses it. */
const SLACKBOT = "USLACKBOT";

function userEntries(wanted) {
  const listed = people().filter(
    (one) => (!one.deactivated && one.id !== SLACKBOT) || wanted.includes(one.id),
  );
  const withBot =
    listed.some((one) => one.id === bot().id) || !bot().id ? listed : [...listed, { ...bot(), bot: true }];
  return withBot.map((one) => ({
    label: one.name + (one.deactivated ? " (deactivated)" : one.bot ? " (app)" : ""),
    detail: [one.handle && `@${one.handle}`, one.title].filter(Boolean).join(" · "),
    person: one,
    result: one.id,
  }));
}

function conversationEntries(spec, wanted) {
  const kinds = /channels/.test(spec.type)
    ? ["public"]
    : (spec.filter?.include ?? ["public", "private", "im"]);
  const extra = spec.default_to_current_conversation ? [] : wanted;
  const listed = channels().filter(
    (one) => kinds.includes(one.private ? "private" : "public") || extra.includes(one.id),
  );
  const direct = kinds.includes("im")
    ? dms().filter((one) => !(spec.filter?.exclude_bot_users && one.with === bot().id))
    : [];
  return [
    ...listed.map((one) => ({
      label: `${one.private ? "🔒 " : "#"}${one.name}`,
      detail: one.topic ?? "",
      result: one.id,
    })),
    ...direct.map((one) => ({ label: nameOf(one.with), detail: "direct message", result: one.id })),
  ];
}

/** The conversation that one looks at, for selects that begin with it; null on the Home tab. */
export const currentConversation = () => (store.place?.kind === "conversation" ? store.place.id : null);
