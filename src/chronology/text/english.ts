import type { CountingRule } from "../counting-rules.ts";
import type { AfterTermEndParams } from "../findings/finding-params.ts";
import type { Range } from "../range.ts";
import type { Sentences, Words } from "./sentences.ts";

const minute = 60_000;
const origins = { detention: "the detention", sanction: "the order" };
const clocks = { elapsed: "in periods of 24 hours", calendar: "by the calendar", "whole-days": "in whole days" };
const likely = { certain: "", likely: "likely " };
const sides = { atMost: "longer than the most", atLeast: "shorter than the least" };

/** Says of whom a sentence on custody is. */
function of(who: string, words: Words, rest: string): string {
  return `${words.name(who)}: ${rest}`;
}

/**
 * Exact to the minute where it is so: "2 h "; else "at least 2 h " or "between 2 h and 3 h ". A time that may be less than
 * a minute has no least, and nothing is said of one that has neither limit.
 */
function long({ min, max }: Range, words: Words): string {
  const least = min < minute ? undefined : words.atLeast(min);
  const most = max === null ? undefined : words.atMost(max);
  if (most === undefined) return least === undefined ? "" : `at least ${least} `;
  if (least === undefined) return `at most ${most} `;
  return least === most ? `${least} ` : `between ${least} and ${most} `;
}

/** Those of a group of whom something is recorded that is not of the others. */
function saveOf(released: readonly string[], words: Words): string {
  return released.length === 0 ? "" : `, save of ${words.list(released.map(words.name))}`;
}

/** The term of an order; of several that are in force together, the one that ended last. */
function lastTerm(orders: readonly string[], words: Words): string {
  return `the ${orders.length === 1 ? "term" : "last of the terms"} of ${words.list(orders.map(words.name))}`;
}

/** How orders ended: with their terms, when they were given, if that is later, or by a decision. */
function ended({ orders, lifted = [], givenLate = [] }: AfterTermEndParams, words: Words): string {
  const byTerm = orders.filter((id) => !givenLate.includes(id) && !lifted.some(({ order }) => order === id));
  const term = byTerm.length === 0 ? [] : [`${lastTerm(byTerm, words)} ended`];
  const late = givenLate.map((id) => `${words.name(id)} was given and its term ended`);
  return words.list([
    ...term,
    ...late,
    ...lifted.map(({ order, by }) => `${words.name(by)} lifted ${words.name(order)}`),
  ]);
}

function uncounted(terms: readonly string[], words: Words): string {
  const counted = terms.length === 1 ? "the term of $ is" : "the terms of $ are";
  return `No source says in full how ${counted.replace("$", () => words.list(terms.map(words.name)))} counted`;
}

/** What sources say of custody past a term. */
const sayings = {
  "not-prolonged": "that no order prolonged it",
  "none-given": "that no basis was given",
  unacknowledged: "that the custody is not acknowledged",
};

/** What was inferred of how terms are counted. */
function counted({ from, clock }: CountingRule): string {
  return (from === null ? "" : ` from ${origins[from]}`) + (clock === null ? "" : ` ${clocks[clock]}`);
}

