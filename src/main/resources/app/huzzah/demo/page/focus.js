// Keeps the focus where it was while what is around it gets rendered anew.

/** Runs `render`, then focuses the same element of `root` again, as far as it still exists. */
export function keepFocus(root, render) {
  const before = document.activeElement;
  const inside = root.contains(before) && before !== root;
  const { blockId, actionId } = inside ? before.dataset : {};
  const value = inside && before.type === "radio" ? before.value : null;
  const selection =
    inside && before.selectionStart !== null ? [before.selectionStart, before.selectionEnd] : null;
  render();
  if (!inside || root.contains(document.activeElement) || !actionId) return;
  const candidates = [...root.querySelectorAll("[data-action-id]")].filter(
    (one) => one.dataset.actionId === actionId && one.dataset.blockId === blockId,
  );
  const after = candidates.find((one) => value === null || one.value === value) ?? candidates[0];
  after?.focus();
  try {
    if (selection?.[0] !== undefined) after?.setSelectionRange(...selection);
  } catch {
    // Fields for dates and numbers have no selection.
  }
}
