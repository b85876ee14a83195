import { boundsOf, coversBounds } from "../dates/bounds.ts";
import { dateOfDay } from "../dates/civil.ts";
import type { Edtf, EdtfDate, EdtfInterval, EdtfNoEnd, EdtfPoint, Qualifier } from "../dates/edtf-tree.ts";
import { formatEdtf } from "../dates/format-edtf.ts";
import { safeParseWhen, type When } from "../dates/when.ts";
import { findZone } from "../dates/zone.ts";
import { isFiner } from "./coarsen-relation.ts";
import { fieldIn } from "./fields.ts";

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
 * a month by another clock, or one with a tolerance of days, would cut the days off from one that is not. Its words go,
 * its softness stays.
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
  const units = options.to === "month" ? (["month", "year"] as const) : (["year"] as const);
  for (const to of units) {
    const date = coarsenTo(input, read.data, { ...options, to });
    if (date !== undefined) return date;
  }
  return undefined;
}

function coarsenTo(input: unknown, before: When, { to, zone, startOnly }: CoarsenOptions): unknown {
  const { edtf } = before;
  const placed = { ...before, zone: before.zone ?? zone };
  const wider = coarsen(edtf, (point) => coarsenPoint(point, to, placed.zone, zone));
  const isStart = startOnly === true && edtf.kind === "time" && wider.kind === "date";
  const tree: Edtf = isStart ? { kind: "interval", start: wider, end: { kind: "unknown" } } : wider;
  if (startOnly === true && (edtf.kind === "one-of" || edtf.kind === "all-of")) return undefined;
  const given = fieldIn(input, "tolerance");
  const isKept = given !== undefined && !isFiner(given, to);
  const { tolerance } = isKept ? before : {};
  const within = (each: Edtf): When => ({ edtf: each, ...(tolerance !== undefined && { tolerance }) });
  const covers = (after: Edtf, each: Edtf) =>
    coversBounds(boundsOf(within(after), { zone }), boundsOf({ ...placed, edtf: each }));
  if (!covers(tree, edtf)) return undefined;
  // The winter of a year ends in the next: an interval that begins with it would begin too early or too late.
  const points = pointsOf(wider);
  const areWider = pointsOf(edtf).every((point, at) => {
    const after = points[at];
    return after !== undefined && covers(after, point);
  });
  if (!areWider) return undefined;
  const text = formatEdtf(tree);
  if (text === formatEdtf(edtf) && placed.zone === zone && isKept === (given !== undefined)) return input;
  if (typeof input === "string") return text;
  return { edtf: text, ...(isKept && { tolerance: given }) };
}

function coarsen(edtf: Edtf, point: (each: EdtfPoint) => EdtfPoint): Edtf {
  if (edtf.kind === "interval") return coarsenInterval(edtf, point);
  if (edtf.kind !== "one-of" && edtf.kind !== "all-of") return point(edtf);
  const members = edtf.members.map((member) =>
    member.kind === "interval" ? coarsenInterval(member, point) : point(member),
  );
  return { ...edtf, members };
}

function coarsenInterval({ start, end }: EdtfInterval, coarser: (point: EdtfPoint) => EdtfPoint): EdtfInterval {
  const coarsenEnd = (point: EdtfPoint | EdtfNoEnd) =>
    point.kind === "open" || point.kind === "unknown" ? point : coarser(point);
  return { kind: "interval", start: coarsenEnd(start), end: coarsenEnd(end) };
}

function coarsenPoint(point: EdtfPoint, to: CoarsenOptions["to"], own: string, zone: string): EdtfPoint {
  if (point.kind === "year" || (point.kind === "season" && to === "month")) return point;
  const date = point.kind === "time" ? localDateOf(point, own, zone) : point;
  const after = softnessOf(point);
  const year = { digits: date.year.digits };
  const month =
    date.kind === "date" && to === "month" && date.month !== undefined ? { digits: date.month.digits } : undefined;
  if (month === undefined) return { kind: "date", year: { ...year, ...after } };
  return { kind: "date", year, month: { ...month, ...after } };
}

/** The points that a date is made of, in their order. */
function pointsOf(edtf: Edtf | EdtfPoint | EdtfNoEnd): EdtfPoint[] {
  if (edtf.kind === "open" || edtf.kind === "unknown") return [];
  if (edtf.kind === "interval") return [edtf.start, edtf.end].flatMap(pointsOf);
  if (edtf.kind === "one-of" || edtf.kind === "all-of") return edtf.members.flatMap(pointsOf);
  return [edtf];
}

/** The date that a time of one zone has in another; one with an offset has that of its instant. */
function localDateOf(time: Extract<EdtfPoint, { kind: "time" }>, own: string, zone: string): EdtfDate {
  const { earliest } = boundsOf({ edtf: time }, { zone: own });
  const isThere = time.offset === undefined && own === zone;
  const day = isThere || earliest === null ? undefined : findZone(zone)?.dayAt(earliest);
  if (day === undefined) return time.date;
  const { year, month } = dateOfDay(day);
  const digits = `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
  return { kind: "date", year: { digits }, month: { digits: String(month).padStart(2, "0") } };
}

/** The qualifier that says all that those of a point do. */
export function softnessOf(point: EdtfPoint): { after?: Qualifier } {
  const marks = new Set(formatEdtf(point).match(/[?~%]/g) ?? []);
  if (marks.size === 0) return {};
  return { after: marks.has("%") || marks.size > 1 ? "%" : marks.has("?") ? "?" : "~" };
}
