import type { LegalBasis } from "../../events/legal-basis.ts";
import { type InForce, takeOrder } from "./orders-in-force.ts";
import { facilityIn, knownBasis, type Mark, termEndsOf, type Word } from "./word.ts";

export type { InForce } from "./orders-in-force.ts";

/** An instant that lies between two others: the same twice where it is the instant itself, none where nothing limits it. */
export interface Boundary {
  notBefore: Mark | undefined;
  notAfter: Mark | undefined;
  /** What its bounds are, where an order says when it is and no word shows that it came to that. */
  stated?: Mark | undefined;
}

/** A stretch under one basis, and the orders that are in force at its end. */
interface Stretch {
  basis: LegalBasis;
  from: Boundary;
  /** The word that shows it. */
  shownBy: Word;
  facility: string | undefined;
  imposedBy: Word[];
  terms: InForce[];
}

/** A move, a change of basis or one more order, with the orders that were in force until then. */
export interface Turn {
  kind: "transfer" | "basis" | "order";
  word: Word;
  terms: readonly InForce[];
  /** Index of the stretch that it is in, or begins. */
  stretch: number;
}

/** A time in custody as the words tell it, before anything is measured. */
export interface Trace {
  who: string;
  words: Word[];
  /** The word that begins it: the first, save that a detention may follow the order for it. */
  first: Word;
  stretches: Stretch[];
  turns: Turn[];
  /** An order of custody that begins when the term in force ends. */
  next: { word: Word; at: Mark } | undefined;
  /** Where it ends; `undefined` while no release is recorded. */
  until: Boundary | undefined;
  /** The later detention that shows that it had ended, where no release is recorded. */
  detainedAgain: Word | undefined;
  /** The release before it, where nothing says how custody began again. */
  gapAfter: Word | undefined;
  /** Whether more terms were in force at once than are followed. */
  hasMoreTerms: boolean;
}

/** Whether one instant is before another in every course of events. */
type IsBefore = (a: Mark, b: Mark) => boolean;

/** Follows the words on one person or group through detention, changes of basis and release. */
export function traceCustody(who: string, words: readonly Word[], isBefore: IsBefore): Trace[] {
  const traces: Trace[] = [];
  for (const word of words) {
    const open = openTrace(traces);
    if (open?.next !== undefined && (isBefore(open.next.at, word) || hasBegun(open.next, word))) beginNext(open);
    steps[word.effect.effect](traces, who, word);
    // An order may be given only after the end that it counts from.
    if (open?.next?.word === word && isBefore(open.next.at, word)) beginNext(open);
  }
  const open = openTrace(traces);
  if (open?.next !== undefined) {
    const { at } = open.next;
    beginStretch(open, open.next.word, { notBefore: open.words.at(-1), notAfter: at, stated: at });
  }
  return traces;
}

type Step = (traces: Trace[], who: string, word: Word) => void;

const steps: Record<Word["effect"]["effect"], Step> = {
  begins: (traces, who, word) => {
    const open = openTrace(traces);
    if (open?.words.every(({ effect }) => effect.effect === "imposes")) return beginAsOrdered(open, word);
    if (open !== undefined) {
      open.until = { notBefore: open.words.at(-1), notAfter: word };
      open.detainedAgain = word;
    }
    openSpell(traces, who, word, { notBefore: word, notAfter: word });
  },
  confirms: (traces, who, word) => {
    const open = openTrace(traces);
    if (open === undefined) return openWithoutDetention(traces, who, word);
    const basis = knownBasis(word.effect);
    const changed = basis !== undefined && basis !== open.stretches.at(-1)?.basis;
    if (changed) changeBasis(open, word, { notBefore: open.words.at(-1), notAfter: word });
    goOn(open, word);
  },
  imposes: (traces, who, word) => {
    const open = openTrace(traces);
    if (open === undefined) return openWithoutDetention(traces, who, word);
    const at = startWithin(open, word);
    if (basisOf(word) === open.stretches.at(-1)?.basis) {
      turn(open, "order", word);
      impose(open, word);
    } else if (at !== undefined) open.next = { word, at };
    else changeBasis(open, word, { notBefore: word, notAfter: word });
    goOn(open, word);
  },
  amends: (traces, _, word) => {
    const open = openTrace(traces);
    if (open !== undefined) take(open, word);
  },
  moves: (traces, who, word) => {
    const open = openTrace(traces);
    if (open === undefined) return openWithoutDetention(traces, who, word);
    turn(open, "transfer", word);
    goOn(open, word);
  },
  ends: (traces, who, word) => {
    if (openTrace(traces) === undefined) {
      if (word.effect.effect === "ends" && word.effect.onlyIfHeld === true) return;
      openWithoutDetention(traces, who, word);
    } else openTrace(traces)?.words.push(word);
    const ended = traces.at(-1);
    if (ended !== undefined) ended.until = { notBefore: word, notAfter: word };
  },
};

