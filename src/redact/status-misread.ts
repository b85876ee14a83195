import { latestPublication } from "../case-file/latest-publication.ts";
import { statusOf } from "../case-file/status.ts";
import { type Bounds, compareBounds } from "../dates/bounds.ts";
import type { EventBase } from "../events/event-base.ts";
import { ofAccountsIn } from "./accounts-in.ts";
import { type Comparison, comparedEvents } from "./comparison.ts";
import type { Risk } from "./report.ts";
import { boundsOfDate, startBoundsIn } from "./start-bounds.ts";
import type { TimeTies } from "./touched-events.ts";

/** Risks that an event's status, or how many report it, is taken for another, by the event's id. */
export type StatusRisks = ReadonlyMap<string, readonly Risk["code"][]>;

/**
 * Finds the events that stay and read otherwise: other accounts or sources of them are gone, by which they were disputed
 * or had taken place; or the date that a timeline has by itself is another, and it tells what is still to come.
 */
export function findStatusRisks(comparison: Comparison, ties: TimeTies): StatusRisks {
  const { before, after } = comparison;
  const readAll = (accounts: readonly EventBase[]) => ({ status: statusOf(accounts), count: accounts.length });
  const [readBefore, readAfter] = [ofAccountsIn(before, readAll), ofAccountsIn(after, readAll)];
  const mayDiffer = dependsOnAsOf(comparison, ties);
  const risks = new Map<string, Risk["code"][]>();
  for (const event of comparedEvents(comparison)) {
    if (event.after === undefined) continue;
    const [was, is] = [readBefore(event.before), readAfter(event.after)];
    const codes: Risk["code"][] = [];
    if (was.status !== is.status) codes.push("status-reads-otherwise");
    else if (is.count < was.count) codes.push("fewer-accounts");
    if (is.status !== "denied" && mayDiffer(event.before, event.after, is.status === "expected"))
      codes.push("status-depends-on-as-of");
    if (codes.length > 0) risks.set(event.before.id, codes);
  }
  return risks;
}

/**
 * Makes a function that tells whether it may hang on the default date of the timeline if an event is still to come, or
 * should have come, and that date or the event's own is another now.
 */
function dependsOnAsOf({ before, after }: Comparison, { tied, touched }: TimeTies) {
  const asOfIn = (caseFile: typeof before) =>
    latestPublication(caseFile, (when) => boundsOfDate(when, caseFile.timeZone));
  const [asOfBefore, asOfAfter] = [asOfIn(before), asOfIn(after)];
  const isMoved = compareBounds(asOfBefore, asOfAfter) !== 0;
  const [startBefore, startAfter] = [startBoundsIn(before), startBoundsIn(after)];
  return (was: EventBase, is: EventBase, isAnnounced: boolean): boolean => {
    if (!isMoved && !touched.has(was.id)) return false;
    const isTied = tied.has(was.id);
    const [one, other] = [startBefore(was), startAfter(is)];
    const answers = isAnnounced
      ? [hasPassed(one, asOfBefore, isTied), hasPassed(other, asOfAfter, isTied)]
      : [isToCome(one, asOfBefore, isTied), isToCome(other, asOfAfter, isTied)];
    return answers[0] === undefined || answers[0] !== answers[1];
  };
}

/** Whether what has these bounds is certainly after the date; undefined where it hangs on what it is tied to. */
function isToCome({ earliest, latest }: Bounds, asOf: Bounds, isTied: boolean): boolean | undefined {
  if (asOf.latest === null || (latest !== null && latest <= asOf.latest)) return false;
  if (earliest !== null && earliest >= asOf.latest) return true;
  return isTied ? undefined : false;
}

/** Whether what has these bounds is certainly before the date; undefined where it hangs on what it is tied to. */
function hasPassed({ earliest, latest }: Bounds, asOf: Bounds, isTied: boolean): boolean | undefined {
  if (asOf.earliest === null || (earliest !== null && earliest >= asOf.earliest)) return false;
  if (latest !== null && latest <= asOf.earliest) return true;
  return isTied ? undefined : false;
}
