import { describe, expect, it } from "vitest";
import { daysAfter } from "../../src/dates/calendar-step.ts";
import { requireZone } from "../../src/dates/zone.ts";
import { dayDifferenceOf, differenceOf } from "../../src/network/difference-of.ts";
import { explainBefore, explainEarliest, explainLatest } from "../../src/network/explain.ts";
import { isAtOrBefore, isBefore } from "../../src/network/is-before.ts";
import type { Network } from "../../src/network/network.ts";
import { probeOf, suppose } from "../../src/network/probe.ts";
import { ranksOf } from "../../src/network/ranks-of.ts";
import { solve } from "../../src/network/solve.ts";
import { randomFrom } from "../oracle/random-network.ts";
import { runs } from "../runs.ts";
import { type Rings, randomRings } from "./random-rings.ts";

const baku = requireZone("Asia/Baku");

describe.each<Rings>(["gaps and separate ranges", "calendar gaps"])("what is asked of a network of %s", (rings) => {
  const wanted = runs(30);

  /** Networks that have a solution, each with what it is with more said. */
  function* solved() {
    let found = 0;
    for (let seed = 0; found < wanted && seed < 100 + 10 * wanted; seed += 1) {
      const build = () => randomRings(randomFrom(seed), rings, 8);
      const { network, points } = build();
      const solution = solve(network);
      if (!solution.consistent) continue;
      found += 1;
      const more = (add: (network: Network) => void) => {
        const { network } = build();
        add(network);
        return solve(network);
      };
      const isPossible = (from: number, to: number, min: number) =>
        more((network) => network.addGap(from, to, { min, max: null })).consistent;
      const isPossibleInDays = (from: number, to: number, days: number) =>
        more((network) => network.addStep(from, to, { atLeast: daysAfter(baku, days) })).consistent;
      yield { solution, network, points, more, isPossible, isPossibleInDays, of: `seed ${seed}` };
    }
  }

  it("is answered as by solving it with what is asked", () => {
    let asked = 0;
    for (const { solution, points, isPossible, isPossibleInDays, of } of solved()) {
      const before = Array.from({ length: points }, (_, a) =>
        Array.from({ length: points }, (_, b) => !isPossible(b, a, 0)),
      );
      for (let a = 0; a < points; a += 1) {
        for (let b = 0; b < points; b += 1) {
          expect(isBefore(solution, a, b), `${of}, ${a} before ${b}`).toBe(before[a]?.[b]);
          expect(isAtOrBefore(solution, a, b), `${of}, ${a} at or before ${b}`).toBe(!isPossible(b, a, 1));
        }
        const b = (a + 1) % points;
        const { min, max, exact } = differenceOf(solution, a, b);
        expect(exact).toBe(true);
        expect([isPossible(a, b, max ?? 0), isPossible(a, b, (max ?? 0) + 1)], of).toEqual([true, false]);
        expect([isPossible(b, a, -(min ?? 0)), isPossible(b, a, 1 - (min ?? 0))], of).toEqual([true, false]);
        const days = dayDifferenceOf(solution, a, b, baku).max ?? 0;
        expect([isPossibleInDays(a, b, days), isPossibleInDays(a, b, days + 1)], of).toEqual([true, false]);
        asked += 1;
      }
      const groups = Array.from({ length: points }, (_, point) => [point]);
      expect(ranksOf(solution, groups), of).toEqual({
        first: Int32Array.from(groups, (_, at) => 1 + before.filter((row) => row[at]).length),
        last: Int32Array.from(groups, (_, at) => points - (before[at] ?? []).filter(Boolean).length),
        exact: new Uint8Array(points).fill(1),
      });
    }
    expect(asked).toBeGreaterThan(wanted);
  });

  it("is answered truly, though perhaps less sharply, past what all questions together may follow", () => {
    for (const { solution, points, of } of solved()) {
      for (const left of [0, 30, 300]) {
        const limited = { ...solution, questions: { left } };
        for (let a = 0; a < points; a += 1) {
          const b = (a + 1) % points;
          const [given, sharp] = [differenceOf(limited, a, b), differenceOf(solution, a, b)];
          expect(given.max ?? Number.POSITIVE_INFINITY, of).toBeGreaterThanOrEqual(
            sharp.max ?? Number.POSITIVE_INFINITY,
          );
          expect(given.min ?? Number.NEGATIVE_INFINITY, of).toBeLessThanOrEqual(sharp.min ?? Number.NEGATIVE_INFINITY);
          if (given.exact) expect(given, of).toEqual(sharp);
          for (const isSo of [isBefore, isAtOrBefore]) {
            if (isSo(limited, a, b)) expect(isSo(solution, a, b), of).toBe(true);
          }
        }
        expect(limited.questions.left, of).toBeLessThanOrEqual(left);
      }
    }
  });

  it("supposes a point at an instant as if a date said so", () => {
    let [possible, impossible] = [0, 0];
    for (const { solution, points, more, of } of solved()) {
      for (let point = 0; point < points; point += 1) {
        const { earliest, latest } = solution.bounds(point);
        if (earliest === null || latest === null) throw new Error("all lies within bounds");
        for (const instant of [earliest + 1, earliest + 7, Math.floor((earliest + latest) / 2), latest - 1, latest]) {
          const dated = more((network) => network.restrict(point, { earliest: instant, latest: null }));
          const probe = probeOf(solution, "lower");
          const found = suppose(solution, probe, point, instant, undefined, ({ clash, values }) =>
            clash < 0 ? values.slice() : undefined,
          );
          expect(found, `${of}, ${point} at ${instant}`).toEqual(dated.consistent ? dated.earliest : undefined);
          if (found) possible += 1;
          else impossible += 1;
        }
      }
    }
    expect(Math.min(possible, impossible)).toBeGreaterThan(wanted);
  });

  it("leaves a solution as it was", () => {
    for (const { solution, points, of } of solved()) {
      for (const end of ["lower", "upper"] as const) {
        const probe = probeOf(solution, end);
        const expectPutBack = () => {
          expect(probe.state.values, of).toEqual(probe.base);
          expect(new Set(probe.state.parents), of).toEqual(new Set([-1]));
          expect([probe.touchedCount, probe.queuedCount], of).toEqual([0, 0]);
          for (const marks of [probe.isTouched, probe.isQueued, probe.seen]) expect(marks.includes(1), of).toBe(false);
        };
        expectPutBack();
        for (let a = 0; a < points; a += 1) {
          const b = (a + 1) % points;
          for (const effort of [3, 10_000]) {
            suppose(solution, probe, a, (probe.base[a] ?? 0) + 7, { from: a, to: b, demand: 3 }, () => {}, effort);
            expectPutBack();
          }
          suppose(solution, probe, a, (probe.base[a] ?? 0) + 1e9, undefined, () => {});
          expectPutBack();
        }
      }
    }
  });

  it("is explained by statements that alone say so, and of an order none can be spared", () => {
    for (const { solution, network, points, of } of solved()) {
      const only = (statements: readonly number[]) =>
        solve(network, { without: (statement) => !statements.includes(statement) });
      for (let point = 0; point < points; point += 1) {
        const { earliest, latest } = solution.bounds(point);
        const [first, last] = [explainEarliest(solution, point), explainLatest(solution, point)];
        for (const because of [first, last]) expect(because, of).toEqual([...because].sort((a, b) => a - b));
        expect(only(first).bounds(point).earliest, of).toBe(earliest);
        expect(only(last).bounds(point).latest, of).toBe(latest);
        const other = (point + 1) % points;
        if (!isBefore(solution, point, other)) continue;
        const because = explainBefore(solution, point, other);
        expect(isBefore(only(because), point, other), of).toBe(true);
        for (const spared of because) {
          const rest = only(because.filter((statement) => statement !== spared));
          expect(isBefore(rest, point, other), `${of}, without ${spared}`).toBe(false);
        }
      }
    }
  });
});
