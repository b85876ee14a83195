import { describe, expect, test } from "vitest";
import { sameRange } from "../../src/chronology/statements/same-range.ts";
import type { Bounds } from "../../src/dates/bounds.ts";

const instants = Array.from({ length: 50 }, (_, at) => at);
const endless = [Number.NEGATIVE_INFINITY, ...instants, Number.POSITIVE_INFINITY];
const least = (numbers: number[]) => numbers.at(0) ?? Number.POSITIVE_INFINITY;
const greatest = (numbers: number[]) => numbers.at(-1) ?? Number.NEGATIVE_INFINITY;

describe.each<[string, Bounds[]]>([
  ["one range", [{ earliest: 10, latest: 20 }]],
  [
    "an instant and a range",
    [
      { earliest: 5, latest: 6 },
      { earliest: 7, latest: 20 },
    ],
  ],
  [
    "three ranges",
    [
      { earliest: 0, latest: 10 },
      { earliest: 20, latest: 30 },
      { earliest: 40, latest: 45 },
    ],
  ],
  [
    "ranges without a first and a last instant",
    [
      { earliest: null, latest: 10 },
      { earliest: 20, latest: null },
    ],
  ],
  ["no range", []],
])("a step within %s", (_, ranges) => {
  const isWithin = ({ earliest, latest }: Bounds, instant: number) =>
    (earliest ?? Number.NEGATIVE_INFINITY) <= instant && instant <= (latest ?? Number.POSITIVE_INFINITY) - 1;
  /** Where the step leads from any of these starts, one of which it is. */
  const reachedFrom = (starts: number[]) =>
    endless.filter((end) => ranges.some((range) => isWithin(range, end) && starts.some((one) => isWithin(range, one))));

  test("leads from a start, or from one that comes later, to the range's first instant at the least", () => {
    const step = sameRange(ranges);
    for (const start of instants) {
      expect(step.least(start)).toBe(least(reachedFrom(endless.filter((one) => one >= start))));
    }
  });

  test("leads from a start, or from one that came earlier, to the range's last instant at the most", () => {
    const step = sameRange(ranges);
    for (const start of instants) {
      expect(step.greatest(start)).toBe(greatest(reachedFrom(endless.filter((one) => one <= start))));
    }
  });

  test("has inverses that say the same", () => {
    const step = sameRange(ranges);
    for (const start of instants) {
      for (const end of instants) {
        expect(start <= step.leastInverse(end)).toBe(step.least(start) <= end);
        expect(start >= step.greatestInverse(end)).toBe(step.greatest(start) >= end);
      }
    }
  });

  test("is never taken to go on in step", () => {
    const step = sameRange(ranges);
    for (const start of instants)
      expect([step.steadySince(start), step.steadyUntil(start)]).toEqual([start, start + 1]);
  });
});
