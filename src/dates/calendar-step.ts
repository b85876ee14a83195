import { addMonths, dateOfDay } from "./civil.ts";
import { clockMapOf } from "./clock-map.ts";
import { saturated } from "./saturated.ts";
import type { Zone } from "./zone.ts";
import { isCountable } from "./zone-offsets.ts";

/**
 * A step from one instant to another that a calendar measures: "on the following day", "fifteen days later".
 * It leads somewhere between two monotone functions of where it starts, and each has its Galois inverse, so that a
 * network can tighten both ends. Instants are whole epoch milliseconds; all functions take and give +-Infinity too.
 */
export interface CalendarStep {
  /** The least instant the step may lead to. Non-decreasing. */
  least(instant: number): number;
  /** The greatest instant the step may lead to, itself included. Non-decreasing. */
  greatest(instant: number): number;
  /** The greatest instant `t` with `least(t) <= target`. */
  leastInverse(target: number): number;
  /** The least instant `t` with `greatest(t) >= target`. */
  greatestInverse(target: number): number;
  /**
   * Up to which instant, itself excluded, moving `instant` on by whole days of 24 hours moves what the four functions
   * give for it by as much. Never too late; it may be too early.
   */
  steadyUntil(instant: number): number;
  /** The same backwards: since which instant, itself included. Never too early. */
  steadySince(instant: number): number;
}

const dayMs = 86_400_000;

/** Local day numbers, moved by months and days. Month ends are clamped, so several days may lead to the same. */
interface DayStep {
  from(day: number): number;
  /** The greatest day that leads to `target` or before. */
  lastAtMost(target: number): number;
  /** The least day that leads to `target` or after. */
  firstAtLeast(target: number): number;
}

function dayStepOf(months: number, days: number): DayStep {
  const from = (day: number) => addMonths(day, months) + days;
  return {
    from,
    lastAtMost(target) {
      let day = addMonths(target - days, -months);
      while (isCountable(day * dayMs) && from(day + 1) <= target) day += 1;
      return day;
    },
    firstAtLeast(target) {
      let day = addMonths(target - days, -months);
      while (isCountable(day * dayMs) && from(day) < target) day += 1;
      return day;
    },
  };
}

/** About how long a step is, in milliseconds: a month's length may be a little off, many months' are not. */
function lengthOf(months: number, days: number): number {
  return (months * (146_097 / 4800) + days) * dayMs;
}

/**
 * The local day a number of days later: 0 is the same day, 1 the following, -1 the day before. Anywhere in that day.
 *
 * @example
 * // "on the following day", from 17 April 2011, 17:00, in Asia/Baku: from 18 April, 00:00
 * daysAfter(requireZone("Asia/Baku"), 1).least(Date.UTC(2011, 3, 17, 12)); // => Date.UTC(2011, 3, 17, 19)
 */
export function daysAfter(zone: Zone, days: number): CalendarStep {
  return monthsAfter(zone, 0, days);
}

/**
 * The local day a number of months and then days later, anywhere in it. A day that its month lacks is the month's last.
 *
 * @example
 * // a month from 31 January 2011, in Asia/Baku: from 28 February, 00:00
 * monthsAfter(requireZone("Asia/Baku"), 1, 0).least(Date.UTC(2011, 0, 31)); // => Date.UTC(2011, 1, 27, 20)
 */
export function monthsAfter(zone: Zone, months: number, days: number): CalendarStep {
  const step = dayStepOf(months, days);
  const { startOfDay, dayAt } = zone;
  const exact: CalendarStep = {
    least: (instant) => startOfDay(step.from(dayAt(instant))),
    greatest: (instant) => startOfDay(step.from(dayAt(instant)) + 1) - 1,
    leastInverse: (target) => startOfDay(step.lastAtMost(dayAt(target)) + 1) - 1,
    greatestInverse: (target) => startOfDay(step.firstAtLeast(dayAt(target))),
    ...steadiness(zone, step, months),
  };
  return saturated(exact, lengthOf(months, days));
}

/**
 * The end of a term in whole days: the day counted from is day one, and the term ends at the local midnight that
 * closes day N. N months end with the day before the one N months on.
 *
 * @example
 * // 15 days from 20 March 2011, 17:00, in Asia/Baku: 4 April, 00:00
 * wholeDaysTerm(requireZone("Asia/Baku"), 0, 15).least(Date.UTC(2011, 2, 20, 13)); // => Date.UTC(2011, 3, 3, 19)
 */
export function wholeDaysTerm(zone: Zone, months: number, days: number): CalendarStep {
  const step = dayStepOf(months, days);
  const { startOfDay, dayAt } = zone;
  const end = (instant: number) => startOfDay(step.from(dayAt(instant)));
  const exact: CalendarStep = {
    least: end,
    greatest: end,
    leastInverse: (target) => startOfDay(step.lastAtMost(dayAt(target)) + 1) - 1,
    greatestInverse: (target) => startOfDay(step.firstAtLeast(dayAt(target - 1) + 1)),
    ...steadiness(zone, step, months),
  };
  return saturated(exact, lengthOf(months, days));
}

