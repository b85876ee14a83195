import { describe, expect, it } from "vitest";
import { calendarTerm, daysAfter, monthsAfter, wholeDaysTerm } from "../../src/dates/calendar-step.ts";
import { requireZone } from "../../src/dates/zone.ts";
import { createNetwork } from "../../src/network/network.ts";
import { type Solution, solve } from "../../src/network/solve.ts";
import { randomFrom } from "../oracle/random-network.ts";
import { runs } from "../runs.ts";

const hour = 3_600_000;
const day = 24 * hour;
const baku = requireZone("Asia/Baku");
const gapOf = (min: number | null, max: number | null) => ({ min, max });
const exactly = (hours: number) => gapOf(hours * hour, hours * hour);

/** Two points, the second the given calendar days after the first and the given hours. */
function termOf(days: number, hours: number, from: string | null, until: string | null): Solution {
  const network = createNetwork();
  const start = network.addPoint();
  const end = network.addPoint();
  network.restrict(start, {
    earliest: from === null ? null : Date.parse(from),
    latest: until === null ? null : Date.parse(until),
  });
  const term = calendarTerm(baku, 0, days);
  network.addStep(start, end, { atLeast: term, atMost: term });
  network.addGap(start, end, exactly(hours));
  return solve(network);
}

describe("a term that is two things at once", () => {
  it("of 15 calendar days and an hour less than 15 times 24, spans the night that summer time begins", () => {
    const { consistent, exact, bounds } = termOf(15, 359, "2010-11-01T00:00Z", "2011-11-01T00:00Z");
    expect({ consistent, exact }).toEqual({ consistent: true, exact: true });
    expect(bounds(0)).toEqual({ earliest: Date.parse("2011-03-12T01:00Z"), latest: Date.parse("2011-03-27T00:00Z") });
  });

  it.each([
    ["an hour less, in winter", 359, "2010-11-15T00:00Z", "2011-03-01T00:00Z", false],
    ["an hour more, in summer", 361, "2011-04-01T00:00Z", "2011-10-01T00:00Z", false],
    ["two hours less, in any year", 358, null, null, false],
    ["a minute less, in summer", 359 + 59 / 60, "2011-04-01T00:00Z", "2011-10-01T00:00Z", false],
    [
      "a minute less, in spring, where the hour is skipped",
      359 + 59 / 60,
      "2011-01-01T00:00Z",
      "2011-10-01T00:00Z",
      true,
    ],
    ["a millisecond less, in any year", 360 - 1 / hour, null, null, true],
    ["15 times 24 hours, in any year", 360, null, null, true],
  ])("of 15 calendar days and %s", (_, hours, from, until, isPossible) => {
    const { consistent, exact } = termOf(15, hours, from, until);
    expect({ consistent, exact }).toEqual({ consistent: isPossible, exact: true });
  });

  it("with no dates at all, finds the first and leaves the last open, where rules go on for ever", () => {
    const newYork = requireZone("America/New_York");
    const network = createNetwork();
    const start = network.addPoint();
    const end = network.addPoint();
    const nextDay = calendarTerm(newYork, 0, 1);
    network.addStep(start, end, { atLeast: nextDay, atMost: nextDay });
    network.addGap(start, end, exactly(23));
    const { consistent, exact, bounds } = solve(network);
    expect({ consistent, exact }).toEqual({ consistent: true, exact: true });
    expect(bounds(start)).toEqual({ earliest: Date.parse("1918-03-30T08:00Z"), latest: null });
  });
});

/** The least fixpoint by following every edge again and again, one turn at a time. */
function leastByTurns(lows: number[], high: number, edges: [from: number, to: number, of: (at: number) => number][]) {
  const values = [...lows];
  for (let turns = 0; turns < 20_000; turns += 1) {
    if (values.some((value) => value >= high)) return values;
    let isStill = true;
    for (const [from, to, of] of edges) {
      const demanded = of(values[from] ?? 0);
      if (demanded <= (values[to] ?? 0)) continue;
      values[to] = demanded;
      isStill = false;
    }
    if (isStill) return values;
  }
  return undefined;
}

it("a millisecond less than whole days is no term in a zone that never changes its clocks", () => {
  const network = createNetwork();
  const start = network.addPoint();
  const end = network.addPoint();
  const term = calendarTerm(requireZone("UTC"), 0, 15);
  network.addStep(start, end, { atLeast: term });
  network.addGap(start, end, gapOf(null, 360 * hour - 1));
  expect(solve(network)).toMatchObject({ consistent: false, exact: true });
});

it("a ring that climbs from range to range rests in the first that is wide enough", () => {
  const network = createNetwork();
  const start = network.addPoint();
  const end = network.addPoint();
  const rangesOf = (offset: number) =>
    Array.from({ length: 100 }, (_, at) => ({
      earliest: 1000 * at + offset,
      latest: 1000 * at + offset + (at === 50 ? 100 : 5),
    }));
  network.restrict(start, rangesOf(0));
  network.restrict(end, rangesOf(500));
  network.addGap(start, end, gapOf(490, 490));
  expect(solve(network).bounds(start)).toEqual({ earliest: 50_010, latest: 50_100 });
});

describe("rings of calendar gaps", () => {
  it("come to rest where they do turn by turn", () => {
    const zones = ["Asia/Baku", "America/New_York", "Pacific/Apia", "America/Sao_Paulo", "UTC"].map(requireZone);
    const seeds = runs(1_500);
    let compared = 0;
    for (let seed = 0; seed < seeds; seed += 1) {
      const random = randomFrom(seed);
      const zone = zones[random(zones.length)] ?? baku;
      const network = createNetwork();
      const points = 2 + random(3);
      const low = Date.UTC(2009 + random(3), random(12), random(28), random(24));
      const lows = Array.from({ length: points }, () => low + random(72) * hour);
      const high = low + 900 * day;
      for (const earliest of lows) network.restrict(network.addPoint(), { earliest, latest: high });
      const edges: [number, number, (at: number) => number][] = [];
      for (let tie = 0; tie < points + 2; tie += 1) {
        const from = tie % points;
        const to = (tie + 1 + random(2)) % points;
        const days = random(4) - 1;
        const make = [daysAfter, calendarTerm, wholeDaysTerm][random(3)] ?? daysAfter;
        const step =
          random(9) === 0 ? monthsAfter(zone, random(3) - 1, days) : make(zone, random(8) === 0 ? 1 : 0, days);
        if (random(2) === 0) {
          const least = (days * 24 - random(6)) * hour;
          const most = least + random(40) * hour;
          network.addGap(from, to, gapOf(least, most));
          edges.push([from, to, (at) => at + least], [to, from, (at) => at - most]);
        } else {
          network.addStep(from, to, { atLeast: step, atMost: step });
          edges.push([from, to, (at) => step.least(at)], [to, from, (at) => step.greatestInverse(at)]);
        }
      }
      const values = leastByTurns(lows, high, edges);
      if (!values) continue;
      compared += 1;
      const solution = solve(network);
      const isConsistent = values.every((value) => value < high);
      expect(solution.exact, `seed ${seed}`).toBe(true);
      expect(solution.consistent, `seed ${seed}`).toBe(isConsistent);
      if (isConsistent) expect([...solution.earliest], `seed ${seed}`).toEqual(values);
    }
    expect(compared).toBeGreaterThan(seeds / 2);
  });
});
