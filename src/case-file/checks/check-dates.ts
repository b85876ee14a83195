import { checkDate } from "../../events/checks/check-date.ts";
import type { FieldCheck } from "./check-fields.ts";

/** Each date is one in the case file's zone too. */
export const checkDates: FieldCheck = ({ zone }, report) => {
  if (zone === undefined) return undefined;
  return (when, { path }) => checkDate(when, zone, path, report);
};
