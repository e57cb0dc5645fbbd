// Times as people read them, in the browser's own time zone.

const format = (options) => new Intl.DateTimeFormat(undefined, options);
const TIME = format({ hour: "numeric", minute: "2-digit" });
const FULL = format({ dateStyle: "full", timeStyle: "medium" });
const DAY = format({ weekday: "long", day: "numeric", month: "long" });
const DAY_AND_YEAR = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const NAMED_DAYS = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });

const DAY_MS = 86_400_000;

export const clock = (date) => TIME.format(date);
export const full = (date) => FULL.format(date);

/** When a message was written: its `time` in epoch seconds, or else its `ts`. */
export function timeOf(message) {
  return new Date(Number(message.time ?? message.ts ?? 0) * 1000);
}

/** Whole days from today to `date`: 0 today, -1 yesterday. */
function daysFromToday(date) {
  const midnight = (one) => new Date(one.getFullYear(), one.getMonth(), one.getDate(), 12).getTime();
  return Math.round((midnight(date) - midnight(new Date())) / DAY_MS);
}

/** "today", "yesterday", "tomorrow", or null for any other day. */
function namedDay(date) {
  const days = daysFromToday(date);
  return Math.abs(days) <= 1 ? NAMED_DAYS.format(days, "day") : null;
}

/** The words of the line between two days of messages. */
export function dayLine(date) {
  const named = namedDay(date);
  if (named) return named[0].toLocaleUpperCase() + named.slice(1);
  return (date.getFullYear() === new Date().getFullYear() ? DAY : DAY_AND_YEAR).format(date);
}

export const sameDay = (a, b) => a.toDateString() === b.toDateString();

/** "3 days ago", "in 2 hours". */
export function ago(date) {
  const seconds = (date.getTime() - Date.now()) / 1000;
  const steps = [
    [31_536_000, "year"],
    [2_592_000, "month"],
    [86_400, "day"],
    [3600, "hour"],
    [60, "minute"],
    [1, "second"],
  ];
  const [size, unit] = steps.find(([length]) => Math.abs(seconds) >= length) ?? [1, "second"];
  return NAMED_DAYS.format(Math.round(seconds / size), unit);
}

const LONG = { weekday: "long", month: "long", day: "numeric" };
const MEDIUM = { month: "long", day: "numeric" };
const SHORT = { month: "short", day: "numeric" };

/** As Slack writes dates: with the year only where it is half a year away or more. */
function dated(date, parts) {
  const near = Math.abs(date.getTime() - Date.now()) < 182 * DAY_MS;
  return format(near ? parts : { ...parts, year: "numeric" }).format(date);
}

const TOKENS = {
  date_num: (d) =>
    [d.getFullYear(), d.getMonth() + 1, d.getDate()].map((n) => String(n).padStart(2, "0")).join("-"),
  date_slash: (d) => format({ year: "numeric", month: "2-digit", day: "2-digit" }).format(d),
  date: (d) => dated(d, MEDIUM),
  date_long: (d) => dated(d, LONG),
  date_long_full: (d) => dated(d, LONG),
  date_short: (d) => dated(d, SHORT),
  date_pretty: (d) => namedDay(d) ?? dated(d, MEDIUM),
  date_long_pretty: (d) => namedDay(d) ?? dated(d, LONG),
  date_short_pretty: (d) => namedDay(d) ?? dated(d, SHORT),
  day_divider_pretty: (d) => namedDay(d) ?? dated(d, LONG),
  time: (d) => clock(d),
  time_secs: (d) => format({ hour: "numeric", minute: "2-digit", second: "2-digit" }).format(d),
  ago: (d) => ago(d),
};

/** Fills a date pattern such as "{date_short_pretty} at {time}"; the fallback where it is no date. */
export function fill(seconds, pattern, fallback) {
  const date = new Date(Number(seconds) * 1000);
  if (Number.isNaN(date.getTime())) return fallback ?? "";
  return pattern.replace(/\{(\w+)\}/g, (whole, token) => TOKENS[token]?.(date) ?? whole);
}
