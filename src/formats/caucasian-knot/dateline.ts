import { findZone } from "../../dates/zone.ts";
import { dayPattern, monthIn } from "./months.ts";

/** A line that says when an article was published. */
export interface Dateline {
  /** The time that it gives; only the day where clocks skipped that time; absent where there is no such date. */
  when?: { edtf: string; zone: string } | undefined;
  /** Whether the time is as the line gives it. */
  exact: boolean;
}

const clock = "([01]?\\d|2[0-3]):([0-5]\\d)";
const form = new RegExp(
  `^(?:${clock},? )?(${dayPattern})(?: г(?:ода|\\.)?)?(?:,? (?:в )?${clock})?[ (.,]{0,2}(?:по )?((?:msk|мск|mosc|моск|baku|баки|tbil|тбил|yere|ерев)\\p{L}*)?(?: time| времени)?[).]*$`,
  "iu",
);

/** The zones that datelines name, by the first letters of their names: the site's own time is Moscow's. */
const zones = ["Europe/Moscow", "Asia/Baku", "Asia/Tbilisi", "Asia/Yerevan"];
const initials = "mbtyмбте";

/**
 * Reads a line as a dateline: a day and a time in either order, with English or Russian names of months.
 * The time is Moscow's unless the line itself names another.
 *
 * @returns undefined where the line is anything else.
 */
export function readDateline(line: string): Dateline | undefined {
  const [, hourFirst, minuteFirst, day = "", hour = hourFirst, minute = minuteFirst, name = ""] = form.exec(line) ?? [];
  if (hour === undefined) return undefined;
  const zone = zones[initials.indexOf(name.charAt(0).toLowerCase()) % 4] ?? "";
  const edtf = readDay(day);
  if (edtf === undefined) return { exact: false };
  const time = `${edtf}T${hour.padStart(2, "0")}:${minute}`;
  const exact = findZone(zone)?.instantsOf(Date.parse(`${time}Z`)).length !== 0;
  return { when: { edtf: exact ? time : edtf, zone }, exact };
}

/** The EDTF of a day that `dayPattern` matched; undefined where there is no such day. */
export function readDay(text: string): string | undefined {
  const [day = "", year = ""] = text.match(/\d+/gu) ?? [];
  const month = monthIn(text);
  const edtf = [year, String(month).padStart(2, "0"), day.padStart(2, "0")].join("-");
  return new Date(edtf).getUTCDate() === Number(day) ? edtf : undefined;
}
