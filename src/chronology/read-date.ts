import { type Bounds, boundsOf, type Extent, extentOf, isSoftWhen, rangesOf } from "../dates/bounds.ts";
import { isSpecified } from "../dates/day-ranges.ts";
import { parseWhen, type When, type WhenInput, type WhenOptions } from "../dates/when.ts";
import type { CaseNetwork } from "./case-network.ts";

/** Dates of more separate ranges than this are taken as their hull, and what rests on them is marked as not exact. */
const maximumRanges = 4096;

/** A date of the case file as the network takes it. */
export interface DateRead {
  /** The zone that it names itself. */
  zone: string | undefined;
  soft: boolean;
  extent: Extent;
  /** Its separate ranges; its hull where there are more than `maximumRanges`. */
  ranges: Bounds[];
  /** Whether the ranges are all apart. */
  whole: boolean;
}

/** Reads a date in the case file's zone. Dates that are written the same are read once. */
export function readDate({ dates, zone }: Pick<CaseNetwork, "dates" | "zone">, input: WhenInput): DateRead {
  const kept = typeof input === "string" ? dates.get(input) : undefined;
  if (kept !== undefined) return kept;
  const options = { zone: zone.name };
  const when = parseWhen(input, options);
  const extent = extentOf(when, options);
  const ranges = isOneRange(when) ? [extent.start] : firstRanges(when, options);
  const whole = ranges.length <= maximumRanges;
  const read: DateRead = {
    zone: when.zone,
    soft: isSoftWhen(when),
    extent,
    ranges: whole ? ranges : [boundsOf(when, options)],
    whole,
  };
  if (typeof input === "string") dates.set(input, read);
  return read;
}

/** Most dates are a day, a month or a year, which is one range. */
function isOneRange({ edtf }: When): boolean {
  return edtf.kind === "date" && isSpecified(edtf);
}

/** The separate ranges of a date; of more than `maximumRanges` one too many. */
function firstRanges(when: When, options: WhenOptions): Bounds[] {
  const ranges: Bounds[] = [];
  for (const range of rangesOf(when, options)) {
    if (ranges.push(range) > maximumRanges) break;
  }
  return ranges;
}

/** The whole of a date: from the first of its ranges to the last. */
export function hullOfDate({ ranges }: DateRead): Bounds {
  return { earliest: ranges[0]?.earliest ?? null, latest: ranges.at(-1)?.latest ?? null };
}
