import type { OrderChange } from "../../events/define-event-type.ts";
import { isNotAfter } from "../bounds-order.ts";
import { countingOn } from "./counting-on.ts";
import { changedBy, endOf, type InForce, isAnyOf, prolongedIdsOf } from "./in-force.ts";
import { carriesTerm, type Word } from "./word.ts";

/** How many orders that are in force at once are followed: the last imposed. A court order rarely adds a second. */
export const mostTermsAtOnce = 16;

/**
 * The orders in force once a word was said: a prolongation and an appeal take the place of the terms that they speak of, and
 * an order with a term that of one whose length no source gives. An order that was lifted is kept until another follows.
 * One that a decision may have ended is so no later than its term, once an order with a term follows.
 *
 * @param isUnclear - whether a decision that names no order may be of one that is not among these.
 */
export function takeOrder(
  before: readonly InForce[],
  word: Word,
  isUnclear = false,
): { inForce: InForce[]; isWhole: boolean } {
  const { effect } = word;
  const changes = changesIn(word);
  const changed = changes === undefined ? new Set<InForce>() : concernedBy(before, changes.orders);
  const kind =
    changes === undefined ? undefined : isUnclear || changed.size > 1 ? changeOfSome(changes) : changes.change;
  const stays = before.flatMap((order) => {
    const prolonged = prolongedAfter(order, changes, word);
    const whole = prolonged === order.prolonged ? order : { ...order, prolonged };
    return kind !== undefined && changed.has(order) ? orderAfter(whole, kind, word) : whole;
  });
  const hasTerm = carriesTerm(word);
  const isAdded =
    effect.effect === "amends" && changes !== undefined
      ? changes.change === "replaces" ||
        (changes.change === "extends" && (changed.size > 0 || before.some((order) => isOfProlonged(order, changes))))
      : changes?.change !== "leaves" || hasTerm;
  if (!isAdded) return { inForce: countingOn(before, stays, word), isWhole: true };
  const replaced = hasTerm && kind !== "unsettles" ? replacedBy(stays, word) : new Set<InForce>();
  const others = stays.filter(
    (order) => !replaced.has(order) && order.end !== "lifted" && (order.end !== "not-given" || isForLife(order)),
  );
  const inForce = [
    ...(hasTerm ? others.map(endingByTerm) : others),
    addedBy(word, hasTerm ? "term-end" : "not-given", [...replaced], kind === "replaces" ? new Set() : changed),
  ];
  const last = countingOn(before, inForce, word).slice(-mostTermsAtOnce);
  return { inForce: last, isWhole: inForce.length <= mostTermsAtOnce };
}

/** What a decision that names no order does to each of several: it is of one of them, and not known of which. */
function changeOfSome({ change, orders }: OrderChange): OrderChange["change"] {
  return orders !== undefined || change === "leaves" || change === "extends" ? change : "unsettles";
}

/** Orders of which it is not known what becomes of them by a word. */
export function unsettled(orders: readonly InForce[], word: Word): InForce[] {
  return orders.flatMap((order) => orderAfter(order, "unsettles", word));
}

/** Whether by a decision none is left of the orders in force of which it is known that it still is. */
export function leavesNone(before: readonly InForce[], after: readonly InForce[], word: Word): boolean {
  const changes = changesIn(word);
  const isInForce = (order: InForce) => order.end !== "lifted" && !hasEndedBy(order, word);
  const inForce = before.filter(isInForce);
  if (changes === undefined || inForce.length === 0) return false;
  if (!after.some(isInForce)) return true;
  const changed = concernedBy(before, changes.orders);
  return changes.change === "unsettles" && !isOnLength(word) && inForce.every((order) => changed.has(order));
}

const ofLength: ReadonlySet<unknown> = new Set(["reduced", "increased"]);

/** Whether a decision makes what it is of shorter or longer, and nothing else. */
function isOnLength({ accounts }: Word): boolean {
  return accounts.every(({ event }) => "outcome" in event && ofLength.has(event.outcome));
}

