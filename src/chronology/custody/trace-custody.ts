import type { Bounds } from "../../dates/bounds.ts";
import { isNotAfter } from "../bounds-order.ts";
import { countsFrom } from "./counted-from.ts";
import { changedBy, isAnyOf } from "./in-force.ts";
import { hasEnded, isOverBefore, mayBeLapsed, noteMayBeOver } from "./lapse.ts";
import { withOrdersOfLater } from "./orders-of-later.ts";
import { keepBeginnings } from "./pending-orders.ts";
import type { ReleasedInParts } from "./released-parts.ts";
import { isByOrders, isHeldAt, lastHeld, tell } from "./shown.ts";
import {
  type Boundary,
  basisOf,
  type Ends,
  type IsBefore,
  lastSaid,
  type Placing,
  type Stretch,
  type Trace,
  turn,
} from "./trace.ts";
import { callOtherwise, decide, impose, leaveOpen, order, tellBasis } from "./trace-orders.ts";
import { beginPending, noteSide, showPending } from "./trace-pending.ts";
import { facilityIn, knownBasis, type Word } from "./word.ts";

export type { InForce } from "./in-force.ts";
export type { Boundary, Stretch, Trace, Turn } from "./trace.ts";

/** What custody is traced by: the date of the timeline, and how instants lie. */
export interface Course extends Placing, Ends {
  asOf: Bounds;
  /** What certainly tells when orders ended: no uncertain statement, no count that no source gives, nor what is usual. */
  asStated: Ends;
  /** How custody of a group ended, up to a further detention of it, where all its members were released. */
  releasedInParts: (trace: Trace, again: Word | undefined) => ReleasedInParts | undefined;
}

/** What is known of one person or group so far. */
interface Tracing extends Course {
  who: string;
  traces: Trace[];
  died: Word | undefined;
}

/** Follows the words on one person or group through detention, changes of basis and release, up to a date. */
export function traceCustody(who: string, words: readonly Word[], course: Course): Trace[] {
  const { asOf, isBefore } = course;
  const tracing: Tracing = { ...course, who, traces: [], died: undefined };
  const followed = withOrdersOfLater(words);
  for (const word of followed.words) {
    const later = followed.laterOf.get(word);
    if (later !== undefined) endByDetention(tracing, later);
    const open = openTrace(tracing);
    if (open !== undefined && (word.effect.effect !== "begins" || isByOrders(open))) beginPending(open, word, course);
    if (open !== undefined) for (const pending of open.pending) noteSide(open, pending, word, course);
    steps[word.effect.effect](tracing, word);
  }
  const open = openTrace(tracing);
  if (open !== undefined && !endInParts(tracing, open)) {
    showPending(open, isBefore, ({ start }) => !isNotAfter(asOf, start));
  }
  return tracing.traces;
}

/** Ends custody of a group all of whose members were released, and says whether it did. */
function endInParts({ isBefore, releasedInParts }: Tracing, open: Trace, again?: Word): boolean {
  const ended = releasedInParts(open, again);
  if (ended === undefined) return false;
  const { until, by } = ended;
  showPending(open, isBefore, (at) => until.notBefore !== undefined && isBefore(at, until.notBefore));
  open.until = until;
  open.releasedBy = by;
  return true;
}

const steps: Record<Word["effect"]["effect"], (tracing: Tracing, word: Word) => void> = {
  begins: (tracing, word) => {
    endByDetention(tracing, word);
    const open = openTrace(tracing);
    if (open !== undefined && !endInParts(tracing, open, word) && !endWithOrders(tracing, open, word)) {
      return beginAsOrdered(tracing, open, word);
    }
    openSpell(tracing, word, { notBefore: word, notAfter: word }, tracing.died);
  },
  confirms: (tracing, word) => {
    const open = openTrace(tracing);
    if (open === undefined) return openWithoutDetention(tracing, word);
    const basis = knownBasis(word.effect);
    if (basis !== undefined && basis !== open.stretches.at(-1)?.basis) callOtherwise(open, word);
    else if (basis !== undefined) tellBasis(open, word, { notBefore: lastSaid(open), notAfter: word });
    goOn(open, word);
  },
  imposes: (tracing, word) => {
    const open = openTrace(tracing);
    const { isBefore } = tracing;
    if (open === undefined || (isByOrders(open) && endWithOrders(tracing, open, word))) {
      return openWithoutDetention(tracing, word);
    }
    const isAfter = mayBeLapsed(open, word, tracing);
    const isUnsure = mayBeLapsed(open, word, tracing.asStated);
    const before = open.stretches.at(-1);
    order(open, word, isBefore);
    if (isUnsure) open.lapses.push({ word, stretches: [before, open.stretches.at(-1)] });
    goOn(open, word, isAfter);
  },
  amends: (tracing, word) => {
    const open = openTrace(tracing);
    if (open === undefined) return;
    const named = changedBy(word);
    if (named.length === 0 || !named.every((id) => open.superseded.has(id))) decide(open, word, unlessStated(tracing));
    leaveOpen(open, word);
  },
  moves: (tracing, word) => {
    const open = openTrace(tracing);
    if (open === undefined) return openWithoutDetention(tracing, word);
    turn(open, "transfer", word);
    goOn(open, word);
  },
  ends: (tracing, word) => {
    const { effect } = word;
    const open = openTrace(tracing);
    const last = open && lastHeld(open);
    if (open !== undefined) tell(open, word);
    else if (effect.effect !== "ends" || effect.onlyIfHeld !== true) openWithoutDetention(tracing, word);
    const ended = openTrace(tracing);
    if (ended !== undefined) ended.until = { notBefore: isHeldAt(ended, word) ? word : last, notAfter: word };
    if (effect.effect === "ends" && effect.ending === "death") tracing.died = word;
  },
};

