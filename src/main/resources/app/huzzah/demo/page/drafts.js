// What has been typed and not been sent, for each conversation and thread. It outlives a reload of the tab.

const KEY = "huzzah.drafts";
const drafts = new Map(Object.entries(load()));
/** Texts on their way to the server; counted as drafts until it has them. */
const underWay = new Map();
const failures = new Map();

export const draft = (key) => drafts.get(key) ?? "";
export const failure = (key) => failures.get(key) ?? null;
export const pending = (key) => underWay.get(key) ?? null;

export function setDraft(key, text) {
  if (text === "") drafts.delete(key);
  else drafts.set(key, text);
  save();
}

export function sending(key, text) {
  failures.delete(key);
  underWay.set(key, text);
  setDraft(key, "");
}

export function sent(key) {
  underWay.delete(key);
  save();
}

/** The text comes back, before whatever has been typed since. */
export function failed(key, text, sentence) {
  underWay.delete(key);
  failures.set(key, sentence);
  setDraft(key, [text, draft(key)].filter((one) => one !== "").join("\n"));
}

export const forgetFailure = (key) => failures.delete(key);

function save() {
  const all = Object.fromEntries(drafts);
  for (const [key, text] of underWay) all[key] = [text, all[key]].filter(Boolean).join("\n");
  try {
    sessionStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // Without storage the drafts live as long as the page.
  }
}

function load() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}
