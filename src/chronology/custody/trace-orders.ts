import type { LegalBasis } from "../../events/legal-basis.ts";
import { changedBy, isAnyOf } from "./in-force.ts";
import { noteMayBeOver } from "./lapse.ts";
import { leavesNone, namesNone, takeOrder, unsettled } from "./orders-in-force.ts";
import {
  beginningOf,
  changePending,
  followsPending,
  isChanged,
  keepBeginnings,
  lastPending,
  type Pending,
  pendingOf,
} from "./pending-orders.ts";
import { type Boundary, basisOf, type Ends, type IsBefore, idsOf, lastSaid, type Trace, turn } from "./trace.ts";
import { mayHoldIn, type Word } from "./word.ts";

/** Bases under which a source says that there is no order. */
const withoutOrder: ReadonlySet<LegalBasis> = new Set(["none-given", "unacknowledged"]);

/** A word that the person is held under another basis. It ends no order, save where it says that they are held without one. */
export function callOtherwise(trace: Trace, word: Word): void {
  const basis = basisOf(word);
  const { terms = [], facility } = trace.stretches.at(-1) ?? {};
  const goesOn = !withoutOrder.has(basis);
  turn(trace, "basis", word, goesOn);
  if (!goesOn) trace.pending = keepBeginnings(trace.pending, terms, []);
  const from = { notBefore: lastSaid(trace), notAfter: word };
  trace.stretches.push({ basis, from, shownBy: word, facility, imposedBy: [], terms: goesOn ? terms : [] });
}

/**
 * An order by which the person may be held though it gives no basis: no source says from then on what they are held under.
 * What was ordered before stays as it was.
 */
export function leaveOpen(trace: Trace, word: Word): void {
  const last = trace.stretches.at(-1);
  const mayHold = mayHoldIn(word.effect);
  if (last === undefined || mayHold === undefined) return;
  if (last.openAfter !== undefined) last.imposedBy.push(word);
  else if (last.basis !== mayHold) untellBasis(trace, word, [word]);
}

/** Leaves open from a word on what the person is held under, where a basis was given. */
function untellBasis(trace: Trace, word: Word, orders: readonly Word[]): void {
  const [last, openAfter] = [trace.stretches.at(-1), trace.words.at(-1)];
  if (last === undefined || last.openAfter !== undefined || last.basis === "unknown") return;
  const from = { notBefore: word, notAfter: word };
  trace.stretches.push({ ...last, from, shownBy: word, imposedBy: [...last.imposedBy, ...orders], openAfter });
}

/** Tells the basis anew, where it was left open and a word gives what it was before. */
export function tellBasis(trace: Trace, word: Word, from: Boundary): void {
  const last = trace.stretches.at(-1);
  if (last?.openAfter === undefined) return;
  trace.stretches.push({ ...last, from, shownBy: word, imposedBy: [], openAfter: undefined });
}

/** An order within custody: of what there is already, of what is to follow, or of another basis from now on. */
export function order(trace: Trace, word: Word, isBefore: IsBefore): void {
  const { basis, terms = [], facility } = trace.stretches.at(-1) ?? {};
  const isOnPending = trace.pending.some((one) => isChanged(one, word));
  if (isOnPending && !terms.some((each) => isAnyOf(each, changedBy(word)))) {
    change(trace, word);
    return;
  }
  const pending = pendingOf(word, terms, trace.pending);
  if (pending !== undefined && isToFollow(trace, pending, word, isBefore)) {
    const all = [...trace.pending, pending];
    trace.pending = lastPending(all);
    if (trace.pending.length < all.length) trace.hasMoreTerms = true;
    return;
  }
  if (basis === basisOf(word)) {
    turn(trace, "order", word);
    tellBasis(trace, word, { notBefore: word, notAfter: word });
    impose(trace, word);
    return;
  }
  turn(trace, "basis", word);
  for (const id of idsOf([...terms, ...trace.pending.flatMap((one) => one.terms)])) trace.superseded.add(id);
  trace.pending = [];
  const from = { notBefore: word, notAfter: word };
  trace.stretches.push({ basis: basisOf(word), from, shownBy: word, facility, imposedBy: [], terms: [] });
  impose(trace, word);
}

/** Whether an order begins later than it is given: what it follows is to begin itself, or is of another basis and goes on. */
function isToFollow({ stretches, pending: all }: Trace, pending: Pending, word: Word, isBefore: IsBefore): boolean {
  if (followsPending(pending, all)) return true;
  const { basis, terms = [] } = stretches.at(-1) ?? {};
  const beginning = beginningOf(pending, terms);
  return basis !== pending.basis && beginning !== undefined && !isBefore(beginning.at, word);
}

/** Adds an order to the last stretch. */
export function impose(trace: Trace, word: Word): void {
  trace.stretches.at(-1)?.imposedBy.push(word);
  change(trace, word);
}

/**
 * A decision on appeal. Up to it what was in force counts, also where its own term takes the place of that. Where it leaves
 * no order, no source says what someone is held under who is held on.
 */
export function decide(trace: Trace, word: Word, ends: Ends): void {
  const { terms = [], basis } = trace.stretches.at(-1) ?? {};
  change(trace, word);
  const isHeldOn = trace.shown.words > 0 && trace.pending.length === 0 && mayHoldIn(word.effect) !== basis;
  if (isHeldOn && leavesNone(terms, trace.stretches.at(-1)?.terms ?? [], word)) {
    untellBasis(trace, word, []);
    // Where they had ended before, it left none either way.
    noteMayBeOver(trace, terms, word, ends);
  }
  const isAdded = trace.stretches.at(-1)?.terms.some((each) => each.word === word) === true;
  const last = trace.words.at(-1);
  if (!isAdded || last === undefined || terms.length === 0) return;
  const stretch = trace.stretches.length - 1;
  trace.turns.push({ kind: "decision", word: last, decision: word, terms, goesOn: false, stretch });
}

/** What becomes of the orders in force, and of those that are to follow. */
function change(trace: Trace, word: Word): void {
  const stretch = trace.stretches.at(-1);
  if (stretch === undefined) return;
  const named = changedBy(word);
  const isOnTerms = stretch.terms.some((each) => isAnyOf(each, named));
  const isOnPending = trace.pending.some((one) => isChanged(one, word));
  // A decision that names no order may be of one that is to follow.
  const isUnclear = trace.pending.length > 0 && namesNone(word);
  const before = stretch.terms;
  if (isOnTerms || !isOnPending) {
    const { inForce, isWhole } = takeOrder(before, word, isUnclear);
    stretch.terms = inForce;
    if (!isWhole) trace.hasMoreTerms = true;
  }
  if (trace.pending.length === 0) return;
  const pending = isUnclear
    ? trace.pending.map((one) => ({ ...one, terms: unsettled(one.terms, word) }))
    : changePending(trace.pending, word, isOnTerms);
  trace.pending = keepBeginnings(pending, before, stretch.terms);
}
