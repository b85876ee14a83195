import { type Adjacency, adjacencyOf } from "./adjacency.ts";
import { intAt, realAt } from "./at.ts";
import type { Columns, EdgeStep } from "./columns.ts";
import { type Components, componentsOf } from "./components.ts";
import { mirroredRanges, rangeFrom, sharedRanges } from "./ranges.ts";

/** A network made ready to be solved: the constraints of the active statements, point by point. */
export interface Graph {
  columns: Columns;
  isActive: (statement: number) => boolean;
  components: Components;
  /** The network as it is, for least instants; and seen from the other end of time, for greatest ones. */
  lower: Side;
  upper: Side;
}

/**
 * A network seen from one end of time. From the other end every instant is negated and every edge turned round, so that
 * "at or after" stays "at or after": whatever finds least instants finds greatest ones there.
 */
export interface Side {
  mirrored: boolean;
  /** The edges by the point they lead from. */
  outgoing: Adjacency;
  /** Of each edge, the point it leads from and the point it leads to. */
  tails: Int32Array;
  heads: Int32Array;
  weight: Float64Array;
  step: Int32Array;
  /** Each point's first and last instant. */
  low: Float64Array;
  high: Float64Array;
  /** Of points whose domain is several separate ranges: low, high, low, high, ... */
  separate: Map<number, Float64Array>;
  /** Where a step leads from an instant at least. */
  follow(step: number, instant: number): number;
  /** Up to which instant, exclusive, moving on by whole days moves where the step leads by as much. */
  steadyUntil(step: number, instant: number): number;
}

/** Makes a network ready to be solved for the statements that are active; definitions always are. */
export function graphOf(columns: Columns, isActive: (statement: number) => boolean): Graph {
  const { from, to, weight, step, steps } = columns;
  const stepAt = (index: number): EdgeStep => {
    const found = steps[index];
    if (!found) throw new RangeError("no such step");
    return found;
  };
  const outgoing = adjacencyOf(columns, from, to, isActive);
  const incoming = adjacencyOf(columns, to, from, isActive);
  const { low, high, separate } = domainsOf(columns, isActive);
  const lower: Side = {
    mirrored: false,
    outgoing,
    tails: from,
    heads: to,
    weight,
    step,
    low,
    high,
    separate,
    follow: (index, instant) => leadOn(stepAt(index), instant),
    steadyUntil: (index, instant) => stepAt(index).calendar.steadyUntil(instant),
  };
  const mirroredSeparate = new Map<number, Float64Array>();
  for (const [point, ranges] of separate) mirroredSeparate.set(point, mirroredRanges(ranges));
  const upper: Side = {
    mirrored: true,
    outgoing: incoming,
    tails: to,
    heads: from,
    weight,
    step,
    low: high.map((instant) => -instant),
    high: low.map((instant) => -instant),
    separate: mirroredSeparate,
    follow: (index, instant) => -leadBack(stepAt(index), -instant),
    steadyUntil: (index, instant) => 1 - stepAt(index).calendar.steadySince(-instant),
  };
  // As many points, edges and restrictions as there are now: what is added to the network stands behind them, or in new columns.
  return { columns: { ...columns }, isActive, components: componentsOf(columns.points, outgoing, to), lower, upper };
}

/** Where an edge's step leads from an instant at least; `leadBack` has the last instant from where it leads to one at most. */
function leadOn({ calendar, end }: EdgeStep, instant: number): number {
  return end === "atLeast" ? calendar.least(instant) : calendar.greatestInverse(instant);
}

function leadBack({ calendar, end }: EdgeStep, instant: number): number {
  return end === "atLeast" ? calendar.leastInverse(instant) : calendar.greatest(instant);
}

/** The least instant of a point's domain at or after `instant`; `Infinity` if there is none. */
export function settle(side: Side, point: number, instant: number): number {
  const ranges = side.separate.get(point);
  if (!ranges) return instant;
  const index = rangeFrom(ranges, instant);
  return index < ranges.length ? Math.max(instant, realAt(ranges, index)) : Number.POSITIVE_INFINITY;
}

function domainsOf(columns: Columns, isActive: (statement: number) => boolean) {
  const low = new Float64Array(columns.points).fill(Number.NEGATIVE_INFINITY);
  const high = new Float64Array(columns.points).fill(Number.POSITIVE_INFINITY);
  const separate = new Map<number, Float64Array>();
  for (let index = 0; index < columns.restrictions; index += 1) {
    if (!isActive(intAt(columns.restrictionStatement, index))) continue;
    const point = intAt(columns.point, index);
    low[point] = Math.max(realAt(low, point), realAt(columns.low, index));
    high[point] = Math.min(realAt(high, point), realAt(columns.high, index));
    const ranges = columns.ranges[intAt(columns.range, index)];
    if (!ranges) continue;
    const known = separate.get(point);
    separate.set(point, known ? sharedRanges(known, ranges) : ranges);
  }
  for (const [point, ranges] of separate) {
    const hull = Float64Array.of(realAt(low, point), realAt(high, point));
    const shared =
      hull[0] === undefined || hull[1] === undefined || hull[0] > hull[1]
        ? new Float64Array(0)
        : sharedRanges(ranges, hull);
    separate.set(point, shared);
    low[point] = shared[0] ?? Number.POSITIVE_INFINITY;
    high[point] = shared[shared.length - 1] ?? Number.NEGATIVE_INFINITY;
  }
  return { low, high, separate };
}
