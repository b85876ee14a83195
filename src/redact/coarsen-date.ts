import { boundsOf, coversBounds } from "../dates/bounds.ts";
import type { Edtf, EdtfDate, EdtfPoint, EdtfTime, Qualifier } from "../dates/edtf-tree.ts";
import { formatEdtf } from "../dates/format-edtf.ts";
import { pointsOf } from "../dates/points-of.ts";
import { safeParseWhen, type When } from "../dates/when.ts";
import { findZone } from "../dates/zone.ts";
import { isFiner } from "./coarsen-relation.ts";
import { edtfDateOfDay } from "./edtf-date-of-day.ts";
import { fieldIn } from "./fields.ts";
import { mapPoints } from "./map-points.ts";

/** How a date is to be coarsened. */
export interface CoarsenOptions {
  to: "month" | "year";
  /** The zone of dates that name none: the case file's. */
  zone: string;
  /** Whether a stated time is only the start of what it dates, as of a span; its end then stays unknown. */
  startOnly?: boolean | undefined;
}

/**
 * A date to the month or the year of the case file's zone. It is only ever wider than before: whatever the date could be,
 * it still can. Where a month there does not hold all of it, as of a day of another zone at a month's end, it is the year:
 * a month by another clock, or one with a tolerance of days, would cut the days off from one that is not. Its words go, which
 * may say more than it, and its softness stays.
 *
 * @returns undefined where no wider date can be written.
 * @example
 * coarsenDate("2011-04-17T15:00~", { to: "month", zone: "Asia/Baku" }) // => "2011-04~"
 * coarsenDate("2011-04-30T23:00Z", { to: "month", zone: "Asia/Baku" }) // => "2011-05"
 * coarsenDate({ edtf: "2011-04-30T23:50", zone: "Europe/Moscow" }, { to: "month", zone: "Asia/Baku" }) // => { edtf: "2011-05" }
 */
export function coarsenDate(input: unknown, options: CoarsenOptions): unknown {
  const read = safeParseWhen(input, { zone: options.zone });
  if (!read.success) return undefined;
  const { kind } = read.data.edtf;
  if (options.startOnly === true && (kind === "one-of" || kind === "all-of")) return undefined;
  const date = coarsenTo(input, read.data, options);
  return date === undefined && options.to === "month" ? coarsenTo(input, read.data, { ...options, to: "year" }) : date;
}

/** A date to one unit; undefined where none of that unit holds all of it. */
function coarsenTo(input: unknown, before: When, { to, zone, startOnly }: CoarsenOptions): unknown {
  const { edtf, zone: own = zone } = before;
  const coarse = mapPoints(edtf, (point) => coarsenPoint(point, { to, from: own, zone }));
  const isStart = startOnly === true && edtf.kind === "time" && coarse.kind === "date";
  const tree: Edtf = isStart ? { kind: "interval", start: coarse, end: { kind: "unknown" } } : coarse;
  const tolerance = fieldIn(input, "tolerance");
  const isKept = tolerance !== undefined && !isFiner(tolerance, to);
  const kept: Omit<When, "edtf"> = isKept && before.tolerance !== undefined ? { tolerance: before.tolerance } : {};
  const covers = (after: Edtf | undefined, each: Edtf) =>
    after !== undefined &&
    coversBounds(boundsOf({ ...kept, edtf: after }, { zone }), boundsOf({ ...before, edtf: each, zone: own }));
  // The winter of a year ends in the next: an interval that begins with it would begin too early or too late.
  const points = pointsOf(coarse);
  if (!covers(tree, edtf) || !pointsOf(edtf).every((point, at) => covers(points[at], point))) return undefined;
  const text = formatEdtf(tree);
  const isAsBefore = text === formatEdtf(edtf) && own === zone && isKept === (tolerance !== undefined);
  if (typeof input === "string" || (isAsBefore && before.text === undefined)) return isAsBefore ? input : text;
  return { edtf: text, ...(isKept && { tolerance }) };
}

/** How a point is to be coarsened: to the unit of one zone, from the clock of another. */
interface PointOptions {
  to: CoarsenOptions["to"];
  from: string;
  zone: string;
}

function coarsenPoint(point: EdtfPoint, { to, from, zone }: PointOptions): EdtfPoint {
  if (point.kind === "year" || (point.kind === "season" && to === "month")) return point;
  const date = point.kind === "time" ? dateThere(point, from, zone) : point;
  const after = softnessOf(point);
  const year = { digits: date.year.digits };
  const month =
    date.kind === "date" && to === "month" && date.month !== undefined ? { digits: date.month.digits } : undefined;
  if (month === undefined) return { kind: "date", year: { ...year, ...after } };
  return { kind: "date", year, month: { ...month, ...after } };
}

/** The date that a time of one zone has in another; one with an offset has that of its instant. */
function dateThere(time: EdtfTime, from: string, zone: string): EdtfDate {
  if (time.offset === undefined && from === zone) return time.date;
  const { earliest } = boundsOf({ edtf: time }, { zone: from });
  const day = earliest === null ? undefined : findZone(zone)?.dayAt(earliest);
  return day === undefined ? time.date : edtfDateOfDay(day);
}

/** The qualifier that says all that those of a point do. */
export function softnessOf(point: EdtfPoint): { after?: Qualifier } {
  const marks = new Set(formatEdtf(point).match(/[?~%]/g) ?? []);
  if (marks.size === 0) return {};
  return { after: marks.has("%") || marks.size > 1 ? "%" : marks.has("?") ? "?" : "~" };
}
