import { findZone } from "../../dates/zone.ts";
import type { When } from "../../records/when.ts";

const day = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
const localTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/;
const offsetTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * A date or time as ISO 8601 has it, a local time with the offset of its zone then.
 *
 * @param timeZone - the zone of a time that names none.
 * @returns undefined for all that ISO 8601 would state more surely than it is known: what is uncertain, approximate or
 * one of several, intervals, and times that a clock change repeats.
 * @example
 * isoDate("2011-05-03T23:40", "Europe/Moscow") // => "2011-05-03T23:40+04:00"
 */
export function isoDate(when: When, timeZone: string): string | undefined {
  const { edtf, zone = timeZone } = typeof when === "string" ? { edtf: when } : when;
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