/** Ends custody of someone who was held, of whom a detention is told again. */
function endByDetention(tracing: Tracing, detention: Word): void {
  const open = openTrace(tracing);
  if (open === undefined || isByOrders(open) || endInParts(tracing, open, detention)) return;
  showPending(open, tracing.isBefore, (at) => tracing.isBefore(at, detention));
  open.detainedAgain = detention;
  open.until = { notBefore: lastHeld(open), notAfter: detention };
}

/** What tells when orders ended, but not that one goes on which may have ended, as one of the same day is taken to. */
function unlessStated(tracing: Tracing): Ends {
  return { ...tracing, goesOn: tracing.asStated.goesOn };
}

/** Ends custody that orders alone tell of, where these had ended before a word, and says whether it did. */
function endWithOrders(tracing: Tracing, open: Trace, word: Word): boolean {
  const { isBefore, isSurelyBefore } = tracing;
  if (!hasEnded(open, word, isBefore)) {
    const named = changedBy(word);
    const others = open.stretches.at(-1)?.terms.filter((order) => !isAnyOf(order, named)) ?? [];
    noteMayBeOver(open, others, word, unlessStated(tracing));
    return false;
  }
  open.until = { notBefore: lastHeld(open), notAfter: word };
  open.isLikelyOver = !hasEnded(open, word, isSurelyBefore);
  return true;
}

function openTrace({ traces }: Tracing): Trace | undefined {
  const last = traces.at(-1);
  return last?.until === undefined ? last : undefined;
}

function openSpell({ who, traces }: Tracing, word: Word, from: Boundary, gapAfter: Word | undefined): void {
  const trace: Trace = {
    who,
    words: [],
    first: word,
    stretches: [{ basis: basisOf(word), from, shownBy: word, facility: facilityIn(word.effect), ...noOrders() }],
    turns: [],
    shown: { words: 0, stretches: 0 },
    unshown: new Set(),
    pending: [],
    sides: "certain",
    superseded: new Set(),
    until: undefined,
    isLikelyOver: false,
    mayBeOver: new Set(),
    lapses: [],
    releasedBy: [],
    detainedAgain: undefined,
    gapAfter,
    hasMoreTerms: false,
  };
  tell(trace, word);
  if (word.effect.effect === "imposes") impose(trace, word);
  traces.push(trace);
}

function noOrders(): Pick<Stretch, "imposedBy" | "terms"> {
  return { imposedBy: [], terms: [] };
}

/** Custody that no detention begins: its start is unknown, but not before the last word of the custody before it. */
function openWithoutDetention(tracing: Tracing, word: Word): void {
  const last = tracing.traces.at(-1)?.words.at(-1);
  const gapAfter = tracing.died ?? (last?.effect.effect === "ends" ? last : undefined);
  openSpell(tracing, word, { notBefore: last, notAfter: word }, gapAfter);
}

/** A detention that orders before it lead to: custody begins with it, and what they order under its basis, or from it on, is in force. */
function beginAsOrdered({ died, isBefore }: Tracing, trace: Trace, word: Word): void {
  const ordered = trace.stretches.at(-1);
  const basis = knownBasis(word.effect) ?? ordered?.basis ?? "unknown";
  const isInForce = basis === ordered?.basis || ordered?.terms.some((order) => countsFrom(order.word, word));
  const { imposedBy, terms } = ordered !== undefined && isInForce ? ordersAt(ordered, word, isBefore) : noOrders();
  const from = { notBefore: word, notAfter: word };
  const openAfter = knownBasis(word.effect) === undefined ? ordered?.openAfter : undefined;
  trace.stretches = [{ basis, from, shownBy: word, facility: facilityIn(word.effect), imposedBy, terms, openAfter }];
  trace.turns = [];
  trace.pending = keepBeginnings(trace.pending, ordered?.terms ?? [], terms);
  trace.first = word;
  trace.gapAfter = died;
  tell(trace, word);
}

/** The orders of a stretch that had not certainly ended before a word. */
function ordersAt({ imposedBy, terms }: Stretch, word: Word, isBefore: IsBefore): Pick<Stretch, "imposedBy" | "terms"> {
  const over = new Set(terms.filter((order) => isOverBefore(order, word, isBefore)));
  const ended = new Set([...over].map((order) => order.word));
  return { imposedBy: imposedBy.filter((each) => !ended.has(each)), terms: terms.filter((order) => !over.has(order)) };
}

function goOn(trace: Trace, word: Word, isAfter = false): void {
  tell(trace, word, isAfter);
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
