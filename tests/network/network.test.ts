import { describe, expect, it } from "vitest";
import { calendarTerm, daysAfter } from "../../src/dates/calendar-step.ts";
import { requireZone } from "../../src/dates/zone.ts";
import * as network from "../../src/network/index.ts";

const hour = 3_600_000;
const baku = requireZone("Asia/Baku");

/** A detention exactly two hours before a rally of 17 April 2011, a sanction on the following day, and a release without a date. */
function rallyNetwork() {
  const built = network.createNetwork();
  const [detention, rally, sanction, release] = [
    built.addPoint(),
    built.addPoint(),
    built.addPoint(),
    built.addPoint(),
  ];
  const day = { earliest: Date.parse("2011-04-16T19:00Z"), latest: Date.parse("2011-04-17T19:00Z") };
  built.restrict(detention, day, 0);
  built.restrict(rally, day, 1);
  built.addGap(detention, rally, { min: 2 * hour, max: 2 * hour }, 2);
  const nextDay = daysAfter(baku, 1);
  built.addStep(detention, sanction, { atLeast: nextDay, atMost: nextDay }, 3);
  return { built, detention, rally, sanction, release };
}

describe("a network", () => {
  it("bounds each point by what follows from all of it", () => {
    const { built, detention, rally, sanction, release } = rallyNetwork();
    const { bounds } = network.solve(built);
    expect(bounds(detention)).toEqual({
      earliest: Date.parse("2011-04-16T19:00Z"),
      latest: Date.parse("2011-04-17T17:00Z"),
    });
    expect(bounds(rally)).toEqual({
      earliest: Date.parse("2011-04-16T21:00Z"),
      latest: Date.parse("2011-04-17T19:00Z"),
    });
    expect(bounds(sanction)).toEqual({
      earliest: Date.parse("2011-04-17T19:00Z"),
      latest: Date.parse("2011-04-18T19:00Z"),
    });
    expect(bounds(release)).toEqual({ earliest: null, latest: null });
  });

  it("says how far apart two points are, in milliseconds and in local days", () => {
    const { built, detention, rally, sanction, release } = rallyNetwork();
    const solution = network.solve(built);
    expect(network.differenceOf(solution, detention, rally)).toEqual({ min: 2 * hour, max: 2 * hour, exact: true });
    expect(network.differenceOf(solution, rally, detention)).toEqual({ min: -2 * hour, max: -2 * hour, exact: true });
    expect(network.differenceOf(solution, detention, release)).toEqual({ min: null, max: null, exact: true });
    expect(network.dayDifferenceOf(solution, detention, sanction, baku)).toEqual({ min: 1, max: 1, exact: true });
    expect(network.dayDifferenceOf(solution, rally, sanction, baku)).toEqual({ min: 1, max: 1, exact: true });
    expect(network.dayDifferenceOf(solution, detention, release, baku)).toEqual({ min: null, max: null, exact: true });
  });

  it("names the statements that a bound or an order follows from", () => {
    const { built, detention, rally, sanction, release } = rallyNetwork();
    const solution = network.solve(built);
    expect(network.explainEarliest(solution, rally)).toEqual([0, 2]);
    expect(network.explainLatest(solution, rally)).toEqual([1]);
    expect(network.explainLatest(solution, detention)).toEqual([1, 2]);
    expect(network.explainEarliest(solution, release)).toEqual([]);
    expect(network.explainBefore(solution, detention, rally)).toEqual([2]);
    expect(network.explainBefore(solution, rally, sanction)).toEqual([0, 1, 3]);
    expect(network.explainBefore(solution, rally, detention)).toEqual([]);
    expect(network.explainAtMost(solution, detention, rally, 3 * hour)).toEqual([2]);
    expect(network.explainAtLeast(solution, detention, rally, hour)).toEqual([2]);
  });

  it("ranks groups of points", () => {
    const { built, detention, rally, sanction, release } = rallyNetwork();
    const solution = network.solve(built);
    expect(network.ranksOf(solution, [[detention], [rally], [sanction], [release]])).toEqual({
      first: Int32Array.of(1, 2, 3, 1),
      last: Int32Array.of(2, 3, 4, 4),
      exact: Uint8Array.of(1, 1, 1, 1),
    });
    expect(network.isBefore(solution, detention, rally)).toBe(true);
    expect(network.isBefore(solution, rally, rally)).toBe(false);
  });

  it("names each minimal set of statements that cannot all be true", () => {
    const { built, detention, sanction } = rallyNetwork();
    expect(network.findConflict(built)).toBe(null);
    expect(network.findConflicts(built)).toEqual({ sets: [], complete: true });
    built.restrict(sanction, { earliest: null, latest: Date.parse("2011-04-17T19:00Z") }, 4);
    built.addGap(sanction, detention, { min: 0, max: null }, 5);
    expect(network.findConflicts(built)).toEqual({
      sets: [
        [3, 5],
        [0, 3, 4],
      ],
      complete: true,
    });
    expect(network.findConflicts(built, { limit: 1 })).toMatchObject({ complete: false });
    expect(network.findConflicts(built, { without: (statement) => statement === 3 }).sets).toEqual([]);
  });

  it("names sets of one size in the order of their statements", () => {
    const built = network.createNetwork();
    const [a, b] = [built.addPoint(), built.addPoint()];
    for (const statement of [12, 2, 7]) built.addGap(b, a, { min: 1, max: null }, statement);
    for (const statement of [10, 1]) built.addGap(a, b, { min: 1, max: null }, statement);
    expect(network.findConflicts(built).sets).toEqual([
      [1, 2],
      [1, 7],
      [1, 12],
      [2, 10],
      [7, 10],
      [10, 12],
    ]);
  });

  it("explains a difference by what says so much of it, and no less", () => {
    const built = network.createNetwork();
    const [a, b] = [built.addPoint(), built.addPoint()];
    for (const [statement, min, max] of [
      [0, 0, 9 * hour],
      [1, hour, 5 * hour],
      [2, 2 * hour, 3 * hour],
    ] as const) {
      built.addGap(a, b, { min, max }, statement);
    }
    const solution = network.solve(built);
    const because = [2 * hour, hour + 1, hour, 1, 0].map((min) => network.explainAtLeast(solution, a, b, min));
    expect(because.slice(0, 2)).toEqual([[2], [2]]);
    expect(because.slice(2, 4).every(([only, ...others]) => (only ?? 0) > 0 && others.length === 0)).toBe(true);
    expect(because[4]).toHaveLength(1);
    expect([3 * hour, 5 * hour - 1].map((max) => network.explainAtMost(solution, a, b, max))).toEqual([[2], [2]]);
  });

  it("explains bounds that calendar gaps in a ring pushed up, by all of the ring", () => {
    const built = network.createNetwork();
    const [a, b] = [built.addPoint(), built.addPoint()];
    const nextDay = calendarTerm(baku, 0, 1);
    // A day of 23 hours: the one before the night that summer time began, in 2011 and no other year of these.
    built.restrict(a, { earliest: Date.parse("2010-11-15T00:00Z"), latest: Date.parse("2012-02-01T00:00Z") }, 10);
    built.addStep(a, b, { atLeast: nextDay, atMost: nextDay }, 11);
    built.addGap(a, b, { min: 23 * hour, max: 23 * hour }, 12);
    const solution = network.solve(built);
    expect(solution.bounds(a)).toEqual({
      earliest: Date.parse("2011-03-26T01:00Z"),
      latest: Date.parse("2011-03-27T00:00Z"),
    });
    expect(network.explainEarliest(solution, a)).toEqual([10, 11, 12]);
    expect(network.explainLatest(solution, a)).toEqual([10, 11, 12]);
    expect(network.explainEarliest(solution, b)).toEqual([10, 11, 12]);
  });

  it("blames nothing where the definitions themselves cannot hold", () => {
    const built = network.createNetwork();
    const point = built.addPoint();
    built.addGap(point, point, { min: 1, max: null });
    for (const without of [undefined, () => true]) {
      expect(network.findConflict(built, { without })).toEqual([]);
      expect(network.findConflicts(built, { without })).toEqual({ sets: [[]], complete: true });
    }
  });

  it("blames of several dates only the one that cannot be", () => {
    const built = network.createNetwork();
    const [a, b] = [built.addPoint(), built.addPoint()];
    built.restrict(a, { earliest: 10, latest: null }, 0);
    built.restrict(b, { earliest: null, latest: 10 }, 1);
    built.restrict(b, { earliest: 0, latest: null }, 2);
    built.addGap(a, b, { min: 1, max: null }, 3);
    expect(network.findConflicts(built)).toEqual({ sets: [[0, 1, 3]], complete: true });
  });

  it("keeps ranges apart that a single millisecond parts, and joins those that touch", () => {
    const built = network.createNetwork();
    const [apart, touching] = [built.addPoint(), built.addPoint()];
    built.restrict(apart, [
      { earliest: 2, latest: 3 },
      { earliest: 0, latest: 1 },
    ]);
    built.restrict(touching, [
      { earliest: 1, latest: 3 },
      { earliest: 0, latest: 1 },
    ]);
    for (const point of [apart, touching]) built.restrict(point, { earliest: 1, latest: null });
    const { bounds } = network.solve(built);
    expect([bounds(apart), bounds(touching)]).toEqual([
      { earliest: 2, latest: 3 },
      { earliest: 1, latest: 3 },
    ]);
  });

  it("leaves no instant where a domain has none", () => {
    const built = network.createNetwork();
    built.restrict(built.addPoint(), [], 7);
    expect(network.findConflict(built)).toEqual([7]);
  });

  it.each<[string, (built: network.Network) => void, message: string]>([
    ["a point that was not added", (built) => built.restrict(1, { earliest: 0, latest: 1 }), "no such point"],
    ["a point that is no number", (built) => built.addGap(0, Number.NaN, { min: 0, max: 0 }), "no such point"],
    ["a point below 0", (built) => built.addStep(-1, 0, {}), "no such point"],
    ["half a millisecond", (built) => built.addGap(0, 0, { min: 0.5, max: null }), "a gap is in whole milliseconds"],
    [
      "half a millisecond at most",
      (built) => built.addGap(0, 0, { min: null, max: 0.5 }),
      "a gap is in whole milliseconds",
    ],
    [
      "bounds that are no number",
      (built) => built.restrict(0, { earliest: Number.NaN, latest: null }),
      "bounds are in",
    ],
    [
      "a statement below 0",
      (built) => built.addStep(0, 0, {}, -2),
      "a statement is a whole number from 0 to 2147483647",
    ],
    ["a statement too large", (built) => built.addStep(0, 0, {}, 2 ** 31), "a statement is a whole number"],
    [
      "half a statement",
      (built) => built.restrict(0, { earliest: 0, latest: 1 }, 0.5),
      "a statement is a whole number",
    ],
  ])("refuses %s", (_, build, message) => {
    const built = network.createNetwork();
    built.addPoint();
    expect(() => build(built)).toThrow(RangeError);
    expect(() => build(built)).toThrow(message);
  });

  it("takes the greatest number that a statement may have", () => {
    const built = network.createNetwork();
    const point = built.addPoint();
    built.addGap(point, point, { min: 1, max: null }, 2 ** 31 - 1);
    expect(network.findConflict(built)).toEqual([2 ** 31 - 1]);
  });

  it.each([
    [3, 3, false],
    [4, 4, true],
    [256, 4, true],
  ])("lists up to %i contradictions, of four: %i, and all of them: %s", (limit, listed, isComplete) => {
    const built = network.createNetwork();
    for (let pair = 0; pair < 4; pair += 1) {
      const [a, b] = [built.addPoint(), built.addPoint()];
      built.addGap(a, b, { min: 1, max: null }, 2 * pair + 1);
      built.addGap(b, a, { min: 1, max: null }, 2 * pair);
    }
    const { sets, complete } = network.findConflicts(built, { limit });
    expect(sets).toEqual(
      [
        [0, 1],
        [2, 3],
        [4, 5],
        [6, 7],
      ].slice(0, listed),
    );
    expect(complete).toBe(isComplete);
  });

  it("has no bounds for a point that was not there when it was solved", () => {
    const built = network.createNetwork();
    const solution = network.solve(built);
    expect(() => solution.bounds(built.addPoint())).toThrow(new RangeError("no such point"));
  });
});

