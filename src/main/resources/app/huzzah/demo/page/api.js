// Talks to the server that serves this page: JSON over HTTP and one stream of Server-Sent Events.

/** A failure with a sentence that can be shown to a person as it is. */
export class ApiError extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

export const get = (path) => call(path, { headers: { accept: "application/json" } });

export const post = (path, body) =>
  call(path, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8", accept: "application/json" },
    body: JSON.stringify(body),
  });

async function call(path, options) {
  let response;
  try {
    response = await fetch(`/page/${path}`, { ...options, cache: "no-store" });
  } catch {
    throw new ApiError("The workspace cannot be reached. Is the program still running?", 0);
  }
  const text = await response.text();
  let body = {};
  try {
    body = text === "" ? {} : JSON.parse(text);
  } catch {
    if (response.ok)
      throw new ApiError("The workspace gave an answer that this page cannot read.", response.status);
  }
  if (!response.ok) {
    throw new ApiError(
      body?.error || `The workspace refused this (status ${response.status}).`,
      response.status,
    );
  }
  return body;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8000;

/**
 * Follows what changes for one person, connecting again for as long as it takes.
 * `onChange` is called at each change and at each (re)connection, `onStatus(true|false)` when the server
 * came or went. Returns a function that stops it.
 */
export function follow(as, onChange, onStatus) {
  let source = null;
  let timer = 0;
  let wait = FIRST_WAIT_MS;
  let stopped = false;

  const connect = () => {
    source = new EventSource(`/page/changes?as=${encodeURIComponent(as)}`);
    source.onopen = () => {
      wait = FIRST_WAIT_MS;
      onStatus(true);
      onChange();
    };
    source.addEventListener("changed", onChange);
    source.onerror = () => {
      source.close();
      if (stopped) return;
      onStatus(false);
      timer = setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    };
  };

  connect();
  return () => {
    stopped = true;
    clearTimeout(timer);
    source.close();
  };
}
