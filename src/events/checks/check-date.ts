import type { Report } from "../../core/flaw.ts";
import { safeParseWhen } from "../../dates/when.ts";
import { findZone } from "../../dates/zone.ts";

/** A single time with its offset from UTC: no clock change can skip it. */
const offsetTime = /^[\d-]+T[\d:]+(?:Z|[+-]\d\d:\d\d)$/;

/** A single day, or a local time of it. */
const singleDay = /^\d{4}-\d\d-\d\d(?:T[\d:]+)?[~?%]?$/;

/** How far a local time may be from UTC, and more. */
const reach = 2 * 86_400_000;

/**
 * Checks that a date whose shape holds is one in a zone too: no clock change skips it, no interval runs backwards.
 *
 * @param path - where the date stands; copied where it is needed.
 */
export function checkDate(when: unknown, zone: string, path: () => readonly (string | number)[], report: Report): void {
  if (typeof when === "string" && (offsetTime.test(when) || isFarFromChanges(when, zone))) return;
  for (const { code, path: inner, message, params } of safeParseWhen(when, { zone }).issues) {
    const explained = `does not hold in the time zone. ${message}`;
    report({ code, path: [...path(), ...inner], message: explained, params });
  }
}

/** Whether a date is of a single day with no clock change near it. Most are. */
function isFarFromChanges(when: string, zone: string): boolean {
  if (!singleDay.test(when)) return false;
  const day = Date.parse(when.slice(0, 10));
  const stretch = findZone(zone)?.stretchAt(day);
  return stretch !== undefined && stretch.start + reach < day && day + reach < stretch.end;
}
