import { addMonths } from "./civil.ts";
import { calendarParts, clockMilliseconds, type Duration } from "./duration.ts";
import type { InstantRange } from "./half-open-bounds.ts";
import type { Zone } from "./zone.ts";

const dayMs = 86_400_000;

/**
 * Widens a range by a tolerance, both ways: first by its years to days in the local calendar, then by its hours to
 * seconds of elapsed time. Where a clock change leaves a choice, the wider one is taken.
 */
export function widen([from, to]: InstantRange, tolerance: Duration, zone: Zone | undefined): InstantRange {
  const elapsed = clockMilliseconds(tolerance);
  return [moveByCalendar(from, tolerance, -1, zone) - elapsed, moveByCalendar(to, tolerance, 1, zone) + elapsed];
}

function moveByCalendar(instant: number, duration: Duration, sign: 1 | -1, zone: Zone | undefined): number {
  const { months, days } = calendarParts(duration);
  if ((months === 0 && days === 0) || !Number.isFinite(instant)) return instant;
  const local = instant + (zone?.offsetAt(instant) ?? 0);
  const day = Math.floor(local / dayMs);
  const moved = local + (addMonths(day, sign * months) + sign * days - day) * dayMs;
  if (zone === undefined) return moved;
  return zone.instantsOf(moved).at(sign === 1 ? -1 : 0) ?? zone.clock.firstAtLeast(moved);
}
