import { once } from "../../core/once.ts";
import { withLazy } from "../../core/with-lazy.ts";
import { type Bounds, compareBounds } from "../../dates/bounds.ts";
import type { EntryPoints } from "../entry.ts";
import { greatest } from "../hull.ts";
import type { Range } from "../range.ts";
import type { Worlds } from "../worlds.ts";
import { certaintyIn } from "./certainty.ts";
import { wordsOfCircle } from "./circle-words.ts";
import { decisionsAmong, placesOf } from "./decision-places.ts";
import { firmWords } from "./firm-words.ts";
import { isOfTheDay, leastEndOf } from "./least-end.ts";
import { type Links, leastSure, linksOf } from "./links.ts";
import { type MayBeOne, possiblyOne } from "./may-be-one.ts";
import {
  boundsOfBoundary,
  type Ending,
  elapsedBetween,
  firmBounds,
  isBeforeInAll,
  isBoundaryFirm,
  isLeastFirm,
  isSurelyBefore,
  nightsBetween,
  openEndingOf,
  orderOfWords,
  reasonsOfWords,
  termEndOf,
} from "./measure.ts";
import { ordersThatMayHold } from "./orders-that-may-hold.ts";
import { releasedInParts } from "./released-parts.ts";
import { beginningOfStretch, isByOrders, isHeldAt, isUnacknowledged, wordsHeld } from "./shown.ts";
import type { Segment, Spell } from "./spell.ts";
import { orderAmongOthers } from "./strays.ts";
import { shownOf } from "./trace.ts";
import {
  asStated,
  type Boundary,
  type Course,
  type InForce,
  type Stretch,
  type Trace,
  traceCustody,
} from "./trace-custody.ts";
import { isBasisDoubted, isDoubted, ordersNamedBy, type Word, wordsByWho } from "./word.ts";

/** A spell and the words that it was traced from. */
export interface TracedSpell {
  spell: Spell;
  trace: Trace;
  /** Whether orders alone tell of it, and only after the person had died: it is no time in custody. */
  isOfDead: boolean;
  /** Whether words of a group alone tell of it, and a death of the member's own may have been in it: what else became of them is not told. */
  isByGroup: boolean;
  /** Whether it is certain which orders are in force at a word: these, as far as the order of all words on custody goes. */
  isCertain: (word: Word, inForce: readonly InForce[]) => boolean;
  /** The time in custody that a word is of by the words alone that certainly tell of it: what is certain is so of it too. */
  firmTraceOf: (word: Word) => Trace | undefined;
  /** Whether the least time, and when the last word was, need nothing uncertain. */
  isFirm: () => boolean;
  /** Whether each of its parts, and when that began and ended, needs no uncertain statement. */
  areSegmentsCertain: () => boolean[];
  /** Words by which custody of the person, of a group that they are in or of part of the group may have begun. */
  beginnings: readonly Word[];
  /** Words by which the person, or a group that they are in, was released. */
  releases: readonly Word[];
  /** Words by which part of the group was released, by the person or group that it is. */
  releasesOfParts: ReadonlyMap<string, readonly Word[]>;
  /** Orders and decisions on a group that the person is in, or on part of the group, that do not tell of its custody. */
  ordersAround: readonly Word[];
  /** Orders on any of them by which the person may be held, though they give no basis. */
  ordersThatMayHold: readonly Word[];
}

