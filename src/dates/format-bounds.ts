import { type CivilDate, dateOfDay, daysInMonth } from "./civil.ts";
import { clockText, offsetText } from "./clock-text.ts";
import { finite } from "./finite.ts";
import type { WordsOptions } from "./format-elapsed.ts";
import type { Bounds } from "./half-open-bounds.ts";
import type { WhenOptions } from "./when.ts";
import type { DateWords } from "./words/date-words.ts";
import { wordsOf } from "./words/words-of.ts";
import { yearText } from "./year-text.ts";
import { requireZone, type Zone } from "./zone.ts";

const secondMs = 1000;
const minuteMs = 60_000;
const dayMs = 86_400_000;

/**
 * Says bounds in people's words, in a zone's local time: whole days, months and years by their names, the last one
 * included; other times to the minute, or to the second where one of them is not on the minute. Fractions of a second
 * are rounded outwards, so that the words never claim more than the bounds. Where the clock shows a time twice, its
 * offset is given too.
 *
 * @param options - `zone` is UTC by default; `locale` English.
 * @throws ChronologyError with `unknown-time-zone`, or `wrong-type` where the bounds are no finite numbers.
 * @example
 * const zone = "Asia/Baku";
 * formatBounds(boundsOf("2011-04-17/2011-05-02", { zone }), { zone }); // => "between 17 April and 2 May 2011"
 * formatBounds({ earliest: Date.UTC(2011, 3, 16, 19), latest: Date.UTC(2011, 3, 17, 17) }, { zone });
 * // => "17 April 2011, between 00:00 and 22:00"
 */
export function formatBounds(bounds: Bounds, options: WhenOptions & WordsOptions = {}): string {
  for (const side of [bounds?.earliest, bounds?.latest]) if (side !== null) finite(side);
  return boundsText(bounds, requireZone(options.zone ?? "UTC"), wordsOf(options.locale ?? "en"));
}

/** Bounds in the words of one language. */
export function boundsText({ earliest, latest }: Bounds, zone: Zone, words: DateWords): string {
  const start = earliest === null ? null : startReading(earliest, zone);
  const end = latest === null ? null : endReading(latest, zone);
  if (start && end) return rangeText(start, end, words);
  if (start?.isMidnight) return words.notBefore(dayText(start.date, words));
  if (start) return words.notBefore(timedText(start, unitOf(start), words));
  if (end?.isMidnight) return words.notAfter(dayText(end.date, words));
  if (end) return words.before(timedText(end, unitOf(end), words));
  return words.unknownTime;
}

/** One side of the bounds, as the clock shows it. */
interface Reading {
  instant: number;
  /** The date it is on; for an end at midnight, the date that it closes. */
  date: CivilDate;
  /** Milliseconds since that date's midnight on the clock; for an end at midnight, 24 hours. */
  time: number;
  /** Whether a local day starts or ends there. */
  isMidnight: boolean;
  /** Local time minus UTC, in milliseconds, where the clock shows this time twice. */
  offset: number | undefined;
  /** How it is rounded, outwards. */
  round(number: number): number;
}

function startReading(instant: number, zone: Zone): Reading {
  return { ...readClock(instant, zone), instant, isMidnight: isMidnight(instant, zone), round: Math.floor };
}

/** The end is read as the clock goes up to it, so that a clock change there does not count. */
function endReading(instant: number, zone: Zone): Reading {
  const { date, time, offset } = readClock(instant - 1, zone);
  return { date, time: time + 1, offset, instant, isMidnight: isMidnight(instant, zone), round: Math.ceil };
}

function isMidnight(instant: number, zone: Zone): boolean {
  return zone.startOfDay(zone.dayAt(instant)) === instant;
}

function readClock(instant: number, zone: Zone): Pick<Reading, "date" | "time" | "offset"> {
  const offset = zone.offsetAt(instant);
  const local = instant + offset;
  const day = Math.floor(local / dayMs);
  const isRepeated = zone.instantsOf(local).length > 1;
  return { date: dateOfDay(day), time: local - day * dayMs, offset: isRepeated ? offset : undefined };
}

function rangeText(start: Reading, end: Reading, words: DateWords): string {
  if (start.isMidnight && end.isMidnight) return daysText(start.date, end.date, words);
  const unit = Math.min(unitOf(start), unitOf(end));
  const isSameDay = isSameDate(start.date, end.date);
  const isOneUnit = roundTime(end, unit) - roundTime(start, unit) === unit && end.instant - start.instant <= unit;
  if (isSameDay && isOneUnit) return timedText(start, unit, words);
  if (isSameDay) {
    return `${dayText(start.date, words)}, ${words.betweenTimes(timeText(start, unit), timeText(end, unit))}`;
  }
  return words.between(timedText(start, unit, words), timedText(end, unit, words));
}

/** Whole days, from the start of one to the end of another. */
function daysText(first: CivilDate, last: CivilDate, words: DateWords): string {
  const sharesYear = first.year === last.year;
  const sharesMonth = sharesYear && first.month === last.month;
  const isWholeMonths = first.day === 1 && last.day === daysInMonth(last.year, last.month);
  const firstYear = yearText(first.year, words);
  const lastYear = yearText(last.year, words);
  if (isWholeMonths && first.month === 1 && last.month === 12) {
    if (sharesYear) return words.year(firstYear, "plain");
    return words.between(words.year(firstYear, "oblique"), words.year(lastYear, "oblique"));
  }
  if (isWholeMonths && sharesMonth) return words.month(first.month, firstYear, "plain");
  if (isSameDate(first, last)) return dayText(first, words);
  const shownFirst = sharesYear && words.sharedYear === "second" ? undefined : firstYear;
  const shownLast = sharesYear && words.sharedYear === "first" ? undefined : lastYear;
  if (isWholeMonths) {
    return words.between(
      words.month(first.month, shownFirst, "oblique"),
      words.month(last.month, shownLast, "oblique"),
    );
  }
  return words.between(words.day(first.day, first.month, shownFirst), words.day(last.day, last.month, shownLast));
}

function isSameDate(a: CivilDate, b: CivilDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

function dayText({ year, month, day }: CivilDate, words: DateWords): string {
  return words.day(day, month, yearText(year, words));
}

function timedText(reading: Reading, unit: number, words: DateWords): string {
  return `${dayText(reading.date, words)}, ${timeText(reading, unit)}`;
}

/** To the minute where that moves it by less than a second, as it does what comes just after a minute. */
function unitOf(reading: Reading): number {
  return Math.abs(roundTime(reading, minuteMs) - reading.time) < secondMs ? minuteMs : secondMs;
}

function roundTime({ time, round }: Reading, unit: number): number {
  return round(time / unit) * unit;
}

function timeText(reading: Reading, unit: number): string {
  const time = clockText(roundTime(reading, unit) / secondMs, unit === secondMs);
  return reading.offset === undefined ? time : `${time} ${offsetText(reading.offset / secondMs)}`;
}
