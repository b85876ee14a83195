import { expect, test } from "vitest";
import { daysAfter } from "../../src/dates/calendar-step.ts";
import { requireZone } from "../../src/dates/zone.ts";
import { areEqual } from "../../src/network/are-equal.ts";
import { createNetwork, type Network } from "../../src/network/network.ts";
import { solve } from "../../src/network/solve.ts";

const nothing = { min: 0, max: 0 };
const sameDay = daysAfter(requireZone("Asia/Baku"), 0);

test.each<[string, (network: Network) => void, boolean]>([
  ["a gap of nothing", (network) => network.addGap(0, 1, nothing), true],
  ["a gap of nothing, the other way round", (network) => network.addGap(1, 0, nothing), true],
  [
    "gaps of nothing over a third point",
    (network) => {
      network.addGap(0, 2, nothing);
      network.addGap(1, 2, nothing);
    },
    true,
  ],
  ["nothing at all", () => {}, false],
  ["a gap of nothing or more", (network) => network.addGap(0, 1, { min: 0, max: null }), false],
  ["a gap of nothing or less", (network) => network.addGap(0, 1, { min: null, max: 0 }), false],
  ["a gap of a millisecond", (network) => network.addGap(0, 1, { min: 1, max: 1 }), false],
  ["a gap of at most a millisecond", (network) => network.addGap(0, 1, { min: 0, max: 1 }), false],
  ["a gap of at most a millisecond, back", (network) => network.addGap(1, 0, { min: -1, max: 0 }), false],
  ["the same day", (network) => network.addStep(0, 1, { atLeast: sameDay, atMost: sameDay }), false],
  [
    "gaps of nothing or more, one after another",
    (network) => {
      network.addGap(0, 1, { min: 0, max: null });
      network.addGap(1, 2, { min: 0, max: null });
      network.addGap(2, 0, { min: 0, max: null });
    },
    false, // they are one instant, but not outright
  ],
  [
    "gaps of nothing or more, the one to where the other begins",
    (network) => {
      network.addGap(0, 1, { min: 0, max: null });
      network.addGap(2, 0, { min: 0, max: null });
    },
    false,
  ],
  [
    "gaps of nothing to other points",
    (network) => {
      network.addGap(0, 2, nothing);
      network.addGap(1, 3, nothing);
    },
    false,
  ],
])("says outright whether two points are one instant: %s", (_, add, expected) => {
  const network = createNetwork();
  for (let point = 0; point < 4; point += 1) network.addPoint();
  add(network);
  const solution = solve(network);
  expect(areEqual(solution, 0, 1)).toBe(expected);
  expect(areEqual(solution, 1, 0)).toBe(expected);
  expect(areEqual(solution, 0, 0)).toBe(true);
});

test("a gap that is left out says nothing", () => {
  const network = createNetwork();
  const [a, b] = [network.addPoint(), network.addPoint()];
  network.addGap(a, b, nothing, 1);
  expect(areEqual(solve(network), a, b)).toBe(true);
  expect(areEqual(solve(network, { without: () => true }), a, b)).toBe(false);
});
