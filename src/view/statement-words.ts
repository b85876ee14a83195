import { amountText, pointText, type RelationWords } from "../case-file/relation-text.ts";
import { type StatedOptions, statedDate } from "../case-file/stated-text.ts";
import type { WhenInput } from "../dates/when.ts";
import type { Term } from "../events/term.ts";
import { inSentence } from "./markup.ts";

/** What statements are put in words with; names are as `inSentence` gives them. */
export interface StatementWords extends RelationWords, StatedOptions {}

const clocks = {
  elapsed: "in periods of 24 hours",
  calendar: "by the calendar",
  "whole-days": "in whole days",
} satisfies Record<NonNullable<Term["clock"]>, string>;

/** A date as its source gave it: in words, in EDTF, and in the source's own words where they are kept. */
export function sayWhen(when: WhenInput, words: StatementWords): string {
  const { edtf, text }: { edtf: string; text?: string | undefined } = typeof when === "string" ? { edtf: when } : when;
  const said = `${statedDate(when, words)} [${edtf}]`;
  return text === undefined ? said : `“${inSentence(text)}”: ${said}`;
}

/** A term: "15 days, counted from “Detention”, in periods of 24 hours". */
export function sayTerm({ duration, until, approximate, countedFrom, clock }: Term, words: StatementWords): string {
  const length = typeof duration === "string" ? { exactly: duration } : (duration ?? {});
  const amount = amountText(length, words.locale).replace("exactly ", "");
  return [
    `${approximate ? "about " : ""}${amount}`,
    until === undefined ? "" : `until ${sayWhen(until, words)}`,
    countedFrom === undefined ? "" : `counted from ${pointText(countedFrom.at ?? "start", countedFrom.event, words)}`,
    clock === undefined ? "" : clocks[clock],
  ]
    .filter((part) => part !== "")
    .join(", ");
}
