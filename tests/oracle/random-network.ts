import type { CalendarStep } from "../../src/dates/calendar-step.ts";
import { createNetwork, type Network } from "../../src/network/network.ts";
import type { TwinProblem } from "./network-twin.ts";

/** Whole numbers from 0 up to, not including, `below`: a small generator that gives the same from the same seed. */
export type Random = (below: number) => number;

/** @see Steele, Lea, Flood (2014), "Fast splittable pseudorandom number generators", for the mixing. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
  };
}

const instants = Array.from({ length: 24 }, (_, at) => at);

/** A calendar of days of two to five milliseconds, so that the twin can try every instant. */
const dayStarts = [-150];
for (let day = 1; day < 120; day += 1) dayStarts.push((dayStarts[day - 1] ?? 0) + 2 + ((day * 7) % 4));
const dayAt = (instant: number): number => dayStarts.findLastIndex((start) => start <= instant);
const startOf = (day: number): number => dayStarts[Math.max(0, Math.min(119, day))] ?? 0;

/** Any step with these two ends, its inverses found by trying. */
function stepOf(least: (instant: number) => number, greatest: (instant: number) => number): CalendarStep {
  const range = Array.from({ length: 160 }, (_, at) => at - 60);
  const ends = (instant: number, of: (instant: number) => number) => (Number.isFinite(instant) ? of(instant) : instant);
  return {
    least: (instant) => ends(instant, least),
    greatest: (instant) => ends(instant, greatest),
    leastInverse: (target) => ends(target, () => range.findLast((instant) => least(instant) <= target) ?? -1000),
    greatestInverse: (target) => ends(target, () => range.find((instant) => greatest(instant) >= target) ?? 1000),
    steadyUntil: (instant) => instant + 1,
    steadySince: (instant) => instant,
  };
}

/** A random network of points among 24 instants, and the same for the twin. */
export function randomNetwork(
  random: Random,
  {
    points,
    constraints,
    kinds = ["date", "ranges", "gap", "step"],
  }: { points: number; constraints: number; kinds?: string[] },
): { network: Network; problem: TwinProblem } {
  const network = createNetwork();
  const problem: TwinProblem = { points, instants, domains: [], pairs: [] };
  for (let point = 0; point < points; point += 1) {
    network.addPoint();
    network.restrict(point, { earliest: 0, latest: instants.length });
  }
  for (let statement = 0; statement < constraints; statement += 1) {
    const kind = kinds[random(kinds.length)];
    const from = random(points);
    const to = random(points);
    if (kind === "date" || kind === "ranges") {
      const ranges = Array.from({ length: kind === "date" ? 1 : 3 }, () => {
        const low = random(20);
        return {
          earliest: random(9) === 0 ? null : low,
          latest: random(9) === 0 ? null : low + 1 + random(kind === "date" ? 12 : 4),
        };
      });
      network.restrict(from, ranges, statement);
      const allows = (at: number) =>
        ranges.some(
          ({ earliest, latest }) => (earliest === null || at >= earliest) && (latest === null || at < latest),
        );
      problem.domains.push({ point: from, allows, statement });
    } else if (kind === "gap") {
      const min = random(3) === 0 ? null : random(9) - 3;
      const max = random(2) === 0 ? null : (min ?? -2) + random(5);
      network.addGap(from, to, { min, max }, statement);
      const allows = (a: number, b: number) => (min === null || b - a >= min) && (max === null || b - a <= max);
      problem.pairs.push({ from, to, allows, statement });
    } else {
      const days = random(4) - 1;
      const slack = random(3);
      const least = (at: number) => startOf(dayAt(at) + days);
      const greatest = (at: number) => startOf(dayAt(at) + days + 1) - 1 + slack;
      const step = stepOf(least, greatest);
      const sides = random(3);
      network.addStep(
        from,
        to,
        { atLeast: sides === 1 ? undefined : step, atMost: sides === 2 ? undefined : step },
        statement,
      );
      const allows = (a: number, b: number) => (sides === 1 || b >= least(a)) && (sides === 2 || b <= greatest(a));
      problem.pairs.push({ from, to, allows, statement });
    }
  }
  return { network, problem };
}
