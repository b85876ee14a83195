import { type Issue, issueOf } from "../core/issue.ts";
import { edgesOf } from "./edges-of.ts";
import type { Edtf, EdtfPoint } from "./edtf-tree.ts";
import { backwardsIssue, isBackwards } from "./is-backwards.ts";
import { intervalsOf, pointsOf } from "./points-of.ts";
import type { Zone } from "./zone.ts";

/** What is wrong with a date only in its zone: times and days that the clock skips, intervals that run backwards. */
export function checkClock(edtf: Edtf, zone: Zone): Issue[] {
  const skipped = pointsOf(edtf).filter((point) => isSkipped(point, zone));
  if (skipped.length > 0) return skipped.map(skippedIssue);
  return intervalsOf(edtf)
    .filter((interval) => isBackwards(interval, zone))
    .map(backwardsIssue);
}

function isSkipped(point: EdtfPoint, zone: Zone): boolean {
  const isShort = point.kind === "time" || (point.kind === "date" && point.day !== undefined);
  if (!isShort) return false; // no clock skips a month
  const [from, to] = edgesOf(point, zone);
  return from >= to;
}

function skippedIssue(point: EdtfPoint): Issue {
  const what = point.kind === "time" ? "local time" : "day";
  return issueOf("time-skipped-by-clock-change", `The clocks of the zone skipped this ${what}.`);
}
