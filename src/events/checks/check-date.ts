import type { Report } from "../../core/flaw.ts";
import { safeParseWhen } from "../../dates/when.ts";

/** A single time with its offset from UTC: no clock change can skip it. */
const offsetTime = /^[\d-]+T[\d:]+(?:Z|[+-]\d\d:\d\d)$/;

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
