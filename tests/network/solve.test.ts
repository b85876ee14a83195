import { describe, expect, it } from "vitest";
import { createNetwork } from "../../src/network/network.ts";
import { solve } from "../../src/network/solve.ts";

const hour = 3_600_000;

describe("solve", () => {
  it("gives a point what is known of it", () => {
    const network = createNetwork();
    const point = network.addPoint();
    const free = network.addPoint();
    network.restrict(point, { earliest: 0, latest: 10 });
    expect(solve(network).bounds(point)).toEqual({ earliest: 0, latest: 10 });
    expect(solve(network).bounds(free)).toEqual({ earliest: null, latest: null });
  });

  it("puts a detention two hours before a rally of a known day", () => {
    const network = createNetwork();
    const detention = network.addPoint();
    const rally = network.addPoint();
    network.restrict(detention, { earliest: 0, latest: 24 * hour }, 0);
    network.restrict(rally, { earliest: 0, latest: 24 * hour }, 1);
    network.addGap(detention, rally, { min: 2 * hour, max: 2 * hour }, 2);
    const solution = solve(network);
    expect(solution.bounds(detention)).toEqual({ earliest: 0, latest: 22 * hour });
    expect(solution.bounds(rally)).toEqual({ earliest: 2 * hour, latest: 24 * hour });
    expect(solution.consistent).toBe(true);
    expect(solve(network, { without: (statement) => statement === 2 }).bounds(rally)).toEqual({
      earliest: 0,
      latest: 24 * hour,
    });
  });

  it("takes the range that is left of several", () => {
    const network = createNetwork();
    const point = network.addPoint();
    const after = network.addPoint();
    network.restrict(point, [
      { earliest: 20, latest: 30 },
      { earliest: 0, latest: 10 },
    ]);
    network.restrict(after, { earliest: 12, latest: 13 });
    network.addGap(after, point, { min: 1, max: null });
    expect(solve(network).bounds(point)).toEqual({ earliest: 20, latest: 30 });
  });

  it.each([
    [
      "two points before each other",
      [
        [0, 1],
        [1, 0],
      ],
    ],
    [
      "a ring of three",
      [
        [0, 1],
        [1, 2],
        [2, 0],
      ],
    ],
    ["a point before itself", [[0, 0]]],
  ])("finds %s inconsistent, with dates and without", (_, pairs) => {
    for (const dated of [false, true]) {
      const network = createNetwork();
      for (let point = 0; point < 3; point += 1) network.addPoint();
      if (dated) network.restrict(0, { earliest: 0, latest: 1e12 });
      for (const [from = 0, to = 0] of pairs) network.addGap(from, to, { min: 1, max: null });
      expect(solve(network).consistent).toBe(false);
    }
  });
});
