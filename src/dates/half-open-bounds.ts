/** The instants from `earliest` up to but without `latest`, in epoch milliseconds; `null` is unbounded. */
export interface Bounds {
  /** The first instant. */
  earliest: number | null;
  /** The first instant past the end. */
  latest: number | null;
}

/** The first and the last instant that epoch milliseconds can write (ECMAScript's range of times). */
const firstInstant = -8.64e15;
const lastInstant = 8.64e15;

/** From an instant up to but without another, in epoch milliseconds; either may be infinite. */
export type InstantRange = [from: number, to: number];

/**
 * The tightest bounds that can be written of a range: what lies before the first instant that can be written is
 * bounded by it alone, and so is what lies after the last.
 */
export function boundsOfRange([from, to]: InstantRange): Bounds {
  return {
    earliest: from < firstInstant ? null : Math.min(from, lastInstant),
    latest: to > lastInstant ? null : Math.max(to, firstInstant),
  };
}

/**
 * Orders bounds by their earliest instant, then by their latest; unbounded is earliest of all, and latest of all.
 * A total order, for sorting: it does not say that one is certainly before the other.
 *
 * @example
 * compareBounds({ earliest: 0, latest: 10 }, { earliest: 5, latest: null }) < 0; // => true
 */
export function compareBounds(a: Bounds, b: Bounds): number {
  if (a.earliest !== b.earliest) {
    return (a.earliest ?? Number.NEGATIVE_INFINITY) - (b.earliest ?? Number.NEGATIVE_INFINITY);
  }
  if (a.latest === b.latest) return 0;
  return (a.latest ?? Number.POSITIVE_INFINITY) - (b.latest ?? Number.POSITIVE_INFINITY);
}

/**
 * Tells whether every instant within `inner` is within `outer`.
 *
 * @example
 * coversBounds({ earliest: null, latest: 10 }, { earliest: 5, latest: 10 }); // => true
 */
export function coversBounds(outer: Bounds, inner: Bounds): boolean {
  return (
    (outer.earliest === null || (inner.earliest !== null && outer.earliest <= inner.earliest)) &&
    (outer.latest === null || (inner.latest !== null && outer.latest >= inner.latest))
  );
}
