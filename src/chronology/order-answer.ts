import { differenceOf, explainAtLeast, explainAtMost, explainBefore, type Solution } from "../network/index.ts";
import type { EventPoints } from "./case-network.ts";
import { reasonsOf } from "./custody/measure.ts";
import type { Range } from "./range.ts";
import type { Reason } from "./reason.ts";
import { differenceIn, type Worlds } from "./worlds.ts";

/** How two whole events lie to each other. */
export interface OrderAnswer {
  /** How the first event lies to the second. Two moments never overlap. */
  relation: "before" | "after" | "same" | "overlaps" | "unknown";
  /** `likely` where it needs a statement that is itself uncertain. */
  certainty: "certain" | "likely" | "unknown";
  /** From the end of the earlier to the start of the later, in milliseconds, each within one solution. */
  elapsed?: Range;
  /** The statements that make it so. */
  because: Reason[];
}

type Related = Exclude<OrderAnswer["relation"], "unknown">;

/** That `to` is at least, or at most, `milliseconds` after `from`. */
interface Demand {
  from: number;
  to: number;
  side: "atLeast" | "atMost";
  milliseconds: number;
}

/** What must hold in every solution for two events to lie so to each other, in the order in which they are tried. */
const demands: Record<Related, (a: EventPoints, b: EventPoints) => Demand[]> = {
  before: (a, b) => [{ from: a.end, to: b.start, side: "atLeast", milliseconds: 1 }],
  after: (a, b) => [{ from: b.end, to: a.start, side: "atLeast", milliseconds: 1 }],
  same: (a, b) => [...sameInstant(a.start, b.start), ...sameInstant(a.end, b.end)],
  overlaps: (a, b) => [
    { from: a.start, to: b.end, side: "atLeast", milliseconds: 0 },
    { from: b.start, to: a.end, side: "atLeast", milliseconds: 0 },
  ],
};

function sameInstant(from: number, to: number): Demand[] {
  return (["atLeast", "atMost"] as const).map((side) => ({ from, to, side, milliseconds: 0 }));
}

/** Tells how two events lie to each other, and why. */
export function relate(worlds: Worlds, a: EventPoints, b: EventPoints): OrderAnswer {
  for (const relation of ["before", "after", "same", "overlaps"] as const) {
    const wanted = demands[relation](a, b);
    const certain = wanted.every((demand) => holds(worlds.certain, demand));
    if (!certain && !worlds.all.every((solution) => wanted.every((demand) => holds(solution, demand)))) continue;
    const solutions = certain ? [worlds.certain] : worlds.all;
    const statements = solutions.flatMap((solution) => wanted.flatMap((demand) => explain(solution, demand)));
    return {
      relation,
      certainty: certain ? "certain" : "likely",
      ...elapsedOf(worlds, relation, a, b),
      because: reasonsOf(worlds, [...new Set(statements)]),
    };
  }
  return { relation: "unknown", certainty: "unknown", because: [] };
}

function holds(solution: Solution, { from, to, side, milliseconds }: Demand): boolean {
  const { min, max } = differenceOf(solution, from, to);
  return side === "atLeast" ? min !== null && min >= milliseconds : max !== null && max <= milliseconds;
}

function explain(solution: Solution, { from, to, side, milliseconds }: Demand): number[] {
  if (side === "atMost") return explainAtMost(solution, from, to, milliseconds);
  return milliseconds === 1 ? explainBefore(solution, from, to) : explainAtLeast(solution, from, to, milliseconds);
}

function elapsedOf(worlds: Worlds, relation: Related, a: EventPoints, b: EventPoints): { elapsed?: Range } {
  if (relation === "overlaps") return {};
  const [from, to] = relation === "after" ? [b.end, a.start] : [a.end, b.start];
  if (relation === "same") return { elapsed: { min: 0, max: 0 } };
  const { min, max } = differenceIn(worlds.all, from, to);
  return { elapsed: { min: min ?? 0, max } };
}
