import { unwrap } from "../../core/result.ts";
import { type CalendarStep, calendarTerm, daysAfter, monthsAfter, wholeDaysTerm } from "../../dates/calendar-step.ts";
import { calendarParts, clockMilliseconds, parseDuration } from "../../dates/duration.ts";
import type { Zone } from "../../dates/zone.ts";
import type { Network } from "../../network/index.ts";
import type { CaseNetwork } from "../case-network.ts";

/** How the days of a term are counted: 24 hours each, to the same local clock time, or in whole local days. */
export type Clock = "elapsed" | "calendar" | "whole-days";

const dayMilliseconds = 86_400_000;

/** A duration as a step of local time, and the elapsed time that follows it. */
export interface Count {
  step: CalendarStep | undefined;
  milliseconds: number;
}

/** A term's duration under a clock. Hours are elapsed under each, months and years calendar. */
export function countOfTerm({ counts, zone }: CaseNetwork, text: string, clock: Clock): Count {
  return keptCount(counts, clock, text, () => {
    const duration = unwrap(parseDuration(text));
    const { months, days } = calendarParts(duration);
    const elapsed = clockMilliseconds(duration);
    if (clock === "elapsed") {
      const step = months === 0 ? undefined : calendarTerm(zone, months, 0);
      return { step, milliseconds: days * dayMilliseconds + elapsed };
    }
    if (months === 0 && days === 0) return { step: undefined, milliseconds: elapsed };
    const step = clock === "calendar" ? calendarTerm(zone, months, days) : wholeDaysTerm(zone, months, days);
    return { step, milliseconds: elapsed };
  });
}

/** The same local day, or the following one. */
export function countOfDays({ counts }: CaseNetwork, day: "same day" | "next day", zone: Zone): Count {
  return keptCount(counts, zone.name, day, () => ({
    step: daysAfter(zone, day === "same day" ? 0 : 1),
    milliseconds: 0,
  }));
}

/** A gap between two events: days and larger relate local dates, hours and smaller are elapsed time. No days are the same day. */
export function countOfGap({ counts }: CaseNetwork, text: string, zone: Zone): Count {
  return keptCount(counts, zone.name, text, () => {
    const duration = unwrap(parseDuration(text));
    const { months, days } = calendarParts(duration);
    if (months > 0) return { step: monthsAfter(zone, months, days), milliseconds: 0 };
    if (days > 0 || !text.includes("T")) return { step: daysAfter(zone, days), milliseconds: 0 };
    return { step: undefined, milliseconds: clockMilliseconds(duration) };
  });
}

/** Most durations of a case file are the same few: each is worked out once. */
function keptCount(counts: CaseNetwork["counts"], how: string, text: string, work: () => Count): Count {
  let counted = counts.get(how);
  if (counted === undefined) {
    counted = new Map();
    counts.set(how, counted);
  }
  const kept = counted.get(text);
  if (kept !== undefined) return kept;
  const count = work();
  counted.set(text, count);
  return count;
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
