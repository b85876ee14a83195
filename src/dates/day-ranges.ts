import { dayOfDate, daysInMonth } from "./civil.ts";
import { type Direction, runsOf } from "./digit-pattern.ts";
import type { EdtfDate, EdtfSeason, EdtfYear } from "./edtf-tree.ts";
import { seasonMonths } from "./season-months.ts";

/** Day numbers (see `dayOfDate`): the first day, and the day after the last. */
export type DayRange = [from: number, to: number];

/** Tells a date without unspecified digits: its days are one range. */
export function isSpecified(point: EdtfDate | EdtfSeason | EdtfYear): boolean {
  if (point.kind === "year") return true;
  if (point.year.digits.includes("X")) return false;
  return point.kind === "season" || !(point.month?.digits.includes("X") || point.day?.digits.includes("X"));
}

/** The days of a date without unspecified digits, which exists. */
export function specifiedDays(point: EdtfDate | EdtfSeason | EdtfYear): DayRange {
  if (point.kind === "year") {
    const [first, last] = yearsOf(point);
    return [firstDayOfMonth(first, 1), firstDayOfMonth(last + 1, 1)];
  }
  const year = Number(point.year.digits);
  if (point.kind === "season") {
    const [month, count] = seasonMonths(point.code.digits);
    return [firstDayOfMonth(year, month), firstDayOfMonth(year, month + count)];
  }
  if (point.month === undefined) return [firstDayOfMonth(year, 1), firstDayOfMonth(year + 1, 1)];
  const month = Number(point.month.digits);
  if (point.day === undefined) return [firstDayOfMonth(year, month), firstDayOfMonth(year, month + 1)];
  const day = dayOfDate(year, month, Number(point.day.digits));
  return [day, day + 1];
}

/**
 * The days that a date can be, as separate ranges, one at a time in the order of `direction`; they may touch.
 * Nothing comes where no day fits, as in `XXXX-02-30`.
 */
export function* dayRangesOf(point: EdtfDate | EdtfSeason | EdtfYear, direction: Direction): Generator<DayRange> {
  if (point.kind === "year" || isSpecified(point)) {
    yield specifiedDays(point);
    return;
  }
  for (const [first, last] of runsOf(point.year.digits, -9999, 9999, direction)) {
    if (point.kind === "date" && isAnyMonth(point)) {
      yield [firstDayOfMonth(first, 1), firstDayOfMonth(last + 1, 1)];
      continue;
    }
    for (const year of upOrDown(first, last, direction)) {
      if (point.kind === "season") yield specifiedDays({ ...point, year: { digits: String(year) } });
      else yield* daysInYear(year, point, direction);
    }
  }
}

const isAny = (component: { digits: string } | undefined) => component === undefined || component.digits === "XX";
const isAnyMonth = (date: EdtfDate) => isAny(date.month) && isAny(date.day);

function* daysInYear(year: number, { month, day }: EdtfDate, direction: Direction): Generator<DayRange> {
  for (const [first, last] of runsOf(month?.digits ?? "XX", 1, 12, direction)) {
    for (const month of upOrDown(first, last, direction)) {
      for (const [from, to] of runsOf(day?.digits ?? "XX", 1, daysInMonth(year, month), direction)) {
        yield [dayOfDate(year, month, from), dayOfDate(year, month, to) + 1];
      }
    }
  }
}

function* upOrDown(first: number, last: number, direction: Direction): Generator<number> {
  for (let step = 0; step <= last - first; step++) yield direction === "forward" ? first + step : last - step;
}

/** The first day of a month that may lie in the next year. */
function firstDayOfMonth(year: number, month: number): number {
  return month > 12 ? dayOfDate(year + 1, month - 12, 1) : dayOfDate(year, month, 1);
}

const farYear = 400_000; // past every instant that can be written, near enough for exact arithmetic

/** The first and last year that a year with an exponent or significant digits can be. */
function yearsOf({ digits, exponent = 0, significant }: EdtfYear): [first: number, last: number] {
  const magnitude = digits.replace(/^-?0{0,3}/, "");
  const estimate = Number(magnitude) * 10 ** exponent;
  const step = significant === undefined ? 1 : 10 ** (magnitude.length + exponent - significant);
  const least = estimate < farYear ? Math.floor(estimate / step) * step : farYear;
  const greatest = Math.min(least + step - 1, farYear);
  return digits.startsWith("-") ? [-greatest, -least] : [least, greatest];
}
