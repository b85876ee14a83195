import { describe, expect, it } from "vitest";
import { daysAfter } from "../../src/dates/calendar-step.ts";
import { requireZone } from "../../src/dates/zone.ts";
import { type Difference, dayDifferenceOf, differenceOf } from "../../src/network/difference-of.ts";
import { isBefore } from "../../src/network/is-before.ts";
import { createNetwork, type Network } from "../../src/network/network.ts";
import { ranksOf } from "../../src/network/ranks-of.ts";
import { solve } from "../../src/network/solve.ts";
import { type Random, randomFrom } from "../oracle/random-network.ts";
import { runs } from "../runs.ts";

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.parse("2011-04-17T00:00Z");
const utc = requireZone("UTC");
const far = 4000 * day;

/** A network of a few hours and days, many of its bounds open, or none of them: then all points lie within some years. */
function networkOf(random: Random, kinds: readonly string[], isOpen: boolean): { network: Network; points: number } {
  const network = createNetwork();
  const points = 2 + random(5);
  for (let point = 0; point < points; point += 1) {
    network.addPoint();
    if (!isOpen) network.restrict(point, { earliest: start - far, latest: start + far });
  }
  const at = (hours: number) => start + hours * hour;
  const constraints = 1 + random(2 * points);
  for (let statement = 0; statement < constraints; statement += 1) {
    const [kind, from, to] = [kinds[random(kinds.length)], random(points), random(points)];
    const [low, open] = [random(60), random(4)];
    if (kind === "gap") {
      const min = random(20) - 8;
      network.addGap(
        from,
        to,
        { min: open === 0 ? null : min * hour, max: open === 1 ? (min + random(12)) * hour : null },
        statement,
      );
    } else if (kind === "step") {
      const step = daysAfter(utc, random(4) - 1);
      network.addStep(
        from,
        to,
        [{ atLeast: step }, { atMost: step }, { atLeast: step, atMost: step }][open] ?? {},
        statement,
      );
    } else if (kind === "date") {
      network.restrict(
        from,
        { earliest: open === 0 ? null : at(low), latest: open === 1 ? null : at(low + 1 + random(20)) },
        statement,
      );
    } else {
      const gap = 5 + random(30);
      network.restrict(
        from,
        [
          { earliest: open < 2 ? null : at(low), latest: at(low + 1 + random(5)) },
          { earliest: at(low + gap), latest: open % 2 === 0 ? null : at(low + gap + 1 + random(8)) },
        ],
        statement,
      );
    }
  }
  return { network, points };
}

/** An amount that is so large only because of the years that all points lie within, is open. */
const near = (amount: number | null, reach = far / 2) => (amount === null || Math.abs(amount) > reach ? null : amount);
const nearStart = (instant: number | null) => (instant === null || near(instant - start) === null ? null : instant);

/** The same where both searches came to their end; where one did not, it is no narrower than the other. */
function expectAlike(open: Difference, within: Difference, reach: number, of: string): void {
  const limited = { min: near(within.min, reach), max: near(within.max, reach), exact: within.exact };
  if (open.exact && within.exact) expect(open, of).toEqual(limited);
  if (open.exact === within.exact) return;
  const [whole, cut] = open.exact ? [open, limited] : [limited, open];
  expect(cut.min ?? -Infinity, of).toBeLessThanOrEqual(whole.min ?? -Infinity);
  expect(cut.max ?? Infinity, of).toBeGreaterThanOrEqual(whole.max ?? Infinity);
}

describe("what is open at an end is as if it ended years away", () => {
  it.each([
    ["gaps and dates", 150, ["gap", "gap", "date"]],
    ["gaps and separate ranges", 150, ["gap", "gap", "ranges"]],
    ["calendar gaps and dates", 12, ["step", "step", "date"]],
    ["gaps, separate ranges and dates", 150, ["gap", "ranges", "date"]],
    ["gaps in hours and in days", 100, ["step", "gap", "step"]],
    ["all of them", 150, ["gap", "step", "step", "ranges", "date"]],
  ])("for %s", (_, tried, kinds) => {
    const seeds = runs(tried);
    let open = 0;
    for (let seed = 0; seed < seeds; seed += 1) {
      const { network, points } = networkOf(randomFrom(seed), kinds, true);
      const [solution, within] = [solve(network), solve(networkOf(randomFrom(seed), kinds, false).network)];
      const of = `seed ${seed}`;
      expect({ consistent: solution.consistent, exact: solution.exact }, of).toEqual({
        consistent: within.consistent,
        exact: true,
      });
      if (!solution.consistent) continue;
      for (let a = 0; a < points; a += 1) {
        const { earliest, latest } = within.bounds(a);
        expect(solution.bounds(a), of).toEqual({ earliest: nearStart(earliest), latest: nearStart(latest) });
        if (nearStart(earliest) === null) open += 1;
        for (const b of [(a + 1) % points, (a + 2) % points]) {
          const milliseconds = [differenceOf(solution, a, b), differenceOf(within, a, b)] as const;
          expectAlike(...milliseconds, far / 2, `${of}, from ${a} to ${b}`);
          const days = [dayDifferenceOf(solution, a, b, utc), dayDifferenceOf(within, a, b, utc)] as const;
          expectAlike(...days, far / 2 / day, `${of}, days from ${a} to ${b}`);
          expect(isBefore(solution, a, b), `${of}, ${a} before ${b}`).toBe(isBefore(within, a, b));
        }
      }
      const groups = Array.from({ length: points }, (_, point) => [point]);
      expect(ranksOf(solution, groups), of).toEqual(ranksOf(within, groups));
    }
    expect(open).toBeGreaterThan(seeds / 2);
  });
});
