import type { Duration } from "./duration.ts";
import { finite } from "./finite.ts";
import type { DateWords, Unit } from "./words/date-words.ts";
import { wordsOf } from "./words/words-of.ts";

/** The language that words are in. */
export interface WordsOptions {
  /**
   * A BCP 47 language tag; `en` by default. There are words for en, ru, az, hy, ka and tr; another language's are English.
   */
  locale?: string | undefined;
}

const unitSizes = [
  ["days", 86_400_000],
  ["hours", 3_600_000],
  ["minutes", 60_000],
] as const;

/**
 * Says how much time has gone by, in days of 24 hours, hours, minutes and, where there are any, seconds.
 *
 * @param elapsed - milliseconds, or the least and the greatest of them; `max: null` is no limit.
 * @throws ChronologyError (`wrong-type`) where they are no finite numbers.
 * @example
 * formatElapsed(1_388_400_000); // => "16 days 1 h 40 min"
 * formatElapsed({ min: 3_600_000, max: null }); // => "at least 1 h"
 */
export function formatElapsed(
  elapsed: number | { min: number; max: number | null },
  { locale = "en" }: WordsOptions = {},
): string {
  const words = wordsOf(locale);
  const amount = (milliseconds: number) => elapsedText(finite(milliseconds), words);
  if (typeof elapsed !== "object" || elapsed === null) return amount(elapsed);
  if (elapsed.max === null) return words.atLeast(amount(elapsed.min));
  if (elapsed.min === elapsed.max) return amount(elapsed.min);
  if (elapsed.min === 0) return words.atMost(amount(elapsed.max));
  return words.betweenAmounts(amount(elapsed.min), amount(elapsed.max));
}

/** Elapsed milliseconds in the words of one language. */
export function elapsedText(milliseconds: number, words: DateWords): string {
  let rest = Math.abs(milliseconds);
  const parts: string[] = [];
  for (const [unit, size] of unitSizes) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(unitText(count, unit, words));
  }
  if (rest > 0) parts.push(unitText(rest / 1000, "seconds", words));
  if (parts.length === 0) parts.push(unitText(0, "minutes", words));
  return `${milliseconds < 0 ? "−" : ""}${parts.join(" ")}`;
}

const units = ["years", "months", "weeks", "days", "hours", "minutes", "seconds"] as const satisfies Unit[];

/** A duration as it is written, unit by unit: "1 year 6 months"; no time at all is "0 min". */
export function durationText(duration: Duration, words: DateWords): string {
  const parts = units.filter((unit) => duration[unit] > 0).map((unit) => unitText(duration[unit], unit, words));
  return parts.length === 0 ? unitText(0, "minutes", words) : parts.join(" ");
}

/** A number of units: "16 days", "1 h", "0,5 с". */
export function unitText(count: number, unit: Unit, words: DateWords): string {
  const names = words.units[unit];
  const name =
    typeof names === "string" ? names : (names[new Intl.PluralRules(words.language).select(count)] ?? names.other);
  return `${String(count).replace(".", words.decimalMark)} ${name}`;
}
