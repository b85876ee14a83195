import { withLazy } from "../../core/with-lazy.ts";
import type { Bounds } from "../../dates/bounds.ts";
import type { EntryPoints } from "../entry.ts";
import type { Range } from "../range.ts";
import type { Worlds } from "../worlds.ts";
import { certaintyIn } from "./certainty.ts";
import { wordsOfCircle } from "./circle-words.ts";
import { type Links, leastSure, linksOf } from "./links.ts";
import {
  boundsOfBoundary,
  type Ending,
  elapsedBetween,
  isBeforeInAll,
  nightsBetween,
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
  /** Whether it is certain which orders are in force at a word: these, as far as the order of all words on custody goes. */
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
    const certaintyOf = certaintyIn(worlds, circle);
    const links = linksOf(worlds, traces, circle);
    return traces.flatMap((trace, at) => {
      const sure = links[at];
      if (sure === undefined || !trace.words.some((word) => circle.own.has(word))) return [];
      const spell = spellOf(worlds, trace, sure, asOf);
      return { trace, spell, detentions, releases, isCertain: certaintyOf(trace, sure) };
    });
  });
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
