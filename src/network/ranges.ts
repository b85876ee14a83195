import type { Bounds } from "../dates/bounds.ts";
import { realAt } from "./at.ts";

/** The first instant within half-open bounds. */
export function firstOf({ earliest }: Bounds): number {
  return earliest === null ? Number.NEGATIVE_INFINITY : wholeOf(earliest);
}

/** The last instant within half-open bounds. */
export function lastOf({ latest }: Bounds): number {
  return latest === null ? Number.POSITIVE_INFINITY : wholeOf(latest) - 1;
}

function wholeOf(instant: number): number {
  if (!Number.isSafeInteger(instant)) throw new RangeError("bounds are in whole milliseconds");
  return instant;
}

/**
 * Half-open bounds as inclusive instants, ascending, those that overlap or touch joined, the empty left out:
 * low, high, low, high, ...
 */
export function inclusiveRanges(bounds: readonly Bounds[]): Float64Array {
  const pairs = bounds.map((each) => [firstOf(each), lastOf(each)] as const).filter(([low, high]) => low <= high);
  pairs.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const joined: number[] = [];
  for (const [low, high] of pairs) {
    const last = joined.length - 1;
    const before = joined[last];
    if (before !== undefined && low <= before + 1) joined[last] = Math.max(before, high);
    else joined.push(low, high);
  }
  return Float64Array.from(joined);
}

/** The instants that two lists of ranges share. */
export function sharedRanges(a: Float64Array, b: Float64Array): Float64Array {
  const shared: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const low = Math.max(realAt(a, i), realAt(b, j));
    const high = Math.min(realAt(a, i + 1), realAt(b, j + 1));
    if (low <= high) shared.push(low, high);
    if (realAt(a, i + 1) < realAt(b, j + 1)) i += 2;
    else j += 2;
  }
  return Float64Array.from(shared);
}

/** The same ranges seen from the other end of time: negated, and ascending again. */
export function mirroredRanges(ranges: Float64Array): Float64Array {
  return ranges.map((instant) => -instant).reverse();
}

/** Index of the first range that ends at or after `instant`: its low is there, its high one on. `ranges.length` if none. */
export function rangeFrom(ranges: Float64Array, instant: number): number {
  let first = 0;
  let end = ranges.length >> 1;
  while (first < end) {
    const middle = (first + end) >> 1;
    if (realAt(ranges, 2 * middle + 1) >= instant) end = middle;
    else first = middle + 1;
  }
  return 2 * first;
}
