/** How a name stands: by itself, after a preposition, or as the last of a range; few languages tell them apart. */
export type Form = "plain" | "oblique" | "last";

/** The part of a year that a season is. */
export type Season = "spring" | "summer" | "autumn" | "winter";

/** What a language calls dates and times. Years are given as they are to be read: "2011", or `bc("250")`. */
export interface DateWords {
  /** Its BCP 47 tag. */
  language: string;

  bc(year: string): string;
  year(year: string, form: Form): string;
  /** A range of years that is no phrase of its own. */
  years(first: string, last: string, form: Form): string;
  /** A month, 1 to 12; its year is left out where another date near by says it. */
  month(month: number, year: string | undefined, form: Form): string;
  day(day: number, month: number, year: string | undefined): string;
  season(season: Season, year: string, form: Form): string;
  northern: string;
  southern: string;
  /** Which of two dates of one year says it. */
  sharedYear: "first" | "second";

  unknownTime: string;
  dayUnknown: string;
  monthUnknown: string;
  yearUnknown: string;

  // Names in the phrases from here to startUnknown are in the oblique form.
  /** Some time from one date to another. */
  between(first: string, last: string): string;
  /** All the time from one date to another; the last one's name is in a form of its own. */
  fromTo(first: string, last: string): string;
  notBefore(date: string): string;
  notAfter(date: string): string;
  before(date: string): string;
  /** From a date on, with no end. */
  onwards(date: string): string;
  /** Up to a date, with no start. */
  until(date: string): string;
  endUnknown(start: string): string;
  startUnknown(end: string): string;

  /** Two times of one day. */
  betweenTimes(start: string, end: string): string;
  about(date: string): string;
  perhaps(date: string): string;
  within(date: string, tolerance: string): string;
  or: string;
  and: string;

  /** Names of units, by the plural category of `Intl.PluralRules`; one name where a language has no plural with numbers. */
  units: Record<Unit, string | Partial<Record<Intl.LDMLPluralRule, string>>>;
  decimalMark: "." | ",";
  atLeast(amount: string): string;
  atMost(amount: string): string;
  betweenAmounts(least: string, most: string): string;
}

/** A unit of a duration, or of elapsed time. */
export type Unit = "years" | "months" | "weeks" | "days" | "hours" | "minutes" | "seconds";
