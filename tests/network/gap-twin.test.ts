import { describe, expect, it } from "vitest";
import { differenceOf } from "../../src/network/difference-of.ts";
import { explainAtLeast, explainAtMost, explainBefore } from "../../src/network/explain.ts";
import { isAtOrBefore, isBefore } from "../../src/network/is-before.ts";
import { createNetwork } from "../../src/network/network.ts";
import { ranksOf } from "../../src/network/ranks-of.ts";
import { solve } from "../../src/network/solve.ts";
import { gapTwinOf } from "../oracle/gap-twin.ts";
import { randomFrom } from "../oracle/random-network.ts";

const runs = Number(process.env.ORACLE_RUNS ?? 5_000);
const seed = Number(process.env.ORACLE_SEED ?? 20_110_417);
const timeout = 60_000 + 50 * runs;
const infinite = Number.POSITIVE_INFINITY;

/** A random network of gaps and some dates, many of them open at one end. */
function randomGaps(random: (below: number) => number) {
  const points = 2 + random(11);
  const network = createNetwork();
  const gaps: [number, number, number, number][] = [];
  for (let point = 0; point < points; point += 1) network.addPoint();
  const statements = 1 + random(2 * points);
  for (let statement = 0; statement < statements; statement += 1) {
    const min = random(3) === 0 ? null : random(60) - 20;
    const max = random(2) === 0 ? null : (min ?? -20) + random(30);
    const to = random(points);
    const from = random(4) === 0 ? points : random(points);
    if (from === points) network.restrict(to, { earliest: min, latest: max === null ? null : max + 1 }, statement);
    else network.addGap(from, to, { min, max }, statement);
    gaps.push([from, to, min ?? -infinite, max ?? infinite]);
  }
  return { points, network, gaps };
}

const orNull = (amount: number): number | null => (Number.isFinite(amount) ? amount + 0 : null);

describe("Floyd and Warshall agree", () => {
  it(`on ${runs} random networks of gaps, bounded or not, seed ${seed}`, { timeout }, () => {
    let consistent = 0;
    for (let run = 0; run < runs; run += 1) {
      const random = randomFrom(seed + run);
      const { points, network, gaps } = randomGaps(random);
      const solution = solve(network);
      const { isConsistent, most } = gapTwinOf(points, gaps);
      const of = `network ${seed + run}`;
      const greatest = (a: number, b: number): number => most[a]?.[b] ?? Number.NaN;
      expect({ consistent: solution.consistent, exact: solution.exact }, of).toEqual({
        consistent: isConsistent,
        exact: true,
      });
      if (!isConsistent) continue;
      consistent += 1;
      const before = Array.from({ length: points }, (_, a) =>
        Array.from({ length: points }, (_, b) => greatest(b, a) < 0),
      );
      for (let a = 0; a < points; a += 1) {
        expect(solution.bounds(a), `${of}, point ${a}`).toEqual({
          earliest: orNull(-greatest(a, points)),
          latest: orNull(greatest(points, a) + 1),
        });
        for (let b = 0; b < points; b += 1) {
          const difference = { min: orNull(-greatest(b, a)), max: orNull(greatest(a, b)), exact: true };
          expect(differenceOf(solution, a, b), `${of}, from ${a} to ${b}`).toEqual(difference);
          expect(isBefore(solution, a, b), `${of}, ${a} before ${b}`).toBe(before[a]?.[b]);
          expect(isAtOrBefore(solution, a, b), `${of}, ${a} at or before ${b}`).toBe(greatest(b, a) <= 0);
        }
      }
      const groups = Array.from({ length: points }, (_, point) => [point]);
      expect(ranksOf(solution, groups), of).toEqual({
        first: Int32Array.from(groups, (_, at) => 1 + before.filter((row) => row[at]).length),
        last: Int32Array.from(groups, (_, at) => points - (before[at] ?? []).filter(Boolean).length),
        exact: new Uint8Array(points).fill(1),
      });
    }
    expect(consistent).toBeGreaterThan(runs / 4);
  });

  it("that what explains an order or a difference forces it, and nothing of it can be spared", { timeout }, () => {
    for (let run = 0; run < runs / 10; run += 1) {
      const random = randomFrom(seed + run);
      const { points, network } = randomGaps(random);
      const solution = solve(network);
      if (!solution.consistent) continue;
      for (let asked = 0; asked < 4; asked += 1) {
        const a = random(points);
        const b = random(points);
        const { min, max } = differenceOf(solution, a, b);
        const claims: [number[], (of: typeof solution) => boolean][] = [];
        if (isBefore(solution, a, b)) claims.push([explainBefore(solution, a, b), (some) => isBefore(some, a, b)]);
        if (max !== null && a !== b) {
          claims.push([
            explainAtMost(solution, a, b, max),
            (some) => (differenceOf(some, a, b).max ?? infinite) <= max,
          ]);
        }
        if (min !== null && a !== b) {
          claims.push([
            explainAtLeast(solution, a, b, min),
            (some) => (differenceOf(some, a, b).min ?? -infinite) >= min,
          ]);
        }
        for (const [because, holds] of claims) {
          expect(holds(solve(network, { without: (s) => !because.includes(s) })), `${seed + run}`).toBe(true);
          for (const spared of because) {
            expect(
              holds(solve(network, { without: (s) => !because.includes(s) || s === spared })),
              `${seed + run}`,
            ).toBe(false);
          }
        }
      }
    }
  });
});
