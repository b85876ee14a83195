import type { Bounds } from "../dates/bounds.ts";
import type { Range } from "./range.ts";

/** The smallest bounds that hold all of `bounds`. */
export function hullOf(bounds: readonly Bounds[]): Bounds {
  const [only] = bounds;
  if (only !== undefined && bounds.length === 1) return only;
  return {
    earliest: least(bounds.map(({ earliest }) => earliest)),
    latest: greatest(bounds.map(({ latest }) => latest)),
  };
}

/** The smallest range that holds all of `ranges`. */
export function hullOfRanges(ranges: readonly Range[]): Range {
  return { min: Math.min(...ranges.map(({ min }) => min)), max: greatest(ranges.map(({ max }) => max)) };
}

/** The least of `values`; `null` (no limit) where one has none. */
export function least(values: readonly (number | null)[]): number | null {
  return values.reduce((a, b) => (a === null || b === null ? null : Math.min(a, b)));
}

/** The greatest of `values`; `null` (no limit) where one has none. */
export function greatest(values: readonly (number | null)[]): number | null {
  return values.reduce((a, b) => (a === null || b === null ? null : Math.max(a, b)));
}
