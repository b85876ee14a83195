import { wholeSeconds } from "../../case-file/whole-seconds.ts";
import { dateOfDay } from "../../dates/civil.ts";
import type { Bounds } from "../../dates/half-open-bounds.ts";
import type { Zone } from "../../dates/zone.ts";

/** A date as TimelineJS takes it, as far as it is known: in the case file's zone, months counted from 1. */
export interface TimelinejsDate {
  /** The year; 0 is 1 BC. */
  year: number;
  /** The month, from 1. */
  month?: number;
  /** The day of the month. */
  day?: number;
  /** The hour, from 0 to 23. */
  hour?: number;
  /** The minute. */
  minute?: number;
  /** The second, where it is not 0. */
  second?: number;
}

/** When a slide stands. */
interface SlideTime {
  start_date: TimelinejsDate;
  end_date?: TimelinejsDate;
}

const [minuteMs, dayMs] = [60_000, 86_400_000];

/**
 * The dates of a slide: a year, month, day or minute where the event lies within just that, otherwise all the time
 * within which it may have been, in whole seconds.
 *
 * @returns undefined where its start is not known to lie between two times.
 */
export function slideTime({ start, end }: { start: Bounds; end: Bounds }, zone: Zone): SlideTime | undefined {
  const [began, ended] = [wholeSeconds(start), wholeSeconds(end)];
  const { earliest: from } = began;
  const to = ended.latest ?? began.latest;
  if (from === null || began.latest === null || to === null) return undefined;
  const whole = wholeUnit(from, to, zone);
  if (whole !== undefined) return { start_date: whole };
  const { earliest } = ended;
  const isEndKnown = earliest !== null && to - earliest <= minuteMs;
  const startDate = isDayStart(from, zone) ? dayDate(from, zone) : timeDate(from, zone);
  const endDate = isDayStart(to, zone) ? dayDate(to - 1, zone) : timeDate(isEndKnown ? earliest : to, zone);
  return { start_date: startDate, end_date: endDate };
}

/** The year, month, day or minute that goes from one instant just to another, if there is one. */
function wholeUnit(from: number, to: number, zone: Zone): TimelinejsDate | undefined {
  if (to - from <= minuteMs) return timeDate(from, zone);
  if (!isDayStart(from, zone) || !isDayStart(to, zone)) return undefined;
  const [first, next] = [zone.dayAt(from), zone.dayAt(to)].map(dateOfDay);
  if (first === undefined || next === undefined) return undefined;
  const { year, month, day } = first;
  if (zone.dayAt(to - 1) === zone.dayAt(from)) return { year, month, day };
  if (day !== 1 || next.day !== 1) return undefined;
  const months = (next.year - year) * 12 + next.month - month;
  if (months === 1) return { year, month };
  return months === 12 && month === 1 ? { year } : undefined;
}

function isDayStart(instant: number, zone: Zone): boolean {
  return zone.startOfDay(zone.dayAt(instant)) === instant;
}

function dayDate(instant: number, zone: Zone): TimelinejsDate {
  const { year, month, day } = dateOfDay(zone.dayAt(instant));
  return { year, month, day };
}

function timeDate(instant: number, zone: Zone): TimelinejsDate {
  const local = instant + zone.offsetAt(instant);
  const localDay = Math.floor(local / dayMs);
  const seconds = Math.floor((local - localDay * dayMs) / 1000);
  const { year, month, day } = dateOfDay(localDay);
  const time = { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60 };
  return { year, month, day, ...time, ...(seconds % 60 !== 0 && { second: seconds % 60 }) };
}
