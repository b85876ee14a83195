import { describe, expect, it } from "vitest";
import { daysAfter } from "../../src/dates/calendar-step.ts";
import { requireZone } from "../../src/dates/zone.ts";
import { areTied } from "../../src/network/are-tied.ts";
import { chainsOf } from "../../src/network/chains.ts";
import { createNetwork } from "../../src/network/network.ts";
import { solve } from "../../src/network/solve.ts";
import { randomFrom } from "../oracle/random-network.ts";

const nextDay = daysAfter(requireZone("UTC"), 1);

/** A random network of gaps, some of them calendar steps, and the edges that gaps in milliseconds make of it. */
function randomGaps(seed: number) {
  const random = randomFrom(seed);
  const points = 2 + random(7);
  const network = createNetwork();
  const edges: [from: number, to: number, least: number][] = [];
  for (let point = 0; point < points; point += 1) network.addPoint();
  for (let gap = 0; gap < points + random(points); gap += 1) {
    const [from, to, kind] = [random(points), random(points), random(6)];
    if (kind === 0) network.addStep(from, to, { atLeast: nextDay });
    else if (kind === 1) {
      const max = random(3) - 1;
      network.addGap(from, to, { min: null, max });
      edges.push([to, from, 0 - max]);
    } else {
      const min = random(4) - 1;
      network.addGap(from, to, { min, max: null });
      edges.push([from, to, min]);
    }
  }
  return { points, network, edges };
}

describe("a chain of gaps", () => {
  it("puts one point before another where all of them lead on, and one of them by more than nothing", () => {
    let chained = 0;
    for (let seed = 0; seed < 100; seed += 1) {
      const { points, network, edges } = randomGaps(seed);
      /** Of each pair of points: 0 where no chain leads from the one to the other, 1 where one leads on by nothing, 2 by more. */
      const reach = Array.from({ length: points }, (_, a) => Array.from({ length: points }, (_, b) => Number(a === b)));
      const grade = (a: number, b: number) => reach[a]?.[b] ?? 0;
      for (let round = 0; round < 2 * points; round += 1) {
        for (const [from, to, least] of edges) {
          if (least < 0) continue;
          for (const row of reach) {
            const before = row[from] ?? 0;
            if (before > 0) row[to] = Math.max(row[to] ?? 0, least > 0 ? 2 : before);
          }
        }
      }
      const walkBack = chainsOf(solve(network).graph);
      for (let later = 0; later < points; later += 1) {
        const isBefore = walkBack(later);
        for (let point = 0; point < points; point += 1) {
          expect(isBefore(point), `seed ${seed}: ${point} before ${later}`).toBe(grade(point, later) === 2);
          if (grade(point, later) === 2) chained += 1;
        }
      }
    }
    expect(chained).toBeGreaterThan(250);
  });

  it("is walked back over so many edges and no more", () => {
    const network = createNetwork();
    for (let point = 0; point < 6; point += 1) network.addPoint();
    for (let point = 0; point < 5; point += 1) network.addGap(point, point + 1, { min: 1, max: null });
    const walkBack = chainsOf(solve(network).graph);
    for (let limit = 0; limit < 6; limit += 1) {
      const isBefore = walkBack(5, limit);
      expect([0, 1, 2, 3, 4, 5].filter(isBefore)).toEqual([0, 1, 2, 3, 4].slice(5 - limit));
    }
  });
});

describe("two points are tied", () => {
  it("where edges lead from one to the other over points that edges lead to and from, or not both ways to one of them", () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const { points, network } = randomGaps(seed);
      const solution = solve(network);
      const { from, to, edges } = network.columns;
      const pairs = Array.from({ length: edges - 1 }, (_, at) => [from[at + 1] ?? 0, to[at + 1] ?? 0] as const);
      const isTie = (point: number) =>
        pairs.some(([tail]) => tail === point) && pairs.some(([, head]) => head === point);
      const part = Array.from({ length: points }, (_, point) => point);
      for (let round = 0; round < points; round += 1) {
        for (const [a, b] of pairs) {
          if (isTie(a) && isTie(b)) part[a] = part[b] = Math.min(part[a] ?? 0, part[b] ?? 0);
        }
      }
      for (let a = 0; a < points; a += 1) {
        for (let b = 0; b < points; b += 1) {
          const expected = !isTie(a) || !isTie(b) || part[a] === part[b];
          expect(areTied(solution, a, b), `seed ${seed}: ${a} and ${b}`).toBe(expected);
        }
      }
    }
  });
});
