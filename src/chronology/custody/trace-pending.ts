import type { LegalBasis } from "../../events/legal-basis.ts";
import { earliestOf, isNotAfter } from "../bounds-order.ts";
import { greatest } from "../hull.ts";
import { leastSure } from "./links.ts";
import { beginningOf, followsPending, isChanged, keepBeginnings, type Pending, termsFrom } from "./pending-orders.ts";
import { type Boundary, type IsBefore, idsOf, type Placing, type Trace, turn } from "./trace.ts";
import { tellBasis } from "./trace-orders.ts";
import { facilityIn, knownBasis, type Mark, type Word } from "./word.ts";

/** Begins the orders of which a word shows that it has come to that. */
export function beginPending(trace: Trace, word: Word, placing: Placing): void {
  for (let at = 0; at < trace.pending.length; ) {
    const pending = trace.pending[at];
    const from = pending && beginningBy(trace, pending, word, placing.isBefore);
    if (pending !== undefined && from !== undefined) {
      noteSide(trace, pending, word, placing);
      if (from.notAfter === word) turn(trace, "basis", word);
      begin(trace, pending, from);
      at = 0;
    } else at += 1;
  }
}

/**
 * Notes how sure it is whether a word is before the beginning of an order that is to follow, or after it. It is the same for
 * one that says no more than that the person is held, and for one that changes the order itself.
 */
export function noteSide(trace: Trace, pending: Pending, word: Word, { isBefore, isSurelyBefore }: Placing): void {
  const { effect } = word;
  if ((effect.effect === "amends" && effect.mayHold === undefined) || isChanged(pending, word)) return;
  if (effect.effect === "confirms" && knownBasis(effect) === undefined && facilityIn(effect) === undefined) return;
  const beginning = beginningOf(pending, trace.stretches.at(-1)?.terms ?? []);
  if (beginning === undefined) return;
  const { at, isNoLater } = beginning;
  const isApart = (is: IsBefore) => is(at, word) || (!isNoLater && is(word, at));
  const side = isApart(isSurelyBefore) ? "certain" : isApart(isBefore) ? "likely" : "unordered";
  trace.sides = leastSure([trace.sides, side]);
}

/** Where an order has begun by a word: at the end of what it follows, if that is before the word, or the word shows it. */
function beginningBy(trace: Trace, pending: Pending, word: Word, isBefore: IsBefore): Boundary | undefined {
  const { terms = [], basis } = trace.stretches.at(-1) ?? {};
  const beginning = beginningOf(pending, terms);
  if (beginning === undefined) return undefined;
  const { at, isNoLater } = beginning;
  const last = trace.words.at(-1);
  if (!isBefore(at, word)) {
    const said = word.effect.effect === "confirms" ? knownBasis(word.effect) : undefined;
    if (said === undefined || said === basis || !leadsTo(trace.pending, pending, said)) return undefined;
    if (isBefore(word, at)) return { notBefore: last, notAfter: word };
  }
  return { notBefore: isNoLater ? last : at, notAfter: latestStart(pending, at, isBefore) };
}

/** An order that may have been given after the end of what it follows begins no later than the later of the two. */
function latestStart({ imposedBy: [given] }: Pending, at: Mark, isBefore: IsBefore): Mark {
  if (given === undefined || isBefore(given, at)) return at;
  const earliest = earliestOf(at.start) < earliestOf(given.start) ? given.start.earliest : at.start.earliest;
  const latest = greatest([at.start.latest, given.start.latest]);
  return { points: [...at.points, ...given.points], start: { earliest, latest } };
}

/** Whether an order, or one that follows on it or on what it follows, is of a basis. */
function leadsTo(all: readonly Pending[], pending: Pending, basis: LegalBasis): boolean {
  if (pending.basis === basis) return true;
  const others = all.filter((one) => one !== pending);
  return others.some(
    (one) => (one.after === pending.after || followsPending(one, [pending])) && leadsTo(others, one, basis),
  );
}

/** Shows the orders that are to begin by a time, though it is not known that it came to that. */
export function showPending(trace: Trace, isBefore: IsBefore, isBy: (at: Mark) => boolean): void {
  for (let at = 0; at < trace.pending.length; ) {
    const pending = trace.pending[at];
    const beginning = pending && beginningOf(pending, trace.stretches.at(-1)?.terms ?? []);
    if (pending !== undefined && beginning !== undefined && isBy(beginning.at)) {
      const notAfter = latestStart(pending, beginning.at, isBefore);
      const stated = beginning.isNoLater ? undefined : { points: beginning.at.points, start: notAfter.start };
      begin(trace, pending, { notBefore: trace.words.at(-1), notAfter, stated });
      at = 0;
    } else at += 1;
  }
}

/** Begins an order that was to follow: in the stretch that there is, if that is of its basis, or in one of its own. */
function begin(trace: Trace, pending: Pending, from: Boundary): void {
  const stretch = trace.stretches.at(-1);
  const before = stretch?.terms ?? [];
  const beginning = beginningOf(pending, before);
  const terms = beginning === undefined ? pending.terms : termsFrom(pending, beginning);
  const { basis, imposedBy } = pending;
  trace.pending = trace.pending.filter((one) => one !== pending);
  if (stretch?.basis === basis) {
    tellBasis(trace, imposedBy[0] ?? trace.first, from);
    const last = trace.stretches.at(-1) ?? stretch;
    last.imposedBy.push(...imposedBy);
    last.terms = [...before, ...terms];
    return;
  }
  for (const id of idsOf(before)) trace.superseded.add(id);
  trace.pending = keepBeginnings(trace.pending, before, terms);
  const [shownBy = trace.first] = imposedBy;
  // What it follows may have had an end before it began.
  const isBehind = isBoundedBefore(from.notAfter, stretch?.from.notBefore);
  trace.stretches.push({
    basis,
    from: isBehind && stretch ? stretch.from : from,
    shownBy,
    facility: stretch?.facility,
    imposedBy: [...imposedBy],
    terms,
  });
}

function isBoundedBefore(a: Mark | undefined, b: Mark | undefined): boolean {
  return a !== undefined && b !== undefined && isNotAfter(a.start, b.start);
}
