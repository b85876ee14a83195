import type { Bounds } from "../dates/bounds.ts";
import type { CalendarStep } from "../dates/calendar-step.ts";
import { appendEdge, appendRestriction, type Columns, DEFINITION, emptyColumns } from "./columns.ts";
import { firstOf, inclusiveRanges, lastOf } from "./ranges.ts";

/** How far one point lies after another, in whole milliseconds, ends included; `null` is unbounded. */
export interface Gap {
  /** The least; negative where `to` may be earlier. */
  min: number | null;
  /** The greatest. */
  max: number | null;
}

/** A calendar gap: the later point lies at or after where `atLeast` leads, and at or before where `atMost` leads. */
export interface Steps {
  /** Leads to the least that the later point may be. */
  atLeast?: CalendarStep | undefined;
  /** Leads to the greatest that it may be. */
  atMost?: CalendarStep | undefined;
}

/**
 * A temporal constraint network: points in time and what ties them, each constraint under the number of the statement
 * that makes it. A statement is any whole number from 0 on; what has none is a definition, which holds always and is
 * never blamed.
 *
 * Instants are whole epoch milliseconds. Every method throws a `RangeError` for a point that was not added, for numbers
 * that are not whole, and for a statement below 0.
 */
export interface Network {
  /** @internal What has been added, in columns, for the solver. */
  readonly columns: Columns;
  /**
   * @internal How many edges all questions about order and differences may follow together: it is counted down. Past that, a
   * question may follow few: its answer is true, but perhaps not sharp. Without it, each has its own limit alone.
   */
  readonly questions?: { left: number } | undefined;
  /** Adds a point, unbounded at first; points are numbered from 0. */
  addPoint(): number;
  /** Keeps a point within half-open bounds, or within one of several. No bounds at all leave it no instant. */
  restrict(point: number, bounds: Bounds | readonly Bounds[], statement?: number): void;
  /** Keeps `to - from` within the gap. */
  addGap(from: number, to: number, gap: Gap, statement?: number): void;
  /** Keeps `to` at or after where one calendar step leads from `from`, and at or before where another does. */
  addStep(from: number, to: number, steps: Steps, statement?: number): void;
}

/**
 * Makes an empty network.
 *
 * @example
 * const network = createNetwork();
 * const detention = network.addPoint();
 * const rally = network.addPoint();
 * network.restrict(rally, { earliest: Date.UTC(2011, 3, 17), latest: Date.UTC(2011, 3, 18) }, 0);
 * network.addGap(detention, rally, { min: 7_200_000, max: 7_200_000 }, 1);
 * solve(network).bounds(detention); // => { earliest: Date.UTC(2011, 3, 16, 22), latest: Date.UTC(2011, 3, 17, 22) }
 * @see Dechter, Meiri, Pearl (1991), "Temporal constraint networks".
 */
export function createNetwork(): Network {
  const columns = emptyColumns();

  // Called for every constraint: without a list of what to check.
  const check = (statement: number, point: number, other = point): void => {
    checkPoint(point);
    checkPoint(other);
    if (!(Number.isInteger(statement) && statement >= DEFINITION && statement < 2 ** 31)) {
      throw new RangeError("a statement is a whole number from 0 to 2147483647");
    }
  };

  const checkPoint = (point: number): void => {
    if (!(Number.isInteger(point) && point >= 0 && point < columns.points)) throw new RangeError("no such point");
  };
  const checkLimit = (limit: number | null): void => {
    if (limit !== null && !Number.isSafeInteger(limit)) throw new RangeError("a gap is in whole milliseconds");
  };

  // Many edges take the same few steps: each is kept once.
  const known = { atLeast: new Map<CalendarStep, number>(), atMost: new Map<CalendarStep, number>() };
  const stepAt = (end: "atLeast" | "atMost", calendar: CalendarStep): number => {
    let index = known[end].get(calendar);
    if (index === undefined) {
      index = columns.steps.push({ calendar, end }) - 1;
      known[end].set(calendar, index);
    }
    return index;
  };

  return {
    columns,
    addPoint() {
      columns.points += 1;
      return columns.points - 1;
    },
    restrict(point, bounds, statement = DEFINITION) {
      check(statement, point);
      const only = "earliest" in bounds ? bounds : bounds.length === 1 ? bounds[0] : undefined;
      if (only) {
        appendRestriction(columns, point, firstOf(only), lastOf(only), -1, statement);
        return;
      }
      const ranges = inclusiveRanges("earliest" in bounds ? [bounds] : bounds);
      const isSeparate = ranges.length > 2;
      const low = ranges[0] ?? Number.POSITIVE_INFINITY;
      const high = ranges[ranges.length - 1] ?? Number.NEGATIVE_INFINITY;
      appendRestriction(columns, point, low, high, isSeparate ? columns.ranges.length : -1, statement);
      if (isSeparate) columns.ranges.push(ranges);
    },
    addGap(from, to, { min, max }, statement = DEFINITION) {
      check(statement, from, to);
      checkLimit(min);
      checkLimit(max);
      if (min !== null) appendEdge(columns, from, to, min, -1, statement);
      if (max !== null) appendEdge(columns, to, from, -max, -1, statement);
    },
    addStep(from, to, { atLeast, atMost }, statement = DEFINITION) {
      check(statement, from, to);
      if (atLeast) {
        appendEdge(columns, from, to, 0, stepAt("atLeast", atLeast), statement);
      }
      if (atMost) {
        appendEdge(columns, to, from, 0, stepAt("atMost", atMost), statement);
      }
    },
  };
}
