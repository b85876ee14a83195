import { parseDuration } from "../dates/duration.ts";
import { unitText } from "../dates/format-elapsed.ts";
import { wordsOf } from "../dates/words/words-of.ts";
import type { Relation } from "../events/relation.ts";

/** What relations and terms are put in words with. */
export interface RelationWords {
  /** The name of a record, by id. */
  nameOf(id: string): string;
  /** A BCP 47 tag, for amounts of time. */
  locale: string;
}

const relationWords = {
  before: "before",
  after: "after",
  "same-time": "at the time of",
  "same-day": "on the day of",
  "day-before": "on the day before",
  "day-after": "on the day after",
  during: "during",
  starts: "starting with",
  ends: "ending with",
} satisfies Record<Relation["relation"], string>;

const pointWords = { start: "the start of ", end: "the end of ", "term-end": "the end of the term of " };

/**
 * How an event stands in time to another, in words. Nothing is escaped.
 *
 * @example
 * const words = { nameOf: () => "Rally", locale: "en" };
 * relationText({ relation: "before", to: "rally", gap: { exactly: "PT2H" } }, words) // => "exactly 2 h before “Rally”"
 */
export function relationText({ relation, to, at, gap = {}, approximate }: Relation, words: RelationWords): string {
  const amount = amountText(gap, words.locale).replace(approximate ? "exactly " : "", "");
  const distance = amount === "" ? "" : `${amount} `;
  return `${approximate ? "about " : ""}${distance}${relationWords[relation]} ${pointText(at, to, words)}`;
}

/** A point of an event, or an event as a whole: `the end of “Rally”`. */
export function pointText(at: keyof typeof pointWords | undefined, event: string, { nameOf }: RelationWords): string {
  return `${at === undefined ? "" : pointWords[at]}“${nameOf(event)}”`;
}

const limits = [
  ["exactly", "exactly"],
  ["atLeast", "at least"],
  ["atMost", "at most"],
] as const;

/** How much time a gap or a term is, in words: `at least 2 h and at most 1 day`; empty where it is not said. */
export function amountText(
  amount: { [Limit in (typeof limits)[number][0]]?: string | undefined },
  locale: string,
): string {
  const parts = limits.flatMap(([limit, word]) => {
    const duration = amount[limit];
    return duration === undefined ? [] : [`${word} ${durationText(duration, locale)}`];
  });
  return parts.join(" and ");
}

const units = ["years", "months", "weeks", "days", "hours", "minutes", "seconds"] as const;

function durationText(text: string, locale: string): string {
  const read = parseDuration(text);
  if (!read.success) return text;
  const words = wordsOf(locale);
  const parts = units.filter((unit) => read.data[unit] > 0).map((unit) => unitText(read.data[unit], unit, words));
  return parts.length === 0 ? unitText(0, "minutes", words) : parts.join(" ");
}
