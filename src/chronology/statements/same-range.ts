import type { Bounds } from "../../dates/bounds.ts";
import type { CalendarStep } from "../../dates/calendar-step.ts";

/**
 * The step from a start to an end within one and the same range: what lasts was wholly on the one day or on the other,
 * not from the one to the other.
 *
 * @param ranges - half-open epoch milliseconds, ascending, none touching another.
 */
export function sameRange(ranges: readonly Bounds[]): CalendarStep {
  const first = ({ earliest }: Bounds) => earliest ?? Number.NEGATIVE_INFINITY;
  const last = ({ latest }: Bounds) => (latest ?? Number.POSITIVE_INFINITY) - 1;
  const rangeFrom = (instant: number) => ranges.findLast((range) => first(range) <= instant);
  const rangeTo = (instant: number) => ranges.find((range) => last(range) >= instant);
  const firstOf = (range: Bounds | undefined) => (range === undefined ? Number.POSITIVE_INFINITY : first(range));
  const lastOf = (range: Bounds | undefined) => (range === undefined ? Number.NEGATIVE_INFINITY : last(range));
  return {
    least: (instant) => firstOf(rangeTo(instant)),
    greatest: (instant) => lastOf(rangeFrom(instant)),
    leastInverse: (target) => lastOf(rangeFrom(target)),
    greatestInverse: (target) => firstOf(rangeTo(target)),
    steadyUntil: (instant) => instant + 1,
    steadySince: (instant) => instant,
  };
}
