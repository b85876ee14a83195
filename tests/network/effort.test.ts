import { describe, expect, it } from "vitest";
import { daysAfter } from "../../src/dates/calendar-step.ts";
import { requireZone } from "../../src/dates/zone.ts";
import { dayDifferenceOf, differenceOf } from "../../src/network/difference-of.ts";
import { findConflicts } from "../../src/network/find-conflicts.ts";
import { isAtOrBefore, isBefore } from "../../src/network/is-before.ts";
import { minimalSet } from "../../src/network/minimal-set.ts";
import { createNetwork, type Gap, type Network } from "../../src/network/network.ts";
import { isPossible } from "../../src/network/probe.ts";
import { ranksOf } from "../../src/network/ranks-of.ts";
import { solve } from "../../src/network/solve.ts";

const day = 86_400_000;
const utc = requireZone("UTC");
const later = { min: 1, max: null };
const chain = (network: Network, points: number, gap: Gap = later) => {
  for (let point = 0; point < points; point += 1) network.addPoint();
  for (let point = 1; point < points; point += 1) network.addGap(point - 1, point, gap);
};

describe("without any effort, one point is before another", () => {
  it.each<[string, (network: Network) => void, boolean]>([
    [
      "where their dates say so",
      (network) => {
        network.restrict(0, { earliest: null, latest: 10 });
        network.restrict(1, { earliest: 10, latest: null });
      },
      true,
    ],
    [
      "where gaps say so outright",
      (network) => {
        network.addGap(0, 2, later);
        network.addGap(2, 1, { min: 0, max: null });
      },
      true,
    ],
    [
      "not where calendar gaps say so",
      (network) => {
        network.addStep(0, 2, { atLeast: daysAfter(utc, 1) });
        network.addStep(2, 1, { atLeast: daysAfter(utc, 1) });
      },
      false,
    ],
  ])("%s", (_, add, expected) => {
    const network = createNetwork();
    for (let point = 0; point < 3; point += 1) network.addPoint();
    // Edges that lead to each point and from it, so that anything may tie them.
    for (let point = 0; point < 3; point += 1) network.addGap(point, point, { min: 0, max: null });
    add(network);
    expect(isBefore(solve(network), 0, 1, { effort: 0 })).toBe(expected);
    expect(isBefore(solve(network), 0, 1)).toBe(true);
    expect(isBefore(solve(network), 1, 0, { effort: 0 })).toBe(false);
    expect(isAtOrBefore(solve(network), 0, 1, { effort: 0 })).toBe(expected);
    expect(isAtOrBefore(solve(network), 0, 1)).toBe(true);
    expect(isAtOrBefore(solve(network), 1, 0, { effort: 0 })).toBe(false);
  });
});

describe("a difference takes", () => {
  it("no effort between a point and itself, nor between two that nothing ties", () => {
    const network = createNetwork();
    chain(network, 4);
    const apart = network.addPoint();
    network.restrict(apart, { earliest: 0, latest: 10 });
    network.addGap(apart, apart, { min: 0, max: 0 });
    network.restrict(1, { earliest: 100, latest: 200 });
    const solution = solve(network);
    expect(differenceOf(solution, 1, 1, { effort: 0 })).toEqual({ min: 0, max: 0, exact: true });
    expect(differenceOf(solution, 1, apart, { effort: 0 })).toEqual({ min: -199, max: -91, exact: true });
    expect(differenceOf(solution, 1, 2, { effort: 0 }).exact).toBe(false);
  });

  it("one look along the way, where gaps in milliseconds alone hold", () => {
    const network = createNetwork();
    const points = 30;
    for (let point = 0; point < points; point += 1) network.restrict(network.addPoint(), { earliest: 0, latest: 1e12 });
    for (let point = 1; point < points; point += 1) network.addGap(point - 1, point, { min: 1, max: 1000 });
    const solution = solve(network);
    const expected = { min: points - 1, max: 1000 * (points - 1), exact: true };
    expect(differenceOf(solution, 0, points - 1, { effort: 4 * points })).toEqual(expected);
    expect(differenceOf(solution, 0, points - 1, { effort: points - 2 }).exact).toBe(false);
  });

  it("a search within the widest that its calendar gaps can differ by", () => {
    const network = createNetwork();
    for (let point = 0; point < 3; point += 1) network.restrict(network.addPoint(), { earliest: 0, latest: 1e15 });
    network.addStep(0, 1, { atMost: daysAfter(utc, 1) });
    network.addGap(1, 2, { min: null, max: 5 });
    const solution = solve(network);
    const search = 4000; // to halve a week in milliseconds takes 30 looks along the way, and the time to 1e15 50
    expect(differenceOf(solution, 0, 2, { effort: search })).toEqual({ min: -1e15 + 1, max: 2 * day + 4, exact: true });
  });

  it("as much as it needs, but a solution that is not exact gives none that is", () => {
    const network = createNetwork();
    for (let point = 0; point < 2; point += 1) network.restrict(network.addPoint(), { earliest: 0, latest: 10 });
    for (let point = 0; point < 2; point += 1) network.addGap(point, point, { min: 0, max: 0 });
    const solution = { ...solve(network), exact: false };
    expect(differenceOf(solution, 0, 1)).toEqual({ min: -9, max: 9, exact: false });
    expect(dayDifferenceOf(solution, 0, 1, utc)).toEqual({ min: 0, max: 0, exact: false });
    expect(ranksOf(solution, [[0], [1]]).exact).toEqual(Uint8Array.of(0, 0));
  });
});

