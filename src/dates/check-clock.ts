import { type Issue, issueOf } from "../core/issue.ts";
import { edgesOf } from "./edges-of.ts";
import type { Edtf } from "./edtf-tree.ts";
import { backwardsIssue, isBackwards } from "./is-backwards.ts";
import { intervalsOf, pointsOf } from "./points-of.ts";
import type { Zone } from "./zone.ts";

/** What is wrong with a date only in its zone: times and days that the clock skips, intervals that run backwards. */
export function checkClock(edtf: Edtf, zone: Zone): Issue[] {
  const issues: Issue[] = [];
  for (const point of pointsOf(edtf)) {
    if (point.kind === "season" || point.kind === "year") continue; // no clock skips so much
    const [from, to] = edgesOf(point, zone);
    if (from < to) continue;
    const what = point.kind === "time" ? "local time" : "day";
    const message = `The clocks of the zone skipped this ${what}: it went from before it to after it at once.`;
    issues.push(issueOf("time-skipped-by-clock-change", message));
  }
  if (issues.length === 0 && intervalsOf(edtf).some((interval) => isBackwards(interval, zone))) {
    issues.push(backwardsIssue());
  }
  return issues;
}
