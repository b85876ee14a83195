import { parseDuration } from "../dates/duration.ts";
import { unitText } from "../dates/format-elapsed.ts";
import { formatWhen } from "../dates/format-when.ts";
import type { WhenInput } from "../dates/when.ts";
import type { Relation } from "../events/relation.ts";
import type { Term } from "../events/term.ts";
import type { Names } from "./names-of.ts";

/** What statements are put in words with. */
export interface StatementWords {
  name: Names;
  locale: string;
  timeZone: string;
}

const relations = {
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

const points = { start: "the start of ", end: "the end of ", "term-end": "the end of the term of " };

const clocks = {
  elapsed: "in periods of 24 hours",
  calendar: "by the calendar",
  "whole-days": "in whole days",
} satisfies Record<NonNullable<Term["clock"]>, string>;

/** A date as its source gave it: in words, in EDTF, and in the source's own words where they are kept. */
export function sayWhen(when: WhenInput, { locale, timeZone }: StatementWords): string {
  const { edtf, text }: { edtf: string; text?: string | undefined } = typeof when === "string" ? { edtf: when } : when;
  const said = `${formatWhen(when, { locale, zone: timeZone })} [${edtf}]`;
  return text === undefined ? said : `“${text}”: ${said}`;
}

/** A relation: "exactly 2 h before “Protest rally”". */
export function sayRelation({ relation, to, at, gap = {}, approximate }: Relation, words: StatementWords): string {
  const amount = sayAmount(gap, words.locale);
  return [
    approximate ? "about " : "",
    amount === "" ? "" : `${amount} `,
    relations[relation],
    " ",
    at === undefined ? "" : points[at],
    `“${words.name(to)}”`,
  ].join("");
}

/** A term: "15 days, counted from “Detention”, in periods of 24 hours". */
export function sayTerm({ duration, until, approximate, countedFrom, clock }: Term, words: StatementWords): string {
  const length = typeof duration === "string" ? { exactly: duration } : (duration ?? {});
  const amount = sayAmount(length, words.locale).replace("exactly ", "");
  return [
    `${approximate ? "about " : ""}${amount}`,
    until === undefined ? "" : `until ${sayWhen(until, words)}`,
    countedFrom === undefined
      ? ""
      : `counted from ${points[countedFrom.at ?? "start"]}“${words.name(countedFrom.event)}”`,
    clock === undefined ? "" : clocks[clock],
  ]
    .filter((part) => part !== "")
    .join(", ");
}

function sayAmount(
  amount: { exactly?: string | undefined; atLeast?: string | undefined; atMost?: string | undefined },
  locale: string,
): string {
  const { exactly, atLeast, atMost } = amount;
  return [
    exactly === undefined ? "" : `exactly ${sayDuration(exactly, locale)}`,
    atLeast === undefined ? "" : `at least ${sayDuration(atLeast, locale)}`,
    atMost === undefined ? "" : `at most ${sayDuration(atMost, locale)}`,
  ]
    .filter((part) => part !== "")
    .join(" and ");
}

const units = ["years", "months", "weeks", "days", "hours", "minutes", "seconds"] as const;

function sayDuration(text: string, locale: string): string {
  const read = parseDuration(text);
  if (!read.success) return text;
  const said = units.filter((unit) => read.data[unit] > 0).map((unit) => unitText(read.data[unit], unit, locale));
  return said.length === 0 ? unitText(0, "minutes", locale) : said.join(" ");
}