describe("a difference without dates", () => {
  it("is searched for as far as it goes, where separate ranges lie on the way", () => {
    const network = createNetwork();
    const [a, x, b] = [network.addPoint(), network.addPoint(), network.addPoint()];
    const [c, d] = [network.addPoint(), network.addPoint()];
    network.restrict(x, [
      { earliest: null, latest: 0 },
      { earliest: 10 * day, latest: null },
    ]);
    network.addStep(a, x, { atMost: daysAfter(utc, 1) });
    network.addGap(x, b, { min: null, max: 5 });
    network.addGap(c, d, { min: 5 * 3_600_000, max: null }); // so that none of it is looked at from a midnight
    // From the first millisecond of a day to the last of the next.
    expect(differenceOf(solve(network), a, b)).toEqual({ min: null, max: 2 * day - 1 + 5, exact: true });
    expect(differenceOf(solve(network), b, a)).toEqual({ min: -2 * day + 1 - 5, max: null, exact: true });
  });
});

describe("a minimal set", () => {
  const network = createNetwork();
  const points = 12;
  chain(network, points, { min: 1, max: 3 });
  network.restrict(0, { earliest: 0, latest: null }, 1);
  network.restrict(points - 1, { earliest: null, latest: 5 }, 2);
  for (let point = 1; point < points; point += 1) network.addGap(point - 1, point, { min: 0, max: 9 }, 2 + point);
  const statements = Array.from({ length: points + 1 }, (_, at) => at + 1);

  it("costs what the network has of points and edges, and more", () => {
    const effort = { left: 10_000 };
    expect(minimalSet(network.columns, statements, effort)).toEqual([1, 2]);
    expect(effort.left).toBeLessThan(10_000 - network.columns.points - network.columns.edges);
  });

  it.each<[string, (more: Network) => void]>([
    ["point", (more) => more.addPoint()],
    ["gap", (more) => more.addGap(0, 1, { min: -1000, max: null }, 500)],
  ])("costs more with each %s besides", (_, add) => {
    const costOf = (many: number) => {
      const more = createNetwork();
      chain(more, 2);
      more.addGap(1, 0, { min: 0, max: 9 }, 7);
      for (let one = 0; one < many; one += 1) add(more);
      const effort = { left: 10_000 };
      expect(minimalSet(more.columns, [7], effort)).toEqual([7]);
      return 10_000 - effort.left;
    };
    expect(costOf(300) - costOf(0)).toBeGreaterThanOrEqual(300);
  });

  it("is found with just the effort that it takes, and not with less", () => {
    const effort = { left: 10_000 };
    minimalSet(network.columns, statements, effort);
    const needed = 10_000 - effort.left;
    for (const left of [needed, needed + 1]) expect(minimalSet(network.columns, statements, { left })).toEqual([1, 2]);
    for (let left = 0; left < needed; left += 1) {
      const less = { left };
      expect(minimalSet(network.columns, statements, less)).toBe(undefined);
      expect(less.left).toBeLessThan(0);
      expect(less.left).toBeGreaterThanOrEqual(left - needed);
    }
  });
});

describe("a question", () => {
  it("is left open where its effort ends, and says what is left of it", () => {
    const network = createNetwork();
    chain(network, 50);
    network.restrict(0, { earliest: 0, latest: null });
    network.restrict(49, { earliest: null, latest: 1_000_000 });
    const solution = solve(network);
    const question = { from: 49, to: 0, demand: -48 };
    const whole = isPossible(solution, question);
    expect(whole).toMatchObject({ possible: false, exact: true });
    const needed = 10_000_000 - whole.left;
    expect(isPossible(solution, question, needed + 1)).toEqual({ possible: false, exact: true, left: 1 });
    for (const effort of [0, 1, needed >> 1]) {
      const { possible, exact, left } = isPossible(solution, question, effort);
      expect({ possible, exact }).toEqual({ possible: true, exact: false });
      expect(left).toBeLessThanOrEqual(0);
    }
  });

  it("costs one for a gap and sixteen for a calendar gap", () => {
    const network = createNetwork();
    const [a, b] = [network.addPoint(), network.addPoint()];
    for (const point of [a, b]) network.restrict(point, { earliest: 0, latest: 1e12 });
    const solution = solve(network);
    const question = { from: a, to: b };
    expect(isPossible(solution, { ...question, demand: 5 }, 100)).toEqual({ possible: true, exact: true, left: 99 });
    const step = { calendar: daysAfter(utc, 1), end: "atLeast" } as const;
    expect(isPossible(solution, { ...question, demand: step }, 100)).toEqual({ possible: true, exact: true, left: 84 });
    network.addStep(b, a, { atLeast: daysAfter(utc, -2) });
    expect(isPossible(solve(network), { ...question, demand: 5 }, 100).left).toBe(83);
  });
});

describe("contradictions", () => {
  it("are listed as far as the effort goes, where very many statements can each be spared", () => {
    const network = createNetwork();
    const points = 3000;
    for (let point = 0; point < points; point += 1) network.addPoint();
    for (let point = 0; point < points; point += 1) {
      for (let twice = 0; twice < 2; twice += 1) network.addGap(point, (point + 1) % points, later, 2 * point + twice);
    }
    const { sets, complete } = findConflicts(network);
    expect(complete).toBe(false);
    expect(sets.length).toBeGreaterThan(0);
    expect(sets.length).toBeLessThan(256);
    for (const set of sets)
      expect(set.map((statement) => statement >> 1)).toEqual(Array.from({ length: points }, (_, at) => at));
  });
});
