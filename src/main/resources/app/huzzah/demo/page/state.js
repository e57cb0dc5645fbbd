// What the page knows: who is there, what the one who speaks sees, and where on the page they are.
import { follow, get } from "./api.js";

export const store = {
  /** Answer of /page/people, or null before it came. */
  people: null,
  /** Answer of /page/state for `as`, or null before it came. */
  data: null,
  /** User id of whom one speaks as. */
  as: null,
  /** {kind: "conversation", id} or {kind: "home"}. */
  place: null,
  /** {channel, ts} of the thread in the side panel, or null. */
  thread: null,
  /** Whether the server answers. */
  online: true,
};

const listeners = new Set();

export function subscribe(listener) {
  listeners.add(listener);
}

export function changed() {
  for (const listener of listeners) listener(store);
}

let stopFollowing = () => {};
let running = null;
let again = false;

const RETRY_MS = 2000;
let retry = 0;

/**
 * Fetches the state anew; calls that come while one is under way share one more fetch. Never fails: where the
 * state cannot be had the page says so (`online`) and tries again.
 */
export function refresh() {
  if (running) {
    again = true;
    return running;
  }
  running = (async () => {
    try {
      do {
        again = false;
        const as = store.as;
        const data = await get(`state?as=${encodeURIComponent(as)}`);
        if (as === store.as) store.data = data;
        else again = true;
        store.online = true;
        changed();
      } while (again);
    } catch {
      setOnline(false);
      clearTimeout(retry);
      retry = setTimeout(refresh, RETRY_MS);
    } finally {
      running = null;
    }
  })();
  return running;
}

function setOnline(online) {
  if (store.online === online) return;
  store.online = online;
  changed();
}

/** Begins to see with the eyes of `id`; remembers it for this tab, and for the next one that opens. */
export function speakAs(id) {
  if (store.as === id) return;
  store.as = id;
  store.data = null;
  store.thread = null;
  remember("huzzah.as", id);
  reconnect();
  changed();
}

export function reconnect() {
  stopFollowing();
  stopFollowing = follow(store.as, refresh, setOnline);
}

/** A hidden tab gives its connection back: browsers allow only six to one server. */
export function pause() {
  stopFollowing();
  stopFollowing = () => {};
}

/** A tab keeps its own choice, so that two tabs can be two people; a new tab starts with the latest. */
export function recall(key) {
  try {
    return sessionStorage.getItem(key) ?? localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    sessionStorage.setItem(key, value);
    localStorage.setItem(key, value);
  } catch {
    // Storage can be full or forbidden; the page works without it.
  }
}
