import { describe, expect, test } from "vitest";
import { calendarTerm, daysAfter } from "../../src/dates/calendar-step.ts";
import { requireZone } from "../../src/dates/zone.ts";
import { climb } from "../../src/network/climb.ts";
import type { Propagation } from "../../src/network/follow.ts";
import { type Graph, graphOf } from "../../src/network/graph.ts";
import { createNetwork, type Network } from "../../src/network/network.ts";
import { propagate } from "../../src/network/propagate.ts";
import { climbRings } from "../../src/network/rings.ts";
import { settleCycle, sweepingOf } from "../../src/network/settle-cycle.ts";
import { randomFrom } from "../oracle/random-network.ts";
import { randomRings } from "./random-rings.ts";

const hour = 3_600_000;
const baku = requireZone("Asia/Baku");
const atLeast = (min: number) => ({ min, max: null });
const instant = (text: string) => Date.parse(`${text}Z`);

function passOver({ lower, columns }: Graph, effort: number): Propagation {
  const parents = new Int32Array(columns.points).fill(-1);
  return { side: lower, values: lower.low.slice(), parents, clash: -1, exact: true, effort };
}

const graphOfAll = (network: Network) => graphOf(network.columns, () => true);

describe("a cycle that is settled", () => {
  /** A ring of points in hundreds of short ranges, which it climbs one by one. */
  function ladder(): Graph {
    const network = createNetwork();
    for (let point = 0; point < 3; point += 1) {
      const ranges = Array.from({ length: 400 }, (_, at) => ({ earliest: 10 * at, latest: 10 * at + 2 }));
      network.restrict(network.addPoint(), [...ranges, { earliest: 4000, latest: 5000 }]);
    }
    for (let point = 0; point < 3; point += 1) network.addGap(point, (point + 1) % 3, atLeast(point === 2 ? -14 : 7));
    return graphOfAll(network);
  }

  function settled(graph: Graph, effort: number): Propagation {
    const state = passOver(graph, effort);
    settleCycle(state, sweepingOf(graph.components), 0);
    return state;
  }

  test("comes to rest, all its effort counted", () => {
    const state = settled(ladder(), 1_000_000);
    expect({ clash: state.clash, exact: state.exact }).toEqual({ clash: -1, exact: true });
    expect([...state.values]).toEqual([4000, 4007, 4014]);
  });

  test.each([0, 10, 100, 500])(
    "is left where its effort of %i ends, no later than where it would rest, and it is said",
    (effort) => {
      const { values, exact, clash } = settled(ladder(), effort);
      expect({ exact, clash }).toEqual({ exact: false, clash: -1 });
      for (const [point, rest] of [4000, 4007, 4014].entries()) expect(values[point]).toBeLessThanOrEqual(rest);
    },
  );

  test("leaves other cycles, and what lies outside, as they are", () => {
    const network = createNetwork();
    for (let point = 0; point < 5; point += 1) network.restrict(network.addPoint(), { earliest: 0, latest: 100 });
    for (const [a, b] of [
      [0, 1],
      [2, 3],
    ] as const) {
      network.addGap(a, b, { min: 5, max: 8 });
    }
    network.addGap(1, 2, atLeast(10));
    network.addGap(3, 4, atLeast(10));
    const graph = graphOfAll(network);
    const state = passOver(graph, 1000);
    settleCycle(state, sweepingOf(graph.components), graph.components.component[0] ?? -1);
    expect([...state.values]).toEqual([0, 5, 0, 0, 0]);
    expect([...propagate(graph.lower, graph.components).values]).toEqual([0, 5, 15, 20, 30]);
  });

  test.each([
    ["in the order of their numbers", 1],
    ["in another order", 37],
    ["against that order", 299],
  ])("takes hardly more than a look at each edge, where hundreds of points follow each other %s", (_, stride) => {
    const points = 300;
    const network = createNetwork();
    for (let point = 0; point < points; point += 1) network.addPoint();
    const at = (place: number) => (place * stride) % points;
    network.restrict(at(0), { earliest: 0, latest: null });
    network.restrict(at(points - 1), { earliest: null, latest: 10_000 });
    for (let place = 1; place < points; place += 1) network.addGap(at(place - 1), at(place), atLeast(1));
    network.addGap(at(points - 1), at(0), atLeast(-5000));
    const graph = graphOfAll(network);
    for (const side of [graph.lower, graph.upper]) {
      const { values, exact, effort } = settled({ ...graph, lower: side }, 100_000);
      const ends = [at(0), at(points - 1)].map((point) => values[point]);
      expect(ends).toEqual(side.mirrored ? [299 - 9999, -9999] : [0, 299]);
      expect({ exact, isQuick: 100_000 - effort <= points + 10 }).toEqual({ exact: true, isQuick: true });
    }
  });
});

