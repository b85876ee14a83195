import type { Bounds } from "../dates/bounds.ts";

/** The smallest bounds that hold all of `bounds`. */
export function hullOf([first, ...others]: readonly Bounds[]): Bounds {
  if (first === undefined || others.length === 0) return first ?? { earliest: null, latest: null };
  return {
    earliest: least([first.earliest, ...others.map(({ earliest }) => earliest)]),
    latest: greatest([first.latest, ...others.map(({ latest }) => latest)]),
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
