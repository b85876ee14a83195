import type { Duration } from "./duration.ts";
import { instantRangesOf } from "./edges-of.ts";
import type { Edtf } from "./edtf-tree.ts";
import { type Bounds, boundsOfRange, type InstantRange } from "./half-open-bounds.ts";
import { joinRanges, mergeRanges } from "./merge-ranges.ts";
import { placeWhen, type When, type WhenInput, type WhenOptions } from "./when.ts";
import { edgesWithin, widen } from "./widen.ts";
import type { Zone } from "./zone.ts";

export { type Extent, extentOf } from "./extent-of.ts";
export { type Bounds, compareBounds, coversBounds } from "./half-open-bounds.ts";
export { isSoftWhen } from "./is-soft-when.ts";

/**
 * The bounds of a date: the least half-open range of instants that holds all that it can be. Qualifiers do not widen
 * it; a tolerance does. Years that epoch milliseconds cannot write give the tightest bounds that can be written.
 *
 * @returns epoch milliseconds. Without a zone, days and times are those of UTC.
 * @throws ChronologyError with the issues of `safeParseWhen` where the date is not read yet and is wrong.
 * @example
 * boundsOf("2011-04-17", { zone: "Asia/Baku" });
 * // => { earliest: Date.UTC(2011, 3, 16, 19), latest: Date.UTC(2011, 3, 17, 19) }
 */
export function boundsOf(when: When | WhenInput, options: WhenOptions = {}): Bounds {
  const { edtf, tolerance, zone } = placeWhen(when, options);
  return boundsOfRange(edgesWithin(edtf, tolerance, zone));
}

/**
 * The separate ranges that a date can be, ascending, none touching another: several for `[1667,1670]`, for `201X-12`
 * and for a time that the clock repeats; one for others. Each is worked out when it is asked for.
 *
 * @returns an iterable that can be gone through again; bounds as of `boundsOf`.
 * @throws ChronologyError as `boundsOf` does.
 * @example
 * [...rangesOf("[1667,1668,1670]")].length; // => 2
 */
export function rangesOf(when: When | WhenInput, options: WhenOptions = {}): Iterable<Bounds> {
  const { edtf, tolerance, zone } = placeWhen(when, options);
  return {
    *[Symbol.iterator]() {
      for (const range of joinRanges(writableRanges(edtf, tolerance, zone))) yield boundsOfRange(range);
    },
  };
}

/** The ranges of a date as far as they can be written, in order; they may touch. */
function* writableRanges(edtf: Edtf, tolerance: Duration | undefined, zone: Zone | undefined): Generator<InstantRange> {
  for (const range of separateRanges(edtf, tolerance, zone)) {
    const { earliest, latest } = boundsOfRange(range);
    yield [earliest ?? Number.NEGATIVE_INFINITY, latest ?? Number.POSITIVE_INFINITY];
  }
}

function* separateRanges(edtf: Edtf, tolerance: Duration | undefined, zone: Zone | undefined): Generator<InstantRange> {
  if (edtf.kind === "all-of") {
    yield edgesWithin(edtf, tolerance, zone);
    return;
  }
  const members = edtf.kind === "one-of" ? edtf.members : [edtf];
  for (const range of mergeRanges(members.map((member) => instantRangesOf(member, zone, "forward")))) {
    yield tolerance === undefined ? range : widen(range, tolerance, zone);
  }
}
