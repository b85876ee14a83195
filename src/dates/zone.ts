import { issueOf } from "../core/issue.ts";
import { ChronologyError } from "../core/result.ts";
import { type ClockMap, clockMapOf } from "./clock-map.ts";
import { isZoneName, zoneNameRule } from "./is-zone-name.ts";
import { isCountable, readOffsets, regularSince, type Stretch } from "./zone-offsets.ts";

/**
 * A time zone's clock. Instants are epoch milliseconds; *local milliseconds* are the epoch milliseconds of the wall
 * clock's time read as if it were UTC; days are numbered as by `dayOfDate`. Everything is whole milliseconds, right
 * within 285,000 years of the epoch, taken as UTC farther off, and independent of the process's own zone.
 */
export interface Zone {
  /** The name it was found by. */
  name: string;
  /** Local time minus UTC, in milliseconds. */
  offsetAt(instant: number): number;
  /** The instants at which the clock shows a local time: none where it is skipped, two where it is repeated, ascending. */
  instantsOf(local: number): number[];
  /**
   * The instant at which a local day starts: from it on, the date is never before that day.
   * Where a clock change skips midnight that is the clock change; where one brings the date before back, the last midnight.
   * A day that is skipped whole starts, and ends, when the next day starts.
   */
  startOfDay(day: number): number;
  /** The local day of an instant: the greatest whose start is not after it. */
  dayAt(instant: number): number;
  /** The first clock change after an instant, or null. */
  nextTransition(instant: number): number | null;
  /** The last clock change at an instant or before it, or null. */
  previousTransition(instant: number): number | null;
  /** A stretch around an instant in which the clock is not changed; not always the longest. */
  stretchAt(instant: number): Stretch;
  /** The clock's monotone maps, from instants to local milliseconds and back. */
  clock: ClockMap;
}

const dayMs = 86_400_000;
const yearMs = 366 * dayMs;

/** Offsets are within 16 hours, and no clock was ever set back by more than 24. */
const reach = 2 * dayMs;

const zones = new Map<string, Zone>();
const mostZonesKept = 1000; // names may be written in any case, so there is no end of them

/**
 * Finds a time zone by its IANA name; `Intl` holds the table. Offsets such as `+04:00` are no names.
 *
 * @returns the zone, or undefined where there is none of that name.
 * @example
 * findZone("Asia/Baku")?.startOfDay(dayOfDate(2011, 4, 17)); // => Date.UTC(2011, 3, 16, 19)
 * findZone("+04:00"); // => undefined
 */
export function findZone(name: string): Zone | undefined {
  const kept = zones.get(name);
  if (kept) return kept;
  // To Intl no name at all is the process's own zone.
  if (typeof name !== "string" || !isZoneName(name)) return undefined;
  const zone = zoneOf(name, readOffsets(name));
  if (zones.size >= mostZonesKept) zones.clear();
  zones.set(name, zone);
  return zone;
}

/**
 * Finds a time zone that has been checked before.
 *
 * @throws ChronologyError with `unknown-time-zone` where there is none of that name.
 * @example
 * requireZone("Asia/Baku").instantsOf(Date.UTC(2011, 3, 17, 15)); // => [Date.UTC(2011, 3, 17, 10)]
 */
export function requireZone(name: string): Zone {
  const zone = findZone(name);
  if (zone) return zone;
  throw new ChronologyError([issueOf("unknown-time-zone", zoneNameRule)]);
}

function zoneOf(name: string, stretchAt: (instant: number) => Stretch): Zone {
  const clock = clockMapOf(stretchAt, (local) => local, reach);
  const steadies = new Map<Stretch, SteadyStretch>();
  let latest: SteadyStretch = { start: 0, end: 0 };

  function steadyAround(instant: number): SteadyStretch {
    if (instant >= latest.start && instant < latest.end) return latest;
    const stretch = stretchAt(instant);
    if (stretch.end === Number.POSITIVE_INFINITY) return stretch; // uncountable: it spans all time, and is not to be kept
    latest = steadies.get(stretch) ?? steadyStretch(stretchAt, instant);
    if (stretch.start < regularSince) steadies.set(stretch, latest); // far off there is no end of them, and little to walk
    return latest;
  }

  const startOfDay = (day: number) => clock.lastAtMost(day * dayMs - 1) + 1;
  return {
    name,
    stretchAt,
    clock,
    startOfDay,
    offsetAt: (instant) => stretchAt(instant).offset,
    instantsOf(local) {
      if (!isCountable(Math.abs(local) + reach)) return [local];
      const instants: number[] = [];
      for (let stretch = stretchAt(local - reach); stretch.start < local + reach; stretch = stretchAt(stretch.end)) {
        const instant = local - stretch.offset;
        if (instant >= stretch.start && instant < stretch.end) instants.push(instant);
      }
      return instants;
    },
    dayAt: (instant) => Math.floor(clock.leastFrom(instant) / dayMs),
    nextTransition(instant) {
      const { end } = steadyAround(instant);
      return Number.isFinite(end) ? end : null;
    },
    previousTransition(instant) {
      const { start } = steadyAround(instant);
      return Number.isFinite(start) ? start : null;
    },
  };
}

/** The whole time between two clock changes. */
interface SteadyStretch {
  start: number;
  end: number;
}

function steadyStretch(stretchAt: (instant: number) => Stretch, instant: number): SteadyStretch {
  const { start, end, offset } = stretchAt(instant);
  const steady = { start, end };
  // Far off, rules repeat each year: where two years bring no change, none will come, and none was since.
  while (Number.isFinite(steady.end)) {
    const next = stretchAt(steady.end);
    if (next.offset !== offset) break;
    steady.end = next.end > Math.max(instant, regularSince) + 2 * yearMs ? Number.POSITIVE_INFINITY : next.end;
  }
  while (Number.isFinite(steady.start)) {
    const previous = stretchAt(steady.start - 1);
    if (previous.offset !== offset) break;
    steady.start =
      previous.start > regularSince && previous.start < instant - 2 * yearMs ? regularSince : previous.start;
  }
  return steady;
}
