import { addMonths } from "./civil.ts";
import { calendarParts, clockMilliseconds, type Duration } from "./duration.ts";
import { edgesOf } from "./edges-of.ts";
import type { Edtf, EdtfNoEnd } from "./edtf-tree.ts";
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

/**
 * The first instant that a date can be, and the end of the last, with its tolerance. Each member of a set is widened by
 * itself: in an hour that the clock repeats, the later of two can be moved to the earlier local time.
 */
export function edgesWithin(
  edtf: Edtf | EdtfNoEnd,
  tolerance: Duration | undefined,
  zone: Zone | undefined,
): InstantRange {
  if (tolerance === undefined) return edgesOf(edtf, zone);
  const parts = edtf.kind === "one-of" || edtf.kind === "all-of" ? edtf.members : [edtf];
  const widened = parts.map((part) => widen(edgesOf(part, zone), tolerance, zone));
  return [Math.min(...widened.map(([from]) => from)), Math.max(...widened.map(([, to]) => to))];
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
