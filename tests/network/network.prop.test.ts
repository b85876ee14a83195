import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { differenceOf } from "../../src/network/difference-of.ts";
import { explainBefore, explainEarliest } from "../../src/network/explain.ts";
import { findConflicts } from "../../src/network/find-conflicts.ts";
import { createNetwork, type Network } from "../../src/network/network.ts";
import { ranksOf } from "../../src/network/ranks-of.ts";
import { type Solution, solve } from "../../src/network/solve.ts";

const points = 6;
const groups = Array.from({ length: points }, (_, point) => [point]);

const statement = fc.oneof(
  fc.record({
    point: fc.nat(points - 1),
    earliest: fc.option(fc.integer({ min: -50, max: 50 })),
    length: fc.integer({ min: 1, max: 80 }),
  }),
  fc.record({
    from: fc.nat(points - 1),
    to: fc.nat(points - 1),
    min: fc.option(fc.integer({ min: -20, max: 20 })),
    span: fc.option(fc.nat(30)),
  }),
);
type Statement = typeof statement extends fc.Arbitrary<infer T> ? T : never;
const statements = fc.array(statement, { maxLength: 12 });

/** The network of these statements, each under the number of its place, added in the given order and moved by so much. */
function networkOf(said: readonly Statement[], order: readonly number[] = [...said.keys()], moved = 0): Network {
  const network = createNetwork();
  for (let point = 0; point < points; point += 1) network.addPoint();
  for (const number of order) {
    const each = said[number];
    if (!each) continue;
    if ("point" in each) {
      const { point, earliest, length } = each;
      const start = (earliest ?? 0) + moved;
      network.restrict(point, { earliest: earliest === null ? null : start, latest: start + length }, number);
    } else {
      const { from, to, min, span } = each;
      network.addGap(from, to, { min, max: span === null ? null : (min ?? 0) + span }, number);
    }
  }
  return network;
}

/** All that is said of a network, to compare. */
function sayingsOf(network: Network): unknown {
  const solution = solve(network);
  if (!solution.consistent) return findConflicts(network);
  return {
    bounds: groups.map(([point = 0]) => solution.bounds(point)),
    differences: groups.map(([point = 0]) => differenceOf(solution, 0, point)),
    ranks: ranksOf(solution, groups),
    because: groups.map(([point = 0]) => [explainEarliest(solution, point), explainBefore(solution, 0, point)]),
  };
}

const isWithin = (inner: Solution, outer: Solution): boolean =>
  groups.every(
    ([point = 0]) =>
      (inner.earliest[point] ?? 0) >= (outer.earliest[point] ?? 0) &&
      (inner.latest[point] ?? 0) <= (outer.latest[point] ?? 0),
  );

describe("whatever a network says", () => {
  test.prop([
    statements.chain((said) =>
      fc.tuple(fc.constant(said), fc.shuffledSubarray([...said.keys()], { minLength: said.length })),
    ),
  ])("does not depend on the order in which it was said", ([said, order]) => {
    expect(sayingsOf(networkOf(said, order))).toEqual(sayingsOf(networkOf(said)));
  });

  test.prop([statements, statement])("bounds nothing less tightly when more is said", (said, more) => {
    const before = solve(networkOf(said));
    const after = solve(networkOf([...said, more]));
    if (!before.consistent) expect(after.consistent).toBe(false);
    else if (after.consistent) expect(isWithin(after, before)).toBe(true);
  });

  test.prop([statements, fc.nat()])("is not changed by saying it twice", (said, pick) => {
    const again = said[pick % Math.max(1, said.length)];
    const [once, twice] = [solve(networkOf(said)), solve(networkOf(again ? [...said, again] : said))];
    expect(twice.consistent).toBe(once.consistent);
    if (once.consistent) {
      expect(twice.earliest).toEqual(once.earliest);
      expect(ranksOf(twice, groups)).toEqual(ranksOf(once, groups));
    }
  });

  test.prop([statements, fc.integer({ min: -1_000_000, max: 1_000_000 })])("moves with its dates", (said, moved) => {
    const [here, there] = [solve(networkOf(said)), solve(networkOf(said, undefined, moved))];
    expect(there.consistent).toBe(here.consistent);
    if (here.consistent) expect(there.latest).toEqual(here.latest.map((instant) => instant + moved));
  });

  test.prop([statements])("is put the same after any question", (said) => {
    const solution = solve(networkOf(said));
    if (!solution.consistent) return;
    const first = [ranksOf(solution, groups), differenceOf(solution, 1, 2)];
    explainBefore(solution, 0, 3);
    expect([ranksOf(solution, groups), differenceOf(solution, 1, 2)]).toEqual(first);
  });
});
