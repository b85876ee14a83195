import { describe, expect, it } from "vitest";
import * as network from "../../src/network/index.ts";

describe("what is hostile", () => {
  const ringOf = (points: number, closed: boolean) => {
    const built = network.createNetwork();
    for (let point = 0; point < points; point += 1) built.addPoint();
    for (let point = 0; point < points; point += 1) {
      if (closed || point > 0)
        built.addGap((point * 7919) % points, ((point + 1) * 7919) % points, { min: 1, max: null }, point);
    }
    return built;
  };

  it("is named whole, where 100000 points each come before the next in a ring", () => {
    expect(network.findConflict(ringOf(100_000, true))).toHaveLength(100_000);
  });

  it("is explained whole, where 30000 points come one after the other", () => {
    const built = ringOf(30_000, false);
    built.restrict(7919, { earliest: 0, latest: null }, 0);
    const solution = network.solve(built);
    expect(solution.bounds(0).earliest).toBe(29_999);
    expect(network.explainEarliest(solution, 0)).toHaveLength(30_000);
  });

  it("is found apart, where many contradictions have nothing to do with each other", () => {
    const built = network.createNetwork();
    for (let pair = 0; pair < 300; pair += 1) {
      const [a, b] = [built.addPoint(), built.addPoint()];
      built.addGap(a, b, { min: 1, max: null }, 2 * pair);
      built.addGap(b, a, { min: 1, max: null }, 2 * pair + 1);
    }
    const { sets, complete } = network.findConflicts(built);
    expect(sets).toHaveLength(network.maximumConflicts);
    expect(sets[1]).toEqual([2, 3]);
    expect(complete).toBe(false);
    expect(network.findConflicts(built, { limit: 300 }).complete).toBe(true);
  });
});
