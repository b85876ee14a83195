import type { Bounds } from "../../dates/bounds.ts";
import { isNotAfter } from "../bounds-order.ts";
import { countedFrom } from "./counted-from.ts";
import { changedBy, endOf, type InForce } from "./orders-in-force.ts";
import { keepBeginnings } from "./pending-orders.ts";
import { type Boundary, basisOf, type IsBefore, type Stretch, type Trace, turn } from "./trace.ts";
import { callOtherwise, change, impose, order } from "./trace-orders.ts";
import { beginPending, showPending } from "./trace-pending.ts";
import { facilityIn, knownBasis, type Word } from "./word.ts";

export type { InForce } from "./orders-in-force.ts";
export type { Boundary, Trace, Turn } from "./trace.ts";

/** What custody is traced by: the date of the timeline, and how instants lie in every course of events. */
interface Tracing {
  asOf: Bounds;
  isBefore: IsBefore;
}

/** Follows the words on one person or group through detention, changes of basis and release, up to a date. */
export function traceCustody(who: string, words: readonly Word[], { asOf, isBefore }: Tracing): Trace[] {
  const traces: Trace[] = [];
  for (const word of words) {
    const open = openTrace(traces);
    if (open !== undefined && (word.effect.effect !== "begins" || open.isByOrders)) beginPending(open, word, isBefore);
    steps[word.effect.effect](traces, who, word, isBefore);
  }
  const open = openTrace(traces);
  if (open !== undefined) showPending(open, isBefore, ({ start }) => !isNotAfter(asOf, start));
  return traces;
}

type Step = (traces: Trace[], who: string, word: Word, isBefore: IsBefore) => void;

const steps: Record<Word["effect"]["effect"], Step> = {
  begins: (traces, who, word, isBefore) => {
    const open = openTrace(traces);
    if (open?.isByOrders) {
      if (!hasEnded(open, word, isBefore)) return beginAsOrdered(open, word, isBefore);
      open.until = { notBefore: open.words.at(-1), notAfter: word };
    } else if (open !== undefined) {
      showPending(open, isBefore, (at) => isBefore(at, word));
      open.until = { notBefore: open.words.at(-1), notAfter: word };
      open.detainedAgain = word;
    }
    openSpell(traces, who, word, { notBefore: word, notAfter: word });
  },
  confirms: (traces, who, word) => {
    const open = openTrace(traces);
    if (open === undefined) return openWithoutDetention(traces, who, word);
    const basis = knownBasis(word.effect);
    if (basis !== undefined && basis !== open.stretches.at(-1)?.basis) callOtherwise(open, word);
    goOn(open, word);
  },
  imposes: (traces, who, word, isBefore) => {
    const open = openTrace(traces);
    if (open?.isByOrders && hasEnded(open, word, isBefore)) {
      open.until = { notBefore: open.words.at(-1), notAfter: word };
    }
    if (open?.until !== undefined || open === undefined) return openWithoutDetention(traces, who, word);
    order(open, word, isBefore);
    goOn(open, word);
  },
  amends: (traces, _, word) => {
    const open = openTrace(traces);
    if (open === undefined) return;
    const named = changedBy(word);
    if (named.length > 0 && named.every((id) => open.superseded.has(id))) return;
    change(open, word);
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
    stretches: [{ basis: basisOf(word), from, shownBy: word, facility: facilityIn(word.effect), ...noOrders() }],
    turns: [],
    isByOrders: word.effect.effect === "imposes",
    pending: [],
    superseded: new Set(),
    until: undefined,
    detainedAgain: undefined,
    gapAfter,
    hasMoreTerms: false,
  };
  if (word.effect.effect === "imposes") impose(trace, word);
  traces.push(trace);
}

function noOrders(): Pick<Stretch, "imposedBy" | "terms"> {
  return { imposedBy: [], terms: [] };
}

/** Custody that no detention begins: its start is unknown, but not before the last word of the custody before it. */
function openWithoutDetention(traces: Trace[], who: string, word: Word): void {
  const last = traces.at(-1)?.words.at(-1);
  openSpell(traces, who, word, { notBefore: last, notAfter: word }, last?.effect.effect === "ends" ? last : undefined);
}

/** Whether the orders that alone tell of custody had all certainly ended before a word that is on none of them. */
function hasEnded({ stretches, pending, words }: Trace, word: Word, isBefore: IsBefore): boolean {
  const { terms = [] } = stretches.at(-1) ?? {};
  if (pending.length > 0 || terms.length === 0 || !terms.every((order) => isOverBefore(order, word, isBefore)))
    return false;
  const named = changedBy(word);
  return !words.some(({ entry }) => entry.accounts.some(({ event }) => named.includes(event)));
}

function isOverBefore(order: InForce, word: Word, isBefore: IsBefore): boolean {
  // A decision that may have been before the order may not have been on it.
  if (order.liftedBy !== undefined && !isBefore(order.word, order.liftedBy)) return false;
  const end = order.liftedBy ?? endOf(order);
  return end !== undefined && isBefore(end, word);
}

/** A detention that orders before it lead to: custody begins with it, and what they order under its basis, or from it on, is in force. */
function beginAsOrdered(trace: Trace, word: Word, isBefore: IsBefore): void {
  const ordered = trace.stretches.at(-1);
  const basis = knownBasis(word.effect) ?? ordered?.basis ?? "unknown";
  const isInForce = basis === ordered?.basis || ordered?.terms.some((order) => countsFrom(order, word));
  const { imposedBy, terms } = ordered !== undefined && isInForce ? ordersAt(ordered, word, isBefore) : noOrders();
  const from = { notBefore: word, notAfter: word };
  trace.stretches = [{ basis, from, shownBy: word, facility: facilityIn(word.effect), imposedBy, terms }];
  trace.turns = [];
  trace.pending = keepBeginnings(trace.pending, ordered?.terms ?? [], terms);
  trace.isByOrders = false;
  trace.first = word;
  trace.gapAfter = undefined;
  trace.words.push(word);
}

/** The orders of a stretch that had not certainly ended before a word. */
function ordersAt({ imposedBy, terms }: Stretch, word: Word, isBefore: IsBefore): Pick<Stretch, "imposedBy" | "terms"> {
  const over = new Set(terms.filter((order) => isOverBefore(order, word, isBefore)));
  const ended = new Set([...over].map((order) => order.word));
  return { imposedBy: imposedBy.filter((each) => !ended.has(each)), terms: terms.filter((order) => !over.has(order)) };
}

function countsFrom({ word }: InForce, { entry }: Word): boolean {
  const origins = countedFrom(word, "event");
  return entry.accounts.some(({ event }) => origins.includes(event));
}

function goOn(trace: Trace, word: Word): void {
  trace.words.push(word);
  if (word.effect.effect !== "imposes") trace.isByOrders = false;
  const stretch = trace.stretches.at(-1);
  if (stretch !== undefined && tellsOfPlace(word)) stretch.facility = facilityIn(word.effect);
}

/** Whether a word tells where the person is: it names a place, its accounts name several, or they were moved. */
function tellsOfPlace({ effect, accounts }: Word): boolean {
  if (effect.effect === "moves" || facilityIn(effect) !== undefined) return true;
  if (accounts.length === 1) return false;
  const told = accounts.flatMap(({ type, event }) => type.custody?.(event) ?? []);
  return told.some((each) => facilityIn(each) !== undefined);
}
