import { type Bounds, compareBounds } from "../../dates/bounds.ts";
import { LegalBasis } from "../../events/legal-basis.ts";
import { earliestOf, latestOf } from "../bounds-order.ts";
import { beforeIn, haveTooManyPairs, isAllCertain, type Worlds } from "../worlds.ts";
import { countedFrom } from "./counted-from.ts";
import { firmBounds } from "./measure.ts";
import { carriesTerm, knownBasis, ordersNamedBy, type Word } from "./word.ts";

/** How many words that may be in any order are put in order by what they say; further ones wait until some are taken. */
const mostWordsAtOnce = 100;

/** How often it is asked if one word is before another, and how many edges are followed for each; past that, entry order counts. */
const mostQuestions = 100_000;
const effortPerQuestion = 1_000;

type Effect = Word["effect"]["effect"];

/** Which of several words that the person is held is taken first: an order, then what shows it, then what becomes of it. */
const places: Readonly<Record<Effect, number>> = { begins: 0, imposes: 1, confirms: 2, moves: 3, amends: 4, ends: 5 };

/** What is known of custody before a word. */
interface State {
  /** Whether the person is held, or is so far only to be held by an order. */
  custody: "none" | "ordered" | "held";
  basis: LegalBasis | undefined;
  /** Whether an order is known that an appeal may be of. */
  hasOrder: boolean;
}

/** What words are put in order by. */
interface Ordering {
  worlds: Worlds;
  state: State;
  /** The words that are not taken yet. */
  left: Set<Word>;
  /** Those of them that may be next, as far as bounds go. */
  waiting: Word[];
  /** Words by the events that they are accounts of. */
  byEvent: ReadonlyMap<string, Word>;
  /** A word that must come before another, as last found. */
  blockers: Map<Word, Word>;
  questionsLeft: number;
  /** Bounds that need no uncertain date, of words with the same bounds. */
  firm: Map<Word, Bounds>;
  /** Words of the person's own, where others are a group's: one of theirs is taken before one of the group's like it. */
  own: ReadonlySet<Word> | undefined;
}

/**
 * Words in entry order, save that those whose order nothing makes certain are taken as the record needs the least
 * assumption for: someone who is not held is detained first and released last; someone who is held is released before they
 * are detained again. Of words that fit alike, the first in entry order is taken; of two detentions or releases, that which
 * can be no later. Ids count only where all else is the same.
 */
export function inCustodyOrder(worlds: Worlds, words: readonly Word[], own?: ReadonlySet<Word>): readonly Word[] {
  if (words.every((word, index) => isApart(words[index - 1], word))) return words;
  const ordering: Ordering = {
    worlds,
    state: { custody: "none", basis: undefined, hasOrder: false },
    left: new Set(words),
    waiting: [],
    byEvent: new Map(words.flatMap((word) => word.entry.accounts.map(({ event }) => [event, word]))),
    blockers: new Map(),
    questionsLeft: mostQuestions,
    firm: new Map(),
    own,
  };
  const { state, left, waiting } = ordering;
  const ordered: Word[] = [];
  let at = 0;
  while (left.size > 0) {
    at = waitFrom(words, at, waiting);
    const next = nextOf(ordering);
    if (next === undefined) break;
    waiting.splice(waiting.indexOf(next), 1);
    left.delete(next);
    follow(state, next);
    ordered.push(next);
  }
  return ordered;
}

/** Whether all of a word's bounds are before another's, or nothing is before that. */
function isApart(a: Word | undefined, b: Word): boolean {
  return a === undefined || latestOf(a.start) <= earliestOf(b.start);
}

/** Adds the words that may be before one of those that wait; where none waits, the next. */
function waitFrom(words: readonly Word[], from: number, waiting: Word[]): number {
  let limit = Math.min(...waiting.map(({ start }) => latestOf(start)));
  let at = from;
  for (; waiting.length < mostWordsAtOnce; at += 1) {
    const word = words[at];
    if (word === undefined || earliestOf(word.start) >= limit) break;
    waiting.push(word);
    limit = Math.min(limit, latestOf(word.start));
  }
  return at;
}

/** A word that may be next, and how soon it is taken: the least first. */
interface Candidate {
  word: Word;
  preference: number;
}

/** The word that fits the state best, of those that none that is left must come before. */
function nextOf(ordering: Ordering): Word | undefined {
  const { waiting } = ordering;
  if (waiting.length === 1 || ordering.questionsLeft <= 0) return waiting[0];
  const effects = new Set(waiting.map(({ effect }) => effect.effect));
  const candidates = waiting.map((word): Candidate => ({ word, preference: preferenceOf(ordering, effects, word) }));
  while (candidates.length > 0) {
    const next = candidates.reduce((a, b) => (compareCandidates(ordering, b, a) < 0 ? b : a));
    if (!isBlocked(ordering, next.word)) return next.word;
    candidates.splice(candidates.indexOf(next), 1);
  }
  return waiting[0];
}

/** Whether a word that is left must come before a word: it is before that, or an order that that speaks of. */
function isBlocked(ordering: Ordering, word: Word): boolean {
  const { left, byEvent, blockers } = ordering;
  const known = blockers.get(word);
  if (known !== undefined && left.has(known)) return true;
  const named = ordersNamedBy(word).flatMap((id) => byEvent.get(id) ?? []);
  const blocker =
    named.find((other) => other !== word && left.has(other) && !isApart(word, other)) ??
    mayBlock(ordering, word).find((other) => isBeforeInSome(ordering, other, word));
  if (blocker !== undefined) blockers.set(word, blocker);
  return blocker !== undefined;
}