/** Every time in custody, by person or group and then in order. */
export function buildCustody(worlds: Worlds, entries: readonly EntryPoints[], asOf: Bounds): TracedSpell[] {
  const words = wordsByWho(entries, worlds.caseNetwork.events, worlds.involvement);
  const thatMayHold = ordersThatMayHold(entries, worlds.involvement);
  const mayBeOne = possiblyOne(worlds.caseNetwork.caseFile.matches);
  return [...words.keys()].sort().flatMap((who) => {
    const circle = wordsOfCircle(worlds, who, words);
    const [groups, members] = [worlds.involvement.circleOf(who), worlds.involvement.partsOf(who)];
    const parts = [...members].filter((id) => id !== who && words.has(id));
    const releasesOfParts = new Map(parts.map((id) => [id, (words.get(id) ?? []).filter(isRelease)]));
    const course: Course = {
      asOf,
      isBefore: (a, b) => isBeforeInAll(worlds, a, b),
      isSurelyBefore: (a, b) => isSurelyBefore(worlds, a, b),
      leastEnd: (word, from) => leastEndOf(worlds, word, from),
      goesOn: (end, word) => isOfTheDay(worlds, end, word),
      releasedInParts: (trace, again) => releasedInParts(worlds, releasesOfParts, trace, again),
    };
    const traces = traceCustody(who, circle.followed, course);
    const firmTraces = once(() => {
      const firm = firmWords(worlds, who, words, circle);
      return traceCustody(who, firm, { ...course, isBefore: course.isSurelyBefore, ...asStated });
    });
    const firmByEntry = once(
      () => new Map(firmTraces().flatMap((trace) => trace.words.map(({ entry }) => [entry, trace] as const))),
    );
    const firmTraceOf = ({ entry }: Word) => firmByEntry().get(entry);
    const around = [...new Set([...circle.all, ...parts.flatMap((id) => words.get(id) ?? [])])];
    const followed = new Set(circle.followed);
    const known = {
      beginnings: around.filter(({ effect: { effect } }) => effect === "begins" || effect === "imposes"),
      releases: circle.all.filter(isRelease),
      releasesOfParts,
      ordersAround: around.filter((word) => isOrder(word) && !followed.has(word) && !isOfOthers(word, followed)),
      ordersThatMayHold: [...new Set([...groups, ...members])].flatMap((id) => thatMayHold.get(id) ?? []),
    };
    const certaintyOf = certaintyIn(worlds, circle);
    const links = linksOf(worlds, traces, circle);
    const among = orderAmongOthers(worlds, links);
    const decisions = decisionsAmong(circle);
    const traced = new Set(traces.flatMap((trace) => trace.words));
    const strays = [...circle.own].filter((word) => word.effect.effect === "ends" && !traced.has(word));
    return traces.flatMap((trace, at) => {
      const sure = links[at];
      if (sure === undefined) return [];
      const isByGroup = !trace.words.some((word) => circle.own.has(word));
      if (isByGroup && !strays.some((word) => mayBeIn(worlds, trace, word))) return [];
      const [before, after] = [traces[at - 1], traces[at + 1]];
      const isLikelyApart =
        isApartLikely(before, trace, mayBeOne) ||
        isApartLikely(trace, after, mayBeOne) ||
        setApartBy(trace, before, after).some(isDoubted);
      const amongOthers = among[at] ?? "certain";
      const order = leastSure([
        amongOthers,
        ...placesOf(worlds, trace, decisions),
        isByGroup ? "unordered" : isLikelyApart ? "likely" : "certain",
      ]);
      const spell = spellOf(worlds, trace, { ...sure, among: order }, asOf);
      const isFirm = () =>
        leastSure([sure.opening, amongOthers]) === "certain" &&
        isSpellFirm(worlds, trace, spell, firmTraces().at(-1), asOf);
      const isOfDead = isByOrders(trace) && isAfterDeath(worlds, trace);
      const mayHaveLapsed = (stretch: Stretch) =>
        trace.lapses.some(
          ({ word, stretches }) => stretches.includes(stretch) && !isFirmlyHeldAt(firmTraceOf(word), word),
        );
      const areSegmentsCertain = () =>
        partsOf(trace, asOf).map((part) => isPartCertain(worlds, spell, part) && !mayHaveLapsed(part.stretch));
      const isCertain = certaintyOf(trace, sure);
      return { ...known, trace, spell, isOfDead, isByGroup, firmTraceOf, isFirm, areSegmentsCertain, isCertain };
    });
  });
}

/** Whether a word of no spell, the death of a member of a group, may be in one that is told of the group alone. */
function mayBeIn(worlds: Worlds, { first, words }: Trace, word: Word): boolean {
  const last = words.at(-1);
  if (last === undefined || orderOfWords(worlds, word, first) !== "unordered") return false;
  return orderOfWords(worlds, last, word) === "unordered";
}

/**
 * Whether two times in custody may be one: orders ended between them by an uncertain date, the detention that begins the
 * other acknowledges the one, or a word of each may be one event.
 */
