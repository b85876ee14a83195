import type { Report } from "../../core/flaw.ts";
import { isCalendarDuration, isClockDuration, parseDuration } from "../../dates/duration.ts";
import type { EventBase } from "../event-base.ts";
import type { Gap } from "../relation.ts";
import { isRangeBackwards } from "./is-range-backwards.ts";

/** A relation is to something else than the event itself; a gap stands on `before` or `after` only and makes sense. */
export function checkRelations({ id, relations = [] }: EventBase, _context: unknown, report: Report): void {
  relations.forEach(({ to, relation, gap }, index) => {
    if (to === id) {
      const path = ["relations", index, "to"];
      report({ code: "relation-to-itself", path, message: "is the event itself; point at the other event" });
    }
    if (gap === undefined) return;
    const path = ["relations", index, "gap"];
    if (relation !== "before" && relation !== "after") {
      report({ code: "gap-not-allowed", path, message: "stands on a relation that is neither before nor after" });
    }
    checkGap(gap, path, report);
  });
}

/** What says how long a gap is at most. */
const mostSides = ["exactly", "atMost"] as const;

/** No time at all: `before` and `after` are strict. No days are the same day, on which one may be before the other. */
function isNothing(text: string | undefined): boolean {
  return text?.includes("T") === true && !/[1-9]/.test(text);
}

function checkGap(gap: Gap, path: (string | number)[], report: Report): void {
  const { exactly, atLeast, atMost } = gap;
  if (exactly !== undefined && (atLeast !== undefined || atMost !== undefined)) {
    report({
      code: "gap-overstated",
      path,
      message: "has exactly and a limit too; give exactly, or atLeast and atMost",
    });
  }
  for (const side of mostSides) {
    if (!isNothing(gap[side])) continue;
    const message = "is no time at all; what is before or after is not at the same time: write same-time, or same-day";
    report({ code: "gap-of-nothing", path: [...path, side], message });
  }
  const durations = [exactly, atLeast, atMost].flatMap((text) => {
    const result = text === undefined ? undefined : parseDuration(text);
    return result?.success ? result.data : [];
  });
  if (!durations.every(isCalendarDuration) && !durations.every(isClockDuration)) {
    const message = "mixes days with hours; days and larger are calendar dates, hours and smaller elapsed time";
    report({ code: "gap-mixes-days-and-hours", path, message });
  } else if (isRangeBackwards({ atLeast, atMost })) {
    report({ code: "range-backwards", path, message: "has an atLeast that is longer than its atMost" });
  }
}
