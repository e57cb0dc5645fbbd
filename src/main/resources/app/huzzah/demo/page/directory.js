// Who and what can be named: people, groups, conversations. Every look-up tolerates the unknown.
import { store } from "./state.js";

export const people = () => store.people?.people ?? [];
export const groups = () => store.people?.groups ?? [];
export const channels = () => store.data?.channels ?? [];
export const dms = () => store.data?.dms ?? [];
export const shortcuts = (type) => (store.people?.shortcuts ?? []).filter((one) => one.type === type);
export const bot = () => store.people?.workspace?.bot ?? { id: null, name: "Huzzah" };
export const command = () => store.people?.command ?? "/huzzah";

export const person = (id) =>
  people().find((one) => one.id === id) ?? (id && id === bot().id ? botAsPerson() : null);
export const group = (id) => groups().find((one) => one.id === id) ?? null;
export const channel = (id) => channels().find((one) => one.id === id) ?? null;
export const channelByName = (name) => channels().find((one) => one.name === name) ?? null;
export const conversation = (id) => channel(id) ?? dms().find((one) => one.id === id) ?? null;
export const botDm = () => dms().find((one) => one.with === bot().id) ?? null;
export const me = () => person(store.as);

/** People who can be chosen to speak as: neither bots nor deactivated. */
export const speakers = () => people().filter((one) => !one.bot && !one.deactivated && one.id !== bot().id);

export function nameOf(id, otherwise) {
  return person(id)?.name ?? otherwise ?? "somebody";
}

export function conversationName(id) {
  const found = conversation(id);
  if (!found) return "";
  return found.with ? nameOf(found.with) : `#${found.name}`;
}

export function initialsOf(someone) {
  if (someone?.initials) return someone.initials;
  const words = (someone?.name ?? "?").trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...word][0] ?? "").join("");
}

function botAsPerson() {
  return { ...bot(), handle: bot().app ?? "huzzah", bot: true };
}
