import { describe, expect, test } from "vitest";
import { daysAfter } from "../../src/dates/calendar-step.ts";
import { requireZone } from "../../src/dates/zone.ts";
import { graphOf, settle } from "../../src/network/graph.ts";
import { createNetwork } from "../../src/network/network.ts";

const day = 86_400_000;

/** Points with dates, separate ranges and none, a gap and a calendar gap. */
function madeReady() {
  const network = createNetwork();
  const [a, b, c] = [network.addPoint(), network.addPoint(), network.addPoint()];
  network.restrict(a, { earliest: 3, latest: 8 }, 0);
  network.restrict(a, { earliest: null, latest: 7 }, 1);
  network.restrict(
    b,
    [
      { earliest: 1, latest: 3 },
      { earliest: 20, latest: null },
    ],
    2,
  );
  network.restrict(b, { earliest: 2, latest: 30 }, 3);
  network.addGap(a, b, { min: 4, max: null }, 4);
  network.addStep(b, c, { atLeast: daysAfter(requireZone("UTC"), 1), atMost: daysAfter(requireZone("UTC"), 1) }, 5);
  return { b, ...graphOf(network.columns, () => true) };
}

describe("a network made ready to be solved", () => {
  test("has of each point the first and the last instant, and the separate ranges", () => {
    const { lower, b } = madeReady();
    expect([...lower.low]).toEqual([3, 2, Number.NEGATIVE_INFINITY]);
    expect([...lower.high]).toEqual([6, 29, Number.POSITIVE_INFINITY]);
    expect(lower.separate).toEqual(new Map([[b, Float64Array.of(2, 2, 20, 29)]]));
  });

  test("is seen from the other end with each instant negated, and each edge turned round", () => {
    const { lower, upper, b } = madeReady();
    expect([...upper.low]).toEqual([-6, -29, Number.NEGATIVE_INFINITY]);
    expect([...upper.high]).toEqual([-3, -2, Number.POSITIVE_INFINITY]);
    expect(upper.separate).toEqual(new Map([[b, Float64Array.of(-29, -20, -2, -2)]]));
    expect([upper.tails, upper.heads]).toEqual([lower.heads, lower.tails]);
    expect([lower.mirrored, upper.mirrored]).toEqual([false, true]);
  });

  test("follows a step on from one end, and back from the other", () => {
    const { lower, upper } = madeReady();
    // Edges are numbered from 1, steps as well: the first is at least, the second at most the next day.
    expect([0, day - 1, day].map((instant) => lower.follow(1, instant))).toEqual([day, day, 2 * day]);
    expect([0, day - 1, day].map((instant) => -upper.follow(2, -instant))).toEqual([
      2 * day - 1,
      2 * day - 1,
      3 * day - 1,
    ]);
    expect([day, 2 * day - 1, 2 * day].map((instant) => -upper.follow(1, -instant))).toEqual([
      day - 1,
      day - 1,
      2 * day - 1,
    ]);
    for (const side of [lower, upper]) expect(() => side.follow(3, 0)).toThrow(new RangeError("no such step"));
  });

  test.each([
    [0, -5, -5],
    [0, 100, 100],
    [1, 0, 2],
    [1, 2, 2],
    [1, 3, 20],
    [1, 25, 25],
    [1, 29, 29],
    [1, 30, Number.POSITIVE_INFINITY],
  ])("settles point %i from %i on at %i", (point, instant, expected) => {
    expect(settle(madeReady().lower, point, instant)).toBe(expected);
  });

  test("settles nowhere past ranges that end before instant 0", () => {
    const network = createNetwork();
    const point = network.addPoint();
    const ranges = [-50, -30].map((earliest) => ({ earliest, latest: earliest + 5 }));
    network.restrict(point, ranges);
    const { lower } = graphOf(network.columns, () => true);
    expect(settle(lower, point, -20)).toBe(Number.POSITIVE_INFINITY);
  });
});
