import { expect, test } from "vitest";
import { daysAfter } from "../../src/dates/calendar-step.ts";
import { requireZone } from "../../src/dates/zone.ts";
import { differenceOf } from "../../src/network/difference-of.ts";
import { isBefore } from "../../src/network/is-before.ts";
import { createNetwork } from "../../src/network/network.ts";
import { ranksOf } from "../../src/network/ranks-of.ts";
import { solve } from "../../src/network/solve.ts";

const hour = 3_600_000;

// `a` lies on a later local day than `b`, by at most two hours: so from 1 ms to 2 h after it, and never before it.
test.each([
  ["UTC", 0],
  ["UTC", 5],
  ["UTC", 10],
  ["Asia/Baku", 0],
  ["Asia/Baku", 5],
])("without dates, a later day by at most two hours, in %s, beside another gap of %i hours", (zone, apart) => {
  const network = createNetwork();
  const [a, b, c, d] = [network.addPoint(), network.addPoint(), network.addPoint(), network.addPoint()];
  network.addStep(b, a, { atLeast: daysAfter(requireZone(zone), 1) }, 0);
  network.addGap(a, b, { min: -2 * hour, max: null }, 1);
  if (apart > 0) network.addGap(c, d, { min: apart * hour, max: null }, 2);
  const solution = solve(network);
  expect([isBefore(solution, b, a), isBefore(solution, a, b)]).toEqual([true, false]);
  expect(differenceOf(solution, b, a)).toEqual({ min: 1, max: 2 * hour, exact: true });
  expect(ranksOf(solution, [[a], [b]])).toEqual({
    first: Int32Array.of(2, 1),
    last: Int32Array.of(2, 1),
    exact: Uint8Array.of(1, 1),
  });
});
