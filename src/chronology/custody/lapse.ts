import { earliestOf, latestOf } from "../bounds-order.ts";
import { changedBy, endOf, type InForce } from "./in-force.ts";
import { isByOrders, lastHeld } from "./shown.ts";
import type { Ends, IsBefore, Trace } from "./trace.ts";
import { endOfTerm, type Word } from "./word.ts";

/** Whether the orders that alone tell of custody had all certainly ended before a word that is on none of them. */
export function hasEnded(trace: Trace, word: Word, isBefore: IsBefore): boolean {
  const { stretches, pending } = trace;
  const { terms = [] } = stretches.at(-1) ?? {};
  const named = changedBy(word);
  return (
    pending.length === 0 &&
    terms.length > 0 &&
    terms.every((order) => isOverBefore(order, word, isBefore)) &&
    !trace.words.some(({ entry }) => entry.accounts.some(({ event }) => named.includes(event)))
  );
}

/** Whether all orders of someone who was held may have ended before a word, and none certainly since then says that they are. */
export function mayBeLapsed(trace: Trace, word: Word, ends: Ends): boolean {
  if (isByOrders(trace)) return false;
  const { stretches, pending } = trace;
  const { terms = [] } = stretches.at(-1) ?? {};
  const last = lastHeld(trace);
  const all = [...terms, ...pending.flatMap((one) => one.terms)];
  if (last === undefined || terms.length === 0) return false;
  if (!all.every((order) => mayBeOverBefore(trace, order, word, ends))) return false;
  // An order whose term had ended when it was given ended then.
  return !all.every((order) => isOverBefore(order, last, ends.isBefore) && ends.isBefore(order.word, last));
}

/** Notes those of some orders of which it is not known whether they ended before a word, or after it. */
export function noteMayBeOver(trace: Trace, orders: readonly InForce[], word: Word, ends: Ends): void {
  for (const order of orders) {
    if (trace.mayBeOver.has(order.word)) continue;
    if (mayBeOverBefore(trace, order, word, ends) && !isOverBefore(order, word, ends.isBefore)) {
      trace.mayBeOver.add(order.word);
    }
  }
}

/** Whether an order had certainly ended before a word. */
export function isOverBefore(order: InForce, word: Word, isBefore: IsBefore): boolean {
  // A decision that may have been before the order may not have been on it.
  if (order.liftedBy !== undefined && !isBefore(order.word, order.liftedBy)) return false;
  const end = order.liftedBy ?? endOf(order);
  return end !== undefined && isBefore(end, word);
}

/**
 * Whether an order may have ended before a word. One without a term may not; one that a decision made shorter, or may have
 * ended, may have at any time since. An end that no source dates is as early as its term allows.
 */
function mayBeOverBefore(trace: Trace, order: InForce, word: Word, ends: Ends): boolean {
  if (order.end === "not-given" || isToEndAfter(order, word, ends)) return false;
  if (order.end === "no-later" || order.end === "in-doubt") return true;
  const end = order.liftedBy ?? endOf(order);
  if (end === undefined) return true;
  if (ends.isBefore(word, end)) return false;
  if (ends.isBefore(end, word)) return true;
  const earliest = ends.boundsOf(end).earliest ?? earliestEnd(trace, order, ends);
  return earliest < latestOf(ends.boundsOf(word)) && !ends.goesOn(earliest, word);
}

/** Whether an order has a term that by its bounds alone ends after a word: most have. */
function isToEndAfter(order: InForce, word: Word, { boundsOf }: Pick<Ends, "boundsOf">): boolean {
  const end = order.end === "term-end" ? endOf(order) : undefined;
  return end !== undefined && earliestOf(boundsOf(end)) >= latestOf(boundsOf(word));
}

/**
 * The earliest end of a term, where it counts from no earlier than the detention that begins the custody; of orders alone,
 * than the order.
 */
function earliestEnd(trace: Trace, { word, prolonged }: InForce, { boundsOf, leastEnd }: Ends): number {
  const { first } = trace;
  const isKnown = isByOrders(trace) || first.effect.effect === "begins";
  const ordered = [...prolonged.map((order) => order.word), word];
  const [given = word] = ordered;
  const since = isByOrders(trace) ? given : first;
  const from = Math.min(earliestOf(boundsOf(since)), earliestOf(boundsOf(given)));
  return ordered.reduce(
    (at, each) => {
      const end = endOfTerm(each);
      return (end && boundsOf(end).earliest) ?? leastEnd(each, at);
    },
    isKnown ? from : Number.NEGATIVE_INFINITY,
  );
}
