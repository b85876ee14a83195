import type { Report } from "../../core/flaw.ts";
import { safeParseWhen } from "../../dates/when.ts";
import type { Zone } from "../../dates/zone.ts";

/** A single time with its offset from UTC: no clock change can skip it. */
const offsetTime = /^[\d-]+T[\d:]+(?:Z|[+-]\d\d:\d\d)$/;

/** A single day, or a local time of it. */
const singleDay = /^\d{4}-\d\d-\d\d(?:T[\d:]+)?[~?%]?$/;

/** The day itself, an offset from UTC of up to 16 hours, and a clock that is set back by up to a day end within this. */
const reach = 3 * 86_400_000;

/**
 * Checks that a date whose shape holds is one in a zone too: no clock change skips it, no interval runs backwards.
 *
 * @param path - where the date stands; copied where it is needed.
 * @returns whether it is.
 */
export function checkDate(
  when: unknown,
  zone: string,
  path: () => readonly (string | number)[],
  report: Report,
): boolean {
  if (typeof when === "string" && offsetTime.test(when)) return true;
  const { success, issues } = safeParseWhen(when, { zone });
  for (const { code, path: inner, message, params } of issues) {
    const explained = `does not hold in the time zone. ${message}`;
    report({ code, path: [...path(), ...inner], message: explained, params });
  }
  return success;
}

/** Tells whether a date whose shape holds is of a single day with no clock change near it. Most are, and are right in the zone. */
export function farFromChanges({ stretchAt }: Zone): (when: string) => boolean {
  let stretch = stretchAt(0);
  return (when) => {
    if (!singleDay.test(when)) return false;
    const day = Date.parse(when.slice(0, 10));
    if (day < stretch.start || day >= stretch.end) stretch = stretchAt(day);
    return stretch.start + reach < day && day + reach < stretch.end;
  };
}
