import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstOf, inclusiveRanges, lastOf, mirroredRanges, rangeFrom, sharedRanges } from "../../src/network/ranges.ts";

const instants = Array.from({ length: 41 }, (_, at) => at - 20);
const bounds = fc.array(
  fc
    .tuple(fc.option(fc.integer({ min: -20, max: 20 })), fc.option(fc.integer({ min: -20, max: 20 })))
    .map(([earliest, latest]) => ({ earliest, latest })),
  { maxLength: 5 },
);
const ranges = bounds.map(inclusiveRanges);

/** The instants, of those near by, that lie in ranges. */
const within = (pairs: Float64Array) =>
  instants.filter((instant) =>
    pairs.some((low, at) => at % 2 === 0 && low <= instant && instant <= (pairs[at + 1] ?? low)),
  );

function expectApart(pairs: Float64Array): void {
  expect(pairs.length % 2).toBe(0);
  for (let at = 1; at < pairs.length; at += 1) {
    const [before = Number.NaN, edge = Number.NaN] = [pairs[at - 1], pairs[at]];
    if (at % 2 === 1) expect(before).toBeLessThanOrEqual(edge);
    else expect(before + 1).toBeLessThan(edge);
  }
}

describe("ranges of instants", () => {
  it("hold what one of the bounds holds, ascending and apart", () => {
    fc.assert(
      fc.property(bounds, (bounds) => {
        const pairs = inclusiveRanges(bounds);
        expectApart(pairs);
        expect(within(pairs)).toEqual(
          instants.filter((instant) => bounds.some((each) => firstOf(each) <= instant && instant <= lastOf(each))),
        );
      }),
    );
  });

  it("share what lies in both, ascending", () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const shared = sharedRanges(a, b);
        expectApart(shared);
        expect(within(shared)).toEqual(within(a).filter((instant) => within(b).includes(instant)));
      }),
    );
  });

  it("are mirrored by mirroring each instant", () => {
    fc.assert(
      fc.property(ranges, (ranges) => {
        const mirrored = mirroredRanges(ranges);
        expectApart(mirrored);
        expect(within(mirrored)).toEqual(
          within(ranges)
            .map((instant) => 0 - instant)
            .reverse(),
        );
      }),
    );
  });

  it("are found by the first that ends at an instant or after it", () => {
    fc.assert(
      fc.property(ranges, (ranges) => {
        for (const instant of instants) {
          const ends = Array.from(ranges.filter((_, at) => at % 2 === 1));
          const expected = ends.findIndex((end) => end >= instant);
          expect(rangeFrom(ranges, instant)).toBe(expected < 0 ? ranges.length : 2 * expected);
        }
      }),
    );
  });

  it.each([
    { earliest: 0.5, latest: null },
    { earliest: null, latest: 2 ** 53 },
    { earliest: Number.NaN, latest: 0 },
  ])("are in whole milliseconds: not %j", (bounds) => {
    expect(() => inclusiveRanges([bounds])).toThrow("bounds are in whole milliseconds");
  });
});
