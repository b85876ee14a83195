import { withLazy } from "../../core/with-lazy.ts";
import type { Bounds } from "../../dates/bounds.ts";
import type { EntryPoints } from "../entry.ts";
import type { Range } from "../range.ts";
import type { Worlds } from "../worlds.ts";
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
import { inCustodyOrder } from "./order-words.ts";
import type { Segment, Spell } from "./spell.ts";
import { type LinkedWords, leastSure, orderAmongOthers } from "./strays.ts";
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
    const traces = traceCustody(who, circle.followed, asOf);
    const ofKind = (kind: Word["effect"]["effect"]) => circle.all.filter(({ effect }) => effect.effect === kind);
    const [detentions, releases] = [ofKind("begins"), ofKind("ends")];
    const isPlaced = isPlacedAmong(worlds, ofKind("amends"));
    const linksOfAll = traces.map((_, at) => linksOf(worlds, traces, at));
    const among = orderAmongOthers(worlds, linksOfAll);
    return traces.flatMap((trace, at) => {
      const links = linksOfAll[at];
      if (links === undefined || !trace.words.some((word) => circle.own.has(word))) return [];
      const spell = spellOf(worlds, trace, { ...links, among: among[at] ?? "certain" }, asOf);
      return { trace, spell, detentions, releases, isCertain: certaintyIn(worlds, trace, links, isPlaced) };
    });
  });
}

interface CircleWords {
  /** Those of the person or group itself. */
  own: ReadonlySet<Word>;
  /** Those that tell of its custody, in order. */
  followed: readonly Word[];
  /** Its own and those of every group that it is in. */
  all: readonly Word[];
}

/**
 * A group is held until released; a member or subgroup of which something of its own is said has its own spell from
 * there on, which goes on from the group's unless it begins with a detention.
 */
function wordsOfCircle(worlds: Worlds, who: string, words: Map<string, Word[]>): CircleWords {
  const ownWords = words.get(who) ?? [];
  const own = new Set(ownWords);
  const groups = [...worlds.involvement.circleOf(who)].filter((id) => id !== who);
  const ofGroups = groups.flatMap((id) => words.get(id) ?? []);
  const ordered = inCustodyOrder(worlds, ownWords);
  if (ofGroups.length === 0) return { own, followed: ordered, all: ownWords };
  const all = [...new Set([...ofGroups, ...ownWords])].sort((a, b) => a.index - b.index);
  if (ordered[0]?.effect.effect === "begins") return { own, followed: ordered, all };
  const together = inCustodyOrder(worlds, all, own);
  const first = together.findIndex((word) => own.has(word));
  return { own, followed: together.filter((word, index) => index < first || own.has(word)), all };
}

/** How sure it is that each word of a spell is after the word before it, of the spell before it too, and the next spell after the last. */
interface Links extends LinkedWords {
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
    words,
    before,
    opening: link(before, words[0]),
    within: words.map((word, index) => link(words[index - 1], word)),
    closing: link(words.at(-1), traces[at + 1]?.words[0]),
  };
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
        (latest[at] ?? 0) <= first || end <= (earliest[at] ?? 0) || isAfter(other, word) || isAfter(word, other),
    );
  };
}

function spellOf(
  worlds: Worlds,
  trace: Trace,
  { opening, within, closing, among }: Links & { among: Spell["order"] },
  asOf: Bounds,
): Spell {
  const { who, words, stretches, until } = trace;
  const lastWord = words.at(-1);
  const from = stretches[0]?.from ?? { notBefore: undefined, notAfter: undefined };
  const ending = endingOf(until, lastWord, asOf);
  const elapsed = elapsedBetween(worlds, from, ending);
  const nights = nightsBetween(worlds, from, ending);
  const ends = [trace.first, lastWord, until?.notAfter].filter((word) => word !== undefined);
  const spell = {
    who,
    order: leastSure([opening, ...within, closing, among]),
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
      until: untilOf(from, ending),
      ...(termEnd === undefined ? {} : { termEnd }),
      ...(facility === undefined ? {} : { facility }),
      imposedBy: imposedBy.map(({ entry }) => entry.event),
      elapsed: stretches.length === 1 ? whole : atMost(whole, elapsedBetween(worlds, from, ending)),
    };
  });
}

/** A part lasts no longer than the whole. */
function atMost(whole: Range, { min, max }: Range): Range {
  return { min, max: whole.max === null ? max : Math.min(whole.max, max ?? whole.max) };
}

/** Where a stretch ends. Not before the last word that the person is held, nor before it begins, where no word shows either. */
function untilOf(from: Boundary, ending: Ending): Bounds {
  const isOpen = "asOf" in ending;
  const until = isOpen ? { earliest: ending.lastWord.start.earliest, latest: null } : boundsOfBoundary(ending);
  if (!isOpen && from.stated === undefined) return until;
  const { earliest } = boundsOfBoundary(from);
  const isLater = earliest !== null && until.earliest !== null && earliest > until.earliest;
  return isLater ? { ...until, earliest } : until;
}
