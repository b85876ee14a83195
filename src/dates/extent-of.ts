import type { Edtf, EdtfNoEnd, EdtfPoint } from "./edtf-tree.ts";
import { type Bounds, boundsOfRange } from "./half-open-bounds.ts";
import { placeWhen, type When, type WhenInput, type WhenOptions } from "./when.ts";
import { edgesWithin } from "./widen.ts";

/** What is known of one end: its date, that it is open (none, or it goes on), or that there is one that is unknown. */
export type EndStatus = "stated" | "open" | "unknown";

/** When something began and ended, as far as its date says. */
export interface Extent {
  /** How the date is written: as a date or part of a year, a time of day, an interval, or a set. */
  kind: "date" | "time" | "interval" | "set";
  /** Bounds of the start; unbounded where an interval has none. */
  start: Bounds;
  /** What is known of the start. */
  startStatus: EndStatus;
  /** Bounds of the end: of an interval's own end, or those of the start for a date or set; null where nothing is said. */
  end: Bounds | null;
  /** Of a time of day, which states no end, `unknown`. */
  endStatus: EndStatus;
}

/**
 * Tells apart when something began and when it ended. An interval gives the bounds of both, an open end and an unknown
 * end differ, a single date or a set holds both, and a time of day is that of the start.
 *
 * @throws ChronologyError with the issues of `safeParseWhen` where the date is not read yet and is wrong.
 * @example
 * extentOf("2011-04-17/..").endStatus; // => "open"
 * extentOf("2011-04-17/").endStatus; // => "unknown"
 */
export function extentOf(when: When | WhenInput, options: WhenOptions = {}): Extent {
  const { edtf, tolerance, zone } = placeWhen(when, options);
  const bounds = (part: Edtf | EdtfNoEnd) => boundsOfRange(edgesWithin(part, tolerance, zone));
  if (edtf.kind === "interval") {
    const { start, end } = edtf;
    return {
      kind: "interval",
      start: bounds(start),
      startStatus: statusOf(start),
      end: isStated(end) ? bounds(end) : null,
      endStatus: statusOf(end),
    };
  }
  const start = bounds(edtf);
  if (edtf.kind === "time") return { kind: "time", start, startStatus: "stated", end: null, endStatus: "unknown" };
  const kind = edtf.kind === "one-of" || edtf.kind === "all-of" ? "set" : "date";
  return { kind, start, startStatus: "stated", end: { ...start }, endStatus: "stated" };
}

const isStated = (end: EdtfPoint | EdtfNoEnd): end is EdtfPoint => end.kind !== "open" && end.kind !== "unknown";

function statusOf(end: EdtfPoint | EdtfNoEnd): EndStatus {
  return end.kind === "open" || end.kind === "unknown" ? end.kind : "stated";
}
