import { expect, test } from "vitest";
import { daysAfter } from "../../src/dates/calendar-step.ts";
import { requireZone } from "../../src/dates/zone.ts";
import { clashesIn } from "../../src/network/clashes.ts";
import { graphOf } from "../../src/network/graph.ts";
import { createNetwork, type Network } from "../../src/network/network.ts";
import { smallestSet, someSet } from "../../src/network/smallest-set.ts";

const later = { min: 1, max: null };
const step = daysAfter(requireZone("UTC"), 1);
const dates = (network: Network) => {
  network.restrict(0, { earliest: 10, latest: null }, 0);
  network.restrict(2, { earliest: null, latest: 11 }, 1);
};

test.each<[string, isSpared: boolean, (network: Network) => void, number[]]>([
  [
    "a ring",
    true,
    (network) => {
      network.addGap(0, 1, later, 0);
      network.addGap(1, 2, later, 1);
      network.addGap(2, 0, later, 2);
    },
    [0, 1, 2],
  ],
  [
    "a way from one date to another",
    true,
    (network) => {
      dates(network);
      network.addGap(0, 1, later, 2);
      network.addGap(1, 2, later, 3);
    },
    [0, 1, 2, 3],
  ],
  [
    "two dates of one point",
    false,
    (network) => {
      network.restrict(0, { earliest: 10, latest: null }, 0);
      network.restrict(0, { earliest: null, latest: 10 }, 1);
    },
    [0, 1],
  ],
  [
    "a ring with a step, which may rest elsewhere",
    false,
    (network) => {
      network.addStep(0, 1, { atLeast: step }, 0);
      network.addGap(1, 0, later, 1);
    },
    [0, 1],
  ],
  [
    "a way over a calendar gap",
    true,
    (network) => {
      network.restrict(0, { earliest: 10, latest: null }, 0);
      network.restrict(1, { earliest: null, latest: 11 }, 1);
      network.addStep(0, 1, { atLeast: step }, 2);
    },
    [0, 1, 2],
  ],
  [
    "a way between separate ranges",
    false,
    (network) => {
      const ranges = [
        { earliest: 0, latest: 2 },
        { earliest: 5, latest: 6 },
      ];
      network.restrict(0, ranges, 0);
      network.restrict(1, { earliest: null, latest: 1 }, 1);
      network.addGap(0, 1, later, 2);
    },
    [0, 1, 2],
  ],
  [
    "a way from ranges that touch, and so are one",
    true,
    (network) => {
      const ranges = [
        { earliest: 15, latest: 20 },
        { earliest: 10, latest: 15 },
      ];
      network.restrict(0, ranges, 0);
      network.restrict(1, { earliest: null, latest: 11 }, 1);
      network.addGap(0, 1, later, 2);
    },
    [0, 1, 2],
  ],
  [
    "a statement that says two things",
    false,
    (network) => {
      network.restrict(0, { earliest: 10, latest: null }, 0);
      network.restrict(1, { earliest: null, latest: 10 }, 1);
      network.addGap(0, 1, { min: 1, max: 5 }, 2);
    },
    [0, 1, 2],
  ],
])("a set to blame that is %s: all of it at once is %s", (_, isSpared, add, expected) => {
  const network = createNetwork();
  for (let point = 0; point < 3; point += 1) network.addPoint();
  add(network);
  const [clash] = clashesIn(
    graphOf(network.columns, () => true),
    "first",
  ).clashes;
  if (clash === undefined) throw new Error("all can be true");
  expect([...clash.statements]).toEqual(expected);
  // What no search is needed for costs nothing.
  const effort = { left: 1000 };
  expect(smallestSet(clash, effort)).toEqual(expected);
  expect(effort.left === 1000).toBe(isSpared);
  expect(smallestSet(clash, { left: 0 })).toEqual(isSpared ? expected : undefined);
  expect(someSet(clash)).toEqual(expected);
});

test.each([
  ["two gaps that lead to it", [0, 1], [2, 1]],
  ["two gaps that lead from it", [1, 0], [1, 2]],
  ["gaps that lead to it and on from it", [0, 1], [1, 2]],
])("of two dates of a point and %s, the dates alone are to blame", (_, ...gaps) => {
  const network = createNetwork();
  for (let point = 0; point < 3; point += 1) network.addPoint();
  network.restrict(1, { earliest: 10, latest: null }, 0);
  network.restrict(1, { earliest: null, latest: 10 }, 1);
  for (const [at, [from = 0, to = 0]] of gaps.entries()) network.addGap(from, to, later, 2 + at);
  const graph = graphOf(network.columns, () => true);
  expect(smallestSet({ graph, point: 1, statements: [0, 1, 2, 3] }, { left: 1000 })).toEqual([0, 1]);
});
