import { addMonths } from "./civil.ts";
import { calendarParts, clockMilliseconds, type Duration } from "./duration.ts";
import type { Zone } from "./zone.ts";

const dayMs = 86_400_000;

/**
 * Adds a duration to a local date and time: first months, then days, both by the local calendar, then the hours and
 * smaller units as elapsed time. A day that its month lacks becomes the month's last.
 *
 * @param local - local milliseconds: the epoch milliseconds of the wall clock's time read as if it were UTC.
 * @returns the instants, epoch ms, ascending: one; or two where the clock repeats the local time that the calendar leads
 * to. Where it skips that time, the clock change's instant is counted from instead.
 * @example
 * // 15 days from 20 March 2011, 17:00, in Asia/Baku: 4 April, 17:00, though clocks went forward between
 * const days = { years: 0, months: 0, weeks: 0, days: 15, hours: 0, minutes: 0, seconds: 0 };
 * addDuration(Date.UTC(2011, 2, 20, 17), days, requireZone("Asia/Baku")); // => [Date.UTC(2011, 3, 4, 12)]
 */
export function addDuration(local: number, duration: Duration, zone: Zone): number[] {
  const { months, days } = calendarParts(duration);
  const day = Math.floor(local / dayMs);
  const moved = local + (addMonths(day, months) + days - day) * dayMs;
  const instants = zone.instantsOf(moved);
  const from = instants.length > 0 ? instants : [zone.clock.firstAtLeast(moved)];
  return from.map((instant) => instant + clockMilliseconds(duration));
}
