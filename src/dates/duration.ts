import { issueOf } from "../core/issue.ts";
import type { Result } from "../core/result.ts";

/**
 * A duration, unit by unit. Years to days are steps of the local calendar, hours to seconds are elapsed time; one is
 * never converted into the other. All are whole and not negative; seconds may have a fraction, to the millisecond.
 */
export interface Duration {
  /** Whole years. */
  years: number;
  /** Whole months. */
  months: number;
  /** Whole weeks. */
  weeks: number;
  /** Whole days. */
  days: number;
  /** Whole hours. */
  hours: number;
  /** Whole minutes. */
  minutes: number;
  /** Seconds, to the millisecond. */
  seconds: number;
}

const units = ["years", "months", "weeks", "days", "hours", "minutes", "seconds"] as const;

/** How a duration is written. */
export const durationPattern =
  /^P(?!$)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?!$)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d{1,3})?)S)?)?$/;

const longestText = 100;
const longestYears = 10_000;
const longestDays = (longestYears * 146_097) / 400;

/** No unit may measure more than 10,000 years, so that all of them together stay exact in milliseconds. */
const greatest: Duration = {
  years: longestYears,
  months: longestYears * 12,
  weeks: Math.floor(longestDays / 7),
  days: longestDays,
  hours: longestDays * 24,
  minutes: longestDays * 1440,
  seconds: longestDays * 86_400,
};

/**
 * Reads an ISO 8601 duration: `P15D`, `P1Y2M`, `P2W`, `PT2H`, `PT1.5S`. Only seconds may have a fraction.
 *
 * @returns the duration, or an issue: `not-a-duration`, or `duration-too-long` where a unit measures more than 10,000 years.
 * @see ISO 8601-1:2019, 5.5.2.
 * @example
 * const term = parseDuration("P15D");
 * term.success && term.data.days; // => 15
 */
export function parseDuration(text: unknown): Result<Duration> {
  const match = typeof text === "string" && text.length <= longestText ? durationPattern.exec(text) : null;
  if (!match) {
    const message =
      "A duration is written P, then numbers with units in order, such as P15D, P1Y2M, P2W, PT2H, P1DT12H.";
    return { success: false, issues: [issueOf("not-a-duration", message)] };
  }
  const count = (unit: number) => Number(match[unit]?.replace(",", ".") ?? 0);
  const duration = {
    years: count(1),
    months: count(2),
    weeks: count(3),
    days: count(4),
    hours: count(5),
    minutes: count(6),
    seconds: count(7),
  };
  if (units.some((unit) => duration[unit] > greatest[unit])) {
    const message = `A duration may measure at most ${longestYears} years in each unit.`;
    return { success: false, issues: [issueOf("duration-too-long", message, { params: { ...greatest } })] };
  }
  return { success: true, data: duration, issues: [] };
}

/**
 * Writes a duration in ISO 8601: units that are zero are left out, and no time at all is `PT0S`.
 *
 * @example
 * formatDuration({ years: 0, months: 0, weeks: 0, days: 1, hours: 12, minutes: 0, seconds: 0 }); // => "P1DT12H"
 */
export function formatDuration({ years, months, weeks, days, hours, minutes, seconds }: Duration): string {
  const unit = (count: number, letter: string) => (count === 0 ? "" : `${count}${letter}`);
  const calendar = unit(years, "Y") + unit(months, "M") + unit(weeks, "W") + unit(days, "D");
  const clock = unit(hours, "H") + unit(minutes, "M") + unit(seconds, "S");
  if (calendar === "" && clock === "") return "PT0S";
  return `P${calendar}${clock === "" ? "" : `T${clock}`}`;
}

/** Whether a value is a duration that has been read. */
export function isDuration(value: unknown): value is Duration {
  return units.every((unit) => Number.isFinite(Object(value)[unit]));
}

/** Whether a duration has no hours or smaller units, so that only the calendar measures it. */
export function isCalendarDuration({ hours, minutes, seconds }: Duration): boolean {
  return hours === 0 && minutes === 0 && seconds === 0;
}

/** Whether a duration has no days or larger units, so that it is elapsed time. */
export function isClockDuration({ years, months, weeks, days }: Duration): boolean {
  return years === 0 && months === 0 && weeks === 0 && days === 0;
}

/** The hours, minutes and seconds of a duration, in milliseconds; its days and larger units are not counted. */
export function clockMilliseconds({ hours, minutes, seconds }: Duration): number {
  return (hours * 60 + minutes) * 60_000 + Math.round(seconds * 1000);
}

/** The years and months of a duration in months, and its weeks and days in days. */
export function calendarParts({ years, months, weeks, days }: Duration): { months: number; days: number } {
  return { months: years * 12 + months, days: weeks * 7 + days };
}
