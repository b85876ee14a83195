import { safeParseWhen } from "../../dates/when.ts";
import { visitDates } from "../../records/dates-of.ts";
import type { Check } from "../check-records.ts";
import { visitRecords } from "./visit-records.ts";

/** Each date is one in the case file's zone too: no clock change skips it, no interval runs backwards. */
export const checkDates: Check = (context, report) => {
  const { zone } = context;
  if (zone === undefined) return;
  const sound = new Set<string>(); // dates repeat: a text is read once
  visitRecords(context, visitDates, (when, _mark, { path }) => {
    if (typeof when === "string" && (offsetTime.test(when) || sound.has(when))) return;
    const { success, issues } = safeParseWhen(when, { zone });
    if (success && typeof when === "string") sound.add(when);
    for (const { code, path: inner, message, params } of issues) {
      const explained = `does not hold in the case file's time zone. ${message}`;
      report({ code, path: [...path(), ...inner], message: explained, params });
    }
  });
};

/** A single time with its offset from UTC: no clock change can skip it. */
const offsetTime = /^[\d-]+T[\d:]+(?:Z|[+-]\d\d:\d\d)$/;
