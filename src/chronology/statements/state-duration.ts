import { type CalendarStep, calendarTerm, daysAfter, monthsAfter, wholeDaysTerm } from "../../dates/calendar-step.ts";
import { calendarParts, clockMilliseconds, type Duration } from "../../dates/duration.ts";
import type { Zone } from "../../dates/zone.ts";
import type { Network } from "../../network/index.ts";

/** How the days of a term are counted. */
export type Clock = "elapsed" | "calendar" | "whole-days";

const dayMilliseconds = 86_400_000;

/** A duration as a step of local time, and the elapsed time that follows it. */
interface Count {
  step: CalendarStep | undefined;
  milliseconds: number;
}

/** A term's duration under a clock. Hours are elapsed under each, months and years calendar. */
export function countOfTerm(duration: Duration, clock: Clock, zone: Zone): Count {
  const { months, days } = calendarParts(duration);
  const elapsed = clockMilliseconds(duration);
  if (clock === "elapsed") {
    return {
      step: months === 0 ? undefined : calendarTerm(zone, months, 0),
      milliseconds: days * dayMilliseconds + elapsed,
    };
  }
  if (months === 0 && days === 0) return { step: undefined, milliseconds: elapsed };
  const step = clock === "calendar" ? calendarTerm(zone, months, days) : wholeDaysTerm(zone, months, days);
  return { step, milliseconds: elapsed };
}

/** A gap between two events: days and larger relate local dates, hours and smaller are elapsed time. */
export function countOfGap(duration: Duration, zone: Zone): Count {
  const { months, days } = calendarParts(duration);
  if (months > 0) return { step: monthsAfter(zone, months, days), milliseconds: 0 };
  if (days > 0) return { step: daysAfter(zone, days), milliseconds: 0 };
  return { step: undefined, milliseconds: clockMilliseconds(duration) };
}

/** Puts `to` at least, or at most, a count after `from`. */
export function addCount(
  network: Network,
  side: "atLeast" | "atMost",
  from: number,
  to: number,
  { step, milliseconds }: Count,
  statement: number,
): void {
  let start = from;
  if (step !== undefined) {
    const landing = milliseconds === 0 ? to : network.addPoint();
    network.addStep(from, landing, side === "atLeast" ? { atLeast: step } : { atMost: step }, statement);
    if (landing === to) return;
    start = landing;
  }
  const gap = side === "atLeast" ? { min: milliseconds, max: null } : { min: null, max: milliseconds };
  network.addGap(start, to, gap, statement);
}
