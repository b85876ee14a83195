import { describe, expect, it, test } from "vitest";
import { daysAfter } from "../../src/dates/calendar-step.ts";
import { requireZone } from "../../src/dates/zone.ts";
import { dayDifferenceOf, differenceOf } from "../../src/network/difference-of.ts";
import { createNetwork } from "../../src/network/network.ts";
import { solve } from "../../src/network/solve.ts";
import { randomFrom, randomNetwork } from "../oracle/random-network.ts";

const day = 86_400_000;
const baku = requireZone("Asia/Baku");

describe("a difference that is looked for with less effort", () => {
  it("is no narrower than with more, and the same where it says that it is exact", () => {
    let [cut, whole] = [0, 0];
    for (let seed = 0; seed < 150; seed += 1) {
      const random = randomFrom(seed);
      const points = 2 + random(4);
      const kinds = ["date", "ranges", "gap", "step"];
      const { network } = randomNetwork(random, { points, constraints: 2 * points, kinds });
      const solution = solve(network);
      if (!solution.consistent) continue;
      const [from, to] = [random(points), random(points)];
      const exact = differenceOf(solution, from, to);
      expect(exact.exact).toBe(true);
      for (const effort of [1, 20, 60, 150, 400]) {
        const found = differenceOf(solution, from, to, { effort });
        expect(found.min ?? -100, `seed ${seed}`).toBeLessThanOrEqual(exact.min ?? Number.NaN);
        expect(found.max ?? 100, `seed ${seed}`).toBeGreaterThanOrEqual(exact.max ?? Number.NaN);
        if (found.exact) expect(found).toEqual(exact);
        if (found.exact) whole += 1;
        else cut += 1;
      }
    }
    expect(Math.min(cut, whole)).toBeGreaterThan(50);
  });
});

describe("a difference", () => {
  test("is bounded by what ties two points that have separate ranges and no first instant", () => {
    const network = createNetwork();
    const [a, b] = [network.addPoint(), network.addPoint()];
    const ranges = [
      { earliest: null, latest: 1 },
      { earliest: 50, latest: 60 },
    ];
    for (const point of [a, b]) network.restrict(point, ranges);
    network.addGap(a, b, { min: null, max: 30 });
    const solution = solve(network);
    expect(differenceOf(solution, a, b)).toEqual({ min: null, max: 30, exact: true });
    expect(differenceOf(solution, b, a)).toEqual({ min: -30, max: null, exact: true });
  });

  test("of two points that nothing ties is that of their bounds", () => {
    const network = createNetwork();
    const [a, b, c, d] = [network.addPoint(), network.addPoint(), network.addPoint(), network.addPoint()];
    network.restrict(a, { earliest: 0, latest: 11 });
    network.restrict(b, { earliest: 100, latest: 121 });
    for (const [one, other] of [
      [a, c],
      [b, d],
    ] as const) {
      network.addGap(one, other, { min: 0, max: 5 });
      network.addGap(other, one, { min: null, max: 5 });
    }
    const solution = solve(network);
    expect(differenceOf(solution, a, b)).toEqual({ min: 90, max: 120, exact: true });
    expect(differenceOf(solution, c, d)).toEqual({ min: 85, max: 125, exact: true });
    expect(differenceOf(solution, a, a)).toEqual({ min: 0, max: 0, exact: true });
  });

  test("of days, over calendar gaps without dates", () => {
    const network = createNetwork();
    const points = Array.from({ length: 4 }, () => network.addPoint());
    const nextDay = daysAfter(baku, 1);
    for (const [at, point] of points.slice(1).entries()) {
      network.addStep(points[at] ?? 0, point, { atLeast: nextDay, atMost: nextDay });
    }
    const solution = solve(network);
    expect(dayDifferenceOf(solution, 0, 3, baku)).toEqual({ min: 3, max: 3, exact: true });
    expect(dayDifferenceOf(solution, 3, 1, baku)).toEqual({ min: -2, max: -2, exact: true });
    const { min, max } = differenceOf(solution, 0, 3);
    // The longest of four days in a row that Baku ever had, and the shortest of the two between.
    expect([min, max]).toEqual([2 * day - 3_600_000 + 1, 4 * day + 3_600_000 - 1]);
  });
});
