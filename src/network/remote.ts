import { intAt, realAt } from "./at.ts";
import type { Components } from "./components.ts";
import type { Pass } from "./follow.ts";
import type { Side } from "./graph.ts";

/**
 * No zone's clocks changed before this instant, and past its mirror image, in 2139, the rules that stand go on as they are:
 * beyond both the calendar repeats itself.
 */
export const remotePast = -5_364_662_400_000;

/** In how long the calendar repeats itself: 400 years, which are whole weeks. */
export const calendarPeriod = 146_097 * 86_400_000;

/** The first instant that a date can be written for. */
const earliestDate = -8.64e15;

/** The far end of the stretch in which a cycle without bounds meets nothing that is different earlier on. */
function changeAhead(side: Side, members: Int32Array): number {
  let change = remotePast;
  for (const point of members) {
    const high = realAt(side.high, point);
    if (high < change && high !== Number.NEGATIVE_INFINITY) change = high;
    const first = side.separate.get(point)?.[1];
    if (first !== undefined && first < change) change = first;
  }
  return change;
}

/** How far an edge leads on at most, about that instant: a step may differ by a month's length. */
function climbOf(side: Side, edge: number, instant: number): number {
  const step = intAt(side.step, edge);
  return Math.max(0, step < 0 ? realAt(side.weight, edge) : side.follow(step, instant) - instant + 32 * 86_400_000);
}

/**
 * Where to start a cycle of points without bounds: so far off that it comes to rest before anything changes, if it can rest
 * there at all.
 */
export function anchorOf(side: Side, members: Int32Array, { component }: Components): number {
  const change = changeAhead(side, members);
  const from = change - 2 * calendarPeriod;
  let climbs = 0;
  for (const point of members) {
    const end = intAt(side.outgoing.offsets, point + 1);
    for (let slot = intAt(side.outgoing.offsets, point); slot < end; slot += 1) {
      const edge = intAt(side.outgoing.edges, slot);
      if (intAt(component, intAt(side.heads, edge)) !== intAt(component, point)) continue;
      climbs += climbOf(side, edge, from);
    }
  }
  return startBefore(change, from - climbs);
}

/** Where dates can be written, if that is before the change at all. */
function startBefore(change: number, start: number): number {
  return Math.min(change - 1, Math.max(start, earliestDate));
}

const starts = new WeakMap<Side, number>();

/** An instant before everything that a side of a network tells apart, from where a point without bounds can be looked at. */
export function remoteStart(side: Side): number {
  const known = starts.get(side);
  if (known !== undefined) return known;
  let change = remotePast;
  // A point that no instant is left for has its last at no time at all.
  for (const high of side.high) if (high < change && high !== Number.NEGATIVE_INFINITY) change = high;
  for (const low of side.low) if (low < change && low !== Number.NEGATIVE_INFINITY) change = low;
  for (const [, ranges] of side.separate) change = Math.min(change, ranges[1] ?? change);
  const from = change - 2 * calendarPeriod;
  let climbs = 0;
  for (const edge of side.outgoing.edges) climbs += climbOf(side, edge, from);
  const start = startBefore(change, from - climbs);
  starts.set(side, start);
  return start;
}

/** Whether a cycle of these points, started at its anchor, came to rest before anything changed. */
export function restsBeforeChange({ side, values }: Pass & { side: Side }, members: Int32Array): boolean {
  const change = changeAhead(side, members);
  return members.every((point) => realAt(values, point) < change);
}
