import { describe, expect, it } from "vitest";
import { differenceOf } from "../../src/network/difference-of.ts";
import { explainBefore, explainEarliest, explainLatest } from "../../src/network/explain.ts";
import { findConflict, findConflicts } from "../../src/network/find-conflicts.ts";
import { isBefore } from "../../src/network/is-before.ts";
import { ranksOf } from "../../src/network/ranks-of.ts";
import { solve } from "../../src/network/solve.ts";
import { type Twin, twinOf } from "../oracle/network-twin.ts";
import { randomFrom, randomNetwork } from "../oracle/random-network.ts";

const runs = Number(process.env.ORACLE_RUNS ?? 2_500);
const seed = Number(process.env.ORACLE_SEED ?? 20_110_417);
const timeout = 60_000 + 50 * runs;

const kindsOf = [
  ["date", "gap"],
  ["date", "gap", "ranges"],
  ["date", "gap", "step"],
  ["date", "ranges", "gap", "step"],
  ["step", "gap"],
];

describe("the brute-force twin agrees", () => {
  it(`on ${runs} random networks, seed ${seed}: consistency, bounds, order, differences, ranks`, { timeout }, () => {
    for (let run = 0; run < runs; run += 1) {
      const random = randomFrom(seed + run);
      const points = 2 + random(11);
      const kinds = kindsOf[run % kindsOf.length] ?? [];
      const { network, problem } = randomNetwork(random, { points, constraints: 1 + random(2 * points), kinds });
      const solution = solve(network);
      const twin = twinOf(problem);
      const of = `network ${seed + run}`;
      expect(solution.exact, of).toBe(true);
      expect(solution.consistent, of).toBe(twin.isPossible());
      if (!solution.consistent) continue;
      for (let point = 0; point < points; point += 1) {
        const { earliest, latest } = twin.bounds(point);
        expect(solution.bounds(point), `${of}, point ${point}`).toEqual({ earliest, latest: latest + 1 });
      }
      for (let asked = 0; asked < 4; asked += 1) {
        const a = random(points);
        const b = random(points);
        const min = -twin.greatest(b, a, (from, to) => to - from);
        const max = twin.greatest(a, b, (from, to) => to - from);
        expect(differenceOf(solution, a, b), `${of}, from ${a} to ${b}`).toEqual({
          min: min + 0,
          max: max + 0,
          exact: true,
        });
      }
      const groups = groupsOf(points, random);
      const before = groups.map((a) =>
        groups.map((b) => a !== b && a.every((x) => b.every((y) => isBeforeByTwin(twin, x, y)))),
      );
      expect(ranksOf(solution, groups), of).toEqual({
        first: Int32Array.from(groups, (_, at) => 1 + before.filter((row) => row[at]).length),
        last: Int32Array.from(groups, (_, at) => groups.length - (before[at] ?? []).filter(Boolean).length),
        exact: new Uint8Array(groups.length).fill(1),
      });
      for (let a = 0; a < points; a += 1) {
        const b = random(points);
        expect(isBefore(solution, a, b), `${of}, ${a} before ${b}`).toBe(isBeforeByTwin(twin, a, b));
      }
    }
  });

  it("on all minimal sets of networks with up to 10 statements", { timeout }, () => {
    let contradictory = 0;
    for (let run = 0; run < runs / 20; run += 1) {
      const random = randomFrom(seed + run);
      const statements = 2 + random(9);
      const kinds = kindsOf[run % kindsOf.length] ?? [];
      const { network, problem } = randomNetwork(random, { points: 2 + random(4), constraints: statements, kinds });
      const expected = minimalSetsOf(statements, (chosen) =>
        twinOf(problem, (s) => (chosen & (1 << s)) !== 0).isPossible(),
      );
      if (expected.length > 0) contradictory += 1;
      expect(findConflicts(network), `network ${seed + run}`).toEqual({ sets: expected, complete: true });
      const one = findConflict(network);
      if (one === null) expect(expected).toEqual([]);
      else expect(expected).toContainEqual(one);
    }
    expect(contradictory).toBeGreaterThan(runs / 80);
  });

  it("that an explanation alone gives what it explains", { timeout }, () => {
    for (let run = 0; run < runs / 5; run += 1) {
      const random = randomFrom(seed + run);
      const points = 2 + random(6);
      const kinds = kindsOf[run % kindsOf.length] ?? [];
      const { network } = randomNetwork(random, { points, constraints: 1 + random(2 * points), kinds });
      const solution = solve(network);
      if (!solution.consistent) continue;
      for (let point = 0; point < points; point += 1) {
        const earliest = new Set(explainEarliest(solution, point));
        expect(solve(network, { without: (s) => !earliest.has(s) }).bounds(point).earliest, `${seed + run}`).toBe(
          solution.bounds(point).earliest,
        );
        const latest = new Set(explainLatest(solution, point));
        expect(solve(network, { without: (s) => !latest.has(s) }).bounds(point).latest, `${seed + run}`).toBe(
          solution.bounds(point).latest,
        );
        const other = random(points);
        if (!isBefore(solution, point, other)) continue;
        const before = explainBefore(solution, point, other);
        for (const dropped of [-2, ...before]) {
          const some = solve(network, { without: (s) => !before.includes(s) || s === dropped });
          expect(isBefore(some, point, other), `${seed + run}: ${point} before ${other}`).toBe(dropped === -2);
        }
      }
    }
  });
});

function isBeforeByTwin(twin: Twin, a: number, b: number): boolean {
  return !twin.isPossible({ from: a, to: b, allows: (first, second) => first >= second });
}

/** Most points in a group of their own, some in pairs, some in none. */
function groupsOf(points: number, random: (below: number) => number): number[][] {
  const groups: number[][] = [];
  for (let point = 0; point < points; point += 1) {
    const last = groups.at(-1);
    const place = random(5);
    if (place === 0) continue;
    if (place === 1 && last) last.push(point);
    else groups.push([point]);
  }
  return groups;
}

/** Every set of statements that cannot all be true, though without any one of them they can. */
function minimalSetsOf(statements: number, isPossible: (chosen: number) => boolean): number[][] {
  const minimal: number[] = [];
  const chosen = Array.from({ length: 2 ** statements }, (_, at) => at).sort((a, b) => sizeOf(a) - sizeOf(b));
  for (const set of chosen) {
    if (minimal.some((smaller) => (smaller & set) === smaller)) continue;
    if (!isPossible(set)) minimal.push(set);
  }
  return minimal
    .map((set) => Array.from({ length: statements }, (_, at) => at).filter((at) => (set & (1 << at)) !== 0))
    .sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
}

function sizeOf(set: number): number {
  return set.toString(2).replaceAll("0", "").length;
}