/**
 * The words that wait before a word in entry order, the nearest first. None after it is certainly before it; it may be
 * likely, where some statement is soft.
 */
function mayBlock({ waiting, worlds }: Ordering, word: Word): Word[] {
  const at = waiting.indexOf(word);
  const before = waiting.slice(0, at).reverse();
  return isAllCertain(worlds) ? before : [...before, ...waiting.slice(at + 1)];
}

function isBeforeInSome(ordering: Ordering, a: Word, b: Word): boolean {
  if (haveTooManyPairs(a.points, b.points)) return false;
  return a.points.every((one) =>
    b.points.every((other) => {
      ordering.questionsLeft -= 1;
      return beforeIn(ordering.worlds, one, other, effortPerQuestion) !== "unknown";
    }),
  );
}

function compareCandidates(ordering: Ordering, one: Candidate, other: Candidate): number {
  const { own } = ordering;
  const [a, b] = [one.word, other.word];
  return (
    one.preference - other.preference ||
    Number(needsCustody(a)) - Number(needsCustody(b)) ||
    compareLatest(a, b) ||
    compareBounds(a.start, b.start) ||
    places[a.effect.effect] - places[b.effect.effect] ||
    placeOfBasis(a) - placeOfBasis(b) ||
    Number(carriesTerm(a)) - Number(carriesTerm(b)) ||
    (own === undefined ? 0 : Number(own.has(b)) - Number(own.has(a))) ||
    // Of two words with the same bounds, those of one may need an uncertain date.
    compareBounds(firmOf(ordering, a), firmOf(ordering, b)) ||
    a.index - b.index
  );
}

function firmOf({ worlds, firm }: Ordering, word: Word): Bounds {
  const bounds = firm.get(word) ?? firmBounds(worlds, word);
  firm.set(word, bounds);
  return bounds;
}

/** Puts that one of two detentions or two releases first which can be no later. */
function compareLatest(a: Word, b: Word): number {
  const { effect } = a.effect;
  if (effect !== b.effect.effect || (effect !== "begins" && effect !== "ends")) return 0;
  const [one, other] = [latestOf(a.start), latestOf(b.start)];
  return one < other ? -1 : Number(one > other);
}

/** How soon a word is taken among others of these effects: the least first. */
function preferenceOf({ state, left, waiting, byEvent }: Ordering, effects: ReadonlySet<Effect>, word: Word): number {
  const { effect } = word;
  const { custody, basis, hasOrder } = state;
  if (effect.effect === "begins") return custody === "held" ? 3 : 0;
  if (effect.effect === "ends" && custody === "none") return 5;
  if (effect.effect === "ends") return waiting.some((other) => leadsOn(word, other, basis)) ? 1.4 : 2;
  // An appeal does nothing without an order: it waits for one that may be before it.
  if (effect.effect === "amends") return hasOrder ? 1 : effects.has("imposes") ? 1.7 : 0.5;
  const isOnLater = countedFrom(word, "event").some((id) => {
    const detention = byEvent.get(id);
    return detention?.effect.effect === "begins" && left.has(detention) && !isApart(word, detention);
  });
  if (isOnLater) return 4;
  const given = knownBasis(effect);
  const changesBasis = custody !== "none" && given !== undefined && given !== basis;
  if (!changesBasis) return 1;
  // Another basis is rather that of the new detention, where there is one; and it waits for what is of the one so far.
  if (effects.has("begins")) return 4;
  const isAwaited = basis !== undefined && waiting.some((other) => knownBasis(other.effect) === basis);
  return effect.effect === "imposes" || isAwaited ? 1.5 : 1;
}

/** Whether a release may lead on to an order: one of another basis whose term has not ended by then. */
function leadsOn({ effect, start }: Word, { effect: order, termEnd }: Word, basis: State["basis"]): boolean {
  if (effect.effect !== "ends" || effect.mayLeadOn !== true || order.effect !== "imposes") return false;
  return order.basis !== basis && (termEnd === undefined || latestOf(termEnd) > latestOf(start));
}

/** Whether a word, such as a death, says nothing of someone who is not held: after a release it needs no other custody. */
function needsCustody({ effect }: Word): boolean {
  return effect.effect === "ends" && effect.onlyIfHeld === true;
}

function placeOfBasis({ effect }: Word): number {
  const basis = knownBasis(effect);
  return basis === undefined ? -1 : LegalBasis.options.indexOf(basis);
}

function follow(state: State, { effect }: Word): void {
  if (effect.effect === "amends") return;
  if (effect.effect === "begins" || effect.effect === "ends") state.basis = undefined;
  state.basis = knownBasis(effect) ?? state.basis;
  if (effect.effect === "ends") state.hasOrder = false;
  if (effect.effect === "imposes") state.hasOrder = true;
  state.custody = custodyAfter(state, effect.effect);
}

function custodyAfter({ custody }: State, effect: Effect): State["custody"] {
  if (effect === "ends") return "none";
  return effect === "imposes" && custody !== "held" ? "ordered" : "held";
}
