import { calendarParts, clockMilliseconds, type Duration, parseDuration } from "../../dates/duration.ts";

/** Days of a month at least and at most. */
const month = { shortest: 28, longest: 31 };
const day = 86_400_000;

/**
 * Whether a range of durations is certainly backwards: its least longer than its most, however long its months are.
 *
 * @example isRangeBackwards({ atLeast: "P2M", atMost: "P10D" }); // => true
 * @example isRangeBackwards({ atLeast: "P1M", atMost: "P30D" }); // => false
 */
export function isRangeBackwards(range: { atLeast?: string | undefined; atMost?: string | undefined }): boolean {
  if (range.atLeast === undefined || range.atMost === undefined) return false;
  const atLeast = parseDuration(range.atLeast);
  const atMost = parseDuration(range.atMost);
  if (!atLeast.success || !atMost.success) return false;
  const [least, most] = [calendarParts(atLeast.data).months, calendarParts(atMost.data).months];
  if (least === most) return rest(atLeast.data) > rest(atMost.data);
  return least * month.shortest * day + rest(atLeast.data) > most * month.longest * day + rest(atMost.data);
}

/** A duration's days and clock units, in milliseconds. */
function rest(duration: Duration): number {
  return calendarParts(duration).days * day + clockMilliseconds(duration);
}
