import { withLazy } from "../../core/with-lazy.ts";
import type { Bounds } from "../../dates/bounds.ts";
import type { EntryPoints } from "../entry.ts";
import type { Range } from "../range.ts";
import type { Worlds } from "../worlds.ts";
import {
  boundsOfBoundary,
  type Ending,
  elapsedBetween,
  nightsBetween,
  orderOfWords,
  reasonsOfWords,
  termEndOf,
} from "./measure.ts";
import type { Segment, Spell } from "./spell.ts";
import { type Boundary, type Trace, traceCustody } from "./trace-custody.ts";
import { type Word, wordsByWho } from "./word.ts";

/** A spell and the words that it was traced from. */
export interface TracedSpell {
  spell: Spell;
  trace: Trace;
  /** Whether the order of the words is certain up to and with this one. */
  isCertain: (word: Word) => boolean;
}

/** Every time in custody, by person or group and then in order. */
export function buildCustody(worlds: Worlds, entries: readonly EntryPoints[], asOf: Bounds): TracedSpell[] {
  const words = wordsByWho(entries);
  return [...words.keys()].sort().flatMap((who) =>
    tracesOf(worlds, who, words).map((trace) => {
      const orders = ordersOf(worlds, trace.words);
      const uncertain = trace.words[orders.findIndex((order) => order !== "certain")];
      const isCertain = ({ index }: Word) => uncertain === undefined || index < uncertain.index;
      return { trace, isCertain, spell: spellOf(worlds, trace, orders, asOf) };
    }),
  );
}

/**
 * A group is held until released; a member or subgroup of which something of its own is said has its own spell from
 * there on, which goes on from the group's unless it begins with a detention.
 */
function tracesOf({ involvement }: Worlds, who: string, words: Map<string, Word[]>): Trace[] {
  const own = words.get(who) ?? [];
  const first = own[0];
  if (first === undefined || first.effect.effect === "begins") return traceCustody(who, own);
  const groups = [...involvement.circleOf(who)].filter((id) => id !== who);
  const inherited = new Set(groups.flatMap((id) => words.get(id) ?? []).filter(({ index }) => index < first.index));
  const all = [...inherited].sort((a, b) => a.index - b.index).concat(own);
  return traceCustody(who, all).filter(({ words: told }) => (told.at(-1)?.index ?? -1) >= first.index);
}

function spellOf(worlds: Worlds, trace: Trace, orders: Spell["order"][], asOf: Bounds): Spell {
  const { who, words, stretches, until, detainedAgain } = trace;
  const [firstWord, lastWord] = [words[0], words.at(-1)];
  const from = stretches[0]?.from ?? { notBefore: undefined, notAfter: undefined };
  const ending = endingOf(until, lastWord, asOf);
  const elapsed = elapsedBetween(worlds, from, ending);
  const nights = nightsBetween(worlds, from, ending);
  const ends = [firstWord, lastWord, detainedAgain].filter((word) => word !== undefined);
  const links = lastWord && detainedAgain ? [...orders, orderOfWords(worlds, lastWord, detainedAgain)] : orders;
  const spell = {
    who,
    order: leastSure(links),
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
      until:
        "asOf" in ending ? { earliest: ending.lastWord.entry.start.earliest, latest: null } : boundsOfBoundary(ending),
      ...(termEnd === undefined ? {} : { termEnd }),
      ...(facility === undefined ? {} : { facility }),
      imposedBy: imposedBy.map(({ entry }) => entry.event),
      elapsed: stretches.length === 1 ? whole : elapsedBetween(worlds, from, ending),
    };
  });
}

/** How sure it is that each word is not before the word before it. */
function ordersOf(worlds: Worlds, words: readonly Word[]): Spell["order"][] {
  return words.map((word, index) => {
    const before = words[index - 1];
    return before === undefined ? "certain" : orderOfWords(worlds, before, word);
  });
}