function isApartLikely(one: Trace | undefined, other: Trace | undefined, mayBeOne: MayBeOne): boolean {
  if (one === undefined) return false;
  const mayBeAcknowledged = one.detainedAgain !== undefined && isUnacknowledged(one);
  return one.isLikelyOver || mayBeAcknowledged || (other !== undefined && mayBeOne(one.words, other.words));
}

/** The words without which a time in custody would be one with another: the ending before it, and what it begins after or ends before. */
function setApartBy(trace: Trace, before: Trace | undefined, after: Trace | undefined): Word[] {
  const edges = new Set([trace.stretches[0]?.from.notBefore, trace.until?.notAfter]);
  const others = [before?.words.at(-1), after?.words[0]].filter((word) => edges.has(word));
  return [trace.gapAfter, trace.detainedAgain, ...others].filter((word) => word !== undefined);
}

function isAfterDeath(worlds: Worlds, { gapAfter: death, first }: Trace): boolean {
  if (death?.effect.effect !== "ends" || death.effect.ending !== "death") return false;
  return !isDoubted(death) && isBeforeInAll(worlds, death, first);
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
  const { who, words, until, releasedBy } = trace;
  const from = beginningOf(trace);
  const ending = endingOf(trace, asOf);
  const elapsed = elapsedBetween(worlds, from, ending);
  const nights = nightsBetween(worlds, from, ending);
  const last = "asOf" in ending ? ending.lastWords : [until?.notAfter];
  const ends = [trace.first, ...last, words.at(-1)].filter((word) => word !== undefined);
  const inParts = releasedBy.map((release) => orderOfWords(worlds, trace.first, release));
  const imposing = trace.stretches.flatMap(({ shownBy, imposedBy }) => [shownBy, ...imposedBy]);
  const sureness = [...words, ...releasedBy, ...imposing].map(surenessOf);
  if (trace.mayBeOver.size > 0) sureness.push("unordered");
  const spell = {
    who,
    order: leastSure([...inParts, trace.sides, opening, ...within, closing, among, ...sureness]),
    segments: segmentsOf(worlds, trace, asOf, elapsed),
    open: until === undefined,
    lastWord: lastOfWords(trace, words, ({ start }) => start),
    elapsed,
    calendarDays: { min: isByOrders(trace) ? 0 : nights.min + 1, max: nights.max === null ? null : nights.max + 1 },
    nights,
  };
  // Most spells are never asked.
  return withLazy(spell, "because", () => reasonsOfWords(worlds, ends));
}

/** What follows a word that may be a release may be another custody. */
function surenessOf(word: Word): Spell["order"] {
  if (word.mayEnd) return "unordered";
  return isDoubted(word) || isBasisDoubted(word) ? "likely" : "certain";
}

function beginningOf(trace: Trace): Boundary {
  const [first] = trace.stretches;
  return first === undefined ? { notBefore: undefined, notAfter: undefined } : beginningOfStretch(trace, first, 0);
}

function endingOf(trace: Trace, asOf: Bounds): Ending {
  return trace.until ?? openEndingOf(wordsHeld(trace), asOf);
}

/** When the last of words was: a release that ends custody, those of all members of a group, or the last of all that are said, none of which is later. */
function lastOfWords({ until, releasedBy }: Trace, words: readonly Word[], startOf: (word: Word) => Bounds): Bounds {
  const last = words.at(-1);
  if (until !== undefined && releasedBy.length > 0) return boundsOfBoundary(until);
  if (last !== undefined && last === until?.notAfter) return startOf(last);
  const starts = words.map(startOf);
  const earliest = starts.flatMap((start) => start.earliest ?? []);
  return {
    earliest: earliest.length === 0 ? null : greatest(earliest),
    latest: starts.length === 0 ? null : greatest(starts.map(({ latest }) => latest)),
  };
}

function isHeldAtLast(trace: Trace): boolean {
  const last = trace.words.at(-1);
  return last !== undefined && isHeldAt(trace, last);
}

