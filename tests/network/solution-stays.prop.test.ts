import { expect, it } from "vitest";
import * as network from "../../src/network/index.ts";
import { randomFrom, randomNetwork } from "../oracle/random-network.ts";

it("answers as it did, whatever is added to its network afterwards", () => {
  let consistent = 0;
  for (let seed = 0; seed < 200; seed += 1) {
    const [before, after] = [solvedFrom(seed), solvedFrom(seed)];
    if (!before.solution.consistent) continue;
    consistent += 1;
    addMuch(after.built, after.points);
    expect(sayingsOf(after), `seed ${seed}`).toEqual(sayingsOf(before));
  }
  expect(consistent).toBeGreaterThan(50);
});

function solvedFrom(seed: number) {
  const random = randomFrom(seed);
  const points = 2 + random(4);
  const built = randomNetwork(random, { points, constraints: 2 * points }).network;
  return { built, points, solution: network.solve(built) };
}

/** So much that the network has to make room, with what would change every answer. */
function addMuch(built: network.Network, points: number): void {
  for (let statement = 100; statement < 200; statement += 1) {
    const point = statement % points;
    built.restrict(point, { earliest: 5, latest: 6 }, statement);
    built.addGap(point, built.addPoint(), { min: -1, max: 1 }, statement);
    built.addGap(point, (point + 1) % points, { min: 1, max: 2 }, statement);
  }
}

function sayingsOf({ solution, points }: ReturnType<typeof solvedFrom>): unknown {
  const all = Array.from({ length: points }, (_, point) => point);
  return all.map((a) => ({
    bounds: solution.bounds(a),
    because: [network.explainEarliest(solution, a), network.explainLatest(solution, a)],
    others: all.map((b) => [
      network.isBefore(solution, a, b),
      network.differenceOf(solution, a, b),
      network.isBefore(solution, a, b) ? network.explainBefore(solution, a, b) : [],
    ]),
  }));
}
