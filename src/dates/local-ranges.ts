import type { InstantRange } from "./half-open-bounds.ts";
import type { Zone } from "./zone.ts";

const reach = 2 * 86_400_000; // no clock is as far from UTC, nor was set back by as much

/**
 * The instants at which a zone's clock shows a local time from one to another: no range where the time is skipped,
 * two where it is repeated, ascending; they may touch.
 *
 * @param from - local milliseconds.
 * @param to - local milliseconds, not included.
 */
export function localRanges(zone: Zone, from: number, to: number): InstantRange[] {
  const ranges: InstantRange[] = [];
  for (let stretch = zone.stretchAt(from - reach); stretch.start < to + reach; stretch = zone.stretchAt(stretch.end)) {
    const start = Math.max(from - stretch.offset, stretch.start);
    const end = Math.min(to - stretch.offset, stretch.end);
    if (start < end) ranges.push([start, end]);
  }
  return ranges;
}