/**
 * The end of a calendar term: the same local clock time, months and then days later. A time that is skipped there
 * becomes the clock change's instant; one that is repeated is either. Where later starts would lead to earlier ends
 * (from a repeated hour, or from the 31st and the 30th to the 28th), the step leads anywhere in the monotone hull.
 *
 * @example
 * // 15 days from 20 March 2011, 17:00, in Asia/Baku: 4 April, 17:00, though summer time began between
 * calendarTerm(requireZone("Asia/Baku"), 0, 15).least(Date.UTC(2011, 2, 20, 13)); // => Date.UTC(2011, 3, 4, 12)
 */
export function calendarTerm(zone: Zone, months: number, days: number): CalendarStep {
  const step = dayStepOf(months, days);
  const { clock } = zone;
  const moved = movedClock(zone, step, months, days);
  /** The first instant at a local time; the clock change where it is skipped. `firstAt(x) <= u` iff `x <= clock.greatestUntil(u)`. */
  const firstAt = clock.firstAtLeast;
  /** The last instant at a local time; the clock change where it is skipped. */
  const lastAt = (local: number) => Math.max(clock.firstAtLeast(local), clock.lastAtMost(local));
  const exact: CalendarStep = {
    least: (instant) => firstAt(moved.leastFrom(instant)),
    greatest: (instant) => lastAt(moved.greatestUntil(instant)),
    leastInverse: (target) => moved.lastAtMost(clock.greatestUntil(target)),
    greatestInverse: (target) =>
      moved.firstAtLeast(Math.min(clock.greatestUntil(target - 1) + 1, clock.leastFrom(target))),
    ...steadiness(zone, step, months),
  };
  return saturated(exact, lengthOf(months, days));
}

/** The zone's clock, set on by months and days. */
function movedClock({ stretchAt }: Zone, step: DayStep, months: number, days: number) {
  if (months === 0) {
    return clockMapOf(
      (instant) => {
        const { start, end, offset } = stretchAt(instant);
        return { start, end, offset: offset + days * dayMs };
      },
      (local) => local - days * dayMs,
      2 * dayMs,
    );
  }
  return clockMapOf(
    (instant) => {
      const { start, end, offset } = stretchAt(instant);
      const day = Math.floor((instant + offset) / dayMs);
      const midnight = day * dayMs - offset;
      return {
        start: Math.max(start, midnight),
        end: Math.min(end, midnight + dayMs),
        offset: offset + (step.from(day) - day) * dayMs,
      };
    },
    (local) => step.firstAtLeast(Math.floor(local / dayMs)) * dayMs,
    5 * dayMs, // a month's end may take three days back, a clock change one, and an offset is part of another
  );
}

/** Past this day of the month, other months may be at their end. */
const lastSteadyDay = 27;

/** No clock change this near to an instant, where it starts, leads to or comes from: it is steady. */
const margin = 2 * dayMs;

function steadiness(zone: Zone, step: DayStep, months: number): Pick<CalendarStep, "steadyUntil" | "steadySince"> {
  /** Where the step looks at the clock, relative to where it is asked for. */
  function shiftsAt(instant: number): number[] {
    const day = zone.dayAt(instant);
    return [0, (step.from(day) - day) * dayMs, (step.firstAtLeast(day) - day) * dayMs];
  }
  /** The days of the month that the step counts from there, forwards and back. */
  function monthDaysAt(instant: number): number[] {
    const day = zone.dayAt(instant);
    return months === 0 ? [] : [dateOfDay(day).day, dateOfDay(day - (step.from(0) - addMonths(0, months))).day];
  }
  return {
    steadyUntil(instant) {
      if (!isCountable(instant)) return instant;
      let until = Number.POSITIVE_INFINITY;
      for (const shift of shiftsAt(instant)) {
        const change = zone.nextTransition(instant + shift - margin);
        if (change !== null) until = Math.min(until, change - shift - margin);
      }
      for (const monthDay of monthDaysAt(instant)) {
        until = Math.min(until, zone.startOfDay(zone.dayAt(instant) + lastSteadyDay - monthDay + 1));
      }
      return Math.max(until, instant + 1);
    },
    steadySince(instant) {
      if (!isCountable(instant)) return instant;
      let since = Number.NEGATIVE_INFINITY;
      for (const shift of shiftsAt(instant)) {
        const change = zone.previousTransition(instant + shift + margin);
        if (change !== null) since = Math.max(since, change - shift + margin);
      }
      for (const monthDay of monthDaysAt(instant)) {
        since =
          monthDay > lastSteadyDay ? instant : Math.max(since, zone.startOfDay(zone.dayAt(instant) - monthDay + 1));
      }
      return Math.min(since, instant);
    },
  };
}
