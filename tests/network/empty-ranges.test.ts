import { expect, test } from "vitest";
import { daysAfter } from "../../src/dates/calendar-step.ts";
import { requireZone } from "../../src/dates/zone.ts";
import { findConflict, findConflicts } from "../../src/network/find-conflicts.ts";
import { createNetwork } from "../../src/network/network.ts";
import { solve } from "../../src/network/solve.ts";

const day = 86_400_000;

test.each([
  ["that is a definition", undefined],
  ["of the same statement", 0],
])(
  "a date that lies in none of the separate ranges of a point is to blame with them, beside a calendar gap %s",
  (_, statement) => {
    const network = createNetwork();
    const [a, b] = [network.addPoint(), network.addPoint()];
    network.addStep(a, b, { atLeast: daysAfter(requireZone("UTC"), 1) }, statement);
    const ranges = [
      { earliest: 0, latest: day },
      { earliest: 5 * day, latest: 6 * day },
    ];
    network.restrict(a, ranges, 0);
    network.restrict(a, { earliest: 2 * day, latest: 3 * day }, 1);
    for (const only of [0, 1])
      expect(solve(network, { without: (statement) => statement !== only }).consistent).toBe(true);
    expect(findConflict(network)).toEqual([0, 1]);
    expect(findConflicts(network)).toEqual({ sets: [[0, 1]], complete: true });
  },
);
