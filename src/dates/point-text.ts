import { boundsOf } from "./bounds.ts";
import { clockText, offsetText } from "./clock-text.ts";
import type { EdtfComponent, EdtfDate, EdtfPoint, EdtfSeason, EdtfTime, EdtfYear } from "./edtf-tree.ts";
import { boundsText } from "./format-bounds.ts";
import { formatEdtf } from "./format-edtf.ts";
import { seasonMonths } from "./season-months.ts";
import type { DateWords, Form, Season } from "./words/date-words.ts";
import { yearText } from "./year-text.ts";
import { requireZone } from "./zone.ts";

/** How a date's name is to stand. */
interface PointStyle {
  form: Form;
  /** Leaves the year out: another date near by says it. */
  withoutYear?: boolean;
  /** Whether it is part of a phrase: then a range is none of its own, and an aside stands in brackets. */
  isPart?: boolean;
  /** Whether it is one of several in a sentence, so that an aside stands in brackets. */
  isWithin?: boolean;
}

/**
 * The name of a date or time: "17 April 2011", "about 2011", "2 May 2011, 15:00". Digits left unspecified are said to
 * be unknown, or make a range; where the dates that they allow do not lie side by side, what is written in EDTF stands
 * beside it. A year past all counting stands as it is written.
 */
export function pointText(point: EdtfPoint, words: DateWords, style: PointStyle): string {
  const marks = formatEdtf(point);
  const isQualified = /[~?%]/.test(marks);
  const name = nameOf(point, words, { ...style, isPart: isQualified || style.isPart || style.form !== "plain" });
  // A qualifier of any part is said of the whole: that claims less, never more. Significant digits are about as it is.
  const isAbout = /[~%]/.test(marks) && !(point.kind === "year" && point.significant !== undefined);
  const rough = isAbout ? words.about(name) : name;
  return /[?%]/.test(marks) ? words.perhaps(rough) : rough;
}

function nameOf(point: EdtfPoint, words: DateWords, style: PointStyle): string {
  switch (point.kind) {
    case "date":
      return dateName(point, words, style) ?? hullName(point, words, style);
    case "season":
      return seasonName(point, words, style) ?? hullName(point, words, style);
    case "year":
      return longYearName(point, words, style) ?? bareText(point);
    case "time":
      return `${nameOf(point.date, words, style)}, ${timeText(point)}`;
  }
}

/** From the first date that a pattern allows to the last; with the pattern itself, where not all between them are allowed. */
function hullName(point: EdtfDate | EdtfSeason, words: DateWords, { isPart }: PointStyle): string {
  const between = isPart ? (first: string, last: string) => `${first}–${last}` : words.between;
  const name = boundsText(boundsOf({ edtf: point }), requireZone("UTC"), { ...words, between });
  const written = bareText(point);
  return /X-?\d/.test(written) ? `${name} (${written})` : name;
}