describe("rings among the edges that last raised a point", () => {
  /** Two rings of two points, which rest at 1000 and 1060 if they are climbed that far, and a point that hangs on the second. */
  function twoRings(without: number[] = []): Propagation {
    const network = createNetwork();
    for (let ring = 0; ring < 2; ring += 1) {
      const [a, b] = [network.addPoint(), network.addPoint()];
      for (const [point, offset] of [
        [a, 0],
        [b, 50],
      ] as const) {
        const ranges = [0, 100].map((low) => ({ earliest: low + offset, latest: low + offset + 5 }));
        if (!without.includes(point)) ranges.push({ earliest: 1000 + offset, latest: 3000 });
        network.restrict(point, ranges);
      }
      network.addGap(a, b, atLeast(60));
      network.addGap(b, a, atLeast(-60));
    }
    network.restrict(network.addPoint(), { earliest: 0, latest: null });
    network.addGap(3, 4, atLeast(1));
    const state = passOver(graphOfAll(network), 10_000);
    // The edges are numbered from 1, in the order they were added.
    state.parents.set([2, 1, 4, 3, 5]);
    return state;
  }

  const climbed = [1000, 1060];
  const left = [0, 50];

  test.each<[string, order: number[], isWithin: (point: number) => boolean, values: number[][]]>([
    ["all of them", [0, 1, 2, 3, 4], () => true, [climbed, climbed]],
    ["all of them, from whatever hangs on them", [4, 0], () => true, [climbed, climbed]],
    ["only that which a point given leads back to", [1], () => true, [climbed, left]],
    ["only those within the points to keep to", [4, 3, 2, 1, 0], (point) => point > 1, [left, climbed]],
    ["none that leaves the points to keep to", [0, 1, 2, 3, 4], (point) => point !== 1 && point !== 2, [left, left]],
  ])("are climbed: %s", (_, order, isWithin, values) => {
    const state = twoRings();
    const seen = new Int32Array(5);
    const moved: number[] = [];
    climbRings(state, order, isWithin, seen, (point) => moved.push(point));
    expect([[...state.values.slice(0, 2)], [...state.values.slice(2, 4)]]).toEqual(values);
    expect(moved.sort()).toEqual(values.flatMap((each, ring) => (each === climbed ? [2 * ring, 2 * ring + 1] : [])));
    expect(state.clash).toBe(-1);
    expect(seen).toEqual(new Int32Array(5));
  });

  test.each([0, 1])("are left after the first that clashes, at point %i", (point) => {
    const state = twoRings([point]);
    const seen = new Int32Array(5);
    climbRings(
      state,
      [0, 1, 2, 3, 4],
      () => true,
      seen,
      () => {},
    );
    expect(state.clash).toBe(point);
    expect([...state.values.slice(2, 4)]).toEqual(left);
    expect(seen).toEqual(new Int32Array(5));
  });

  test("are not looked for from a point that no edge raised", () => {
    const state = twoRings();
    state.parents[4] = -1;
    const moved: number[] = [];
    climbRings(
      state,
      [4],
      () => true,
      new Int32Array(5),
      (point) => moved.push(point),
    );
    expect(moved).toEqual([]);
  });

  test("are said to have leapt, where many turns were made at once", () => {
    const network = createNetwork();
    for (let point = 0; point < 2; point += 1) network.restrict(network.addPoint(), { earliest: 0, latest: 1e9 });
    network.addGap(0, 1, atLeast(1));
    network.addGap(1, 0, atLeast(0));
    const state = passOver(graphOfAll(network), 10_000);
    state.parents.set([2, 1]);
    expect(
      climbRings(
        state,
        [0, 1],
        () => true,
        new Int32Array(2),
        () => {},
      ),
    ).toBe(true);
    expect(
      climbRings(
        twoRings(),
        [0],
        () => true,
        new Int32Array(5),
        () => {},
      ),
    ).toBe(false);
  });
});

/** Climbs the ring of all edges of a network, in the order in which they were added. */
function climbedRing(build: (network: Network) => void, effort = 3_000_000) {
  const network = createNetwork();
  for (let point = 0; point < 2; point += 1) network.addPoint();
  build(network);
  const graph = graphOfAll(network);
  const state = passOver(graph, effort);
  const leapt = climb(
    state,
    Array.from({ length: graph.columns.edges - 1 }, (_, at) => at + 1),
  );
  return { leapt, values: [...state.values], clash: state.clash, exact: state.exact, spent: effort - state.effort };
}

