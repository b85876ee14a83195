import { compareBounds } from "../../dates/bounds.ts";
import type { LegalBasis } from "../../events/legal-basis.ts";
import { isNotAfter } from "../bounds-order.ts";
import { countedFrom } from "./counted-from.ts";
import { isAccountOf } from "./counting-on.ts";
import { changedBy, endOf, type InForce, isAnyOf, isOn, wordsUnder } from "./in-force.ts";
import { mostTermsAtOnce, takeOrder } from "./orders-in-force.ts";
import { carriesTerm, knownBasis, type Mark, type Word } from "./word.ts";

/** An order of custody that begins when that which it follows ends, and not when it is given. */
export interface Pending {
  basis: LegalBasis;
  /** The order, and what prolongs it. */
  imposedBy: Word[];
  terms: readonly InForce[];
  /** Id of the order that it follows. */
  after: string;
  /** The order from the end of whose term its own term counts. */
  counted: Word;
  /** Where it begins, once what it follows is no more in force. */
  at: Mark | undefined;
}

/** Where an order begins: at an instant, or not later. */
export interface Beginning {
  at: Mark;
  isNoLater: boolean;
  /** Whether it is not known how much longer what it follows was made. */
  isOpen: boolean;
}

/** An order that follows on one that is in force or is itself to begin; undefined where it names none. */
export function pendingOf(word: Word, inForce: readonly InForce[], pending: readonly Pending[]): Pending | undefined {
  const all = [...inForce, ...pending.flatMap(({ terms }) => terms)];
  for (const after of countedFrom(word, "term-end")) {
    const counted = all.find((order) => endOf(order) !== undefined && isOn(order, after));
    if (counted === undefined) continue;
    const basis = knownBasis(word.effect) ?? "unknown";
    const original = wordsUnder(counted).find((each) => isAccountOf(each, after));
    const { inForce: terms } = takeOrder([], word);
    return { basis, imposedBy: [word], terms, after, counted: original ?? counted.word, at: undefined };
  }
  return undefined;
}

/** Whether an order follows on one that is itself to begin. */
export function followsPending({ after }: Pending, pending: readonly Pending[]): boolean {
  return pending.some(({ terms }) => terms.some((order) => isOn(order, after)));
}

/** Where an order begins, as far as is known by now: at the end of what it follows, whatever term that now has. */
export function beginningOf({ after, at: since }: Pending, inForce: readonly InForce[]): Beginning | undefined {
  if (since !== undefined) return { at: since, isNoLater: false, isOpen: false };
  const order = inForce.find((each) => endOf(each) !== undefined && isOn(each, after));
  const end = order && endOf(order);
  if (order === undefined || end === undefined) return undefined;
  // What had ended when it was given ended then.
  const at = isNotAfter(end.start, order.word.start) ? order.word : end;
  const isOpen = inForce.some((each) => each.end === "not-given" && isOn(each, after));
  return { at, isNoLater: order.end !== "term-end", isOpen };
}

/** The terms that begin there. Where it is not the end that they count from, they end no later than counted, or it is not known when. */
export function termsFrom({ terms, counted }: Pending, { at, isNoLater, isOpen }: Beginning): InForce[] {
  const stated = counted.termEnd;
  const isStated = stated !== undefined && compareBounds(at.start, stated) === 0;
  if (isStated && !isNoLater && !isOpen) return [...terms];
  const isEarlier = !isOpen && (isStated || (stated !== undefined && isNotAfter(at.start, stated)));
  return terms.map((order) =>
    order.end === "term-end" && !isDated(order.word) ? { ...order, end: isEarlier ? "no-later" : "not-given" } : order,
  );
}

/**
 * What is left to begin once a word was said that changes some of it: an appeal or a prolongation of an order that has not
 * begun. With `isTaken` its term is in force elsewhere.
 */
export function changePending(pending: readonly Pending[], word: Word, isTaken: boolean): Pending[] {
  let isElsewhere = isTaken;
  const left: Pending[] = [];
  const gone: Pending[] = [];
  for (const one of pending) {
    if (!isChanged(one, word)) {
      left.push(one);
      continue;
    }
    const changed = isElsewhere && carriesTerm(word) ? undefined : changedPending(one, word);
    if (changed === undefined) gone.push(one);
    else left.push(changed);
    isElsewhere = true;
  }
  return gone.length === 0 ? left : left.map((one) => followingOn(one, gone));
}

/** Whether a word is on an order that has not begun. */
export function isChanged({ terms }: Pending, word: Word): boolean {
  const named = changedBy(word);
  return named.length > 0 && terms.some((order) => isAnyOf(order, named));
}

function changedPending(pending: Pending, word: Word): Pending | undefined {
  const terms = takeOrder(pending.terms, word).inForce.filter(({ end }) => end !== "lifted");
  if (terms.length === 0) return undefined;
  if (word.effect.effect !== "imposes") return { ...pending, terms };
  const basis = knownBasis(word.effect) ?? "unknown";
  return { ...pending, basis, imposedBy: basis === pending.basis ? [...pending.imposedBy, word] : [word], terms };
}

/** What follows on an order that will not begin follows on what that was to follow. */
function followingOn(pending: Pending, gone: readonly Pending[]): Pending {
  const before = gone.find(({ terms }) => terms.some((order) => isOn(order, pending.after)));
  if (before === undefined) return pending;
  const others = gone.filter((one) => one !== before);
  return followingOn({ ...pending, after: before.after, at: before.at }, others);
}

/** Keeps where orders begin that follow on what is no more in force after a word: with the word that lifted it, or where it would have ended. */
export function keepBeginnings(
  pending: readonly Pending[],
  before: readonly InForce[],
  inForce: readonly InForce[],
): Pending[] {
  return pending.map((one) => {
    if (one.at !== undefined || beginningOf(one, inForce) !== undefined) return one;
    const lifted = inForce.find((order) => order.end === "lifted" && isOn(order, one.after));
    return { ...one, at: lifted?.liftedBy ?? beginningOf(one, before)?.at };
  });
}

/** Whether each of its accounts gives the date on which the term ends. */
function isDated({ accounts }: Word): boolean {
  return accounts.every(({ type, event }) => type.term?.(event)?.term.until !== undefined);
}

/** The last orders that are to begin; how many are followed is limited as for those in force. */
export function lastPending(pending: readonly Pending[]): Pending[] {
  return pending.slice(-mostTermsAtOnce);
}
