import { boundsOf, coversBounds } from "../dates/bounds.ts";
import { dateOfDay } from "../dates/civil.ts";
import type { Edtf, EdtfDate, EdtfInterval, EdtfNoEnd, EdtfPoint, Qualifier } from "../dates/edtf-tree.ts";
import { formatEdtf } from "../dates/format-edtf.ts";
import { safeParseWhen, type When } from "../dates/when.ts";
import { findZone } from "../dates/zone.ts";

/** How a date is to be coarsened. */
export interface CoarsenOptions {
  to: "month" | "year";
  /** The zone of dates that name none. */
  zone: string;
  /** Whether a stated time is only the start of what it dates, as of a span; its end then stays unknown. */
  startOnly?: boolean | undefined;
}

/**
 * A date to the month or the year. It is only ever wider than before: whatever the date could be, it still can. Its words
 * go, its softness stays.
 *
 * @returns undefined where no wider date can be written.
 * @example
 * coarsenDate("2011-04-17T15:00~", { to: "month", zone: "Asia/Baku" }) // => "2011-04~"
 * coarsenDate("2011-04-30T23:00Z", { to: "month", zone: "Asia/Baku" }) // => "2011-05"
 */
export function coarsenDate(input: unknown, { to, zone: caseZone, startOnly }: CoarsenOptions): unknown {
  const read = safeParseWhen(input, { zone: caseZone });
  if (!read.success) return undefined;
  const zone = read.data.zone ?? caseZone;
  const { edtf } = read.data;
  const wider = coarsen(edtf, to, zone);
  const isStart = startOnly === true && edtf.kind === "time" && wider.kind === "date";
  const tree: Edtf = isStart ? { kind: "interval", start: wider, end: { kind: "unknown" } } : wider;
  if (startOnly === true && (edtf.kind === "one-of" || edtf.kind === "all-of")) return undefined;
  const text = formatEdtf(tree);
  if (text === formatEdtf(edtf)) return input;
  const after: When = { ...read.data, edtf: tree };
  if (!coversBounds(boundsOf(after, { zone }), boundsOf(read.data, { zone }))) return undefined;
  // The winter of a year ends in the next: an interval that begins with it would begin too early or too late.
  if (!areWider(pointsOf(wider), pointsOf(edtf), zone)) return undefined;
  if (typeof input === "string") return text;
  const { text: _, ...rest } = Object(input);
  return { ...rest, edtf: text };
}

function coarsen(edtf: Edtf, to: CoarsenOptions["to"], zone: string): Edtf {
  if (edtf.kind === "interval") return coarsenInterval(edtf, to, zone);
  if (edtf.kind !== "one-of" && edtf.kind !== "all-of") return coarsenPoint(edtf, to, zone);
  const members = edtf.members.map((member) =>
    member.kind === "interval" ? coarsenInterval(member, to, zone) : coarsenPoint(member, to, zone),
  );
  return { ...edtf, members };
}

function coarsenInterval({ start, end }: EdtfInterval, to: CoarsenOptions["to"], zone: string): EdtfInterval {
  const coarsenEnd = (point: EdtfPoint | EdtfNoEnd) =>
    point.kind === "open" || point.kind === "unknown" ? point : coarsenPoint(point, to, zone);
  return { kind: "interval", start: coarsenEnd(start), end: coarsenEnd(end) };
}

function coarsenPoint(point: EdtfPoint, to: CoarsenOptions["to"], zone: string): EdtfPoint {
  if (point.kind === "year" || (point.kind === "season" && to === "month")) return point;
  const date = point.kind === "time" ? localDateOf(point, zone) : point;
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

/** Whether each of some points may be whenever the one was that it stands for. */
function areWider(after: readonly EdtfPoint[], before: readonly EdtfPoint[], zone: string): boolean {
  return before.every((point, at) => {
    const wider = after[at];
    return (
      wider !== undefined && coversBounds(boundsOf({ edtf: wider }, { zone }), boundsOf({ edtf: point }, { zone }))
    );
  });
}

/** The local date of a time; one with an offset has that of its instant in the zone. */
function localDateOf(time: Extract<EdtfPoint, { kind: "time" }>, zone: string): EdtfDate {
  const { earliest } = boundsOf({ edtf: time }, { zone });
  const day = time.offset === undefined || earliest === null ? undefined : findZone(zone)?.dayAt(earliest);
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
