import { describe, expect, it } from "vitest";
import { activationOf } from "../../src/network/activation.ts";
import { graphOf } from "../../src/network/graph.ts";
import { createNetwork } from "../../src/network/network.ts";
import { solve } from "../../src/network/solve.ts";
import { randomFrom } from "../oracle/random-network.ts";
import { runs } from "../runs.ts";
import { type Rings, randomRings } from "./random-rings.ts";

describe("statements that push each other up in rings, switched on and off again", () => {
  it.each<Rings>(["gaps and separate ranges", "calendar gaps"])(
    "can be true together where a network of them alone has a solution: %s",
    (rings) => {
      const seeds = runs(150);
      let [possible, impossible] = [0, 0];
      for (let seed = 0; seed < seeds; seed += 1) {
        const random = randomFrom(seed);
        const { network, statements } = randomRings(random, rings);
        const graph = graphOf(network.columns, () => true);
        if (graph.lower.high.includes(Number.NEGATIVE_INFINITY)) continue;
        const activation = activationOf(graph, { left: 10_000_000 });
        const all = Array.from({ length: statements }, (_, at) => at);
        const steps: { on: number[]; mark: number }[] = [];
        for (let turn = 0; turn < 16; turn += 1) {
          if (steps.length > 0 && random(3) === 0) {
            const kept = random(steps.length);
            activation.undoTo(steps[kept]?.mark ?? 0);
            steps.length = kept;
          }
          const before = steps.at(-1)?.on ?? [];
          const added = all.filter((statement) => !before.includes(statement) && random(3) === 0);
          const on = [...before, ...added];
          const { consistent } = solve(network, { without: (statement) => !on.includes(statement) });
          steps.push({ on, mark: activation.mark() });
          expect(activation.activate(added), `seed ${seed}, turn ${turn}`).toBe(consistent);
          if (consistent) possible += 1;
          else impossible += 1;
        }
      }
      expect(Math.min(possible, impossible)).toBeGreaterThan(seeds / 4);
    },
  );

  it("are undone whole, where a ring that went through many turns reached points that were not raised before", () => {
    const network = createNetwork();
    const points = 60;
    for (let point = 0; point < points; point += 1) {
      network.restrict(network.addPoint(), { earliest: null, latest: 1_000_000 });
    }
    const end = network.addPoint();
    network.restrict(0, { earliest: 0, latest: null }, 0);
    for (let point = 1; point < points; point += 1) network.addGap(point - 1, point, { min: 1, max: null }, 1);
    // Edges that lead from every point, and one that makes a ring of them all, a millisecond longer each turn.
    for (let point = 0; point < points; point += 1) network.addGap(point, end, { min: 0, max: null }, 2);
    network.addGap(points - 1, 0, { min: 2 - points, max: null }, 2);
    network.restrict(points - 1, { earliest: null, latest: points }, 3);
    const activation = activationOf(
      graphOf(network.columns, () => true),
      { left: 100_000 },
    );
    expect(activation.activate([0, 1])).toBe(true);
    const mark = activation.mark();
    expect(activation.activate([2])).toBe(false);
    activation.undoTo(mark);
    expect(activation.activate([3])).toBe(true);
  });

  it("are followed only where they are switched on", () => {
    const network = createNetwork();
    const [a, b, c, d] = [network.addPoint(), network.addPoint(), network.addPoint(), network.addPoint()];
    network.addGap(c, d, { min: 1000, max: null }, 9);
    network.addGap(d, c, { min: 1000, max: null }, 9);
    for (const [point, offset] of [
      [a, 0],
      [b, 50],
    ] as const) {
      const ranges = Array.from({ length: 100 }, (_, at) => ({
        earliest: 100 * at + offset,
        latest: 100 * at + offset + 5,
      }));
      network.restrict(point, [...ranges, { earliest: 10_000 + offset, latest: 12_000 }], 1);
    }
    network.addGap(a, b, { min: 60, max: 60 }, 2);
    for (const point of [c, d]) network.restrict(point, { earliest: 0, latest: 500 }, 3);
    const activation = activationOf(
      graphOf(network.columns, () => true),
      { left: 100_000 },
    );
    expect(activation.activate([3, 1])).toBe(true);
    expect(activation.activate([2])).toBe(true);
    expect(activation.activate([9])).toBe(false);
  });
});
