import { clockText, offsetText } from "./clock-text.ts";
import type { Edtf, EdtfComponent, EdtfDate, EdtfPoint, EdtfSeason, EdtfTime, EdtfYear } from "./edtf-tree.ts";
import { formatEdtf } from "./format-edtf.ts";
import { seasonMonths } from "./season-months.ts";
import type { DateWords, Form, Season } from "./words/date-words.ts";
import { yearText } from "./year-text.ts";

/** How a date's name is to stand. */
interface PointStyle {
  form: Form;
  /** Leaves the year out: another date near by says it. */
  withoutYear?: boolean;
}

/**
 * The name of a date or time: "17 April 2011", "about 2011", "2 May 2011, 15:00". Digits left unspecified are said to
 * be unknown, or make a range of years. A pattern that has no name in words stands as it is written in EDTF.
 */
export function pointText(point: EdtfPoint, words: DateWords, style: PointStyle): string {
  const name = nameOf(point, words, style);
  return name === undefined ? formatEdtf(point) : qualify(name, point, words);
}

function nameOf(point: EdtfPoint, words: DateWords, style: PointStyle): string | undefined {
  switch (point.kind) {
    case "date":
      return dateName(point, words, style);
    case "season":
      return seasonName(point, words, style);
    case "year":
      return longYearName(point, words, style);
    case "time": {
      const date = dateName(point.date, words, style);
      return date === undefined ? undefined : `${date}, ${timeText(point)}`;
    }
  }
}

/** What is written in a date's place: a number, nothing but X, or digits and X. */
function shapeOf(component: EdtfComponent | undefined): string {
  if (component === undefined) return "";
  if (!component.digits.includes("X")) return "n";
  return /^X+$/.test(component.digits) ? "X" : "p";
}

/** The parts of a date as far as they are numbers; `year` as it is to be read, where it is to be said. */
interface DateParts {
  year: string | undefined;
  month: number;
  day: number;
}

/** Names by the shapes of year, month and day. */
const namesByShape = new Map<string, (date: DateParts, words: DateWords, form: Form) => string>([
  ["n", ({ year }, words, form) => words.year(year ?? "", form)],
  ["nn", ({ year, month }, words, form) => words.month(month, year, form)],
  ["nnn", ({ year, month, day }, words) => words.day(day, month, year)],
  ["nnX", ({ year, month }, words, form) => words.dayUnknown(words.month(month, year, form))],
  ["nX", ({ year }, words, form) => words.monthUnknown(words.year(year ?? "", form))],
  ["nXX", ({ year }, words, form) => words.monthUnknown(words.year(year ?? "", form))],
  ["Xn", ({ month }, words, form) => words.yearUnknown(words.month(month, undefined, form))],
  ["Xnn", ({ month, day }, words) => words.yearUnknown(words.day(day, month, undefined))],
  ["XnX", ({ month }, words, form) => words.yearUnknown(words.month(month, undefined, form))],
  ["X", (_, words) => words.unknownTime],
  ["XX", (_, words) => words.unknownTime],
  ["XXX", (_, words) => words.unknownTime],
]);

function dateName({ year, month, day }: EdtfDate, words: DateWords, style: PointStyle): string | undefined {
  const shape = [year, month, day].map(shapeOf).join("");
  if (shape === "p") return yearRangeName(year.digits, words, style);
  const isYearSaid = shapeOf(year) === "n" && !style.withoutYear;
  const parts = {
    year: isYearSaid ? yearText(BigInt(year.digits), words) : undefined,
    month: Number(month?.digits),
    day: Number(day?.digits),
  };
  return namesByShape.get(shape)?.(parts, words, style.form);
}

/** `201X`, `20XX`: years that differ in their last digits. */
function yearRangeName(digits: string, words: DateWords, { form }: PointStyle): string | undefined {
  if (!/^\d+X+$/.test(digits)) return undefined;
  return yearsName(digits.replaceAll("X", "0"), digits.replaceAll("X", "9"), words, form);
}

/** A range of years; after a preposition, the word for a year stands once, if at all. */
function yearsName(first: string, last: string, words: DateWords, form: Form): string {
  if (form === "plain") return words.between(yearName(first, words), yearName(last, words));
  return words.years(yearText(BigInt(first), words), yearText(BigInt(last), words));
}

function yearName(digits: string, words: DateWords): string {
  return words.year(yearText(BigInt(digits), words), "oblique");
}

/** After a preposition, a range is no phrase of its own. */
function rangeName(first: string, last: string, words: DateWords, form: Form): string {
  return form === "plain" ? words.between(first, last) : `${first}–${last}`;
}

const seasons: readonly Season[] = ["spring", "summer", "autumn", "winter"];
const firstQuarter = 33;

function seasonName({ year, code }: EdtfSeason, words: DateWords, { form }: PointStyle): string | undefined {
  if (shapeOf(year) !== "n") return undefined;
  const shownYear = yearText(BigInt(year.digits), words);
  const number = Number(code.digits);
  if (number >= firstQuarter) {
    const [first, count] = seasonMonths(code.digits);
    const start = words.month(first, words.sharedYear === "first" ? shownYear : undefined, "oblique");
    const end = words.month(first + count - 1, words.sharedYear === "second" ? shownYear : undefined, "oblique");
    return rangeName(start, end, words, form);
  }
  const season = seasons[(number - 21) % 4];
  if (season === undefined) return undefined;
  const name = words.season(season, shownYear, form);
  if (number < 25) return name;
  return `${name} (${number < 29 ? words.northern : words.southern})`;
}

const mostDigits = 15;

function longYearName({ digits, exponent = 0, significant }: EdtfYear, words: DateWords, { form }: PointStyle) {
  if (digits.length + exponent > mostDigits) return undefined;
  const year = `${digits}${"0".repeat(exponent)}`;
  const name = words.year(yearText(BigInt(year), words), form);
  if (significant === undefined) return name;
  const kept = Math.min(year.length, significant + (year.startsWith("-") ? 1 : 0));
  const ends = [..."09"].map((digit) => year.slice(0, kept).padEnd(year.length, digit));
  const [first = "", last = ""] = year.startsWith("-") ? ends.reverse() : ends;
  return `${words.about(name)}, ${yearsName(first, last, words, form)}`;
}

/** The time of day as it was written, with its offset where it has one: "15:00", "15:00 +04:00". */
export function timeText({ hour, minute, second, fraction, offset }: EdtfTime): string {
  const clock = clockText((hour * 60 + minute) * 60 + (second ?? 0), second !== undefined);
  const time = fraction === undefined ? clock : `${clock}.${fraction}`;
  if (offset === undefined) return time;
  return `${time} ${offset === 0 ? "UTC" : offsetText(offset * 60)}`;
}

/** A qualifier of any part is said of the whole: that claims less, never more. */
function qualify(name: string, point: EdtfPoint, words: DateWords): string {
  const marks = formatEdtf(point satisfies Edtf);
  const rough = /[~%]/.test(marks) ? words.about(name) : name;
  return /[?%]/.test(marks) ? words.perhaps(rough) : rough;
}
