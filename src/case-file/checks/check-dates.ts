import { findZone } from "../../dates/zone.ts";
import { checkDate, farFromChanges } from "../../events/checks/check-date.ts";
import type { FieldCheck } from "./check-fields.ts";

/** Each date is one in the case file's zone too. */
export const checkDates: FieldCheck = ({ zone }, report) => {
  const found = zone === undefined ? undefined : findZone(zone);
  if (zone === undefined || found === undefined) return undefined;
  const isFarFromChanges = farFromChanges(found);
  const sound = new Set<unknown>(); // dates repeat: a text is read once
  return (when, { path }) => {
    if (typeof when !== "string") checkDate(when, zone, path, report);
    else if (isFarFromChanges(when) || sound.has(when)) return;
    else if (checkDate(when, zone, path, report)) sound.add(when);
  };
};
