// What each person has not seen yet, as far as this browser knows: everything before its first visit counts as seen.
import { store } from "./state.js";

const KEY = "huzzah.read";
const read = load();

const latest = (messages) => messages.reduce((most, one) => Math.max(most, Number(one.ts)), 0);
const all = (data) => [...(data.channels ?? []), ...(data.dms ?? [])];

/** Call with each new state: the first one ever sets the line between seen and new. */
export function noteState() {
  if (read.since === undefined && store.data) {
    read.since = Math.max(0, ...all(store.data).map((one) => latest(one.messages ?? [])));
    save();
  }
}

export function markRead(conversation) {
  const upTo = latest(conversation.messages ?? []);
  read[store.as] ??= {};
  if ((read[store.as][conversation.id] ?? 0) >= upTo) return;
  read[store.as][conversation.id] = upTo;
  save();
}

/** {count, loud}: unseen messages of others; loud where they are direct or mention this person. */
export function unread(conversation) {
  const seen = Math.max(read.since ?? 0, read[store.as]?.[conversation.id] ?? 0);
  const fresh = (conversation.messages ?? []).filter((one) => Number(one.ts) > seen && one.user !== store.as);
  const mentions = (one) => JSON.stringify([one.text, one.blocks]).includes(store.as);
  return {
    count: fresh.length,
    loud: fresh.length > 0 && (Boolean(conversation.with) || fresh.some(mentions)),
  };
}

export const unreadInAll = () =>
  all(store.data ?? {}).reduce((sum, one) => sum + (unread(one).loud ? unread(one).count : 0), 0);

function save() {
  try {
    localStorage.setItem(KEY, JSON.stringify(read));
  } catch {
    // Without storage, what is unread is forgotten with the page.
  }
}

function load() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}
