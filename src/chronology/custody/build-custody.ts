import { withLazy } from "../../core/with-lazy.ts";
import type { Bounds } from "../../dates/bounds.ts";
import type { EntryPoints } from "../entry.ts";
import type { Range } from "../range.ts";
import type { Worlds } from "../worlds.ts";
import { wordsOfCircle } from "./circle-words.ts";
import { type Links, leastSure, linksOf } from "./links.ts";
import {
  boundsOfBoundary,
  type Ending,
  elapsedBetween,
  firmBounds,
  isBeforeInAll,
  nightsBetween,
  orderOfWords,
  reasonsOfWords,
  termEndOf,
} from "./measure.ts";
import type { Segment, Spell } from "./spell.ts";
import { type Boundary, type InForce, type Trace, traceCustody } from "./trace-custody.ts";
import { type Word, wordsByWho } from "./word.ts";

/** A spell and the words that it was traced from. */
export interface TracedSpell {
  spell: Spell;
  trace: Trace;
  /** Whether the order of the words is certain up to and with this one, since the orders that were in force. */
  isCertain: (word: Word, inForce: readonly InForce[]) => boolean;
  /** Words by which the person, or a group that they are in, was detained. */
  detentions: readonly Word[];
  /** Words by which the person, or a group that they are in, was released. */
  releases: readonly Word[];
}

/** Every time in custody, by person or group and then in order. */
export function buildCustody(worlds: Worlds, entries: readonly EntryPoints[], asOf: Bounds): TracedSpell[] {
  const words = wordsByWho(entries, worlds.caseNetwork.events);
  return [...words.keys()].sort().flatMap((who) => {
    const circle = wordsOfCircle(worlds, who, words);
    const traces = traceCustody(who, circle.followed, (a, b) => isBeforeInAll(worlds, a, b));
    const ofKind = (kind: Word["effect"]["effect"]) => circle.all.filter(({ effect }) => effect.effect === kind);
    const [detentions, releases] = [ofKind("begins"), ofKind("ends")];
    const isPlaced = isPlacedAmong(worlds, ofKind("amends"));
    const links = linksOf(worlds, traces, circle);
    return traces.flatMap((trace, at) => {
      const sure = links[at];
      if (sure === undefined || !trace.words.some((word) => circle.own.has(word))) return [];
      const spell = spellOf(worlds, trace, sure, asOf);
      return { trace, spell, detentions, releases, isCertain: certaintyIn(worlds, trace, sure, isPlaced) };
    });
  });
}

/**
 * A finding on orders in force rests on the order of the words up to where they no longer are; on their being given after
 * the custody before it ended; and on which of them an appeal comes before.
 */
function certaintyIn(
  worlds: Worlds,
  { words }: Trace,
  { opening, within, before }: Links,
  isPlaced: (word: Word) => boolean,
): TracedSpell["isCertain"] {
  const firstUnsure = within.findIndex((order) => order !== "certain");
  const sure = new Set(firstUnsure === -1 ? words : words.slice(0, firstUnsure));
  const isAfter = (a: Word, b: Word) => orderOfWords(worlds, a, b) === "certain";
  return (word, inForce) =>
    sure.has(word) &&
    (opening === "certain" || before.every((word) => inForce.every((order) => isAfter(word, order.word)))) &&
    isPlaced(word);
}

/**
 * Whether it is certain of each of these words if it is before or after a given one. Most lie apart by their bounds alone:
 * those are numbers, as there may be thousands of either.
 */
function isPlacedAmong(worlds: Worlds, words: readonly Word[]): (word: Word) => boolean {
  const bounds = words.map((word) => firmBounds(worlds, word));
  const earliest = Float64Array.from(bounds, (each) => each.earliest ?? Number.NEGATIVE_INFINITY);
  const latest = Float64Array.from(bounds, (each) => each.latest ?? Number.POSITIVE_INFINITY);
  const isAfter = (a: Word, b: Word) => orderOfWords(worlds, a, b) === "certain";
  return (word) => {
    const start = firmBounds(worlds, word);
    const [first, end] = [start.earliest ?? Number.NEGATIVE_INFINITY, start.latest ?? Number.POSITIVE_INFINITY];
    return words.every(
      (other, at) =>
        (latest[at] ?? 0) <= first || end <= (earliest[at] ?? 0) || isAfter(other, word) || isAfter(word, other),
    );
  };
}

function spellOf(worlds: Worlds, trace: Trace, { opening, within, closing }: Links, asOf: Bounds): Spell {
  const { who, words, stretches, until, detainedAgain } = trace;
  const lastWord = words.at(-1);
  const from = stretches[0]?.from ?? { notBefore: undefined, notAfter: undefined };
  const ending = endingOf(until, lastWord, asOf);
  const elapsed = elapsedBetween(worlds, from, ending);
  const nights = nightsBetween(worlds, from, ending);
  const ends = [trace.first, lastWord, detainedAgain].filter((word) => word !== undefined);
  const spell = {
    who,
    order: leastSure([opening, ...within, closing]),
    segments: segmentsOf(worlds, trace, asOf, elapsed),
    open: until === undefined,
    lastWord: lastWord?.entry.start ?? { earliest: null, latest: null },
    elapsed,
    calendarDays: { min: nights.min + 1, max: nights.max === null ? null : nights.max + 1 },
    nights,
  };
  // Most spells are never asked.
  return withLazy(spell, "because", () => reasonsOfWords(worlds, ends));
}

function endingOf(until: Boundary | undefined, lastWord: Word | undefined, asOf: Bounds): Ending {
  if (until !== undefined) return until;
  return lastWord === undefined ? { notBefore: undefined, notAfter: undefined } : { lastWord, asOf };
}

function segmentsOf(worlds: Worlds, { words, stretches, until }: Trace, asOf: Bounds, whole: Range): Segment[] {
  return stretches.map(({ basis, from, facility, imposedBy, terms }, index) => {
    const ending = stretches[index + 1]?.from ?? endingOf(until, words.at(-1), asOf);
    const termEnd = termEndOf(terms);
    return {
      basis,
      from: boundsOfBoundary(from),
      until: "asOf" in ending ? openEnd(from, ending.lastWord) : boundsOfBoundary(ending),
      ...(termEnd === undefined ? {} : { termEnd }),
      ...(facility === undefined ? {} : { facility }),
      imposedBy: imposedBy.map(({ entry }) => entry.event),
      elapsed: stretches.length === 1 ? whole : elapsedBetween(worlds, from, ending),
    };
  });
}

/** Not before the last word that the person is held, nor before the stretch itself. */
function openEnd(from: Boundary, lastWord: Word): Bounds {
  const { earliest: last } = lastWord.start;
  const { earliest: first } = boundsOfBoundary(from);
  return { earliest: last === null || first === null ? last : Math.max(first, last), latest: null };
}