/** What is written in EDTF, without qualifiers, which are said in words. */
function bareText(point: EdtfPoint): string {
  return formatEdtf(point).replace(/[~?%]/g, "");
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
const namesByShape = new Map<string, (date: DateParts, words: DateWords, style: PointStyle) => string>([
  ["n", ({ year }, words, { form }) => words.year(year ?? "", form)],
  ["nn", ({ year, month }, words, { form }) => words.month(month, year, form)],
  ["nnn", ({ year, month, day }, words) => words.day(day, month, year)],
  ["nnX", ({ year, month }, words, style) => aside(words.month(month, year, style.form), words.dayUnknown, style)],
  ["nX", ({ year }, words, style) => aside(words.year(year ?? "", style.form), words.monthUnknown, style)],
  ["nXX", ({ year }, words, style) => aside(words.year(year ?? "", style.form), words.monthUnknown, style)],
  ["Xn", ({ month }, words, style) => aside(words.month(month, undefined, style.form), words.yearUnknown, style)],
  ["Xnn", ({ month, day }, words, style) => aside(words.day(day, month, undefined), words.yearUnknown, style)],
  ["XnX", ({ month }, words, style) => aside(words.month(month, undefined, style.form), words.yearUnknown, style)],
  ["X", (_, words) => words.unknownTime],
  ["XX", (_, words) => words.unknownTime],
  ["XXX", (_, words) => words.unknownTime],
]);

function aside(name: string, note: string, { isPart }: PointStyle): string {
  return isPart ? `${name} (${note})` : `${name}, ${note}`;
}

function dateName({ year, month, day }: EdtfDate, words: DateWords, style: PointStyle): string | undefined {
  const shape = [year, month, day].map(shapeOf).join("");
  if (shape === "p") return yearRangeName(year.digits, words, style);
  const isYearSaid = shapeOf(year) === "n" && !style.withoutYear;
  const parts = {
    year: isYearSaid ? yearText(BigInt(year.digits), words) : undefined,
    month: Number(month?.digits),
    day: Number(day?.digits),
  };
  return namesByShape.get(shape)?.(parts, words, style);
}

/** `201X`, `-20XX`: years that differ in their last digits. */
function yearRangeName(digits: string, words: DateWords, style: PointStyle): string | undefined {
  if (!/^-?\d+X+$/.test(digits)) return undefined;
  return yearsName([digits.replaceAll("X", "0"), digits.replaceAll("X", "9")], words, style);
}

/** A range of years, which are greater in size the earlier they are before our era. */
function yearsName(sizes: string[], words: DateWords, { form, isPart }: PointStyle): string {
  const [first = "", last = ""] = sizes[0]?.startsWith("-") ? sizes.reverse() : sizes;
  if (isPart) return words.years(yearText(BigInt(first), words), yearText(BigInt(last), words), form);
  return words.between(yearName(first, words), yearName(last, words));
}

function yearName(digits: string, words: DateWords): string {
  return words.year(yearText(BigInt(digits), words), "oblique");
}

const seasons: readonly Season[] = ["spring", "summer", "autumn", "winter"];
const firstQuarter = 33;

function seasonName({ year, code }: EdtfSeason, words: DateWords, { form, isPart }: PointStyle): string | undefined {
  if (shapeOf(year) !== "n") return undefined;
  const shownYear = yearText(BigInt(year.digits), words);
  const number = Number(code.digits);
  if (number >= firstQuarter) {
    const [first, count] = seasonMonths(code.digits);
    const name = (month: number, shares: DateWords["sharedYear"]) =>
      words.month(month, words.sharedYear === shares ? shownYear : undefined, isPart ? form : "oblique");
    const [start, end] = [name(first, "first"), name(first + count - 1, "second")];
    return isPart ? `${start}–${end}` : words.between(start, end);
  }
  const season = seasons[(number - 21) % 4];
  if (season === undefined) return undefined;
  const name = words.season(season, shownYear, form);
  if (number < 25) return name;
  return `${name} (${number < 29 ? words.northern : words.southern})`;
}

const mostDigits = 15;

function longYearName({ digits, exponent = 0, significant }: EdtfYear, words: DateWords, style: PointStyle) {
  if (digits.length + exponent > mostDigits) return undefined;
  const year = `${digits}${"0".repeat(exponent)}`;
  const name = words.year(yearText(BigInt(year), words), style.form);
  if (significant === undefined) return name;
  const kept = significant + (year.startsWith("-") ? 1 : 0);
  const about = words.about(name);
  if (kept >= year.length) return about;
  const ends = [..."09"].map((digit) => year.slice(0, kept).padEnd(year.length, digit));
  return aside(about, yearsName(ends, words, style), style);
}

/** The time of day as it was written, with its offset where it has one: "15:00", "15:00 +04:00". */
export function timeText({ hour, minute, second, fraction, offset }: EdtfTime): string {
  const clock = clockText((hour * 60 + minute) * 60 + (second ?? 0), second !== undefined);
  const time = fraction === undefined ? clock : `${clock}.${fraction}`;
  if (offset === undefined) return time;
  return `${time} ${offset === 0 ? "UTC" : offsetText(offset * 60)}`;
}
