import type { Report } from "../../core/flaw.ts";
import { type Bounds, type Extent, extentOf, isSoftWhen } from "../../dates/bounds.ts";
import { safeParseWhen } from "../../dates/when.ts";
import type { EventBase } from "../event-base.ts";
import type { EventContext } from "./event-context.ts";

/** A moment takes no `until`; another event does not certainly end before it starts. Soft dates are never certain. */
export function checkUntil(event: EventBase, { type, zone }: EventContext, report: Report): void {
  if (event.until === undefined) return;
  if (type.extent === "moment") {
    const message = "stands on a moment; what ends it is an event of its own";
    report({ code: "until-on-moment", path: ["until"], message });
    return;
  }
  if (event.when === undefined) return;
  const when = safeParseWhen(event.when, { zone });
  const until = safeParseWhen(event.until, { zone });
  if (!when.success || !until.success || isSoftWhen(when.data) || isSoftWhen(until.data)) return;
  const end = hullOf(extentOf(until.data, { zone }));
  const { start, end: statedEnd, kind } = extentOf(when.data, { zone });
  // Without a zone, times without an offset may lie up to two days off.
  const slack = zone === undefined ? 2 * 86_400_000 : 0;
  if (isBefore(end, start, slack)) {
    report({ code: "until-before-when", path: ["until"], message: "is certainly before when" });
  } else if (kind === "interval" && statedEnd !== null && areApart(end, statedEnd, slack)) {
    const message = "lies outside the end that when gives; the two cannot both be true";
    report({ code: "until-before-when", path: ["until"], message });
  }
}

/** From the start of a date to its end. */
function hullOf({ start, end }: Extent): Bounds {
  return end === null ? start : { earliest: start.earliest, latest: end.latest };
}

function areApart(a: Bounds, b: Bounds, slack: number): boolean {
  return isBefore(a, b, slack) || isBefore(b, a, slack);
}

function isBefore({ latest }: Bounds, { earliest }: Bounds, slack: number): boolean {
  return latest !== null && earliest !== null && latest + slack <= earliest;
}
