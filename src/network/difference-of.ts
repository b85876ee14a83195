import { daysAfter } from "../dates/calendar-step.ts";
import type { Zone } from "../dates/zone.ts";
import { areTied } from "./are-tied.ts";
import { intAt, realAt } from "./at.ts";
import type { Propagation } from "./follow.ts";
import { isPossible, probeOf, type Question, startOf, suppose, withinLimit } from "./probe.ts";
import type { Solution } from "./solve.ts";

/** The least and the greatest difference, each possible; `null` is unbounded. `exact` is false where a search hit its limit. */
export interface Difference {
  /** The least, in milliseconds or days. */
  min: number | null;
  /** The greatest. */
  max: number | null;
  /** Whether the search came to its end. */
  exact: boolean;
}

/**
 * How far one point can lie after another within one solution, in milliseconds: not the difference of their bounds.
 *
 * @example
 * const network = createNetwork();
 * const [detention, rally] = [network.addPoint(), network.addPoint()];
 * network.addGap(detention, rally, { min: 7_200_000, max: 7_200_000 }, 2);
 * differenceOf(solve(network), detention, rally); // => { min: 7_200_000, max: 7_200_000, exact: true }
 */
export function differenceOf(
  solution: Solution,
  from: number,
  to: number,
  { effort = effortPerDifference }: { effort?: number | undefined } = {},
): Difference {
  const most = greatestDifference(solution, from, to, effort);
  const least = greatestDifference(solution, to, from, effort);
  return differenceWithin(solution, most, least);
}

/**
 * How many local days one point can lie after another within one solution: 0 is the same day, 1 the following.
 *
 * @example
 * const network = createNetwork();
 * const [detention, sanction] = [network.addPoint(), network.addPoint()];
 * const baku = requireZone("Asia/Baku");
 * const nextDay = daysAfter(baku, 1);
 * network.addStep(detention, sanction, { atLeast: nextDay, atMost: nextDay }, 0);
 * dayDifferenceOf(solve(network), detention, sanction, baku); // => { min: 1, max: 1, exact: true }
 */
export function dayDifferenceOf(solution: Solution, from: number, to: number, zone: Zone): Difference {
  const most = greatestDayDifference(solution, from, to, zone);
  const least = greatestDayDifference(solution, to, from, zone);
  return differenceWithin(solution, most, least);
}

interface Greatest {
  max: number | null;
  exact: boolean;
}

/** The difference whose greatest is the one, and whose least is the other taken backwards. */
function differenceWithin(solution: Solution, most: Greatest, least: Greatest): Difference {
  const min = least.max === null ? null : 0 - least.max;
  return { min, max: most.max, exact: solution.exact && most.exact && least.exact };
}

/** No two instants that can be written lie farther apart. */
const widest = 2 * 8.64e15;

/** How many edges one search for a difference may follow, all its questions together; a calendar step counts 16. */
const effortPerDifference = 3_000_000;

/** By less than this a calendar step leads farther from one instant than from another: a month's length, a day, clock changes. */
const widestStep = 8 * 86_400_000;

/**
 * Where `from` is as early as can be and `to` then as late as can be, nothing lies farther apart, as long as what holds
 * `to` back are gaps in milliseconds: they hold it back as much wherever `from` is. Otherwise the distance is searched for.
 */
function greatestDifference(solution: Solution, from: number, to: number, effort = effortPerDifference): Greatest {
  if (from === to) return { max: 0, exact: true };
  const first = realAt(solution.earliest, from);
  const last = realAt(solution.latest, to);
  if (!areTied(solution, from, to)) {
    const isBounded = Number.isFinite(first) && Number.isFinite(last);
    return { max: isBounded ? last - first : null, exact: solution.exact };
  }
  const start = startOf(probeOf(solution, "lower"), from);
  const seen = withinLimit(solution, effort, (most) =>
    suppose(
      solution,
      probeOf(solution, "upper"),
      from,
      -start,
      undefined,
      (state) => ({
        reached: 0 - realAt(state.values, to),
        // Without a first instant it may have to lie earlier than it was put.
        apart: 0 - realAt(state.values, to) - (0 - realAt(state.values, from)),
        hold: holdOf(state, from, to),
        exact: state.exact,
        left: state.effort,
      }),
      most,
    ),
  );
  const { reached, apart, hold, exact } = seen;
  if (reached === Number.POSITIVE_INFINITY) return { max: null, exact };
  if (hold === "nothing") return { max: first === Number.NEGATIVE_INFINITY ? null : apart, exact };
  if (hold === 0) return { max: apart, exact };
  const most = Math.min(last - first, apart + hold * widestStep);
  return greatestPossible(solution, apart, most, effort, (distance) => ({ from, to, demand: distance }));
}

function greatestDayDifference(solution: Solution, from: number, to: number, zone: Zone): Greatest {
  const { max, exact } = greatestDifference(solution, from, to);
  if (max === null) return { max, exact };
  const days = max / 86_400_000;
  const found = greatestPossible(solution, Math.floor(days) - 2, Math.ceil(days) + 2, effortPerDifference, (count) => ({
    from,
    to,
    demand: { calendar: daysAfter(zone, count), end: "atLeast" },
  }));
  return { max: found.max, exact: exact && found.exact };
}

/**
 * What keeps a point from going on to its own bound, once another was moved: nothing; or a way from there, of so many
 * calendar steps; or separate ranges, which count as endlessly many.
 */
function holdOf({ parents, side }: Propagation, moved: number, point: number): "nothing" | number {
  let at = point;
  let steps = 0;
  let left = parents.length;
  while (at !== moved) {
    const edge = intAt(parents, at);
    if (edge < 0 && at === point) return "nothing";
    left -= 1;
    if (edge < 0 || side.separate.has(at) || left < 0) return Number.POSITIVE_INFINITY;
    if (intAt(side.step, edge) >= 0) steps += 1;
    at = intAt(side.tails, edge);
  }
  return steps;
}

/**
 * The greatest amount for which the question is possible: `least` is, and what is possible for more is so for less. Where
 * the effort ends the search, an amount that is no less than the greatest.
 */
function greatestPossible(
  solution: Solution,
  least: number,
  most: number,
  effort: number,
  questionFor: (amount: number) => Question,
): Greatest {
  let exact = true;
  let left = effort;
  const isOpen = (amount: number): boolean => {
    const answer = isPossible(solution, questionFor(amount), left);
    left = answer.left;
    exact = exact && answer.exact;
    return answer.possible;
  };
  let possible = least;
  let impossible = most + 1;
  for (let ahead = 1; impossible === Number.POSITIVE_INFINITY; ahead *= 2) {
    if (possible > widest) return { max: null, exact };
    if (isOpen(possible + ahead)) possible += ahead;
    else impossible = possible + ahead;
  }
  while (impossible - possible > 1) {
    if (left <= 0) return { max: impossible - 1, exact: false };
    const middle = possible + Math.floor((impossible - possible) / 2);
    if (isOpen(middle)) possible = middle;
    else impossible = middle;
  }
  return { max: possible, exact };
}
