import { describe, expect, it, test } from "vitest";
import { calendarTerm } from "../../src/dates/calendar-step.ts";
import { requireZone } from "../../src/dates/zone.ts";
import { clashesIn } from "../../src/network/clashes.ts";
import { explainEarliest, explainLatest } from "../../src/network/explain.ts";
import { graphOf } from "../../src/network/graph.ts";
import { createNetwork, type Network } from "../../src/network/network.ts";
import { probeOf, suppose } from "../../src/network/probe.ts";
import { reasonsOfClash, reasonsOfValue } from "../../src/network/reasons.ts";
import { solve } from "../../src/network/solve.ts";
import { randomFrom, randomNetwork } from "../oracle/random-network.ts";
import { runs } from "../runs.ts";

const hour = 3_600_000;
const atLeast = (min: number) => ({ min, max: null });
const from = (earliest: number) => ({ earliest, latest: null });
const until = (latest: number) => ({ earliest: null, latest });

/** What keeps a point from lying earlier, and from lying later. */
function reasonsOf(network: Network, point: number): (number[] | undefined)[] {
  const { graph, earliest, mirroredLatest } = solve(network);
  return [
    reasonsOfValue(graph, graph.lower, earliest, point),
    reasonsOfValue(graph, graph.upper, mirroredLatest, point),
  ].map((reasons) => reasons && [...reasons]);
}

describe("what keeps a point where it is", () => {
  test.each<[string, (network: Network) => void, earlier: number[], later: number[]]>([
    ["nothing, where it has no bounds", () => {}, [], []],
    [
      "its own dates",
      (network) => {
        network.restrict(2, from(5), 1);
        network.restrict(2, until(9), 2);
        network.restrict(2, { earliest: 1, latest: 20 }, 3);
      },
      [1],
      [2],
    ],
    [
      "of dates that say the same, the one that was said first",
      (network) => {
        for (const statement of [7, 4, 5]) network.restrict(2, { earliest: 5, latest: 9 }, statement);
      },
      [4],
      [4],
    ],
    [
      "a way from a date, not the dates that it passes by",
      (network) => {
        network.restrict(0, from(10), 1);
        network.restrict(1, from(0), 2);
        network.addGap(0, 1, atLeast(1), 3);
        network.addGap(1, 2, atLeast(1), 4);
        network.addGap(2, 3, atLeast(1), 5);
        network.restrict(3, until(100), 6);
      },
      [1, 3, 4],
      [6, 5],
    ],
    [
      "the shortest way, where two are as long",
      (network) => {
        network.restrict(0, from(10), 1);
        network.addGap(0, 1, atLeast(1), 2);
        network.addGap(1, 2, atLeast(1), 3);
        network.addGap(0, 2, atLeast(2), 4);
      },
      [1, 4],
      [],
    ],
    [
      "not a gap that would let it lie earlier",
      (network) => {
        network.restrict(0, from(10), 1);
        network.restrict(1, from(10), 2);
        network.addGap(0, 2, atLeast(3), 3);
        network.addGap(1, 2, atLeast(4), 4);
      },
      [2, 4],
      [],
    ],
    [
      "a way that definitions are part of, which are no reasons",
      (network) => {
        network.restrict(0, from(10));
        network.addGap(0, 1, atLeast(1), 2);
        network.addGap(1, 2, atLeast(1));
      },
      [2],
      [],
    ],
    [
      "all that is said of separate ranges, wherever it was raised into one",
      (network) => {
        network.restrict(0, from(10), 1);
        network.addGap(0, 1, atLeast(5), 2);
        network.restrict(1, [{ earliest: 0, latest: 3 }, from(30)], 3);
        network.restrict(1, from(1), 4);
        network.addGap(1, 2, atLeast(1), 5);
      },
      [1, 2, 3, 4, 5],
      [],
    ],
    [
      "all that is said of separate ranges, where they begin",
      (network) => {
        network.restrict(
          2,
          [
            { earliest: 0, latest: 3 },
            { earliest: 30, latest: 40 },
          ],
          3,
        );
        network.restrict(2, from(5), 4);
      },
      [3, 4],
      [3, 4],
    ],
    [
      "a calendar gap from a date",
      (network) => {
        const nextDay = calendarTerm(requireZone("UTC"), 0, 1);
        network.restrict(0, { earliest: 10, latest: 20 }, 1);
        network.addStep(0, 2, { atLeast: nextDay, atMost: nextDay }, 2);
        network.restrict(2, from(11), 3);
      },
      [1, 2],
      [1, 2],
    ],
    [
      "a way that ends in points that are one instant",
      (network) => {
        network.restrict(0, from(10), 1);
        network.addGap(0, 1, { min: 0, max: 0 }, 2);
        network.addGap(1, 2, { min: 0, max: 0 }, 3);
      },
      [1, 2, 3],
      [],
    ],
  ])("is %s", (_, add, earlier, later) => {
    const network = createNetwork();
    for (let point = 0; point < 4; point += 1) network.addPoint();
    add(network);
    const [first, last] = reasonsOf(network, 2);
    expect(first?.sort((a, b) => a - b)).toEqual(earlier);
    expect(last?.sort((a, b) => a - b)).toEqual(later.toSorted((a, b) => a - b));
  });

  test("is told in the order of statements, whatever the order of the way", () => {
    const network = createNetwork();
    for (let point = 0; point < 12; point += 1) network.addPoint();
    network.restrict(0, { earliest: 10, latest: 20 }, 40);
    for (let point = 1; point < 12; point += 1) {
      const statement = (7 * point) % 12;
      network.addGap(point - 1, point, { min: 1, max: 1 }, statement);
    }
    const solution = solve(network);
    const expected = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 40];
    expect(explainEarliest(solution, 11)).toEqual(expected);
    expect(explainLatest(solution, 11)).toEqual(expected);
  });

  test("is no way, where calendar gaps in a ring pushed each other up", () => {
    const network = createNetwork();
    const [a, b] = [network.addPoint(), network.addPoint()];
    const nextDay = calendarTerm(requireZone("Asia/Baku"), 0, 1);
    network.restrict(a, { earliest: Date.parse("2010-11-15T00:00Z"), latest: Date.parse("2012-02-01T00:00Z") }, 0);
    network.addStep(a, b, { atLeast: nextDay, atMost: nextDay }, 1);
    network.addGap(a, b, { min: 23 * hour, max: 23 * hour }, 2);
    for (const point of [a, b]) expect(reasonsOf(network, point)).toEqual([undefined, undefined]);
  });

  it.each([[["date", "gap"]], [["date", "gap", "ranges"]], [["date", "gap", "step"]]])(
    "gives its bounds alone, in networks of %s",
    (kinds) => {
      const seeds = runs(200);
      let found = 0;
      for (let seed = 0; seed < seeds; seed += 1) {
        const random = randomFrom(seed);
        const points = 2 + random(6);
        const { network } = randomNetwork(random, { points, constraints: 1 + random(2 * points), kinds });
        const solution = solve(network);
        if (!solution.consistent) continue;
        for (let point = 0; point < points; point += 1) {
          const [first, last] = reasonsOf(network, point);
          // A ring of ranges or of calendar gaps may leave no way.
          if (kinds.length === 2) expect([first === undefined, last === undefined]).toEqual([false, false]);
          const without = (reasons: number[]) => (statement: number) => !reasons.includes(statement);
          if (first) {
            const { earliest } = solve(network, { without: without(first) }).bounds(point);
            expect(earliest, `seed ${seed}`).toBe(solution.bounds(point).earliest);
          }
          if (last) {
            const { latest } = solve(network, { without: without(last) }).bounds(point);
            expect(latest, `seed ${seed}`).toBe(solution.bounds(point).latest);
          }
          if (first && last) found += 1;
        }
      }
      expect(found).toBeGreaterThan(seeds / 2);
    },
  );
});