export const english: Sentences = {
  contradiction: ({ statements, gaveWay }, words) =>
    `These ${statements.length} statements cannot all be true, though they can without any one of them: ` +
    `${words.list(statements.map(words.statement))}. ` +
    `Left out of the bounds: ${words.list(gaveWay.map(words.statement))}.`,
  "contradictions-not-all-listed": ({ listed }) =>
    `${listed} contradictions are listed; there are more, or the search for them met its limit.`,
  "terms-not-all-followed": ({ who, followed }, words) =>
    of(
      who,
      words,
      `more than ${followed} terms were in force at once; the ${followed} that were imposed last are followed.`,
    ),
  "accounts-disagree": ({ field, accounts }, words) =>
    `The accounts ${words.list(accounts.map(words.name))} differ in "${field}".`,
  "counting-rule-inferred": ({ terms, from, clocks: kinds }, words) => {
    const origin = from.length > 0 ? [`from ${words.choice(from.map((each) => origins[each]))}`] : [];
    const clock = kinds.length > 0 ? [words.choice(kinds.map((each) => clocks[each]))] : [];
    return `${uncounted(terms, words)}. ` + `The other statements leave: ${[...origin, ...clock].join(", ")}.`;
  },
  "counting-rules-differ": ({ terms }, words) =>
    `${uncounted(terms, words)}, and ${terms.length === 1 ? "no rule fits what else is said" : "no one rule fits them all"}.`,
  "transferred-before-term-end": ({ who, event, order, margin }, words) =>
    of(
      who,
      words,
      `transferred (${words.name(event)}) ${long(margin, words)}before the term of ${words.name(order)} ended.`,
    ),
  "basis-changed-before-term-end": ({ who, event, order, margin }, words) =>
    of(
      who,
      words,
      `the basis of custody changed (${words.name(event)}) ${long(margin, words)}before the term of ${words.name(order)} ended.`,
    ),
  "no-order-recorded-after-term": (params, words) =>
    of(
      params.who,
      words,
      `${likely[params.certainty]}still held (${words.name(params.event)}) ${long(params.past, words)}after ${ended(params, words)}; ` +
        (params.laterOrder === null ? "no later order is recorded." : "no order is recorded for the time between."),
    ),
  "held-past-term": ({ rule, said, ...params }, words) =>
    of(
      params.who,
      words,
      `${likely[params.certainty]}held (${words.name(params.event)}) ${long(params.past, words)}` +
        (params.givenLate ? `after ${ended(params, words)}` : `past ${lastTerm(params.orders, words)}`) +
        `${rule === null ? "" : `, counted${counted(rule)}`}; ` +
        `the sources say ${words.list(said.map((each) => sayings[each]))}.`,
    ),
  "no-release-recorded": ({ who, elapsed, lastWord, timeZone, released, certainty }, words) => {
    const isDated = lastWord.earliest !== null || lastWord.latest !== null;
    const when = isDated ? words.when(lastWord, timeZone) : "undated";
    const held =
      elapsed.min < minute
        ? `last word of custody: ${likely[certainty]}${when}`
        : `${likely[certainty]}held at least ${words.atLeast(elapsed.min)}, last word of custody: ${when}`;
    return of(who, words, `${held}; no release is recorded${saveOf(released, words)}.`);
  },
  "detained-again-without-release": ({ who, first, firstKind, again, released, certainty }, words) =>
    of(
      who,
      words,
      `${likely[certainty]}${firstKind === "detention" ? "detained" : "in custody"} (${words.name(first)}) and ` +
        `${firstKind === "detention" ? "detained again" : "then detained"} (${words.name(again)}); ` +
        `no release between them is recorded${saveOf(released, words)}.`,
    ),
  "gap-in-custody": ({ who, release, ending, event, certainty }, words) =>
    of(
      who,
      words,
      ending === "death"
        ? `said to be in custody (${words.name(event)}) ${likely[certainty]}after the death (${words.name(release)}).`
        : `${likely[certainty]}in custody again (${words.name(event)}) after a release (${words.name(release)}); ` +
            "no detention or order between them is recorded.",
    ),
  "overlapping-custody": ({ who, group, certainty }, words) =>
    of(
      who,
      words,
      `${likely[certainty]}detained while the group ${words.name(group)}, of which they are one, was held.`,
    ),
  "exceeds-legal-limit": ({ event, term, side, limit, legalText, provision, inForce, certainty }, words) =>
    `The term of ${words.name(event)} (${words.duration(term)}) is ${likely[certainty]}${sides[side]} that ${provision} of ${words.name(legalText)} ` +
    `gives for the measure (${words.duration(limit)}), in force ${words.inForce(inForce)}.`,
  "cites-law-not-in-force": ({ event, legalText, provision, inForce, certainty }, words) =>
    `${words.name(event)} cites ${provision === null ? "" : `${provision} of `}${words.name(legalText)}, ` +
    `which was in force ${words.inForce(inForce)}, ${likely[certainty]}not at the time of the event.`,
  "announced-not-reported": ({ event }, words) =>
    `${words.name(event)} was announced for a time that has passed; no source reports that it took place.`,
  "only-copies": ({ event, original, copies }, words) =>
    `All articles that report ${words.name(event)} derive from ${words.name(original)}: ${copies} ` +
    `${copies === 1 ? "copy" : "copies"}, one voice.`,
  undated: ({ event }, words) => `No source says when ${words.name(event)} was.`,
};
