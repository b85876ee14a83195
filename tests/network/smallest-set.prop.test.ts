import { describe, expect, it } from "vitest";
import { daysAfter } from "../../src/dates/calendar-step.ts";
import { requireZone } from "../../src/dates/zone.ts";
import { type Clash, clashesIn } from "../../src/network/clashes.ts";
import { findConflict, findConflicts } from "../../src/network/find-conflicts.ts";
import { graphOf } from "../../src/network/graph.ts";
import { createNetwork, type Network } from "../../src/network/network.ts";
import { smallestSet, someSet } from "../../src/network/smallest-set.ts";
import { solve } from "../../src/network/solve.ts";
import { type Random, randomFrom, randomNetwork } from "../oracle/random-network.ts";
import { runs } from "../runs.ts";

const day = 86_400_000;
const utc = requireZone("UTC");

/** A network of gaps, days and a few dates, most of them said once: rings, and ways from one date to another. */
function walksOf(random: Random): Network {
  const network = createNetwork();
  const points = 2 + random(4);
  for (let point = 0; point < points; point += 1) network.addPoint();
  const statements = 2 + random(5);
  for (let statement = 0; statement < statements; statement += 1) {
    const [from, to, kind, days] = [random(points), random(points), random(9), random(3)];
    const step = daysAfter(utc, days);
    if (kind === 0) network.restrict(to, { earliest: days * day, latest: null }, statement);
    else if (kind === 1) network.restrict(to, { earliest: null, latest: days * day + 1 }, statement);
    else if (kind === 2) network.addStep(from, to, { atLeast: step }, statement);
    else if (kind === 3) network.addGap(from, to, { min: null, max: (days - 1) * day }, statement);
    else if (kind === 4) network.addGap(from, to, { min: days * day, max: (days + 1) * day }, statement);
    else network.addGap(from, to, { min: (days - 1) * day + 1, max: null }, random(12) === 0 ? undefined : statement);
  }
  return network;
}

const mixedOf = (random: Random): Network => {
  const { network } = randomNetwork(random, { points: 2 + random(4), constraints: 3 + random(8) });
  const { columns } = network;
  for (let edge = 1; edge < columns.edges; edge += 1) if (random(6) === 0) columns.edgeStatement[edge] = -1;
  return network;
};

const canAllBeTrue = (network: Network, statements: readonly number[]) =>
  solve(network, { without: (statement) => !statements.includes(statement) }).consistent;

function expectMinimal(network: Network, set: readonly number[], of: string): void {
  expect(set, of).toEqual([...new Set(set)].sort((a, b) => a - b));
  expect(canAllBeTrue(network, set), of).toBe(false);
  for (const spared of set) {
    const rest = set.filter((statement) => statement !== spared);
    expect(canAllBeTrue(network, rest), `${of}, without ${spared}`).toBe(true);
  }
}

describe.each([
  ["rings and ways between dates", walksOf],
  ["dates, ranges, gaps and calendar gaps, some of them definitions", mixedOf],
])("what cannot all be true, of %s", (_, networkOf) => {
  const seeds = runs(300);
  /** The first clash of each network that has one. */
  function* clashes(): Generator<{ network: Network; clash: Clash; of: string; random: Random }> {
    for (let seed = 0; seed < seeds; seed += 1) {
      const random = randomFrom(seed);
      const network = networkOf(random);
      const graph = graphOf(network.columns, () => true);
      // What leaves a point no instant by itself, or definitions that cannot hold, are cases of their own.
      if (graph.lower.high.includes(Number.NEGATIVE_INFINITY) || !canAllBeTrue(network, [])) continue;
      const [clash] = clashesIn(graph, "first").clashes;
      expect(clash === undefined).toBe(solve(network).consistent);
      if (clash) yield { network, clash, of: `seed ${seed}`, random };
    }
  }

  it("has a minimal set, found from what is to blame", () => {
    let found = 0;
    for (const { network, clash, of } of clashes()) {
      expectMinimal(network, smallestSet(clash, { left: 100_000 }) ?? [-2], of);
      expectMinimal(network, findConflict(network) ?? [-2], of);
      for (const set of findConflicts(network).sets) expectMinimal(network, set, of);
      found += 1;
    }
    expect(found).toBeGreaterThan(seeds / 8);
  });

  it("has a minimal set, and some set, also where only a part of it is to blame", () => {
    for (const { network, clash, of, random } of clashes()) {
      const part = { ...clash, statements: clash.statements.filter(() => random(2) === 0) };
      expectMinimal(network, smallestSet(part, { left: 100_000 }) ?? [-2], of);
      for (const each of [clash, part]) {
        const some = someSet(each);
        expect(canAllBeTrue(network, some), of).toBe(false);
        expect(some, of).toEqual([...some].sort((a, b) => a - b));
      }
    }
  });

  it("has a minimal set, also where more is laid to it than need be", () => {
    for (const { network, clash, of, random } of clashes()) {
      const all = Array.from({ length: 12 }, (_, at) => at);
      const statements = all.filter((statement) => clash.statements.includes(statement) || random(3) > 0);
      expectMinimal(network, smallestSet({ ...clash, statements }, { left: 100_000 }) ?? [-2], of);
      if (!canAllBeTrue(network, clash.statements)) expect(someSet(clash), of).toEqual(clash.statements);
    }
  });

  it("is left open where the effort ends first", () => {
    let open = 0;
    for (const { network, clash, of } of clashes()) {
      for (const left of [0, 5, 20, 60]) {
        const effort = { left };
        const set = smallestSet(clash, effort);
        if (set) expectMinimal(network, set, of);
        else open += 1;
        expect(set !== undefined || effort.left < 0, of).toBe(true);
      }
    }
    expect(open).toBeGreaterThan(seeds / 10);
  });
});
