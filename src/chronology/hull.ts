import type { Bounds } from "../dates/bounds.ts";

/** The smallest bounds that hold all of `bounds`. */
export function hullOf(bounds: readonly Bounds[]): Bounds {
  const [only] = bounds;
  if (only !== undefined && bounds.length === 1) return only;
  return {
    earliest: least(bounds.map(({ earliest }) => earliest)),
    latest: greatest(bounds.map(({ latest }) => latest)),
  };
}

/** The least of `values`; `null` (no limit) where one has none. */
export function least(values: readonly (number | null)[]): number | null {
  return values.reduce((a, b) => (a === null || b === null ? null : Math.min(a, b)));
}

/** The greatest of `values`; `null` (no limit) where one has none. */
export function greatest(values: readonly (number | null)[]): number | null {
  return values.reduce((a, b) => (a === null || b === null ? null : Math.max(a, b)));
}
