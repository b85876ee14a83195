import type { JsonValue } from "../../core/json.ts";
import { unwrap } from "../../core/result.ts";
import { boundsOf } from "../../dates/bounds.ts";
import { calendarParts, clockMilliseconds, parseDuration } from "../../dates/duration.ts";
import type { Term } from "../../events/term.ts";

/**
 * What a term says, part by part, so that terms which mean the same are the same however they are written: a week is seven
 * days. A part that it leaves open is `undefined`.
 */
export function partsOfTerm(
  { duration, until, countedFrom, clock }: Term,
  zone: string,
): Record<string, JsonValue | undefined> {
  const { atLeast, atMost } = typeof duration === "string" ? { atLeast: duration, atMost: duration } : (duration ?? {});
  const length = duration === undefined ? undefined : [meaningOf(atLeast), meaningOf(atMost)];
  const end = until === undefined ? undefined : boundsOf(until, { zone });
  return {
    length,
    until: end && [end.earliest, end.latest],
    countedFrom: countedFrom && [countedFrom.event, countedFrom.at ?? "start"],
    clock,
  };
}

/** A duration's months, days and milliseconds; none is converted into another. */
function meaningOf(text: string | undefined): JsonValue {
  if (text === undefined) return null;
  const duration = unwrap(parseDuration(text));
  const { months, days } = calendarParts(duration);
  return [months, days, clockMilliseconds(duration)];
}
