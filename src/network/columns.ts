import type { CalendarStep } from "../dates/calendar-step.ts";

/** The statement of constraints that hold always and are never blamed. */
export const DEFINITION = -1;

/**
 * What has been added to a network, in columns: a million constraints as objects would cost ten times as much.
 *
 * An edge says "`to` is at or after what it makes of `from`": `from + weight`, or, where `step` is an index into `steps`,
 * that step of `from`. A restriction keeps a point within the inclusive instants `low` to `high`, and where `ranges` is an
 * index into `ranges`, within one of those. Columns are longer than their count.
 *
 * Edge 0 and step 0 are no part of the network: they are where a question about it is put, "and if this held as well?".
 */
export interface Columns {
  points: number;
  edges: number;
  from: Int32Array;
  to: Int32Array;
  weight: Float64Array;
  step: Int32Array;
  edgeStatement: Int32Array;
  steps: EdgeStep[];
  restrictions: number;
  point: Int32Array;
  low: Float64Array;
  high: Float64Array;
  range: Int32Array;
  restrictionStatement: Int32Array;
  /** Inclusive instants, ascending and apart: low, high, low, high, ... */
  ranges: Float64Array[];
}

/** A calendar step as an edge takes it: at or after where it leads at least, or, turned round, at or before where it leads at most. */
export interface EdgeStep {
  calendar: CalendarStep;
  end: "atLeast" | "atMost";
}

const stay: CalendarStep = {
  least: (instant) => instant,
  greatest: (instant) => instant,
  leastInverse: (instant) => instant,
  greatestInverse: (instant) => instant,
  steadyUntil: () => Number.POSITIVE_INFINITY,
  steadySince: () => Number.NEGATIVE_INFINITY,
};

export function emptyColumns(): Columns {
  return {
    points: 0,
    edges: 1,
    from: new Int32Array(16),
    to: new Int32Array(16),
    weight: new Float64Array(16),
    step: new Int32Array(16),
    edgeStatement: new Int32Array(16),
    steps: [{ calendar: stay, end: "atLeast" }],
    restrictions: 0,
    point: new Int32Array(16),
    low: new Float64Array(16),
    high: new Float64Array(16),
    range: new Int32Array(16),
    restrictionStatement: new Int32Array(16),
    ranges: [],
  };
}

export function appendEdge(
  columns: Columns,
  from: number,
  to: number,
  weight: number,
  step: number,
  statement: number,
): void {
  const index = columns.edges;
  if (index === columns.from.length) {
    const length = grownLength(index);
    columns.from = longerInts(columns.from, length);
    columns.to = longerInts(columns.to, length);
    columns.weight = longerReals(columns.weight, length);
    columns.step = longerInts(columns.step, length);
    columns.edgeStatement = longerInts(columns.edgeStatement, length);
  }
  columns.from[index] = from;
  columns.to[index] = to;
  columns.weight[index] = weight;
  columns.step[index] = step;
  columns.edgeStatement[index] = statement;
  columns.edges = index + 1;
}

export function appendRestriction(
  columns: Columns,
  point: number,
  low: number,
  high: number,
  range: number,
  statement: number,
): void {
  const index = columns.restrictions;
  if (index === columns.point.length) {
    const length = grownLength(index);
    columns.point = longerInts(columns.point, length);
    columns.low = longerReals(columns.low, length);
    columns.high = longerReals(columns.high, length);
    columns.range = longerInts(columns.range, length);
    columns.restrictionStatement = longerInts(columns.restrictionStatement, length);
  }
  columns.point[index] = point;
  columns.low[index] = low;
  columns.high[index] = high;
  columns.range[index] = range;
  columns.restrictionStatement[index] = statement;
  columns.restrictions = index + 1;
}

/** Half as long again: doubling would leave a big network with half its memory unused. */
function grownLength(length: number): number {
  return length + (length >> 1);
}

function longerInts(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(numbers);
  return longer;
}

function longerReals(numbers: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(length);
  longer.set(numbers);
  return longer;
}