describe("what a clash is laid to", () => {
  const blamed = (network: Network) =>
    clashesIn(
      graphOf(network.columns, () => true),
      "all",
    ).clashes.map(({ statements }) => statements);

  test.each<[string, (network: Network) => void, number[]]>([
    [
      "a way from a date to another, not the dates that it passes by",
      (network) => {
        network.restrict(0, from(10), 1);
        network.addGap(0, 1, atLeast(1), 2);
        network.restrict(1, { earliest: 0, latest: 1000 }, 3);
        network.addGap(1, 2, atLeast(1), 4);
        network.restrict(2, until(5), 5);
      },
      [1, 2, 4, 5],
    ],
    [
      "a way that passes by separate ranges, with all that is said of them",
      (network) => {
        network.restrict(0, from(10), 1);
        network.addGap(0, 1, atLeast(1), 2);
        network.restrict(1, [{ earliest: 0, latest: 11 }, from(50)], 3);
        network.restrict(1, until(1000), 6);
        network.addGap(1, 2, atLeast(1), 4);
        network.restrict(2, until(40), 5);
      },
      [1, 2, 3, 4, 5, 6],
    ],
    [
      "a way that a definition is part of, without it",
      (network) => {
        network.restrict(0, from(10), 1);
        network.addGap(0, 1, atLeast(1));
        network.addGap(1, 2, atLeast(1), 2);
        network.restrict(2, until(5), 3);
      },
      [1, 2, 3],
    ],
    [
      "a ring, not what leads to it",
      (network) => {
        network.restrict(0, from(10), 1);
        network.addGap(0, 1, atLeast(1), 2);
        network.addGap(1, 2, atLeast(1), 3);
        network.addGap(2, 1, atLeast(1), 4);
      },
      [3, 4],
    ],
  ])("is %s", (_, add, expected) => {
    const network = createNetwork();
    for (let point = 0; point < 3; point += 1) network.addPoint();
    add(network);
    expect(blamed(network)).toEqual([expected]);
  });

  it.each([[["date", "gap"]], [["date", "gap", "ranges"]]])("cannot all be true, in networks of %s", (kinds) => {
    const seeds = runs(300);
    let found = 0;
    for (let seed = 0; seed < seeds; seed += 1) {
      const random = randomFrom(seed);
      const points = 2 + random(6);
      const { network } = randomNetwork(random, { points, constraints: 2 * points, kinds });
      for (const statements of blamed(network)) {
        expect(solve(network, { without: (statement) => !statements.includes(statement) }).consistent).toBe(false);
        found += 1;
      }
    }
    expect(found).toBeGreaterThan(seeds / 4);
  });

  test("is what it takes beside a question, which no statement makes", () => {
    const network = createNetwork();
    const [a, b, c] = [network.addPoint(), network.addPoint(), network.addPoint()];
    network.restrict(a, { earliest: 0, latest: 100 });
    network.addGap(b, c, atLeast(5), 0);
    network.addGap(a, b, atLeast(1), 3);
    network.addGap(b, a, atLeast(-50), 4);
    const solution = solve(network);
    const blamed = suppose(
      solution,
      probeOf(solution, "lower"),
      b,
      solution.earliest[b] ?? 0,
      { from: b, to: a, demand: 0 },
      (state) => (state.clash < 0 ? undefined : reasonsOfClash(solution.graph, state.side, state)),
    );
    expect(blamed).toEqual(new Set([3]));
  });
});