describe("a ring that is climbed", () => {
  test("by a millisecond a turn, near a change of clocks, comes to it with few looks", () => {
    const { values, clash, exact, leapt, spent } = climbedRing((network) => {
      for (const point of [0, 1]) network.restrict(point, { earliest: instant("2011-03-10T00:00"), latest: null });
      const term = calendarTerm(baku, 0, 15);
      network.addStep(0, 1, { atLeast: term });
      network.addGap(1, 0, atLeast(1 - 15 * 24 * hour));
    });
    // What ends in the hour that is skipped, on 27 March 2011 from 04:00 to 05:00, ends where the clocks change.
    expect({ clash, exact, leapt }).toEqual({ clash: -1, exact: true, leapt: true });
    expect(values).toEqual([instant("2011-03-12T00:00") + 1, instant("2011-03-27T00:00")]);
    expect(spent).toBeLessThan(4000);
  });

  test.each([
    ["the second of its points", 1, [0, 0]],
    ["the first of its points", 0, [0, 10]],
  ])("rests centuries on, where a range of %s begins there", (_, ranged, lows) => {
    const year3000 = instant("3000-01-01T00:00");
    const { values, clash, exact } = climbedRing((network) => {
      for (const [point, earliest] of lows.entries()) network.restrict(point, { earliest, latest: null });
      network.restrict(ranged, [
        { earliest: null, latest: 4 },
        { earliest: year3000, latest: null },
      ]);
      network.addGap(0, 1, atLeast(5));
      network.addGap(1, 0, atLeast(-5));
    });
    expect({ clash, exact }).toEqual({ clash: -1, exact: true });
    expect(values).toEqual(ranged === 0 ? [year3000, year3000 + 5] : [year3000 - 5, year3000]);
  });

  test("by days of a calendar, rests on the day that has an hour more", () => {
    const { values, clash, exact } = climbedRing((network) => {
      for (const point of [0, 1]) network.restrict(point, { earliest: instant("2011-04-17T05:00"), latest: null });
      network.addStep(0, 1, { atLeast: daysAfter(baku, 0) });
      network.addGap(1, 0, atLeast(24.5 * hour));
    });
    expect({ clash, exact }).toEqual({ clash: -1, exact: true });
    // From midnight of 30 October 2011 to half past eleven of the same evening.
    expect(values).toEqual([instant("2011-10-30T19:30"), instant("2011-10-29T19:00")]);
  });

  test("by days of a calendar, rests within its ranges", () => {
    const { values, clash, exact } = climbedRing((network) => {
      network.restrict(0, [
        { earliest: instant("2011-04-17T05:00"), latest: instant("2011-05-20T00:00") },
        { earliest: instant("2011-11-05T00:00"), latest: null },
      ]);
      network.restrict(1, { earliest: instant("2011-04-17T05:00"), latest: null });
      network.addStep(0, 1, { atLeast: daysAfter(baku, 0) });
      network.addGap(1, 0, atLeast(24.5 * hour));
    });
    expect({ clash, exact }).toEqual({ clash: -1, exact: true });
    // Not on 30 October 2011, which no range takes in, but on the day of 25 hours a year later.
    expect(values).toEqual([instant("2012-10-28T19:30"), instant("2012-10-27T19:00")]);
  });

  test("by whole days rests no later than turn by turn", () => {
    for (let seed = 0; seed < 150; seed += 1) {
      const { network } = randomRings(randomFrom(seed), "calendar gaps", 6);
      const { lower, components } = graphOfAll(network);
      const { values, clash } = propagate(lower, components);
      if (clash >= 0) continue;
      const turned = lower.low.slice();
      for (let isMoved = true, turns = 0; isMoved && turns < 100_000; turns += 1) {
        isMoved = false;
        for (const edge of lower.outgoing.edges) {
          const [tail = 0, head = 0] = [lower.tails[edge], lower.heads[edge]];
          const step = lower.step[edge] ?? -1;
          const value = turned[tail] ?? 0;
          const demanded = step < 0 ? value + (lower.weight[edge] ?? 0) : lower.follow(step, value);
          if (demanded <= (turned[head] ?? 0)) continue;
          turned[head] = demanded;
          isMoved = true;
        }
      }
      expect(values, `seed ${seed}`).toEqual(turned);
    }
  });
});
