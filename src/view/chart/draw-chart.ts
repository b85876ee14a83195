import type { Zone } from "../../dates/zone.ts";
import { isolate } from "../markup.ts";
import type { Picture, PictureRow } from "../picture.ts";
import { drawAxis, drawGrid } from "./draw-axis.ts";
import { bandHeight, drawSpell, drawTermEnds, termLabelHeight } from "./draw-band.ts";
import { drawLinks, type Spot } from "./draw-links.ts";
import { drawMark, type Focus } from "./draw-mark.ts";
import { type PlacedMark, placeMarks } from "./place-marks.ts";
import { type ChartView, placeInstant } from "./scale.ts";
import { fitText } from "./text-width.ts";
import { drawPatterns } from "./textures.ts";
import { timeTicks } from "./time-ticks.ts";

/** A row where it lies, in pixels from the top of the rows. */
export interface PlacedRow {
  top: number;
  height: number;
  placed: PlacedMark[];
}

export interface Chart {
  /** Markup of the axis and of the rows; each starts at 0. */
  axis: string;
  body: string;
  /** Of the rows, in pixels. */
  height: number;
  rows: PlacedRow[];
}

export interface ChartOptions {
  focus?: Focus | undefined;
  /** Leaves out rows that lie wholly outside, in pixels from the top. */
  shown?: { top: number; bottom: number } | undefined;
}

const headHeight = 28;
const noteHeight = 16;
const bandGap = 8;
const foot = 14;

/** Draws a picture as it looks in a stretch of time at a width. */
export function drawChart(picture: Picture, view: ChartView, zone: Zone, { focus, shown }: ChartOptions = {}): Chart {
  const ticks = timeTicks(view, zone, picture.locale);
  let height = 0;
  const rows = picture.rows.map((row): PlacedRow => {
    const { placed, height: lanes } = placeMarks(row.marks, view);
    const placedRow = { top: height, height: headOf(row) + lanes + custodyHeight(row) + foot, placed };
    height += placedRow.height;
    return placedRow;
  });
  const isShown = ({ top, height }: PlacedRow) =>
    shown === undefined || (top + height >= shown.top && top <= shown.bottom);
  const drawn = picture.rows.map((row, index) => {
    const place = rows[index];
    return place !== undefined && isShown(place) ? drawRow(row, index, place, picture.asOf, view, focus) : "";
  });
  const bases = new Set(picture.rows.flatMap(({ spells }) => spells.flat().map(({ basis }) => basis)));
  const body = [
    drawPatterns(bases),
    drawGrid(ticks, view, height),
    drawAsOf(picture, view, height),
    ...drawn,
    drawLinks(picture.links, spotsOf(picture, rows)),
  ];
  return { axis: drawAxis(ticks, view), body: body.join(""), height, rows };
}

function headOf({ note }: PictureRow): number {
  return headHeight + (note === "" ? 0 : noteHeight);
}

function custodyHeight({ spells }: PictureRow): number {
  if (spells.length === 0) return 0;
  return bandGap + bandHeight + (spells.flat().some(({ termEnd }) => termEnd) ? termLabelHeight : 0);
}

function drawRow(
  row: PictureRow,
  index: number,
  place: PlacedRow,
  asOf: number | null,
  view: ChartView,
  focus: Focus | undefined,
): string {
  const room = view.width - 8;
  const head = headOf(row);
  const marks = place.placed.map((placed) => drawMark(placed, index, focus)).join("");
  const bandTop = head + bandGap;
  return [
    `<g class="cc-row" transform="translate(0 ${place.top})">`,
    `<path class="cc-edge" d="M0 .5H${view.width}"/>`,
    `<text class="cc-name" x="0" y="20">${isolate(fitText(row.label, 18, room))}</text>`,
    row.note === "" ? "" : `<text class="cc-note" x="0" y="36">${isolate(fitText(row.note, 12, room))}</text>`,
    ...row.spells.map((spell) => drawSpell(spell, bandTop, asOf, view)),
    drawTermEnds(row.spells.flat(), bandTop, view),
    `<g transform="translate(0 ${head + custodyHeight(row)})">${marks}</g></g>`,
  ].join("");
}

/** Up to when things are known. */
function drawAsOf({ asOf }: Picture, view: ChartView, height: number): string {
  if (asOf === null || asOf < view.from || asOf > view.to) return "";
  return `<path class="cc-as-of" d="M${placeInstant(asOf, view)} 0V${height}"/>`;
}

/** Where each event that a link leads to stands first. */
function spotsOf({ links, rows }: Picture, places: readonly PlacedRow[]): Map<number, Spot> {
  const wanted = new Set(links.flatMap(({ events }) => events));
  const spots = new Map<number, Spot>();
  if (wanted.size === 0) return spots;
  places.forEach(({ top, placed }, index) => {
    const row = rows[index];
    for (const { mark, left, right, middle } of placed) {
      if (row === undefined || !wanted.has(mark.event) || spots.has(mark.event)) continue;
      spots.set(mark.event, { x: Math.round((left + right) / 2), y: top + headOf(row) + custodyHeight(row) + middle });
    }
  });
  return spots;
}
