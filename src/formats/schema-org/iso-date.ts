import { findZone } from "../../dates/zone.ts";
import type { When } from "../../records/when.ts";

/** Of months, EDTF has seasons too, from 21 on. */
const day = /^\d{4}(?:-[01]\d(?:-\d\d)?)?$/;
const localTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/;
const offsetTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d(?::\d\d)?)$/;

/** The ends of an interval, or one of them. */
interface IsoInterval {
  start?: string;
  end?: string;
}

/**
 * An interval of which both ends, or the end alone, are dates as `isoDate` gives them; undefined where it is none.
 *
 * @param timeZone - the zone of a time that names none.
 * @example
 * isoInterval("2011-04-17/2011-04-19", "Asia/Baku") // => { start: "2011-04-17", end: "2011-04-19" }
 */
export function isoInterval(when: When, timeZone: string): IsoInterval | undefined {
  const { edtf, ...rest } = typeof when === "string" ? { edtf: when } : when;
  const [from = "", to, ...more] = edtf.split("/");
  if (to === undefined || more.length > 0) return undefined;
  const [start, end] = [from, to].map((one) => isoDate({ ...rest, edtf: one }, timeZone));
  if (end === undefined || (start === undefined && from !== "")) return undefined;
  return start === undefined ? { end } : { start, end };
}

/**
 * A date or time as ISO 8601 has it, a local time with the offset of its zone then.
 *
 * @param timeZone - the zone of a time that names none.
 * @returns undefined for all that ISO 8601 cannot state, or would state more surely than it is known: what is uncertain,
 * approximate, off by a tolerance or one of several, seasons, intervals, and times that a clock change repeats.
 * @example
 * isoDate("2011-05-03T23:40", "Europe/Moscow") // => "2011-05-03T23:40+04:00"
 */
export function isoDate(when: When, timeZone: string): string | undefined {
  const { edtf, zone = timeZone, tolerance } = typeof when === "string" ? { edtf: when } : when;
  if (tolerance !== undefined) return undefined;
  if (day.test(edtf) || offsetTime.test(edtf)) return edtf;
  if (!localTime.test(edtf)) return undefined;
  const local = Date.parse(`${edtf}Z`);
  const [instant, second] = findZone(zone)?.instantsOf(local) ?? [];
  return instant === undefined || second !== undefined ? undefined : edtf + offsetText(local - instant);
}

/** Zones of old had offsets with seconds, which ISO 8601 cannot write: those are cut to the minute. */
function offsetText(milliseconds: number): string {
  const minutes = Math.trunc(Math.abs(milliseconds) / 60_000);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((number) => String(number).padStart(2, "0"));
  return `${milliseconds < 0 ? "-" : "+"}${hour}:${minute}`;
}
