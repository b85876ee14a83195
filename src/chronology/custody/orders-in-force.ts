import { carriesTerm, type Word } from "./word.ts";

/** An order of custody in force, and when it ends: with its term, no later than that, or when no source says. */
export interface InForce {
  word: Word;
  end: "term-end" | "no-later" | "not-given";
}

/** How many orders that are in force at once are followed: the last imposed. A court order rarely adds a second. */
export const mostTermsAtOnce = 16;

/**
 * The orders in force once a word was said: a prolongation and an appeal take the place of the terms that they speak of, and
 * an order with a term that of one whose length no source gives.
 */
export function takeOrder(before: readonly InForce[], word: Word): { inForce: InForce[]; isWhole: boolean } {
  const { effect } = word;
  const changes = effect.effect === "imposes" || effect.effect === "amends" ? effect.orders : undefined;
  const changed = changes === undefined ? new Set<InForce>() : concernedBy(before, changes.orders);
  const stays: InForce[] = before.flatMap((order): InForce | InForce[] => {
    if (!changed.has(order) || changes?.change === "leaves" || changes?.change === "extends") return order;
    return changes?.change === "shortens" && order.end === "term-end" ? { ...order, end: "no-later" } : [];
  });
  const hasTerm = carriesTerm(word);
  const isAdded =
    effect.effect === "amends" && changes !== undefined
      ? changes.change === "extends" && changed.size > 0
      : changes?.change !== "leaves" || hasTerm;
  if (!isAdded) return { inForce: stays, isWhole: true };
  const replaced = hasTerm ? replacedBy(stays, word) : new Set<InForce>();
  const others = stays.filter((order) => !replaced.has(order) && (order.end !== "not-given" || isForLife(order)));
  const inForce: InForce[] = [...others, { word, end: hasTerm ? "term-end" : "not-given" }];
  return { inForce: inForce.slice(-mostTermsAtOnce), isWhole: inForce.length <= mostTermsAtOnce };
}

/** The orders that a decision is on: those that it names; the one in force, where it names none and there is but one. */
function concernedBy(inForce: readonly InForce[], named: readonly string[] | undefined): Set<InForce> {
  if (named === undefined) return new Set(inForce.length === 1 ? inForce : []);
  return new Set(inForce.filter(({ word }) => word.accounts.some(({ event }) => named.includes(event.id))));
}

/** The orders whose place a term takes. One that counts on from another's term does not take its place. */
function replacedBy(inForce: readonly InForce[], word: Word): Set<InForce> {
  const carried = word.accounts.flatMap(({ type, event }) => type.term?.(event) ?? []);
  const named = carried.flatMap(({ prolongs, replaces = [] }) => [prolongs ?? [], replaces].flat());
  const isUnnamed = word.effect.effect === "amends" && named.length === 0;
  return concernedBy(inForce, isUnnamed ? undefined : named);
}

function isForLife({ word: { effect } }: InForce): boolean {
  return effect.effect === "imposes" && effect.forLife === true;
}
