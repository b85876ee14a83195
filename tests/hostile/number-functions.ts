import * as dates from "case-chronology/dates";
import * as network from "case-chronology/network";
import type { Random } from "../oracle/random-network.ts";
import { pick } from "./pick.ts";

const special = [0, -0, 1, -1, 86_400_000, 8.64e15, -8.64e15, 9e15, 2 ** 53, 1e300, -1e300, 5e-324, 0.5];
const endless = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

function anyNumber(random: Random): number {
  switch (random(5)) {
    case 0:
      return pick(random, special);
    case 1:
      return pick(random, endless);
    case 2:
      return random(100) - 50;
    default:
      return (random(2 ** 31) - 2 ** 30) * 4000;
  }
}

/** Most of the time a whole number near the present, else anything. */
const instant = (random: Random): number => (random(10) === 0 ? anyNumber(random) : random(100) * 3_600_000);
const anyBounds = (random: Random): dates.Bounds => {
  const [earliest, latest] = [instant(random), instant(random)];
  return { earliest: random(4) === 0 ? null : earliest, latest: random(4) === 0 ? null : latest };
};

/** Calls what takes numbers with any numbers; the network may refuse them with a `RangeError`. Gives no results. */
export function tryNumbers(random: Random): unknown[] {
  if (random(2) === 0) tryDates(random);
  else tryNetwork(random);
  return [];
}

function tryDates(random: Random): void {
  const number = () => anyNumber(random);
  // Durations measure up to 10,000 years, and steps are of whole months and days.
  const whole = (most: number) => random(2 * most + 1) - most;
  const finite = () => Math.min(Math.max(number() || 0, -1e300), 1e300);
  const zone = dates.findZone(pick(random, ["UTC", "Asia/Baku", "Pacific/Apia", "Asia/Tehran", "America/New_York"]));
  if (zone === undefined) throw new Error("a zone is missing");
  const [instant, days, months] = [number(), whole(3_652_425), whole(120_000)];
  dates.dateOfDay(dates.dayOfDate(number(), number(), number()));
  dates.daysInMonth(number(), number());
  dates.addMonths(number(), number());
  dates.formatElapsed(number(), { locale: pick(random, ["en", "ru", ""]) });
  dates.formatBounds({ earliest: finite(), latest: finite() }, { zone: zone.name });
  dates.compareBounds(anyBounds(random), anyBounds(random));
  const { offsetAt, instantsOf, startOfDay, dayAt, nextTransition, previousTransition, stretchAt } = zone;
  for (const ask of [offsetAt, instantsOf, startOfDay, dayAt, nextTransition, previousTransition, stretchAt])
    ask(instant);
  for (const step of [
    dates.daysAfter(zone, days),
    dates.monthsAfter(zone, months, days),
    dates.calendarTerm(zone, months, days),
    dates.wholeDaysTerm(zone, months, days),
  ]) {
    step.least(instant);
    step.greatest(instant);
    step.leastInverse(instant);
    step.greatestInverse(instant);
    step.steadyUntil(instant);
    step.steadySince(instant);
  }
}

function tryNetwork(random: Random): void {
  const made = network.createNetwork();
  const points = Array.from({ length: 1 + random(6) }, () => made.addPoint());
  const point = () => (random(40) === 0 ? anyNumber(random) : pick(random, points));
  const isDated = random(2) === 0;
  if (isDated) for (const one of points) made.restrict(one, { earliest: -1e11, latest: 1e12 });
  const zone = dates.findZone("Asia/Baku");
  for (let statement = 0; statement < 8; statement += 1) {
    const number = random(40) === 0 ? anyNumber(random) : statement;
    const gap = { min: random(3) === 0 ? null : instant(random), max: random(2) === 0 ? null : instant(random) };
    refusable(() => {
      if (random(2) === 0)
        made.restrict(point(), random(3) === 0 ? [anyBounds(random), anyBounds(random)] : anyBounds(random), number);
      else if (random(3) > 0 || zone === undefined) made.addGap(point(), point(), gap, number);
      else {
        // Months in a circle, or between points without dates, are tried in all years, which takes seconds.
        const [from, to] = [point(), point()];
        const step = dates.calendarTerm(zone, isDated && from < to ? random(3) : 0, random(30));
        made.addStep(from, to, { atLeast: step, ...(random(2) === 0 && { atMost: step }) }, number);
      }
    });
  }
  const without = (statement: number) => statement % 3 === random(4);
  network.findConflict(made);
  network.findConflict(made, { without });
  network.findConflicts(made, { limit: 8 });
  const solution = network.solve(made);
  refusable(() => solution.bounds(point()));
  if (!solution.consistent) return;
  const [a, b] = [pick(random, points), pick(random, points)];
  network.explainEarliest(solution, a);
  network.explainLatest(solution, a);
  network.explainBefore(solution, a, b);
  network.explainAtMost(solution, a, b, instant(random));
  network.explainAtLeast(solution, a, b, instant(random));
  network.isBefore(solution, a, b);
  network.isAtOrBefore(solution, a, b);
  network.areEqual(solution, a, b);
  network.differenceOf(solution, a, b);
  if (zone !== undefined) network.dayDifferenceOf(solution, a, b, zone);
  network.ranksOf(
    solution,
    points.map((one) => [one]),
  );
}

/** Does what may be refused for a number that is none. */
function refusable(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof RangeError) || error.message.includes("call stack")) throw error;
  }
}
