import type { Bounds } from "../dates/bounds.ts";

/** Whether all of `a` is before all of `b`, as far as bounds go. */
export function isNotAfter(a: Bounds, b: Bounds): boolean {
  return a.latest !== null && b.earliest !== null && a.latest <= b.earliest;
}

/** The earliest instant of bounds as a number; without limit, minus infinity. */
export function earliestOf({ earliest }: Bounds): number {
  return earliest ?? Number.NEGATIVE_INFINITY;
}

/** The latest of them; without limit, infinity. */
export function latestOf({ latest }: Bounds): number {
  return latest ?? Number.POSITIVE_INFINITY;
}
