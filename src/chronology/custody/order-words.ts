import { compareBounds } from "../../dates/bounds.ts";
import { LegalBasis } from "../../events/legal-basis.ts";
import { beforeIn, haveTooManyPairs, type Worlds } from "../worlds.ts";
import { firmBounds } from "./measure.ts";
import { carriesTerm, knownBasis, ordersNamedBy, type Word } from "./word.ts";

/** How many words that have the same bounds are put in order by what they say; more stay in entry order. */
const mostWordsAtOnce = 100;

type Effect = Word["effect"]["effect"];

/** Which of several words that the person is held is taken first: an order, then what shows it, then what becomes of it. */
const places: Readonly<Record<Effect, number>> = { begins: 0, imposes: 1, confirms: 2, moves: 3, amends: 4, ends: 5 };

/** What is known of custody before a word. */
interface State {
  isHeld: boolean;
  basis: LegalBasis | undefined;
  /** Words of the person's own, where others are a group's: one of theirs is taken before one of the group's like it. */
  own: ReadonlySet<Word> | undefined;
}

/**
 * Words in entry order, save that those with the same bounds, which no statement orders, are taken as the record needs
 * the least assumption for: someone who is not held is detained first and released last; someone who is held is released
 * before they are detained again. Ids count only where all else is the same.
 */
export function inCustodyOrder(worlds: Worlds, words: readonly Word[], own?: ReadonlySet<Word>): readonly Word[] {
  const isTied = words.some((word, index) => haveSameBounds(words[index - 1], word));
  if (!isTied) return words;
  const ordered: Word[] = [];
  const state: State = { isHeld: false, basis: undefined, own };
  for (let at = 0; at < words.length; ) {
    let end = at + 1;
    while (haveSameBounds(words[at], words[end])) end += 1;
    const run = words.slice(at, end);
    const taken = run.length > 1 && run.length <= mostWordsAtOnce ? takeByState(worlds, run, state) : run;
    if (taken === run) for (const word of run) follow(state, word);
    ordered.push(...taken);
    at = end;
  }
  return ordered;
}

function haveSameBounds(a: Word | undefined, b: Word | undefined): boolean {
  return a !== undefined && b !== undefined && compareBounds(a.start, b.start) === 0;
}

/** Takes again and again the word that fits the state best, of those that none that is left must come before. */
function takeByState(worlds: Worlds, run: readonly Word[], state: State): Word[] {
  const blockers = new Map(run.map((word) => [word, blockersOf(worlds, run, word)]));
  const left = new Set(run);
  const taken: Word[] = [];
  while (left.size > 0) {
    const free = [...left].filter((word) => !blockers.get(word)?.some((blocker) => left.has(blocker)));
    const candidates = free.length > 0 ? free : [...left];
    const next = candidates.reduce((a, b) => (compareWords(worlds, state, left, b, a) < 0 ? b : a));
    left.delete(next);
    follow(state, next);
    taken.push(next);
  }
  return taken;
}

/** The words that must come before a word: what is before it, and the orders that it speaks of. */
function blockersOf(worlds: Worlds, run: readonly Word[], word: Word): Word[] {
  const named = new Set(ordersNamedBy(word));
  return run.filter(
    (other) =>
      other !== word &&
      (other.accounts.some(({ event }) => named.has(event.id)) || isBeforeInSome(worlds, other, word)),
  );
}

function isBeforeInSome(worlds: Worlds, a: Word, b: Word): boolean {
  if (haveTooManyPairs(a.points, b.points)) return false;
  return a.points.every((one) => b.points.every((other) => beforeIn(worlds, one, other) !== "unknown"));
}

function compareWords(worlds: Worlds, state: State, left: ReadonlySet<Word>, a: Word, b: Word): number {
  return (
    preference(state, left, a) - preference(state, left, b) ||
    places[a.effect.effect] - places[b.effect.effect] ||
    Number(needsCustody(a)) - Number(needsCustody(b)) ||
    placeOfBasis(a) - placeOfBasis(b) ||
    Number(carriesTerm(a)) - Number(carriesTerm(b)) ||
    (state.own === undefined ? 0 : Number(state.own.has(b)) - Number(state.own.has(a))) ||
    // Of two words with the same bounds, those of one may need an uncertain date.
    compareBounds(firmBounds(worlds, a), firmBounds(worlds, b)) ||
    a.index - b.index
  );
}

/** How soon a word is taken: the least first. */
function preference({ isHeld, basis }: State, left: ReadonlySet<Word>, { effect }: Word): number {
  if (effect.effect === "begins") return isHeld ? 3 : 0;
  if (effect.effect === "ends") return isHeld ? 2 : 5;
  const given = knownBasis(effect);
  const changesBasis = isHeld && given !== undefined && given !== basis;
  if (!changesBasis) return 1;
  // Another basis is rather that of the new detention, where there is one.
  return [...left].some((word) => word.effect.effect === "begins") ? 4 : 1.5;
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
  state.isHeld = effect.effect !== "ends";
  if (effect.effect === "begins" || effect.effect === "ends") state.basis = undefined;
  state.basis = knownBasis(effect) ?? state.basis;
}
