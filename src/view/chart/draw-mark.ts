import { escapeMarkup, isolate } from "../markup.ts";
import type { PlacedMark } from "./place-marks.ts";

/** Which mark can be reached by the keyboard, and which is open. */
export interface Focus {
  event: number;
  row: number;
  isOpen: boolean;
}

/**
 * Draws a mark as a link to its event in the list, so that it leads there without any script.
 *
 * @param focus - if given, only that mark can be tabbed to.
 */
export function drawMark(placed: PlacedMark, row: number, focus: Focus | undefined): string {
  const { mark, middle, label, anchor, isLabelBefore, extent } = placed;
  const isHere = focus?.event === mark.event && focus.row === row;
  const classes = [
    "cc-mark",
    `cc-${mark.status}`,
    mark.likely ? "cc-soft" : "cc-sure",
    isHere && focus.isOpen ? "cc-selected" : "",
  ];
  const tab = focus === undefined ? "" : ` tabindex="${isHere ? 0 : -1}"`;
  const halo = { left: round(extent.left - 3), width: round(extent.right - extent.left + 6) };
  return [
    `<a class="${classes.join(" ").trim()}" href="#event-${mark.event + 1}" data-event="${mark.event}" data-row="${row}"${tab}>`,
    `<title>${escapeMarkup(mark.text)}</title>`,
    `<rect class="cc-halo" x="${halo.left}" y="${middle - (label === "" ? 6 : 23)}" width="${halo.width}" height="${label === "" ? 12 : 32}" rx="4"/>`,
    drawShape(placed),
    label === ""
      ? ""
      : `<text class="cc-label${isLabelBefore ? " cc-before" : ""}" x="${anchor}" y="${middle - 10}">${isolate(label)}</text>`,
    "</a>",
  ].join("");
}

function drawShape({ shape, left, right, middle, firm, mark }: PlacedMark): string {
  const core =
    firm === undefined
      ? ""
      : `<rect class="cc-core" x="${firm.left}" y="${middle - 5}" width="${round(firm.right - firm.left)}" height="10"/>`;
  const strike =
    mark.status === "denied"
      ? `<path class="cc-strike" d="M${left - 3} ${middle + 7}L${right + 3} ${middle - 7}"/>`
      : "";
  if (shape === "point")
    return `<circle class="cc-point" cx="${round((left + right) / 2)}" cy="${middle}" r="5.5"/>${strike}`;
  if (shape === "open") {
    const start = mark.start.earliest === null ? `M${left + 6} ${middle - 4}l-5 4l5 4` : `M${left} ${middle - 5}v10`;
    const end =
      (mark.end ?? mark.start).latest === null ? `M${right - 6} ${middle - 4}l5 4l-5 4` : `M${right} ${middle - 5}v10`;
    return `<path class="cc-open-line" d="M${left} ${middle}H${right}"/><path class="cc-open-end" d="${start}${end}"/>${core}${strike}`;
  }
  return `<rect class="cc-bar" x="${left}" y="${middle - 5}" width="${round(right - left)}" height="10" rx="2"/>${core}${strike}`;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
