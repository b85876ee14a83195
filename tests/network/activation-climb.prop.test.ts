import { describe, expect, it } from "vitest";
import { activationOf } from "../../src/network/activation.ts";
import { graphOf } from "../../src/network/graph.ts";
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
});
