import { checkDate } from "../../events/checks/check-date.ts";
import { visitDates } from "../../records/dates-of.ts";
import type { Check } from "../check-records.ts";
import { visitRecords } from "./visit-records.ts";

/** Each date is one in the case file's zone too. */
export const checkDates: Check = (context, report) => {
  const { zone } = context;
  if (zone === undefined) return;
  const sound = new Set<unknown>(); // dates repeat: a text is read once
  visitRecords(context, visitDates, (when, _mark, { path }) => {
    if (!sound.has(when) && checkDate(when, zone, path, report) && typeof when === "string") sound.add(when);
  });
};
