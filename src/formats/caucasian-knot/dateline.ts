import { daysInMonth } from "../../dates/civil.ts";
import { findZone } from "../../dates/zone.ts";
import { monthNamed, monthPattern } from "./months.ts";

/** A line that says when an article was published. */
export interface Dateline {
  /** The time that it gives; only the day where clocks skipped that time; absent where there is no such date. */
  when?: { edtf: string; zone: string } | undefined;
  /** Whether the time is as the line gives it. */
  exact: boolean;
}

const clock = "([01]?\\d|2[0-3]):([0-5]\\d)";
const form = new RegExp(
  `^(?:${clock},? )?(\\d\\d?) (${monthPattern}) (\\d{4})(?: г\\.?| года)?(?:,? (?:в )?${clock})?(.{0,40})$`,
  "iu",
);

/** How datelines name zones. The site's own time is Moscow's. */
const zones = [
  ["Europe/Moscow", /^[ ().,]*$|msk|мск|moscow|моск/iu],
  ["Asia/Baku", /baku|бакин/iu],
  ["Asia/Tbilisi", /tbilisi|тбилис/iu],
  ["Asia/Yerevan", /yerevan|ереван/iu],
] as const;

/**
 * Reads a line as a dateline, in either of the site's forms, with English or Russian names of months.
 * The time is Moscow's unless the line itself names another.
 *
 * @returns undefined where the line is anything else.
 */
export function readDateline(line: string): Dateline | undefined {
  const [, hourFirst, minuteFirst, day, month = "", year, hour = hourFirst, minute = minuteFirst, words = ""] =
    form.exec(line) ?? [];
  const zone = zones.find(([, name]) => name.test(words))?.[0];
  if (hour === undefined || zone === undefined) return undefined;
  const edtf = edtfOf(Number(year), monthNamed(month), Number(day));
  if (edtf === undefined) return { exact: false };
  const time = `${edtf}T${pad(hour)}:${minute}`;
  const exact = findZone(zone)?.instantsOf(Date.parse(`${time}Z`)).length !== 0;
  return { when: { edtf: exact ? time : edtf, zone }, exact };
}

/** The EDTF of a day that `dayPattern` matched; undefined where there is no such day. */
export function readDay(text: string): string | undefined {
  const [day, year] = text.match(/\d+/gu) ?? [];
  return edtfOf(Number(year), monthNamed(/\p{L}+/u.exec(text)?.[0] ?? ""), Number(day));
}

function edtfOf(year: number, month: number, day: number): string | undefined {
  if (month < 1 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

function pad(number: number | string, digits = 2): string {
  return String(number).padStart(digits, "0");
}
