import { once } from "../../core/once.ts";
import type { Bounds } from "../../dates/bounds.ts";
import type { EntryPoints } from "../entry.ts";
import type { Worlds } from "../worlds.ts";
import { certaintyIn } from "./certainty.ts";
import { wordsOfCircle } from "./circle-words.ts";
import { decisionPlaces } from "./decision-places.ts";
import { firmWords } from "./firm-words.ts";
import { isOfTheDay, leastEndOf } from "./least-end.ts";
import { leastSure, linksOf, wordsBetween } from "./links.ts";
import { type MayBeOne, possiblyOne } from "./may-be-one.ts";
import { firmBounds, isBeforeInAll, isSurelyBefore, orderOfWords } from "./measure.ts";
import { ordersThatMayHold } from "./orders-that-may-hold.ts";
import { releasedInParts } from "./released-parts.ts";
import { isByOrders, isUnacknowledged } from "./shown.ts";
import type { Spell } from "./spell.ts";
import { isPartCertain, isSpellFirm, partsOf, spellOf } from "./spell-of.ts";
import { orderAmongOthers } from "./strays.ts";
import type { Ends, IsBefore } from "./trace.ts";
import { type Course, type InForce, type Trace, traceCustody } from "./trace-custody.ts";
import { isDoubted, isOrder, ordersNamedBy, type Word, wordsByWho } from "./word.ts";

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
    const isStatedBefore: IsBefore = (a, b) => isSurelyBefore(worlds, a, b);
    const asStated: Ends = {
      isBefore: isStatedBefore,
      boundsOf: (mark) => firmBounds(worlds, mark),
      leastEnd: () => Number.NEGATIVE_INFINITY,
      goesOn: () => false,
    };
    const course: Course = {
      asOf,
      asStated,
      isBefore: (a, b) => isBeforeInAll(worlds, a, b),
      isSurelyBefore: isStatedBefore,
      boundsOf: ({ start }) => start,
      leastEnd: (word, from) => leastEndOf(worlds, word, from),
      goesOn: (end, word) => isOfTheDay(worlds, end, word),
      releasedInParts: (trace, again) => releasedInParts(worlds, releasesOfParts, trace, again),
    };
    const traces = traceCustody(who, circle.followed, course);
    const firmTraces = once(() => {
      const firm = firmWords(worlds, who, words, circle);
      return traceCustody(who, firm, { ...course, ...asStated });
    });
    const firmByEntry = once(
      () => new Map(firmTraces().flatMap((trace) => trace.words.map(({ entry }) => [entry, trace] as const))),
    );
    const firmTraceOf = ({ entry }: Word) => firmByEntry().get(entry);
    const notFirmlyHeldBy = once(() => new Set(firmTraces().flatMap(({ unshown }) => [...unshown].map(entryOf))));
    const isFirmlyHeldAt = ({ entry }: Word) => firmByEntry().has(entry) && !notFirmlyHeldBy().has(entry);
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
    const between = wordsBetween(traces, circle);
    const links = linksOf(worlds, traces, circle, between);
    const among = orderAmongOthers(worlds, links, between);
    const places = decisionPlaces(worlds, circle);
    const placesAtEnds = traces.map((trace, at) => places.atEnd(trace, links[at]?.end));
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
        placesAtEnds[at - 1] ?? "certain",
        placesAtEnds[at] ?? "certain",
        places.within(trace),
        isByGroup ? "unordered" : isLikelyApart ? "likely" : "certain",
      ]);
      const spell = spellOf(worlds, trace, { ...sure, among: order }, asOf);
      const isFirm = () =>
        leastSure([sure.opening, sure.within[0] ?? "certain", amongOthers]) === "certain" &&
        isSpellFirm(worlds, trace, spell, firmTraces().at(-1), asOf);
      const isOfDead = isByOrders(trace) && isAfterDeath(worlds, trace);
      const areSegmentsCertain = () => {
        const lapses = trace.lapses.filter(({ word }) => !isFirmlyHeldAt(word));
        const mayHaveLapsed = new Set(lapses.flatMap(({ stretches }) => stretches));
        return partsOf(trace, asOf).map(
          (part) => isPartCertain(worlds, spell, part) && !mayHaveLapsed.has(part.stretch),
        );
      };
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
  return one.isLikelyOver || mayBeAcknowledged || other?.words.some(mayBeOne(one.words)) === true;
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

const entryOf = ({ entry }: Word) => entry;
const isRelease = ({ effect, mayEnd }: Word) => effect.effect === "ends" || mayEnd;

/** Whether a word names the orders that it prolongs or decides on, and none that these words give. */
function isOfOthers(word: Word, given: ReadonlySet<Word>): boolean {
  const named = new Set(ordersNamedBy(word));
  return named.size > 0 && ![...given].some(({ entry }) => entry.accounts.some(({ event }) => named.has(event)));
}
