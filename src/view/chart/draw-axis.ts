import { escapeMarkup } from "../markup.ts";
import { type ChartView, placeInstant } from "./scale.ts";
import { textWidth } from "./text-width.ts";
import type { Tick } from "./time-ticks.ts";

/** How high the axis is, in pixels. */
export const axisHeight = 44;

/** The axis: what each tick is part of above, its own label below. */
export function drawAxis(ticks: readonly Tick[], view: ChartView): string {
  const labels = ticks.flatMap(({ instant, label }) => {
    const x = placeInstant(instant, view);
    if (x < 0 || x > view.width - textWidth(label, 12)) return [];
    return `<path class="cc-tick" d="M${x} 24V${axisHeight}"/><text class="cc-tick-label" x="${x + 4}" y="38">${escapeMarkup(label)}</text>`;
  });
  return (
    contextLabels(ticks, view).join("") +
    labels.join("") +
    `<path class="cc-edge" d="M0 ${axisHeight - 0.5}H${view.width}"/>`
  );
}

/** Each context where it begins; the first at the edge, unless the next leaves it no room. */
function contextLabels(ticks: readonly Tick[], view: ChartView): string[] {
  const begins = ticks.filter(
    ({ context, instant }, index) => instant < view.to && context !== ticks[index - 1]?.context,
  );
  const places = begins.map(({ context, instant }) => ({ context, x: Math.max(placeInstant(instant, view), 0) }));
  return places.flatMap(({ context, x }, index) => {
    const right = places[index + 1]?.x ?? view.width;
    if (context === "" || x + textWidth(context, 12) + 8 > right) return [];
    return `<text class="cc-context" x="${x + 4}" y="16">${escapeMarkup(context)}</text>`;
  });
}

/** Lines from the axis down through the rows. */
export function drawGrid(ticks: readonly Tick[], view: ChartView, height: number): string {
  const lines = ticks.map(({ instant }) => placeInstant(instant, view)).filter((x) => x > 0 && x < view.width);
  return `<path class="cc-grid" d="${lines.map((x) => `M${x} 0V${height}`).join("")}"/>`;
}
