import { withLazy } from "../../core/with-lazy.ts";
import type { Bounds } from "../../dates/bounds.ts";
import type { EntryPoints } from "../entry.ts";
import type { Range } from "../range.ts";
import type { Worlds } from "../worlds.ts";
import { wordsOfCircle } from "./circle-words.ts";
import {
  boundsOfBoundary,
  type Ending,
  elapsedBetween,
  firmBounds,
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
  const words = wordsByWho(entries, worlds.caseNetwork.events, worlds.involvement);
  return [...words.keys()].sort().flatMap((who) => {
    const circle = wordsOfCircle(worlds, who, words);
    const traces = traceCustody(who, circle.followed);
    const ofKind = (kind: Word["effect"]["effect"]) => circle.all.filter(({ effect }) => effect.effect === kind);
    const detentions = ofKind("begins");
    const releases = circle.all.filter(({ effect, mayEnd }) => effect.effect === "ends" || mayEnd);
    const isPlaced = isPlacedAmong(worlds, [...new Set([...circle.followed.filter(decides), ...ofKind("amends")])]);
    return traces.flatMap((trace, at) => {
      if (!trace.words.some((word) => circle.own.has(word))) return [];
      const links = linksOf(worlds, traces, at);
      const spell = spellOf(worlds, trace, links, asOf);
      return { trace, spell, detentions, releases, isCertain: certaintyIn(worlds, trace, links, isPlaced) };
    });
  });
}

/** How sure it is that each word of a spell is after the word before it, of the spell before it too, and the next spell after the last. */
interface Links {
  /** The first word, after the last of the spell before it. */
  opening: Spell["order"];
  /** Each word, after the one before it. */
  within: Spell["order"][];
  /** The first word of the spell after it, after the last. */
  closing: Spell["order"];
  /** The last word of the spell before it. */
  before: Word | undefined;
}

function linksOf(worlds: Worlds, traces: readonly Trace[], at: number): Links {
  const { words = [] } = traces[at] ?? {};
  const before = traces[at - 1]?.words.at(-1);
  const link = (a: Word | undefined, b: Word | undefined) =>
    a === undefined || b === undefined ? "certain" : orderOfWords(worlds, a, b);
  return {
    before,
    opening: link(before, words[0]),
    within: words.map((word, index) => link(words[index - 1], word)),
    closing: link(words.at(-1), traces[at + 1]?.words[0]),
  };
}

/** Whether a word may change which orders are in force. */
function decides({ effect: { effect } }: Word): boolean {
  return effect !== "confirms" && effect !== "moves";
}

/**
 * A finding on orders in force rests on the order of the words up to where they no longer are; on their being given after
 * the custody before it ended; on no word that may be a release; and on which of them an order, an appeal, a detention or a
 * release comes before, wherever it stands.
 */
function certaintyIn(
  worlds: Worlds,
  { words }: Trace,
  { opening, within, before }: Links,
  isPlaced: (word: Word) => boolean,
): TracedSpell["isCertain"] {
  const firstUnsure = within.findIndex((order, at) => order !== "certain" || words[at]?.mayEnd === true);
  const sure = new Set(firstUnsure === -1 ? words : words.slice(0, firstUnsure));
  const isAfter = (a: Word, b: Word) => orderOfWords(worlds, a, b) === "certain";
  return (word, inForce) =>
    sure.has(word) &&
    (opening === "certain" || before === undefined || inForce.every((order) => isAfter(before, order.word))) &&
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
        other === word ||
        (latest[at] ?? 0) <= first ||
        end <= (earliest[at] ?? 0) ||
        isAfter(other, word) ||
        isAfter(word, other),
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
    // What follows a word that may be a release may be another custody.
    order: words.some(({ mayEnd }) => mayEnd) ? "unordered" : leastSure([opening, ...within, closing]),
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

function leastSure(orders: readonly Spell["order"][]): Spell["order"] {
  return orders.includes("unordered") ? "unordered" : orders.includes("likely") ? "likely" : "certain";
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
