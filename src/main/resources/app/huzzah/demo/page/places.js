// Where on the page one can be, as the part of the address after #: `#/c/C123`, `#/c/C123/m/17.1` (a message),
// `#/home`, `#/messages` (the direct message with the bot, another one for each person).
import { changed, store } from "./state.js";
import { botDm, channels, conversation } from "./directory.js";

export function placeFromAddress() {
  const permalink = location.hash.startsWith("#/archives/") && placeOfLink(location.hash.slice(1));
  const [, kind, id, marker, ts] = (permalink || location.hash).split("/").map(decodeURIComponent);
  if (kind === "home") return { kind: "home" };
  if (kind === "messages") return { kind: "conversation", id: botDm()?.id };
  if (kind === "c" && id) return { kind: "conversation", id, ts: marker === "m" ? ts : undefined };
  return null;
}

/** The place inside this page that a permalink or an app link leads to, or null. */
export function placeOfLink(address) {
  const permalink = /\/archives\/([CGD][A-Z0-9]+)(?:\/p(\d{7,})(\d{6}))?(?:[?#].*)?$/.exec(address);
  if (permalink && conversation(permalink[1])) {
    const [, id, seconds, micros] = permalink;
    const thread = /[?&]thread_ts=([\d.]+)/.exec(address);
    const ts = thread?.[1] ?? (seconds ? `${seconds}.${micros}` : null);
    return ts ? `#/c/${id}/m/${ts}` : `#/c/${id}`;
  }
  if (/^slack:\/\/app\?/.test(address)) {
    return /[?&]tab=messages/.test(address) ? "#/messages" : "#/home";
  }
  const deep = /^slack:\/\/channel\?.*\bid=([CGD][A-Z0-9]+)/.exec(address);
  return deep && conversation(deep[1]) ? `#/c/${deep[1]}` : null;
}

/** The address of a conversation. */
export const hashOf = (id) => (id === botDm()?.id ? "#/messages" : `#/c/${id}`);

export function goTo(hash, event) {
  event?.preventDefault();
  if (location.hash === hash) window.dispatchEvent(new HashChangeEvent("hashchange"));
  else location.hash = hash;
}

/** Takes the place from the address, or the first channel where that leads nowhere that this person sees. */
export function settle() {
  if (!store.data) return;
  const wanted = placeFromAddress() ?? store.place;
  const known = wanted && (wanted.kind === "home" || conversation(wanted.id));
  if (known) store.place = wanted;
  else {
    const first = channels().find((one) => one.member !== false) ?? channels()[0] ?? botDm();
    store.place = first ? { kind: "conversation", id: first.id } : { kind: "home" };
  }
}

export function followAddress() {
  window.addEventListener("hashchange", () => {
    store.place = placeFromAddress() ?? store.place;
    store.thread = null;
    settle();
    changed();
  });
}

export function openThread(channelId, ts) {
  store.thread = { channel: channelId, ts };
  changed();
}

export function closeThread() {
  store.thread = null;
  changed();
}
