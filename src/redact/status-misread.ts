import { latestPublication } from "../case-file/latest-publication.ts";
import { statusOf } from "../case-file/status.ts";
import { type Bounds, compareBounds } from "../dates/bounds.ts";
import { accountsIn } from "./accounts-in.ts";
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
  const [accountsBefore, accountsAfter] = [accountsIn(before), accountsIn(after)];
  const mayDiffer = dependsOnAsOf(comparison, ties);
  const risks = new Map<string, Risk["code"][]>();
  for (const event of comparedEvents(comparison)) {
    if (event.after === undefined) continue;
    const [was, is] = [accountsBefore(event.before), accountsAfter(event.after)];
    const [statusBefore, statusAfter] = [statusOf(was), statusOf(is)];
    const codes: Risk["code"][] = [];
    if (statusBefore !== statusAfter) codes.push("status-reads-otherwise");
    else if (is.length < was.length) codes.push("fewer-accounts");
    if (statusAfter !== "denied" && mayDiffer(event.before, event.after, statusAfter === "expected"))
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
  type Event = Parameters<typeof startBefore>[0];
  return (was: Event, is: Event, isAnnounced: boolean): boolean => {
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
