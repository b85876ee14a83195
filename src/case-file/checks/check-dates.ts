import { checkDate, isFarFromChanges } from "../../events/checks/check-date.ts";
import type { FieldCheck } from "./check-fields.ts";

/** Each date is one in the case file's zone too. */
export const checkDates: FieldCheck = ({ zone }, report) => {
  if (zone === undefined) return undefined;
  const sound = new Set<unknown>(); // dates repeat: a text is read once
  return (when, { path }) => {
    if (typeof when !== "string") checkDate(when, zone, path, report);
    else if (isFarFromChanges(when, zone) || sound.has(when)) return;
    else if (checkDate(when, zone, path, report)) sound.add(when);
  };
};
