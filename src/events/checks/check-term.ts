import type { Report } from "../../core/flaw.ts";
import type { EventBase } from "../event-base.ts";
import { takesTerm } from "../measure.ts";
import type { EventContext } from "./event-context.ts";
import { isRangeBackwards } from "./is-range-backwards.ts";

/** A term stands on a measure that may last, and its limits are not swapped. */
export function checkTerm(event: EventBase, { type }: EventContext, report: Report): void {
  const carried = type.term?.(event);
  if (carried === undefined) return;
  const { measure, term } = carried;
  if (measure !== undefined && !takesTerm(measure)) {
    report({ code: "term-not-allowed", path: ["term"], message: "stands on a measure that has none" });
  }
  if (typeof term.duration === "object" && isRangeBackwards(term.duration)) {
    const message = "has an atLeast that is longer than its atMost";
    report({ code: "range-backwards", path: ["term", "duration"], message });
  }
}
