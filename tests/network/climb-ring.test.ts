import { describe, expect, test } from "vitest";
import { calendarTerm, daysAfter } from "../../src/dates/calendar-step.ts";
import { requireZone } from "../../src/dates/zone.ts";
import { climb } from "../../src/network/climb.ts";
import type { Propagation } from "../../src/network/follow.ts";
import { graphOf } from "../../src/network/graph.ts";
import { createNetwork, type Network } from "../../src/network/network.ts";

const hour = 3_600_000;
const baku = requireZone("Asia/Baku");
const atLeast = (min: number) => ({ min, max: null });
const instant = (text: string) => Date.parse(`${text}Z`);

/** Climbs the ring of all edges of a network of two points, in the order in which they were added. */
function climbed(build: (network: Network) => void, effort = 1000) {
  const network = createNetwork();
  for (let point = 0; point < 2; point += 1) network.addPoint();
  build(network);
  const { lower, columns } = graphOf(network.columns, () => true);
  const state: Propagation = {
    side: lower,
    values: lower.low.slice(),
    parents: new Int32Array(2).fill(-1),
    clash: -1,
    exact: true,
    effort,
  };
  const edges = Array.from({ length: columns.edges - 1 }, (_, at) => at + 1);
  const leapt = climb(state, edges);
  return { leapt, values: [...state.values], clash: state.clash, exact: state.exact, spent: effort - state.effort };
}

describe("a ring of gaps", () => {
  test("that is at rest stays there", () => {
    const { spent, ...found } = climbed((network) => {
      for (const point of [0, 1]) network.restrict(point, { earliest: 10 * point, latest: null });
      network.addGap(0, 1, atLeast(10));
      network.addGap(1, 0, atLeast(-10));
    });
    expect(found).toEqual({ leapt: false, values: [0, 10], clash: -1, exact: true });
    expect(spent).toBe(2);
  });

  test("that comes to rest in one turn makes no leap", () => {
    const { spent: _, ...found } = climbed((network) => {
      for (const point of [0, 1]) network.restrict(point, { earliest: 0, latest: null });
      network.addGap(0, 1, atLeast(10));
      network.addGap(1, 0, atLeast(-20));
    });
    expect(found).toEqual({ leapt: false, values: [0, 10], clash: -1, exact: true });
  });

  test("that is entered where one of its edges raises a point", () => {
    const { values, clash } = climbed((network) => {
      network.restrict(0, { earliest: 7, latest: 1000 });
      network.restrict(1, { earliest: 20, latest: 1000 });
      network.addGap(0, 1, atLeast(10));
      network.addGap(1, 0, atLeast(-10));
    });
    expect({ values, clash }).toEqual({ values: [10, 20], clash: -1 });
  });

  test.each([
    ["for ever, where nothing is ahead", null],
    ["past the end of a domain, however far it is", 1e14],
  ])("that climbs %s, is a clash that costs few turns", (_, latest) => {
    const { leapt, clash, exact, spent } = climbed((network) => {
      for (const point of [0, 1]) network.restrict(point, { earliest: 0, latest });
      network.addGap(0, 1, atLeast(1));
      network.addGap(1, 0, atLeast(0));
    });
    expect(clash).toBeGreaterThanOrEqual(0);
    expect({ leapt, exact }).toEqual({ leapt: true, exact: true });
    expect(spent).toBeLessThan(20);
  });

  test("that climbs from range to range, rests in the first that is wide enough", () => {
    const rangesOf = (offset: number) => [
      { earliest: offset, latest: offset + 5 },
      { earliest: 100 + offset, latest: 105 + offset },
      { earliest: 1000 + offset, latest: 2000 + offset },
    ];
    const { values, clash, exact } = climbed((network) => {
      network.restrict(0, rangesOf(0));
      network.restrict(1, rangesOf(50));
      network.addGap(0, 1, atLeast(60));
      network.addGap(1, 0, atLeast(-60));
    });
    expect({ values, clash, exact }).toEqual({ values: [1000, 1060], clash: -1, exact: true });
  });

  test("that climbs within a long range, leaps to its end", () => {
    const { clash, spent, exact } = climbed((network) => {
      network.restrict(0, [
        { earliest: 0, latest: 10 },
        { earliest: 20, latest: 1e12 },
      ]);
      network.restrict(1, { earliest: 0, latest: null });
      network.addGap(0, 1, atLeast(1));
      network.addGap(1, 0, atLeast(0));
    });
    expect(clash).toBe(0);
    expect(exact).toBe(true);
    expect(spent).toBeLessThan(100);
  });

  test("ends with its effort, and says so", () => {
    const { clash, exact, leapt } = climbed((network) => {
      for (const point of [0, 1]) network.restrict(point, { earliest: 0, latest: 1e6 });
      network.restrict(
        0,
        Array.from({ length: 500 }, (_, at) => ({ earliest: 4 * at, latest: 4 * at + 1 })),
      );
      network.addGap(0, 1, atLeast(1));
      network.addGap(1, 0, atLeast(0));
    }, 100);
    expect({ clash, exact, leapt }).toEqual({ clash: -1, exact: false, leapt: false });
  });
});

describe("a ring of calendar gaps", () => {
  const nextDay = calendarTerm(baku, 0, 1);

  test("leaps over years to the clock change that lets it rest", () => {
    // A calendar day of 23 hours: the night that summer time begins.
    const { values, clash, exact, spent } = climbed((network) => {
      for (const point of [0, 1]) network.restrict(point, { earliest: instant("2010-11-15T00:00"), latest: null });
      network.addStep(0, 1, { atLeast: nextDay });
      network.addGap(1, 0, atLeast(-23 * hour));
    }, 100_000);
    expect({ values, clash, exact }).toEqual({
      values: [instant("2011-03-26T01:00"), instant("2011-03-27T00:00")],
      clash: -1,
      exact: true,
    });
    expect(spent).toBeLessThan(4000);
  });

  test("that never rests is a clash once a whole period of the calendar has gone by", () => {
    const { clash, leapt, exact, values, spent } = climbed((network) => {
      for (const point of [0, 1]) network.restrict(point, { earliest: instant("2011-04-17T00:00"), latest: null });
      network.addStep(0, 1, { atLeast: calendarTerm(requireZone("America/New_York"), 0, 1) });
      network.addGap(1, 0, atLeast(-22 * hour));
    }, 3_000_000);
    expect({ clash, leapt, exact }).toEqual({ clash: 0, leapt: true, exact: true });
    expect(values).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect(spent).toBeLessThan(2_000_000);
  });

  test("that goes by days leaps by whole days to the end of a domain", () => {
    const { clash, exact, leapt, spent } = climbed((network) => {
      network.restrict(0, { earliest: instant("2011-05-02T10:00"), latest: instant("2011-10-01T00:00") });
      network.restrict(1, { earliest: instant("2011-05-02T10:00"), latest: null });
      network.addStep(0, 1, { atLeast: daysAfter(baku, 1) });
      network.addGap(1, 0, atLeast(0));
    });
    expect({ clash, exact, leapt }).toEqual({ clash: 0, exact: true, leapt: true });
    expect(spent).toBeLessThan(200);
  });
});
