import { type DayRange, dayRangesOf, isSpecified, specifiedDays } from "./day-ranges.ts";
import type { Direction } from "./digit-pattern.ts";
import type { Edtf, EdtfInterval, EdtfNoEnd, EdtfPoint, EdtfTime } from "./edtf-tree.ts";
import type { InstantRange } from "./half-open-bounds.ts";
import { localRanges } from "./local-ranges.ts";
import type { Zone } from "./zone.ts";

const dayMs = 86_400_000;

/**
 * The instants that a date can be, as separate ranges, one at a time in the order of `direction`; they may touch.
 * Nothing comes for a time or a day that the zone's clock skips.
 *
 * @param zone - whose days and clock are meant; UTC where there is none.
 */
export function* instantRangesOf(
  point: EdtfPoint | EdtfInterval,
  zone: Zone | undefined,
  direction: Direction,
): Generator<InstantRange> {
  if (point.kind === "interval") {
    yield edgesOf(point, zone);
  } else if (point.kind === "time") {
    const ranges = timeRanges(point, zone);
    yield* direction === "forward" ? ranges : ranges.reverse();
  } else {
    for (const days of dayRangesOf(point, direction)) {
      const range = instantsOfDays(days, zone);
      if (range[0] < range[1]) yield range;
    }
  }
}

/** The first instant that a date can be, and the end of the last; an empty range where the clock skips all of it. */
export function edgesOf(node: Edtf | EdtfNoEnd, zone: Zone | undefined): InstantRange {
  switch (node.kind) {
    case "open":
    case "unknown":
      return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    case "interval":
      return [edgesOf(node.start, zone)[0], edgesOf(node.end, zone)[1]];
    case "one-of":
    case "all-of": {
      const edges = node.members.map((member) => edgesOf(member, zone));
      return [Math.min(...edges.map(([from]) => from)), Math.max(...edges.map(([, to]) => to))];
    }
    default: {
      if (node.kind !== "time" && isSpecified(node)) return instantsOfDays(specifiedDays(node), zone);
      const first: IteratorResult<InstantRange> = instantRangesOf(node, zone, "forward").next();
      const last: IteratorResult<InstantRange> = instantRangesOf(node, zone, "backward").next();
      if (first.done || last.done) return [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      return [first.value[0], last.value[1]];
    }
  }
}

function instantsOfDays([from, to]: DayRange, zone: Zone | undefined): InstantRange {
  return [startOfDay(from, zone), startOfDay(to, zone)];
}

function startOfDay(day: number, zone: Zone | undefined): number {
  return zone === undefined ? day * dayMs : zone.startOfDay(day);
}

function timeRanges(
  { date, hour, minute, second, fraction, offset }: EdtfTime,
  zone: Zone | undefined,
): InstantRange[] {
  const [day] = specifiedDays(date);
  const seconds = (hour * 60 + minute) * 60 + (second ?? 0);
  const from = day * dayMs + seconds * 1000 + Number((fraction ?? "").padEnd(3, "0"));
  const to = from + (second === undefined ? 60_000 : 10 ** (3 - (fraction ?? "").length));
  if (offset !== undefined) return [[from - offset * 60_000, to - offset * 60_000]];
  return zone === undefined ? [[from, to]] : localRanges(zone, from, to);
}
