import { endOfTerm, type Mark, prolongedBy, type Word } from "./word.ts";

/**
 * An order of custody, and when it ends: with its term, no later than that, when no source says, or by a decision; `in-doubt`
 * where a decision may have ended or changed it.
 */
export interface InForce {
  word: Word;
  end: "term-end" | "no-later" | "in-doubt" | "not-given" | "lifted";
  /** The decision that lifted it. */
  liftedBy?: Word;
  /** Orders in whose place it stands: what is said of them from now on is said of it. */
  standsFor: readonly Word[];
  /** The orders that it prolongs, the first of them first: the last is in force again once it is lifted. */
  prolonged: readonly InForce[];
}

/** Whether an order is one of those with these ids, or stands in the place of one. */
export function isAnyOf({ word, standsFor }: InForce, ids: readonly string[]): boolean {
  return [word, ...standsFor].some(({ entry }) => entry.accounts.some(({ event }) => ids.includes(event)));
}

/** Whether an order is the one with an id, stands in its place or prolongs it. */
export function isOn(order: InForce, id: string): boolean {
  return isAnyOf(order, [id]) || order.prolonged.some((each) => isAnyOf(each, [id]));
}

/** The words of an order, and of those in whose place it stands or that it prolongs. */
export function wordsUnder({ word, standsFor, prolonged }: InForce): Word[] {
  return [word, ...standsFor, ...prolonged.flatMap((order) => [order.word, ...order.standsFor])];
}

/** Ids of the orders that a word prolongs, replaces or changes. */
export function changedBy(word: Word): string[] {
  const { effect } = word;
  const orders = "orders" in effect ? effect.orders?.orders : undefined;
  return [...termsReplacedBy(word), ...prolongedIdsOf(word), ...(orders ?? [])];
}

function termsReplacedBy({ accounts }: Word): string[] {
  return accounts.flatMap(({ type, event }) => {
    const { prolongs, replaces = [] } = type.term?.(event) ?? {};
    return prolongs === undefined ? replaces : [prolongs, ...replaces];
  });
}

/** Ids of the orders that a word prolongs, be it by a time that no source gives. */
export function prolongedIdsOf({ accounts }: Word): string[] {
  return accounts.flatMap(({ event }) => prolongedBy(event));
}

/** The end of an order's term. */
export function endOf({ word, end }: InForce): Mark | undefined {
  return end === "not-given" || end === "lifted" ? undefined : endOfTerm(word);
}
