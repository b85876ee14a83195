import { intAt, realAt } from "./at.ts";
import type { Components } from "./components.ts";
import type { Side } from "./graph.ts";

/**
 * No zone's clocks changed before this instant, and past its mirror image, in 2139, the rules that stand go on as they are:
 * beyond both the calendar repeats itself.
 */
export const remotePast = -5_364_662_400_000;

/** In how long the calendar repeats itself: 400 years, which are whole weeks. */
export const calendarPeriod = 146_097 * 86_400_000;

/** The far end of the stretch in which a cycle without bounds meets nothing that is different earlier on. */
function changeAhead(side: Side, members: Int32Array): number {
  let change = remotePast;
  for (const point of members) {
    const high = realAt(side.high, point);
    if (high < change) change = high;
    const first = side.separate.get(point)?.[1];
    if (first !== undefined && first < change) change = first;
  }
  return change;
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
      const step = intAt(side.step, edge);
      climbs += Math.max(0, step < 0 ? realAt(side.weight, edge) : side.follow(step, from) - from + 32 * 86_400_000);
    }
  }
  return from - climbs;
}

/** Whether a cycle of these points, started at its anchor, came to rest before anything changed. */
export function isRemote(side: Side, members: Int32Array, value: number): boolean {
  return value < changeAhead(side, members);
}
