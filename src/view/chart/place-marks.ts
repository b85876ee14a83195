import type { PictureMark } from "../picture.ts";
import { packLanes, type Stretch } from "./pack-lanes.ts";
import { type ChartView, isToTheMinute, placeBounds } from "./scale.ts";
import { fitText, textWidth } from "./text-width.ts";

/** A mark on its row. Pixels are from the row's own corner. */
export interface PlacedMark {
  mark: PictureMark;
  shape: "point" | "bar" | "open";
  left: number;
  right: number;
  /** Where an event with an end of its own went on in any case. */
  firm?: { left: number; right: number };
  /** The middle of its lane. */
  middle: number;
  /** Its label, none in a row with too many marks; it ends at `anchor` instead of starting there where `isLabelBefore`. */
  label: string;
  anchor: number;
  isLabelBefore: boolean;
  /** All that it takes up, its label included. */
  extent: Stretch;
}

const labelSize = 12;
const longestLabel = 460;
const laneHeight = 34;
const narrowLaneHeight = 12;
/** Past this many marks in sight, a row's marks bear no labels. */
const mostLabels = 80;
const pointRadius = 6;
const narrowestBar = 7;
/** How far from the edge arrows are, in pixels. */
const edge = 2;

/** Places the marks of a row that are in sight, each in a lane of its own where others would cover it. */
export function placeMarks(marks: readonly PictureMark[], view: ChartView): { placed: PlacedMark[]; height: number } {
  const inSight = marks
    .map((mark) => shapeOf(mark, view))
    .filter(({ left, right }) => right >= 0 && left <= view.width);
  const isLabelled = inSight.length <= mostLabels;
  const height = isLabelled ? laneHeight : narrowLaneHeight;
  const placed = inSight.map((shape): PlacedMark => {
    const label = isLabelled ? fitText(labelOf(shape.mark), labelSize, Math.min(longestLabel, view.width - 12)) : "";
    const length = textWidth(label, labelSize);
    const anchored = anchorOf(shape, length, view.width);
    return { ...shape, ...anchored, middle: 0, label, extent: extentOf(shape, anchored, length) };
  });
  // What has no date reaches across the whole row; it stands below what has one.
  const [dated, undated] = [
    placed.filter(({ shape }) => shape !== "open"),
    placed.filter(({ shape }) => shape === "open"),
  ];
  let lanes = 0;
  for (const marks of [dated, undated]) {
    const first = lanes;
    packLanes(marks.map(({ extent: { left, right } }) => ({ left, right: right + (isLabelled ? 8 : 1) }))).forEach(
      (lane, index) => {
        const mark = marks[index];
        lanes = Math.max(lanes, first + lane + 1);
        if (mark !== undefined) mark.middle = (first + lane) * height + (isLabelled ? 24 : 6);
      },
    );
  }
  return { placed, height: lanes * height };
}

/** A label begins with its mark; where that leaves it no room, it ends with it. */
function anchorOf(
  { left, right }: Stretch,
  length: number,
  width: number,
): Pick<PlacedMark, "anchor" | "isLabelBefore"> {
  const start = Math.max(left, 2);
  if (start + length <= width) return { anchor: start, isLabelBefore: false };
  const end = Math.min(right, width - 2);
  return end - length > 0 ? { anchor: end, isLabelBefore: true } : { anchor: 2, isLabelBefore: false };
}

function extentOf(
  { left, right }: Stretch,
  { anchor, isLabelBefore }: ReturnType<typeof anchorOf>,
  length: number,
): Stretch {
  const start = isLabelBefore ? anchor - length : anchor;
  return { left: Math.min(left, start), right: Math.max(right, start + length) };
}

/** A status other than reported is part of the label. */
function labelOf({ label, status }: PictureMark): string {
  return status === "reported" ? label : `${label} (${status})`;
}

function shapeOf(mark: PictureMark, view: ChartView): Pick<PlacedMark, "mark" | "shape" | "left" | "right" | "firm"> {
  const { start, end } = mark;
  const whole = placeBounds({ earliest: start.earliest, latest: (end ?? start).latest }, view);
  if (start.earliest === null || (end ?? start).latest === null) {
    // What it has no date for ends in an arrow, which is to be seen.
    const left = start.earliest === null ? edge : whole.left;
    const right = (end ?? start).latest === null ? view.width - edge : whole.right;
    return { mark, shape: "open", left, right, ...firmOf(mark, view) };
  }
  if (end === undefined && isToTheMinute(start)) {
    return { mark, shape: "point", left: whole.left - pointRadius, right: whole.left + pointRadius };
  }
  return {
    mark,
    shape: "bar",
    left: whole.left,
    right: Math.max(whole.right, whole.left + narrowestBar),
    ...firmOf(mark, view),
  };
}

function firmOf({ start, end }: PictureMark, view: ChartView): Pick<PlacedMark, "firm"> {
  if (end?.earliest == null || start.latest === null || end.earliest <= start.latest) return {};
  return { firm: { left: placeBounds(start, view).right, right: placeBounds(end, view).left } };
}