function openTrace(traces: Trace[]): Trace | undefined {
  const last = traces.at(-1);
  return last?.until === undefined ? last : undefined;
}

function openSpell(traces: Trace[], who: string, word: Word, from: Boundary, gapAfter?: Word): void {
  const trace: Trace = {
    who,
    words: [word],
    first: word,
    stretches: [stretchOf(word, from, facilityIn(word.effect))],
    turns: [],
    next: undefined,
    until: undefined,
    detainedAgain: undefined,
    gapAfter,
    hasMoreTerms: false,
  };
  impose(trace, word);
  traces.push(trace);
}

function stretchOf(word: Word, from: Boundary, facility: string | undefined): Stretch {
  return { basis: basisOf(word), from, shownBy: word, facility, imposedBy: [], terms: [] };
}

/** Custody that no detention begins: its start is unknown, but not before the release that ended the custody before it. */
function openWithoutDetention(traces: Trace[], who: string, word: Word): void {
  const release = traces.at(-1)?.words.at(-1);
  openSpell(traces, who, word, { notBefore: release, notAfter: word }, release);
}

/** A detention that orders before it lead to: custody begins with it, and what they order under its basis, or from it on, is in force. */
function beginAsOrdered(trace: Trace, word: Word): void {
  const ordered = trace.stretches.at(-1);
  const stretch = stretchOf(word, { notBefore: word, notAfter: word }, facilityIn(word.effect));
  const basis = knownBasis(word.effect) ?? ordered?.basis ?? "unknown";
  if (ordered !== undefined && (basis === ordered.basis || ordered.terms.some((order) => countsFrom(order, word)))) {
    stretch.imposedBy = ordered.imposedBy;
    stretch.terms = ordered.terms;
  }
  trace.stretches = [{ ...stretch, basis }];
  trace.turns = [];
  trace.first = word;
  trace.gapAfter = undefined;
  trace.words.push(word);
}

function countsFrom({ word: { accounts } }: InForce, { accounts: detentions }: Word): boolean {
  const origins = accounts.flatMap(({ type, event }) => type.term?.(event)?.term.countedFrom ?? []);
  return origins.some((from) => from.at !== "term-end" && detentions.some(({ event }) => event.id === from.event));
}

function turn(trace: Trace, kind: Turn["kind"], word: Word): void {
  const terms = trace.stretches.at(-1)?.terms ?? [];
  if (terms.length > 0 || kind === "basis") {
    trace.turns.push({ kind, word, terms, stretch: trace.stretches.length - (kind === "basis" ? 0 : 1) });
  }
}

function changeBasis(trace: Trace, word: Word, from: Boundary): void {
  turn(trace, "basis", word);
  beginStretch(trace, word, from);
}

function beginStretch(trace: Trace, word: Word, from: Boundary): void {
  trace.next = undefined;
  trace.stretches.push(stretchOf(word, from, trace.stretches.at(-1)?.facility));
  impose(trace, word);
}

/** The end of the term in force from which an order says that it counts on: it begins then, and not when it is given. */
function startWithin({ stretches }: Trace, { accounts }: Word): Mark | undefined {
  const inForce = stretches.at(-1)?.terms ?? [];
  for (const { type, event } of accounts) {
    const from = type.term?.(event)?.term.countedFrom;
    if (from?.at !== "term-end") continue;
    const counted = inForce.find(({ word }) => word.accounts.some((account) => account.event.id === from.event));
    if (counted?.word.entry.termEnd === undefined || counted.end !== "term-end") continue;
    const points = termEndsOf(counted.word);
    return { points, start: counted.word.entry.termEnd };
  }
  return undefined;
}

/** Whether a word says that it has come to the order that was to follow. */
function hasBegun({ word: order }: NonNullable<Trace["next"]>, word: Word): boolean {
  return knownBasis(word.effect) === knownBasis(order.effect);
}

/** Begins the order that was to follow on the term in force, as it has come to that. */
function beginNext(trace: Trace): void {
  if (trace.next === undefined) return;
  const { at, word } = trace.next;
  beginStretch(trace, word, { notBefore: at, notAfter: at });
}

/** Adds an order to the last stretch. */
function impose(trace: Trace, word: Word): void {
  if (word.effect.effect !== "imposes") return;
  trace.stretches.at(-1)?.imposedBy.push(word);
  take(trace, word);
}

function take(trace: Trace, word: Word): void {
  const stretch = trace.stretches.at(-1);
  if (stretch === undefined) return;
  const { inForce, isWhole } = takeOrder(stretch.terms, word);
  stretch.terms = inForce;
  if (!isWhole) trace.hasMoreTerms = true;
}

function goOn(trace: Trace, word: Word): void {
  trace.words.push(word);
  const stretch = trace.stretches.at(-1);
  if (stretch !== undefined) stretch.facility = facilityIn(word.effect) ?? stretch.facility;
}

function basisOf({ effect }: Word): LegalBasis {
  return knownBasis(effect) ?? "unknown";
}
