import type { Bounds } from "../../dates/half-open-bounds.ts";

/** How a stretch of time lies on the picture. */
export interface ChartView {
  /** The instants at its edges, in epoch milliseconds. */
  from: number;
  to: number;
  /** In pixels. */
  width: number;
}

/** How far beyond an edge a thing is drawn at most: far enough that its end is not seen. */
const beyond = 24;

/** Where an instant lies, in pixels from the left edge; not farther off than just beyond the edges. */
export function placeInstant(instant: number, { from, to, width }: ChartView): number {
  const x = ((instant - from) / (to - from)) * width;
  return Math.round(Math.min(Math.max(x, -beyond), width + beyond) * 10) / 10;
}

/** Where bounds lie. Without a limit they reach beyond the edge. */
export function placeBounds({ earliest, latest }: Bounds, view: ChartView): { left: number; right: number } {
  return {
    left: earliest === null ? -beyond : placeInstant(earliest, view),
    right: latest === null ? view.width + beyond : placeInstant(latest, view),
  };
}

/** Whether an event of these bounds is known to the minute. */
export function isToTheMinute({ earliest, latest }: Bounds): boolean {
  return earliest !== null && latest !== null && latest - earliest <= 60_000;
}
