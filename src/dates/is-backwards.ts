import { type Issue, issueOf } from "../core/issue.ts";
import { dayOfDate, daysInMonth } from "./civil.ts";
import { edgesOf } from "./edges-of.ts";
import type { EdtfInterval, EdtfNoEnd, EdtfPoint } from "./edtf-tree.ts";
import type { Zone } from "./zone.ts";

const dayMs = 86_400_000;
const reach = 2; // days: how far a clock may be from UTC, and more

/**
 * Tells whether an interval's end is certainly before its start. Without a zone, times without an offset may lie
 * up to two days off, so that no interval is called backwards that is not so in some zone.
 */
export function isBackwards({ start, end }: EdtfInterval, zone: Zone | undefined): boolean {
  const slack = zone === undefined && (isLocalTime(start) || isLocalTime(end)) ? reach * dayMs : 0;
  return edgesOf(end, zone)[1] + slack <= edgesOf(start, zone)[0];
}

const isLocalTime = (node: EdtfPoint | EdtfNoEnd) => node.kind === "time" && node.offset === undefined;

/**
 * Tells whether an interval's end is on a day before its start, as far as the digits of years, months and days say so:
 * not of dates with X, seasons and longer years, nor of times that are less than two days apart.
 */
export function isBackwardsByDay({ start, end }: EdtfInterval): boolean {
  const slack = start.kind === "time" || end.kind === "time" ? reach : 0;
  return edgeDay(end, "last") + slack < edgeDay(start, "first");
}

/** The first or last day of a date; not a number where its digits do not say. */
function edgeDay(node: EdtfPoint | EdtfNoEnd, edge: "first" | "last"): number {
  if (node.kind === "time") return edgeDay(node.date, edge);
  if (node.kind !== "date") return Number.NaN;
  const year = Number(node.year.digits);
  const month = Number(node.month?.digits ?? (edge === "first" ? 1 : 12));
  return dayOfDate(year, month, Number(node.day?.digits ?? (edge === "first" ? 1 : daysInMonth(year, month))));
}

/** What is said of an interval that is backwards. */
export function backwardsIssue(): Issue {
  return issueOf("interval-backwards", "The interval's end is before its start; the earlier of the two stands first.");
}