/** Whether what is said of an open spell is so of what its certain words alone come to. */
function isSpellFirm(
  worlds: Worlds,
  trace: Trace,
  { elapsed, lastWord }: Spell,
  firm: Trace | undefined,
  asOf: Bounds,
): boolean {
  if (firm === undefined || firm.until !== undefined || !isHeldAtLast(trace) || !isHeldAtLast(firm)) return false;
  const isLastWord = (one: Trace) =>
    compareBounds(
      lastOfWords(one, one.words, (word) => firmBounds(worlds, word)),
      lastWord,
    ) === 0;
  return (
    isLastWord(trace) &&
    isLastWord(firm) &&
    isLeastFirm(worlds, beginningOf(firm), openEndingOf(wordsHeld(firm), asOf), elapsed.min)
  );
}

/** Where a stretch of custody begins and ends. */
interface Part {
  stretch: Stretch;
  from: Boundary;
  ending: Ending;
}

function partsOf(trace: Trace, asOf: Bounds): Part[] {
  const { stretches } = trace;
  const begun = stretches.map((stretch, index) => beginningOfStretch(trace, stretch, index));
  return stretches.map((stretch, index) => ({
    stretch,
    from: begun[index] ?? stretch.from,
    ending: begun[index + 1] ?? endingOf(trace, asOf),
  }));
}

/**
 * Whether what is said of a part of a spell is certain: that it was, and when it began and ended; of an open one, up to
 * when there is word of it.
 */
function isPartCertain(worlds: Worlds, { order }: Spell, { from, ending }: Part): boolean {
  if (order !== "certain" || !isBoundaryFirm(worlds, from)) return false;
  if (!("asOf" in ending)) return isBoundaryFirm(worlds, ending);
  const last = (boundsOf: (word: Word) => Bounds) =>
    Math.max(...ending.lastWords.map((word) => boundsOf(word).earliest ?? Number.NEGATIVE_INFINITY));
  return last((word) => firmBounds(worlds, word)) === last(({ start }) => start);
}

/** Whether the person was held by a word, as far as words say that certainly tell of it. */
function isFirmlyHeldAt(firm: Trace | undefined, { entry }: Word): boolean {
  return firm !== undefined && [...firm.unshown].every((word) => word.entry !== entry);
}

function segmentsOf(worlds: Worlds, trace: Trace, asOf: Bounds, whole: Range): Segment[] {
  const { stretches } = trace;
  const lastWord = lastOfWords(trace, wordsHeld(trace), ({ start }) => start);
  return partsOf(trace, asOf).map(({ stretch, from, ending }) => {
    const { basis, imposedBy } = shownOf(stretch);
    const { facility } = stretch;
    const termEnd = termEndOf(stretch.terms);
    return {
      basis,
      from: boundsOfBoundary(from),
      until: untilOf(from, ending, lastWord),
      ...(termEnd === undefined ? {} : { termEnd }),
      ...(facility === undefined ? {} : { facility }),
      imposedBy: imposedBy.map(({ entry }) => entry.event),
      elapsed: stretches.length === 1 ? whole : atMost(whole, lengthOf(worlds, trace, { from, ending, asOf })),
    };
  });
}

/** How long a part lasted; one whose end no word limits, while nothing ends the whole, up to the date of the timeline. */
function lengthOf(
  worlds: Worlds,
  { until }: Trace,
  { from, ending, asOf }: { from: Boundary; ending: Ending; asOf: Bounds },
): Range {
  const length = elapsedBetween(worlds, from, ending);
  if (until !== undefined || "asOf" in ending || ending.notAfter !== undefined) return length;
  return { ...length, max: elapsedBetween(worlds, from, { lastWords: [], asOf }).max };
}

/** A part lasts no longer than the whole. */
function atMost(whole: Range, { min, max }: Range): Range {
  return { min, max: whole.max === null ? max : Math.min(whole.max, max ?? whole.max) };
}

/** Where a stretch ends. Not before the last word that the person is held, nor before it begins, where no word shows either. */
function untilOf(from: Boundary, ending: Ending, lastWord: Bounds): Bounds {
  const isOpen = "asOf" in ending;
  const until = isOpen ? { earliest: lastWord.earliest, latest: null } : boundsOfBoundary(ending);
  if (!isOpen && from.stated === undefined) return until;
  const { earliest } = boundsOfBoundary(from);
  const isLater = earliest !== null && until.earliest !== null && earliest > until.earliest;
  return isLater ? { ...until, earliest } : until;
}
