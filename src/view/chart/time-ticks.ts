import { dateOfDay, dayOfDate } from "../../dates/civil.ts";
import type { Zone } from "../../dates/zone.ts";
import type { ChartView } from "./scale.ts";

/** A line of the axis, at the start of a minute, hour, day, month or year of local time. */
export interface Tick {
  instant: number;
  label: string;
  /** What stands above it: the day of its hours, the month of its days, the year of its months. */
  context: string;
}

type Unit = "minute" | "day" | "month" | "year";

/** Steps from fine to coarse: how many units, about how long, and how many pixels its labels need. */
const steps: readonly (readonly [unit: Unit, count: number, milliseconds: number, room: number])[] = [
  ...[1, 5, 15, 30, 60, 180, 360, 720].map((count) => ["minute", count, count * 60_000, 46] as const),
  ...[1, 2, 7].map((count) => ["day", count, count * 86_400_000, 26] as const),
  ...[1, 3, 6].map((count) => ["month", count, count * 2_629_746_000, 38] as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000, 100_000].map(
    (count) => ["year", count, count * 31_556_952_000, 44] as const,
  ),
];

/**
 * The ticks of a stretch of time, in a zone's local time: as many as have room. The first may lie before the stretch, to
 * say what its beginning is part of.
 */
export function timeTicks(view: ChartView, zone: Zone, locale: string): Tick[] {
  const { from, to } = view;
  const ticks = ticksAround(view, zone, locale);
  const first = ticks.findLastIndex(({ instant }) => instant <= from);
  // A day that a zone skips starts when the next one does, whose name counts.
  return ticks
    .slice(Math.max(first, 0))
    .filter(
      ({ instant }, index, all) => instant < to && instant < (all[index + 1]?.instant ?? Number.POSITIVE_INFINITY),
    );
}

function ticksAround({ from, to, width }: ChartView, zone: Zone, locale: string): Tick[] {
  const scale = width / (to - from);
  const [unit, count] = steps.find(([, , milliseconds, room]) => milliseconds * scale >= room) ?? ["year", 1_000_000];
  const [first, last] = [zone.dayAt(from), zone.dayAt(to)];
  switch (unit) {
    case "minute":
      return minuteTicks(first, last, count, zone, locale);
    case "day":
      return dayTicks(first, last, count, zone, locale);
    case "month":
      return monthTicks(first, last, count, zone, locale);
    case "year":
      return yearTicks(first, last, count, zone);
  }
}

const dayMs = 86_400_000;
const minutesOfDay = 1440;

function minuteTicks(first: number, last: number, count: number, zone: Zone, locale: string): Tick[] {
  const name = namer(locale, { day: "numeric", month: "long", year: "numeric" });
  return range(first, last).flatMap((day) =>
    range(0, minutesOfDay / count - 1).flatMap((index) => {
      const minute = index * count;
      const instant = minute === 0 ? zone.startOfDay(day) : zone.instantsOf(day * dayMs + minute * 60_000)[0];
      if (instant === undefined) return [];
      const label = `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
      return { instant, label, context: name(day) };
    }),
  );
}

function dayTicks(first: number, last: number, count: number, zone: Zone, locale: string): Tick[] {
  const name = namer(locale, { month: "long", year: "numeric" });
  // Weeks begin on Monday; 1970-01-01 was a Thursday.
  return range(first - count, last)
    .filter((day) => (count === 7 ? day + 3 : day) % count === 0)
    .map((day) => ({ instant: zone.startOfDay(day), label: String(dateOfDay(day).day), context: name(day) }));
}

function monthTicks(first: number, last: number, count: number, zone: Zone, locale: string): Tick[] {
  const name = namer(locale, { month: "short" });
  const monthOf = (day: number) => {
    const { year, month } = dateOfDay(day);
    return year * 12 + month - 1;
  };
  return range(Math.floor(monthOf(first) / count), Math.floor(monthOf(last) / count)).map((index) => {
    const month = index * count;
    const year = Math.floor(month / 12);
    const day = dayOfDate(year, month - year * 12 + 1, 1);
    return { instant: zone.startOfDay(day), label: name(day), context: String(year) };
  });
}

function yearTicks(first: number, last: number, count: number, zone: Zone): Tick[] {
  const indexOf = (day: number) => Math.floor(dateOfDay(day).year / count);
  return range(indexOf(first), indexOf(last)).map((index) => {
    const year = index * count;
    return { instant: zone.startOfDay(dayOfDate(year, 1, 1)), label: String(year), context: "" };
  });
}

/** The last day that a date can be written for; the first lies as long before 1970. */
const lastDay = 100_000_000;

/**
 * Names local days in a language; they are read as UTC, so that the format moves them nowhere. A zone's local days go on
 * a little farther than dates can be written: those have no name.
 */
function namer(locale: string, options: Intl.DateTimeFormatOptions): (day: number) => string {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  return (day) => (Math.abs(day) > lastDay ? "" : format.format(day * dayMs));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