describe("ranks past the limit", () => {
  it("follow from bounds alone, and say so", () => {
    const built = network.createNetwork();
    const points = [built.addPoint(), built.addPoint(), built.addPoint(), built.addPoint()];
    const [a = 0, b = 0, c = 0, apart = 0] = points;
    built.addGap(a, b, { min: 1, max: null });
    built.addGap(b, c, { min: 1, max: null });
    built.restrict(apart, { earliest: 0, latest: 1 });
    const groups = points.map((point) => [point]);
    expect(network.ranksOf(network.solve(built), groups, { limit: 2 })).toEqual({
      first: Int32Array.of(1, 1, 1, 1),
      last: Int32Array.of(4, 4, 4, 4),
      exact: Uint8Array.of(0, 0, 0, 1),
    });
    expect(network.ranksOf(network.solve(built), groups, { limit: 3 }).exact).toEqual(Uint8Array.of(1, 1, 1, 1));
  });

  it("do not count what only a common publication ties", () => {
    const built = network.createNetwork();
    const publication = built.addPoint();
    const events = Array.from({ length: 5 }, () => built.addPoint());
    for (const event of events) built.addGap(event, publication, { min: 0, max: null });
    expect(
      network.ranksOf(
        network.solve(built),
        events.map((event) => [event]),
        { limit: 2 },
      ).exact,
    ).toEqual(new Uint8Array(5).fill(1));
  });
});