function hasEndedBy(order: InForce, word: Word): boolean {
  const end = endOf(order);
  return end !== undefined && isNotAfter(end.start, word.start);
}

/** Whether a word decides on orders without naming one, so that several may be the one that it is of. */
export function namesNone(word: Word): boolean {
  const changes = changesIn(word);
  return changes !== undefined && changes.orders === undefined && changeOfSome(changes) === "unsettles";
}

function changesIn(word: Word): OrderChange | undefined {
  const { effect } = word;
  if (effect.effect !== "imposes" && effect.effect !== "amends") return undefined;
  if (effect.orders !== undefined || effect.effect === "imposes" || !carriesTerm(word)) return effect.orders;
  const named = changedBy(word);
  return { change: "replaces", orders: named.length === 0 ? undefined : named };
}

function endingByTerm(order: InForce): InForce {
  return order.end === "in-doubt" ? { ...order, end: "no-later" } : order;
}

/** What a word puts in force, in the place of orders that it replaces or lifts, or for longer than those that it prolongs. */
function addedBy(
  word: Word,
  end: InForce["end"],
  replaced: readonly InForce[],
  changed: ReadonlySet<InForce>,
): InForce {
  const under = replaced.flatMap(({ prolonged }) => prolonged);
  if (prolongedIdsOf(word).length > 0) {
    const prolonged = replaced.filter((order) => order.end !== "lifted").map((order) => ({ ...order, prolonged: [] }));
    return { word, end, standsFor: [], prolonged: [...under, ...prolonged].slice(-mostTermsAtOnce) };
  }
  const standsFor = [...replaced, ...changed].flatMap((order) => [...order.standsFor, order.word]);
  return { word, end, standsFor: standsFor.slice(0, mostTermsAtOnce), prolonged: under };
}

/** What becomes of an order that a decision is on. One whose term had ended is as it was. */
function orderAfter(order: InForce, change: OrderChange["change"], word: Word): InForce[] {
  if (change === "leaves" || change === "extends" || change === "replaces" || order.end === "lifted") return [order];
  if (hasEndedBy(order, word)) return [order];
  if (change === "unsettles") return [endOf(order) === undefined ? order : { ...order, end: "in-doubt" }];
  if (change === "shortens") return [order.end === "term-end" ? { ...order, end: "no-later" } : order];
  const again = order.prolonged.at(-1);
  const lifted: InForce = { ...order, end: "lifted", liftedBy: word, prolonged: [] };
  return again === undefined ? [lifted] : [{ ...again, prolonged: order.prolonged.slice(0, -1) }, lifted];
}

/** The orders that an order prolongs, once a decision was made on them or another term took their place. */
function prolongedAfter({ prolonged }: InForce, changes: OrderChange | undefined, word: Word): readonly InForce[] {
  if (prolonged.length === 0) return prolonged;
  const named = changedBy(word);
  return prolonged.flatMap((order) => {
    if (!isAnyOf(order, named)) return order;
    if (changes === undefined || changes.change === "replaces")
      return carriesTerm(word) && prolongedIdsOf(word).length === 0 ? [] : order;
    return orderAfter(order, changes.change, word).filter(({ end }) => end !== "lifted");
  });
}

function isOfProlonged({ prolonged }: InForce, { orders = [] }: OrderChange): boolean {
  return prolonged.some((order) => isAnyOf(order, orders));
}

/** The orders that a decision is on: those that it names; if it names none, all that it may be of. */
function concernedBy(orders: readonly InForce[], named: readonly string[] | undefined): Set<InForce> {
  return new Set(orders.filter((order) => (named === undefined ? order.end !== "lifted" : isAnyOf(order, named))));
}

/** The orders whose place a term takes. One that counts on from another's term does not take its place. */
function replacedBy(inForce: readonly InForce[], word: Word): Set<InForce> {
  const named = changedBy(word);
  const isUnnamed = named.length === 0 && changesIn(word)?.change === "replaces";
  return concernedBy(inForce, isUnnamed ? undefined : named);
}

function isForLife({ word: { effect } }: InForce): boolean {
  return effect.effect === "imposes" && effect.forLife === true;
}
