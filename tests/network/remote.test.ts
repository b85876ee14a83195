import { describe, expect, test } from "vitest";
import { daysAfter } from "../../src/dates/calendar-step.ts";
import { requireZone } from "../../src/dates/zone.ts";
import { graphOf } from "../../src/network/graph.ts";
import { isBefore } from "../../src/network/is-before.ts";
import { minimalSet } from "../../src/network/minimal-set.ts";
import { createNetwork, type Network } from "../../src/network/network.ts";
import { calendarPeriod, remotePast, remoteStart } from "../../src/network/remote.ts";
import { solve } from "../../src/network/solve.ts";
import { randomFrom } from "../oracle/random-network.ts";

const hour = 3_600_000;
const day = 24 * hour;
const year = 365 * day;
const utc = requireZone("UTC");
const later = { min: 1, max: null };
const exactly = (length: number) => ({ min: length, max: length });
const until = (latest: number) => ({ earliest: null, latest });
const longAgo = -5_000 * year;

/** Points without a first instant, which hang together in a ring, and the latest of the first of them. */
const rings: [string, (network: Network) => void, latest: number | null][] = [
  ["an hour apart", (network) => network.addGap(0, 1, exactly(hour)), null],
  ["thousands of years apart", (network) => network.addGap(0, 1, exactly(20_000 * year)), null],
  ["thousands of years apart, the other way round", (network) => network.addGap(1, 0, exactly(20_000 * year)), null],
  [
    "thousands of years apart, over a third",
    (network) => {
      network.addGap(0, 2, exactly(9_000 * year));
      network.addGap(2, 1, exactly(9_000 * year));
    },
    null,
  ],
  [
    "days and years apart",
    (network) => {
      network.addStep(0, 1, { atLeast: daysAfter(utc, 3_000_000), atMost: daysAfter(utc, 3_000_000) });
      network.addGap(1, 2, exactly(9_000 * year));
    },
    null,
  ],
  [
    "an hour apart, long ago",
    (network) => {
      network.restrict(0, until(longAgo), 7);
      network.addGap(0, 1, exactly(hour));
    },
    longAgo,
  ],
  [
    "thousands of years apart, the later of them long ago",
    (network) => {
      network.restrict(1, until(longAgo), 7);
      network.addGap(0, 1, exactly(9_000 * year));
    },
    longAgo - 9_000 * year,
  ],
  [
    "an hour apart, in ranges that begin long ago",
    (network) => {
      network.restrict(0, [until(longAgo), { earliest: 0, latest: 10 }], 7);
      network.addGap(0, 1, exactly(hour));
    },
    10,
  ],
];

describe("points without a first instant,", () => {
  test.each(rings)("%s, stay without one", (_, add, latest) => {
    const network = createNetwork();
    for (let point = 0; point < 3; point += 1) network.addPoint();
    add(network);
    const solution = solve(network);
    expect({ consistent: solution.consistent, exact: solution.exact }).toEqual({ consistent: true, exact: true });
    for (const point of [0, 1, 2]) expect(solution.bounds(point).earliest).toBe(null);
    expect(solution.bounds(0).latest).toBe(latest);
  });

  test.each(rings)("%s, are not to blame for what cannot be true besides", (_, add) => {
    const network = createNetwork();
    for (let point = 0; point < 4; point += 1) network.addPoint();
    add(network);
    network.addGap(0, 3, later, 1);
    network.addGap(3, 0, { min: 0, max: 50 }, 2);
    expect(minimalSet(network.columns, [1, 2, 7], { left: 100_000 })).toEqual([1, 2]);
  });

  test.each(rings)("%s, are before what certainly comes after them", (_, add) => {
    const network = createNetwork();
    for (let point = 0; point < 4; point += 1) network.addPoint();
    add(network);
    // Where nothing says outright that it comes after.
    network.addGap(0, 3, { min: -hour, max: null });
    network.addStep(0, 3, { atLeast: daysAfter(utc, 1) });
    network.addGap(3, 0, { min: -2 * day, max: null });
    const solution = solve(network);
    expect([isBefore(solution, 0, 3), isBefore(solution, 3, 0)]).toEqual([true, false]);
  });

  test("are looked at from before all that is said of any point, from where the longest way leads to nothing that changes", () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const random = randomFrom(seed);
      const network = createNetwork();
      const points = 2 + random(4);
      let ahead = 0;
      let first = remotePast;
      for (let point = 0; point < points; point += 1) {
        network.addPoint();
        const latest = (random(20) - 19) * 1000 * year;
        if (random(3) > 0) continue;
        network.restrict(point, random(2) === 0 ? until(latest) : [until(latest), { earliest: 0, latest: 1 }]);
        first = Math.min(first, latest);
      }
      for (let gap = 0; gap < points; gap += 1) {
        const min = (random(5) - 1) * 1000 * year;
        network.addGap(random(points), random(points), { min, max: null });
        ahead += Math.max(0, min);
      }
      const start = remoteStart(graphOf(network.columns, () => true).lower);
      expect(start, `seed ${seed}`).toBeLessThan(first - ahead - calendarPeriod);
      expect(start, `seed ${seed}`).toBeGreaterThanOrEqual(-8.64e15);
    }
  });
});

test("in a zone that never changes its clocks, all is the same whole periods of the calendar earlier", () => {
  for (let seed = 0; seed < 60; seed += 1) {
    const solved = [0, 3, 30].map((periods) => {
      const random = randomFrom(seed);
      const network = createNetwork();
      const points = 2 + random(4);
      for (let point = 0; point < points; point += 1) network.addPoint();
      for (let statement = 0; statement < 2 * points; statement += 1) {
        const [from, to, kind, amount] = [random(points), random(points), random(4), random(40)];
        const at = Date.parse("2011-04-17T00:00Z") - periods * calendarPeriod + amount * hour;
        if (kind === 0) network.restrict(to, random(2) === 0 ? { earliest: at, latest: null } : until(at));
        else if (kind === 1) network.addStep(from, to, { atLeast: daysAfter(utc, random(3) - 1) });
        else if (kind === 2) network.addStep(from, to, { atMost: daysAfter(utc, random(3)) });
        else network.addGap(from, to, { min: (amount - 20) * hour, max: null });
      }
      const { consistent, bounds } = solve(network);
      const moved = (instant: number | null) => (instant === null ? null : instant + periods * calendarPeriod);
      return {
        consistent,
        bounds: Array.from({ length: consistent ? points : 0 }, (_, point) => {
          const { earliest, latest } = bounds(point);
          return [moved(earliest), moved(latest)];
        }),
      };
    });
    expect(solved[1], `seed ${seed}`).toEqual(solved[0]);
    expect(solved[2], `seed ${seed}`).toEqual(solved[0]);
  }
});
