import { describe, expect, it } from "vitest";
import { daysAfter } from "../../src/dates/calendar-step.ts";
import { requireZone } from "../../src/dates/zone.ts";
import { isBefore } from "../../src/network/is-before.ts";
import { createNetwork, type Network } from "../../src/network/network.ts";
import { pointsBefore } from "../../src/network/points-before.ts";
import { ranksOf } from "../../src/network/ranks-of.ts";
import { solve } from "../../src/network/solve.ts";
import { type Random, randomFrom, randomNetwork } from "../oracle/random-network.ts";
import { runs } from "../runs.ts";

const hour = 3_600_000;
const day = 24 * hour;
const utc = requireZone("UTC");

/** Points of which the later lie days or hours after the earlier, hardly any with a date. */
function daysInARow(random: Random): { network: Network; points: number } {
  const network = createNetwork();
  const points = 3 + random(6);
  for (let point = 0; point < points; point += 1) network.addPoint();
  const number = random(2) === 0 ? (at: number) => at : (at: number) => points - 1 - at;
  for (let tie = 0; tie < 2 * points; tie += 1) {
    const from = random(points - 1);
    const to = from + 1 + random(Math.min(3, points - 1 - from));
    if (random(5) < 3) network.addStep(number(from), number(to), { atLeast: daysAfter(utc, random(3)) });
    else network.addGap(number(from), number(to), { min: (random(5) - 1) * hour, max: null });
  }
  for (let dated = random(3); dated > 0; dated -= 1) {
    const [point, low] = [random(points), random(3) * day];
    const ranges = [
      { earliest: random(2) === 0 ? null : low, latest: low + hour },
      { earliest: low + day, latest: random(2) === 0 ? null : low + 2 * day },
    ];
    network.restrict(point, random(2) === 0 ? ranges : { earliest: random(2) === 0 ? null : low, latest: null });
  }
  return { network, points };
}

/** Points in groups: alone, in pairs and threes, some in none, and a group with no points. */
function groupsOf(points: number, random: Random): number[][] {
  const groups: number[][] = [[]];
  for (let point = 0; point < points; point += 1) {
    const place = random(6);
    if (place === 0) continue;
    if (place === 1) groups[random(groups.length)]?.push(point);
    else groups.push([point]);
  }
  return groups;
}

describe("ranks of points that lie days after each other, with few dates or none", () => {
  const seeds = runs(250);

  it("count the groups whose every point is before every point of the other", () => {
    let counted = 0;
    for (let seed = 0; seed < seeds; seed += 1) {
      const random = randomFrom(seed);
      const { network, points } = daysInARow(random);
      const solution = solve(network);
      if (!solution.consistent) continue;
      const isAhead = (a: number, b: number) => isBefore(solution, a, b);
      const groups = groupsOf(points, random).filter((group) => group.length > 0);
      const before = groups.map((a) => groups.map((b) => a !== b && a.every((x) => b.every((y) => isAhead(x, y)))));
      const found = ranksOf(solution, groups);
      expect(found, `seed ${seed}`).toEqual({
        first: Int32Array.from(groups, (_, at) => 1 + before.filter((row) => row[at]).length),
        last: Int32Array.from(groups, (_, at) => groups.length - (before[at] ?? []).filter(Boolean).length),
        exact: new Uint8Array(groups.length).fill(1),
      });
      expect(ranksOf(solve(network), groups.toReversed()), `seed ${seed}`).toEqual({
        first: found.first.toReversed(),
        last: found.last.toReversed(),
        exact: found.exact,
      });
      counted += before.flat().filter(Boolean).length;
    }
    expect(counted).toBeGreaterThan(seeds);
  });

  it("rest on the points that are certainly before one, where bounds do not say so already", () => {
    let found = 0;
    for (let seed = 0; seed < seeds; seed += 1) {
      const random = randomFrom(seed);
      const { network } = seed % 2 === 0 ? daysInARow(random) : randomNetwork(random, { points: 5, constraints: 8 });
      const solution = solve(network);
      if (!solution.consistent) continue;
      const owner = Int32Array.from({ length: network.columns.points }, () => random(4) - 1);
      const aheadOf = pointsBefore(solution, owner);
      for (let later = network.columns.points - 1; later >= 0; later -= 1) {
        const expected = Array.from(owner.keys()).filter(
          (point) =>
            (owner[point] ?? -1) >= 0 &&
            isBefore(solution, point, later) &&
            !((solution.latest[point] ?? 0) < (solution.earliest[later] ?? 0)),
        );
        const answer = aheadOf(later);
        expect(
          [...answer.points].sort((a, b) => a - b),
          `seed ${seed}, before ${later}`,
        ).toEqual(expected);
        expect(answer.exact).toBe(true);
        expect(aheadOf(later)).toEqual(answer);
        found += expected.length;
      }
    }
    expect(found).toBeGreaterThan(seeds / 2);
  });

  it("say that a point is before another where the two cannot be the other way round", () => {
    for (let seed = 0; seed < seeds / 2; seed += 1) {
      const { network, points } = daysInARow(randomFrom(seed));
      const solution = solve(network);
      if (!solution.consistent) continue;
      const { edges } = network.columns;
      for (let a = 0; a < points; a += 1) {
        const b = (a + 1 + (seed % (points - 1))) % points;
        network.addGap(b, a, { min: 0, max: null }, 1);
        expect(isBefore(solution, a, b), `seed ${seed}, ${a} before ${b}`).toBe(!solve(network).consistent);
        network.columns.edges = edges;
      }
    }
  });
});

