import { escapeMarkup } from "../markup.ts";
import type { PictureBand } from "../picture.ts";
import { type ChartView, isToTheMinute, placeBounds } from "./scale.ts";
import { fitText, textWidth } from "./text-width.ts";

/** How high a band is, and with the label of its term's end, in pixels. */
export const bandHeight = 20;
export const termLabelHeight = 20;

/**
 * Draws the segments of one spell: each firm where the person was held on that basis in any case, pale and hatched where
 * they likely were, hatched alone where the bounds leave it open.
 *
 * @param top - of the band, in pixels.
 * @param asOf - how far an open spell is followed, as an instant.
 */
export function drawSpell(spell: readonly PictureBand[], top: number, asOf: number | null, view: ChartView): string {
  return `<g class="cc-spell">${spell.map((band) => drawSegment(band, top, asOf, view)).join("")}</g>`;
}

function drawSegment(band: PictureBand, top: number, asOf: number | null, view: ChartView): string {
  const { basis, until } = band;
  const from = placeBounds(band.from, view);
  const end = placeBounds(until.latest === null && asOf !== null ? { ...until, latest: asOf } : until, view);
  const right = Math.max(end.right, end.left);
  if (right < 0 || from.left > view.width) return "";
  const isFirm = end.left > from.right;
  const firm = { left: isFirm ? from.right : right, right: isFirm ? end.left : right };
  const box = (left: number, until: number, attributes: string) =>
    until - left < 0.05
      ? ""
      : `<rect x="${left}" y="${top}" width="${round(until - left)}" height="${bandHeight}" ${attributes}/>`;
  const maybe = `class="cc-open cc-${basis}" fill="url(#cc-maybe-${basis})"`;
  return [
    `<g class="cc-band"><title>${escapeMarkup(band.text)}</title>`,
    box(from.left, isFirm ? firm.left : right, maybe),
    isFirm ? box(firm.left, firm.right, `class="cc-firm${band.likely ? " cc-pale" : ""} cc-${basis}"`) : "",
    isFirm ? box(firm.left, firm.right, band.likely ? maybe : `fill="url(#cc-texture-${basis})"`) : "",
    isFirm ? box(firm.right, right, maybe) : "",
    until.latest === null ? drawArrow(right, top, view) : "",
    isFirm
      ? drawLabel(band.label, band.likely ? "cc-open-label" : "cc-band-label", firm, top, view)
      : drawLabel(band.label, "cc-open-label", { left: from.left, right }, top, view),
    "</g>",
  ].join("");
}

/** An open end: the spell goes on past what is known. */
function drawArrow(right: number, top: number, { width }: ChartView): string {
  const x = Math.min(right, width - 8);
  const middle = top + bandHeight / 2;
  return `<path class="cc-arrow" d="M${x + 1} ${middle - 6}l6 6l-6 6"/>`;
}

function drawLabel(
  label: string,
  style: string,
  { left, right }: { left: number; right: number },
  top: number,
  { width }: ChartView,
): string {
  const start = Math.max(left, 0) + 6;
  const room = Math.min(right, width) - start - 4;
  const text = fitText(label, 12, room);
  if (room < 40) return "";
  return `<text class="${style}" x="${start}" y="${top + 14}">${escapeMarkup(text)}</text>`;
}

/** Marks the ends of terms across the band, with a label below where there is room. */
export function drawTermEnds(bands: readonly PictureBand[], top: number, view: ChartView): string {
  const bottom = top + bandHeight + 4;
  let taken = 0;
  return bands
    .flatMap(({ termEnd, termText, isTermLikely }) =>
      termEnd && termText ? { termEnd, termText, isTermLikely, ...placeBounds(termEnd, view) } : [],
    )
    .sort((a, b) => a.left - b.left)
    .map(({ termEnd, termText, isTermLikely, left, right }) => {
      if (right < 0 || left > view.width) return "";
      const style = isTermLikely ? "cc-term cc-dashed" : "cc-term";
      const line = isToTheMinute(termEnd)
        ? `<path class="${style}" d="M${left} ${top - 4}V${bottom}"/>`
        : `<path class="${style}" d="M${left} ${top - 4}V${bottom}M${right} ${top - 4}V${bottom}"/><path class="cc-term cc-dashed" d="M${left} ${bottom}H${right}"/>`;
      const length = textWidth(termText, 11);
      const x = Math.max(Math.min(left, view.width - length - 4), 0);
      if (x < taken) return line;
      taken = x + length + 8;
      return `${line}<text class="cc-term-label" x="${round(x)}" y="${bottom + 10}">${escapeMarkup(termText)}</text>`;
    })
    .join("");
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
