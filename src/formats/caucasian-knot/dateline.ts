import { dayOfDate, daysInMonth } from "../../dates/civil.ts";
import { findZone } from "../../dates/zone.ts";
import type { When } from "../../records/when.ts";
import { monthNamed, monthPattern } from "./months.ts";

/** A line that says when an article was published. */
export interface Dateline {
  /** The time that it gives; only the day where clocks skipped that time; absent where there is no such date. */
  when?: When | undefined;
  /** Whether the time is as the line gives it. */
  exact: boolean;
}

const time = "(?<hour>\\d{1,2})[:.](?<minute>\\d{2})";
const date = `(?<day>\\d{1,2}) (?<month>${monthPattern}) (?<year>\\d{4})(?: г\\.?| года)?`;
const forms = [`${time},? ${date}(?<zone>.{0,40})`, `${date},? (?:в )?${time}(?<zone>.{0,40})`].map(
  (form) => new RegExp(`^${form}$`, "iu"),
);

/** How datelines name zones other than by an offset. The site's own time is Moscow's. */
const zoneNames: readonly [RegExp, string][] = [
  [/^(?:|msk|мск|moscow(?: time)?|(?:по )?московск\p{L}+(?: врем\p{L}+)?)$/iu, "Europe/Moscow"],
  [/^(?:baku(?: time)?|(?:по )?бакинск\p{L}+(?: врем\p{L}+)?)$/iu, "Asia/Baku"],
  [/^(?:tbilisi(?: time)?|(?:по )?тбилисск\p{L}+(?: врем\p{L}+)?)$/iu, "Asia/Tbilisi"],
  [/^(?:yerevan(?: time)?|(?:по )?ереванск\p{L}+(?: врем\p{L}+)?)$/iu, "Asia/Yerevan"],
  [/^(?:utc|gmt)$/iu, "UTC"],
];

/**
 * Reads a line as a dateline, in either of the site's forms, with English or Russian names of months.
 * The time is Moscow's unless the line itself names another.
 *
 * @returns undefined where the line is anything else.
 */
export function readDateline(line: string): Dateline | undefined {
  if (line.length > 100) return undefined;
  const groups = forms.map((form) => form.exec(line)?.groups).find((found) => found !== undefined);
  if (groups === undefined) return undefined;
  const month = monthNamed(groups.month ?? "");
  const named = (groups.zone ?? "").replace(/[(),]/gu, " ").trim();
  const zone = zoneNames.find(([pattern]) => pattern.test(named))?.[1];
  const offset = offsetIn(named);
  if (zone === undefined && offset === undefined) return undefined;
  const [year, day, hour, minute] = [groups.year, groups.day, groups.hour, groups.minute].map(Number);
  if (year === undefined || day === undefined || hour === undefined || minute === undefined) return undefined;
  if (day < 1 || day > daysInMonth(year, month) || hour > 23 || minute > 59) return { exact: false };
  const edtfDay = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  const edtf = `${edtfDay}T${pad(hour, 2)}:${pad(minute, 2)}`;
  if (zone === undefined) return { when: { edtf: `${edtf}${offset}` }, exact: true };
  const local = dayOfDate(year, month, day) * 86_400_000 + (hour * 60 + minute) * 60_000;
  const exact = findZone(zone)?.instantsOf(local).length !== 0;
  return { when: { edtf: exact ? edtf : edtfDay, zone }, exact };
}

/** An offset from UTC as EDTF writes it. */
function offsetIn(text: string): string | undefined {
  const groups = /^(?:utc|gmt)? ?(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?$/iu.exec(text)?.groups;
  if (groups === undefined || Number(groups.hours) > 14 || Number(groups.minutes ?? 0) > 59) return undefined;
  return `${groups.sign}${(groups.hours ?? "").padStart(2, "0")}:${groups.minutes ?? "00"}`;
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, "0");
}
