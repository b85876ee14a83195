import { withLazy } from "../../core/with-lazy.ts";
import { type Bounds, compareBounds } from "../../dates/bounds.ts";
import type { EntryPoints } from "../entry.ts";
import type { Range } from "../range.ts";
import { isAllCertain, type Worlds } from "../worlds.ts";
import { certaintyIn } from "./certainty.ts";
import { wordsOfCircle } from "./circle-words.ts";
import { type Links, leastSure, linksOf } from "./links.ts";
import {
  boundsOfBoundary,
  type Ending,
  elapsedBetween,
  firmBounds,
  isBeforeInAll,
  isLeastFirm,
  nightsBetween,
  openEndingOf,
  reasonsOfWords,
  termEndOf,
} from "./measure.ts";
import type { Segment, Spell } from "./spell.ts";
import { orderAmongOthers } from "./strays.ts";
import { type Boundary, type InForce, type Trace, traceCustody } from "./trace-custody.ts";
import { isDoubted, ordersNamedBy, type Word, wordsByWho } from "./word.ts";

/** A spell and the words that it was traced from. */
export interface TracedSpell {
  spell: Spell;
  trace: Trace;
  /** Whether it is certain which orders are in force at a word: these, as far as the order of all words on custody goes. */
  isCertain: (word: Word, inForce: readonly InForce[]) => boolean;
  /** Whether the least time, and when the last word was, need no uncertain statement. */
  isFirm: () => boolean;
  /** Words by which custody of the person, of a group that they are in or of part of the group may have begun. */
  beginnings: readonly Word[];
  /** Words by which the person, or a group that they are in, was released. */
  releases: readonly Word[];
  /** Words by which part of the group was released, by the person or group that it is. */
  releasesOfParts: ReadonlyMap<string, readonly Word[]>;
  /** Orders and decisions on a group that the person is in, or on part of the group, that do not tell of its custody. */
  ordersAround: readonly Word[];
}

/** Every time in custody, by person or group and then in order. */
export function buildCustody(worlds: Worlds, entries: readonly EntryPoints[], asOf: Bounds): TracedSpell[] {
  const words = wordsByWho(entries, worlds.caseNetwork.events, worlds.involvement);
  return [...words.keys()].sort().flatMap((who) => {
    const circle = wordsOfCircle(worlds, who, words);
    const traces = traceCustody(who, circle.followed, { asOf, isBefore: (a, b) => isBeforeInAll(worlds, a, b) });
    const parts = [...worlds.involvement.partsOf(who)].filter((id) => id !== who && words.has(id));
    const around = [...new Set([...circle.all, ...parts.flatMap((id) => words.get(id) ?? [])])];
    const followed = new Set(circle.followed);
    const known = {
      beginnings: around.filter(({ effect: { effect } }) => effect === "begins" || effect === "imposes"),
      releases: circle.all.filter(isRelease),
      releasesOfParts: new Map(parts.map((id) => [id, (words.get(id) ?? []).filter(isRelease)])),
      ordersAround: around.filter((word) => isOrder(word) && !followed.has(word) && !isOfOthers(word, followed)),
    };
    const certaintyOf = certaintyIn(worlds, circle);
    const links = linksOf(worlds, traces, circle);
    const among = orderAmongOthers(worlds, links);
    return traces.flatMap((trace, at) => {
      const sure = links[at];
      if (sure === undefined || !trace.words.some((word) => circle.own.has(word))) return [];
      const spell = spellOf(worlds, trace, { ...sure, among: among[at] ?? "certain" }, asOf);
      const isFirm = () => isSpellFirm(worlds, trace, spell, asOf);
      return { ...known, trace, spell, isFirm, isCertain: certaintyOf(trace, sure) };
    });
  });
}

const isRelease = ({ effect, mayEnd }: Word) => effect.effect === "ends" || mayEnd;
const isAmendment = ({ effect }: Word) => effect.effect === "amends";
const isOrder = (word: Word) => word.effect.effect === "imposes" || isAmendment(word);

/** Whether a word names the orders that it prolongs or decides on, and none that these words give. */
function isOfOthers(word: Word, given: ReadonlySet<Word>): boolean {
  const named = new Set(ordersNamedBy(word));
  return named.size > 0 && ![...given].some(({ entry }) => entry.accounts.some(({ event }) => named.has(event)));
}

function spellOf(
  worlds: Worlds,
  trace: Trace,
  { opening, within, closing, among }: Links & { among: Spell["order"] },
  asOf: Bounds,
): Spell {
  const { who, words, until, gapAfter, detainedAgain } = trace;
  const lastWord = words.at(-1);
  const from = beginningOf(trace);
  const ending = endingOf(trace, asOf);
  const elapsed = elapsedBetween(worlds, from, ending);
  const nights = nightsBetween(worlds, from, ending);
  const last = "asOf" in ending ? ending.lastWords : [lastWord, until?.notAfter];
  const ends = [trace.first, ...last].filter((word) => word !== undefined);
  // Without the release before it, or the detention after it, it is one with another spell.
  const setApartBy = [gapAfter, detainedAgain].filter((word) => word !== undefined);
  const spell = {
    who,
    order: leastSure([opening, ...within, closing, among, ...words.map(surenessOf), ...setApartBy.map(doubtOf)]),
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

/** What follows a word that may be a release may be another custody. */
function surenessOf(word: Word): Spell["order"] {
  return word.mayEnd ? "unordered" : doubtOf(word);
}

function doubtOf(word: Word): Spell["order"] {
  return isDoubted(word) ? "likely" : "certain";
}

function beginningOf({ stretches }: Trace): Boundary {
  return stretches[0]?.from ?? { notBefore: undefined, notAfter: undefined };
}

function endingOf({ until, words }: Trace, asOf: Bounds): Ending {
  if (until !== undefined) return until;
  return words.length === 0 ? { notBefore: undefined, notAfter: undefined } : openEndingOf(words, asOf);
}

function isSpellFirm(worlds: Worlds, trace: Trace, { elapsed, lastWord }: Spell, asOf: Bounds): boolean {
  const last = trace.words.at(-1);
  if (last === undefined || isDoubted(last) || isDoubted(trace.first)) return false;
  const isDated = compareBounds(firmBounds(worlds, last), lastWord) === 0;
  const undoubted = trace.words.filter((word) => !isDoubted(word));
  if (isAllCertain(worlds) && undoubted.length === trace.words.length) return true;
  return isDated && isLeastFirm(worlds, beginningOf(trace), openEndingOf(undoubted, asOf), elapsed.min);
}

function segmentsOf(worlds: Worlds, trace: Trace, asOf: Bounds, whole: Range): Segment[] {
  const { words, stretches } = trace;
  const lastWord = words.at(-1);
  return stretches.map(({ basis, from, facility, imposedBy, terms }, index) => {
    const ending = stretches[index + 1]?.from ?? endingOf(trace, asOf);
    const termEnd = termEndOf(terms);
    return {
      basis,
      from: boundsOfBoundary(from),
      until: untilOf(from, ending, lastWord),
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
function untilOf(from: Boundary, ending: Ending, lastWord: Word | undefined): Bounds {
  const isOpen = "asOf" in ending;
  const until = isOpen ? { earliest: lastWord?.start.earliest ?? null, latest: null } : boundsOfBoundary(ending);
  if (!isOpen && from.stated === undefined) return until;
  const { earliest } = boundsOfBoundary(from);
  const isLater = earliest !== null && until.earliest !== null && earliest > until.earliest;
  return isLater ? { ...until, earliest } : until;
}
