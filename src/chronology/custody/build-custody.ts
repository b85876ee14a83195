import type { Bounds } from "../../dates/bounds.ts";
import type { EntryPoints } from "../entry.ts";
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
}

/** Every time in custody, by person or group and then in order. */
export function buildCustody(worlds: Worlds, entries: readonly EntryPoints[], asOf: Bounds): TracedSpell[] {
  const words = wordsByWho(entries);
  return [...words.keys()]
    .sort()
    .flatMap((who) => tracesOf(worlds, who, words).map((trace) => ({ trace, spell: spellOf(worlds, trace, asOf) })));
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
  return traceCustody(who, all).filter((trace) => trace.words.some((word) => own.includes(word)));
}

function spellOf(worlds: Worlds, trace: Trace, asOf: Bounds): Spell {
  const { who, words, stretches, until, detainedAgain } = trace;
  const [firstWord, lastWord] = [words[0], words.at(-1)];
  const from = stretches[0]?.from ?? { notBefore: undefined, notAfter: undefined };
  const ending = endingOf(until, lastWord, asOf);
  const nights = nightsBetween(worlds, from, ending);
  const linked = detainedAgain === undefined ? words : [...words, detainedAgain];
  const ends = [firstWord, lastWord, detainedAgain].filter((word) => word !== undefined);
  let because: Spell["because"] | undefined;
  return {
    who,
    order: orderOf(worlds, linked),
    segments: segmentsOf(worlds, trace, asOf),
    open: until === undefined,
    lastWord: lastWord?.entry.start ?? { earliest: null, latest: null },
    elapsed: elapsedBetween(worlds, from, ending),
    calendarDays: { min: nights.min + 1, max: nights.max === null ? null : nights.max + 1 },
    nights,
    // Worked out when asked: most spells are never asked.
    get because() {
      because ??= reasonsOfWords(worlds, ends);
      return because;
    },
  };
}

function endingOf(until: Boundary | undefined, lastWord: Word | undefined, asOf: Bounds): Ending {
  if (until !== undefined) return until;
  return lastWord === undefined ? { notBefore: undefined, notAfter: undefined } : { lastWord, asOf };
}

function segmentsOf(worlds: Worlds, { words, stretches, until }: Trace, asOf: Bounds): Segment[] {
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
      elapsed: elapsedBetween(worlds, from, ending),
    };
  });
}

function orderOf(worlds: Worlds, words: readonly Word[]): Spell["order"] {
  const orders = new Set(
    words.slice(1).map((word, index) => {
      const before = words[index];
      return before === undefined ? "certain" : orderOfWords(worlds, before, word);
    }),
  );
  return orders.has("unordered") ? "unordered" : orders.has("likely") ? "likely" : "certain";
}
