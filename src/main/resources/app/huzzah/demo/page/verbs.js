// What a person does here, told to the server; each refreshes what is shown when the server has answered.
import { post } from "./api.js";
import { notify } from "./notices.js";
import { refresh, store } from "./state.js";

async function tell(path, body) {
  const answer = await post(path, { as: store.as, ...body });
  await refresh();
  return answer;
}

/** For what has no field of its own to show a failure beside: says it in a notice instead. */
async function attempt(path, body) {
  try {
    return await tell(path, body);
  } catch (failure) {
    notify(failure.message);
    return null;
  }
}

/** Throws where it fails: the composer keeps the text and shows why. */
export const send = (channel, text, threadTs) =>
  tell("send", { channel, text, ...(threadTs ? { thread_ts: threadTs } : {}) });

export const edit = (channel, ts, text) => tell("edit", { channel, ts, text });
export const submit = (viewId, values) => tell("submit", { view_id: viewId, state: { values } });
export const close = (viewId) => tell("close", { view_id: viewId });

export const remove = (channel, ts) => attempt("delete", { channel, ts });
export const react = (channel, ts, name, on) => attempt("react", { channel, ts, name, on });
export const openHome = () => attempt("home", {});
export const shortcut = (callbackId, channel, ts) =>
  attempt("shortcut", { callback_id: callbackId, ...(ts ? { channel, ts } : {}) });

/** The surface that blocks stand on (see blocks.js) for a message or a view. */
export function surfaceOf(container, form, more) {
  return {
    form,
    act: (action) => attempt("action", { container, action, state: { values: form.values() } }),
    options: (blockId, spec, value) =>
      post("options", {
        as: store.as,
        container,
        view_id: container.view_id,
        block_id: blockId,
        action_id: spec.action_id,
        value,
      }),
    ...more,
  };
}
