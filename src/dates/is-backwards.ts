import { type Issue, issueOf } from "../core/issue.ts";
import { edgesOf } from "./edges-of.ts";
import type { EdtfInterval, EdtfNoEnd, EdtfPoint } from "./edtf-tree.ts";
import type { Zone } from "./zone.ts";

const reach = 2 * 86_400_000; // how far a clock may be from UTC, and more

/**
 * Tells whether an interval's end is certainly before its start. Without a zone, times without an offset may lie
 * up to two days off, so that no interval is called backwards that is not so in some zone.
 */
export function isBackwards({ start, end }: EdtfInterval, zone: Zone | undefined): boolean {
  const slack = zone === undefined && (isLocalTime(start) || isLocalTime(end)) ? reach : 0;
  return edgesOf(end, zone)[1] + slack <= edgesOf(start, zone)[0];
}

const isLocalTime = (node: EdtfPoint | EdtfNoEnd) => node.kind === "time" && node.offset === undefined;

/** What is said of an interval that is backwards. */
export function backwardsIssue(): Issue {
  return issueOf("interval-backwards", "The interval's end is before its start; the earlier of the two stands first.");
}
