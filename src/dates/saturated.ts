import type { CalendarStep } from "./calendar-step.ts";

/** The last instant, and negated the first, that a date can be written for. */
const lastInstant = 8.64e15;

const dayMs = 86_400_000;

/** A step leads by no more than this beside its length: a month's end, an offset, a clock change. */
const slack = 40 * dayMs;

/**
 * Lets a step end where dates end. Past the instants that it can both start from and lead to, it leads anywhere beyond:
 * looser than the calendar would say, and still monotone, each function with its exact inverse. Without that a network could be
 * led ever farther where the days are no longer counted.
 *
 * @param length - about how far the step leads, in milliseconds; at most by `slack` too little or too much.
 */
export function saturated(step: CalendarStep, length: number): CalendarStep {
  const low = -lastInstant + Math.max(0, -length);
  const high = lastInstant - Math.max(0, length);
  // Where the ends lead is worked out only for what comes near them.
  const isNearLow = (target: number) => target < low + length + slack;
  const isNearHigh = (target: number) => target > high + length - slack;
  return {
    ...step, // whether it is steady does not depend on where dates end
    least: (instant) => {
      if (instant === Number.POSITIVE_INFINITY) return instant;
      return instant < low ? Number.NEGATIVE_INFINITY : step.least(Math.min(instant, high));
    },
    greatest: (instant) => {
      if (instant === Number.NEGATIVE_INFINITY) return instant;
      return instant > high ? Number.POSITIVE_INFINITY : step.greatest(Math.max(instant, low));
    },
    leastInverse: (target) => {
      if (target === Number.NEGATIVE_INFINITY) return target;
      if (isNearLow(target) && target < step.least(low)) return low - 1;
      return isNearHigh(target) && target >= step.least(high) ? Number.POSITIVE_INFINITY : step.leastInverse(target);
    },
    greatestInverse: (target) => {
      if (target === Number.POSITIVE_INFINITY) return target;
      if (isNearHigh(target) && target > step.greatest(high)) return high + 1;
      return isNearLow(target) && target <= step.greatest(low)
        ? Number.NEGATIVE_INFINITY
        : step.greatestInverse(target);
    },
  };
}
