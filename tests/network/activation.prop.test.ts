import { describe, expect, it } from "vitest";
import { activationOf } from "../../src/network/activation.ts";
import { graphOf } from "../../src/network/graph.ts";
import { createNetwork } from "../../src/network/network.ts";
import { solve } from "../../src/network/solve.ts";
import { randomFrom, randomNetwork } from "../oracle/random-network.ts";
import { runs } from "../runs.ts";

/** A network of random dates, ranges, gaps and calendar gaps, with a statement for each. */
function networkOf(seed: number) {
  const random = randomFrom(seed);
  const statements = 3 + random(12);
  const kinds = [
    ["date", "gap"],
    ["ranges", "gap"],
    ["step", "gap"],
    ["date", "ranges", "gap", "step"],
  ][random(4)];
  const { network } = randomNetwork(random, {
    points: 2 + random(5),
    constraints: statements,
    ...(kinds && { kinds }),
  });
  return { random, statements, network };
}

describe("statements switched on one after the other, and off again", () => {
  it("can be true together where a network of them alone has a solution", () => {
    const seeds = runs(600);
    let [possible, impossible] = [0, 0];
    for (let seed = 0; seed < seeds; seed += 1) {
      const { random, statements, network } = networkOf(seed);
      const graph = graphOf(network.columns, () => true);
      // Where ranges leave a point nothing, no network is made ready: it is found out before.
      if (graph.lower.high.includes(Number.NEGATIVE_INFINITY)) continue;
      const activation = activationOf(graph, { left: 10_000_000 });
      const steps: { on: number[]; mark: number }[] = [];
      for (let turn = 0; turn < 12; turn += 1) {
        const last = steps.at(-1);
        if (last !== undefined && random(3) === 0) {
          const kept = random(steps.length);
          activation.undoTo(steps[kept]?.mark ?? 0);
          steps.length = kept;
          continue;
        }
        const off = Array.from({ length: statements }, (_, at) => at).filter((one) => !last?.on.includes(one));
        const added = off.filter(() => random(4) === 0);
        const on = [...(last?.on ?? []), ...added];
        const { consistent } = solve(network, { without: (statement) => !on.includes(statement) });
        steps.push({ on, mark: activation.mark() });
        expect(activation.activate(added), `seed ${seed}, turn ${turn}`).toBe(consistent);
        if (consistent) possible += 1;
        else impossible += 1;
      }
    }
    expect(Math.min(possible, impossible)).toBeGreaterThan(seeds / 2);
  });

  it("cost an effort, each of them, and are not followed past its end", () => {
    const network = createNetwork();
    for (let point = 0; point < 6; point += 1) network.addPoint();
    network.restrict(0, { earliest: 0, latest: null }, 0);
    for (let point = 0; point < 5; point += 1) network.addGap(point, point + 1, { min: 1, max: null }, point + 1);
    network.restrict(5, { earliest: null, latest: 0 }, 6);
    const all = [0, 1, 2, 3, 4, 5, 6];
    const effort = { left: 100 };
    const activation = activationOf(
      graphOf(network.columns, () => true),
      effort,
    );
    const start = activation.mark();
    const prepared = effort.left;
    expect(activation.activate(all)).toBe(false);
    expect(effort.left).toBeLessThanOrEqual(prepared - all.length);
    activation.undoTo(start);
    effort.left = 3;
    activation.activate(all);
    expect(effort.left).toBeLessThan(0);
  });

  it.each([1, 37, 99])(
    "cost one for each gap of a chain, in whatever order its points were added: stride %i",
    (stride) => {
      const points = 100;
      const network = createNetwork();
      for (let point = 0; point < points; point += 1) network.addPoint();
      const at = (place: number) => (place * stride) % points;
      for (let place = 1; place < points; place += 1)
        network.addGap(at(place - 1), at(place), { min: 1, max: null }, 0);
      network.restrict(at(0), { earliest: 0, latest: null }, 0);
      const effort = { left: 10_000 };
      const activation = activationOf(
        graphOf(network.columns, () => true),
        effort,
      );
      const prepared = effort.left;
      expect(activation.activate([0])).toBe(true);
      expect(prepared - effort.left).toBe(points - 1 + 1); // the gaps, and the statement
    },
  );
});