it("a group is not before another where one of its points may be at the same instant", () => {
  for (const [latest, first] of [
    [10, 2],
    [11, 1],
  ] as const) {
    const network = createNetwork();
    const [a, b, c] = [network.addPoint(), network.addPoint(), network.addPoint()];
    network.restrict(a, { earliest: 0, latest });
    network.restrict(c, { earliest: 10, latest: 21 });
    network.addGap(a, c, { min: null, max: 18 });
    network.addGap(b, c, { min: 1, max: 50 });
    expect([...ranksOf(solve(network), [[a, b], [c]]).first]).toEqual([1, first]);
  }
});

describe("ranks past a limit", () => {
  const chainOf = (points: number) => {
    const network = createNetwork();
    for (let point = 0; point < points; point += 1) network.addPoint();
    for (let point = 1; point < points; point += 1) network.addGap(point - 1, point, { min: 1, max: null });
    return network;
  };

  it("are not exact where few groups have very many points", () => {
    const network = chainOf(170);
    const solution = solve(network);
    const all = Array.from({ length: 170 }, (_, point) => point);
    const groups = [all.slice(0, 85), all.slice(85)];
    expect(ranksOf(solution, groups, { limit: 4 }).exact).toEqual(Uint8Array.of(0, 0));
    expect(ranksOf(solution, groups, { limit: 5 })).toEqual({
      first: Int32Array.of(1, 2),
      last: Int32Array.of(1, 2),
      exact: Uint8Array.of(1, 1),
    });
    expect(ranksOf(solution, [all.slice(0, 80), all.slice(80, 160)], { limit: 4 }).exact).toEqual(Uint8Array.of(1, 1));
  });

  it("are exact for what hangs together with nothing, whatever the limit", () => {
    const network = chainOf(2);
    const apart = network.addPoint();
    expect(ranksOf(solve(network), [[0], [1], [apart]], { limit: 0 }).exact).toEqual(Uint8Array.of(0, 0, 1));
  });

  it("do not count what only a point with a single instant ties", () => {
    const network = createNetwork();
    const known = network.addPoint();
    network.restrict(known, { earliest: 100, latest: 101 });
    const events = Array.from({ length: 5 }, () => network.addPoint());
    for (const event of events) network.addGap(event, known, { min: 5, max: 50 });
    const groups = events.map((event) => [event]);
    expect(ranksOf(solve(network), groups, { limit: 2 }).exact).toEqual(new Uint8Array(5).fill(1));
  });

  it("are exact for 250 groups that hang together, and no more, where no limit is given", () => {
    for (const [points, exact] of [
      [250, 1],
      [251, 0],
    ] as const) {
      const groups = Array.from({ length: points }, (_, point) => [point]);
      expect(new Set(ranksOf(solve(chainOf(points)), groups).exact)).toEqual(new Set([exact]));
    }
  });
});
