// What has been filled in on one surface (a message, a modal, a Home tab), in the shape of Slack's `state.values`.

/** Values of views outlive their nodes: an updated view, or one that comes back from below another, keeps them. */
const kept = new Map();

export class Form {
  /**
   * `key` names the surface whose values are kept; null for one that keeps nothing (messages). `known`: what the
   * server has of it, from before this page was opened.
   */
  constructor(key, known = {}) {
    this.known = known ?? {};
    this.saved = key === null ? new Map() : (kept.get(key) ?? new Map());
    if (key !== null) kept.set(key, this.saved);
    this.fields = [];
  }

  /** Registers a field: `read()` gives its value in Slack's shape. */
  add(field) {
    this.fields.push(field);
  }

  /** What the person had already entered into this field, or null. */
  before(blockId, element) {
    const saved = this.saved.get(`${blockId} ${element.action_id}`);
    if (saved?.type === element.type) return saved;
    const known = this.known[blockId]?.[element.action_id];
    return known?.type === element.type && !isEmpty(known) ? known : null;
  }

  /** Notes what a field holds now, so that it outlives a new rendering. */
  note(field) {
    this.saved.set(`${field.blockId} ${field.actionId}`, field.read());
  }

  values() {
    const values = {};
    for (const field of this.fields) {
      values[field.blockId] ??= {};
      values[field.blockId][field.actionId] = field.read();
    }
    return values;
  }

  /** Faults that need no server: {blockId: sentence} for input blocks. */
  faults() {
    const faults = {};
    for (const field of this.fields) {
      const fault = field.isInput ? faultOf(field) : null;
      if (fault) faults[field.blockId] ??= fault;
    }
    return faults;
  }
}

/** Forgets what was entered into the surfaces whose key begins with `prefix`, but for those named in `except`. */
export function forget(prefix, except) {
  for (const key of [...kept.keys()]) if (key.startsWith(prefix) && !except.includes(key)) kept.delete(key);
}

export function isEmpty(value) {
  const { type, ...content } = value;
  return Object.values(content).every(
    (one) => one === null || one === undefined || one === "" || one?.length === 0,
  );
}

function faultOf({ element, optional, read, control }) {
  if (control?.validity?.badInput) return "This is not a number.";
  const value = read();
  if (isEmpty(value)) return optional ? null : "Please fill this in.";
  if (typeof value.value !== "string") return null;
  const length = [...value.value].length;
  if (element.min_length && length < element.min_length)
    return `Please write at least ${element.min_length} characters.`;
  if (element.max_length && length > element.max_length) {
    return `Please shorten this by ${length - element.max_length} (at most ${element.max_length} characters).`;
  }
  if (element.type === "number_input") return faultOfNumber(element, Number(value.value));
  return null;
}

function faultOfNumber(element, number) {
  if (!element.is_decimal_allowed && !Number.isInteger(number)) return "Please give a whole number.";
  if (element.min_value !== undefined && number < Number(element.min_value))
    return `At least ${element.min_value}, please.`;
  if (element.max_value !== undefined && number > Number(element.max_value))
    return `At most ${element.max_value}, please.`;
  return null;
}
