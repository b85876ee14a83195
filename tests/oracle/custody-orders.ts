import { type Event, termOf } from "./case-worlds.ts";

/** An order in force, and when it ends, as far as is known; one that a decision lifted is kept until another follows. */
export interface InForce {
  event: string;
  end: "term-end" | "no-later" | "in-doubt" | "not-given" | "lifted";
  liftedBy?: string;
  /** The orders in whose place it stands. */
  standsFor: string[];
  /** The orders that it prolongs: the last is in force again once it is lifted. */
  prolonged: InForce[];
}

/** An order that is to begin where another ends, and the orders that are in force from there. */
export interface Pending {
  order: string;
  basis: string;
  imposedBy: string[];
  orders: InForce[];
  after: string;
  /** Where it begins, once what it follows is no more in force. */
  at: number | undefined;
}

/** Ids of the orders that an event prolongs, or that an appeal is of. Of a verdict alone, an appeal names none. */
export function namedBy(event: Event): string[] {
  if (event.type === "appeal") return isOfVerdict(event) ? [] : (event.of ?? []);
  return "prolongs" in event && event.prolongs !== undefined ? [event.prolongs] : [];
}

/** What an appeal is of, a verdict or an order, is told by its id. */
function isOfVerdict(event: Event): boolean {
  return event.type === "appeal" && event.of?.every((id) => id.startsWith("verdict")) === true;
}

/** Whether an appeal does not say what becomes of orders: one of a verdict alone, or one by which they are returned. */
export function leavesOpen(event: Event): boolean {
  return event.type === "appeal" && (isOfVerdict(event) || event.outcome === "returned");
}

/** Whether an appeal changes orders without naming one. */
export function changesUnnamed(event: Event): boolean {
  if (event.type !== "appeal" || namedBy(event).length > 0) return false;
  const isLonger = event.outcome === "increased" && termOf(event) === undefined;
  return event.outcome !== "left-in-force" && (isOfVerdict(event) || !isLonger);
}

/** What may be in force or not after an appeal ends no later than before, though nothing is said of that. */
export function inDoubt(order: InForce, isOver: (order: InForce) => boolean): InForce {
  const hasEnd = order.end === "term-end" || order.end === "no-later";
  return hasEnd && !isOver(order) ? { ...order, end: "in-doubt" } : order;
}

/** Id of the order from the end of whose term an order's own counts. */
export function followedBy(event: Event): string | undefined {
  const from = termOf(event)?.countedFrom;
  return from?.at === "term-end" ? from.event : undefined;
}

/** Whether an order is one of those with these ids, or stands in the place of one. */
export function isAnyOf({ event, standsFor }: InForce, ids: readonly string[]): boolean {
  return [event, ...standsFor].some((id) => ids.includes(id));
}

/** Whether an order is the one with an id, stands in its place or prolongs it. */
export function isOn(order: InForce, id: string): boolean {
  return isAnyOf(order, [id]) || order.prolonged.some((one) => isAnyOf(one, [id]));
}

/** Id of the order from the end of whose term that of an order counts, be it one that it prolongs; none where it gives a date. */
function countedOn(event: Event): string | undefined {
  const term = termOf(event);
  if (term === undefined || term.until !== undefined) return undefined;
  if (term.countedFrom !== undefined) return followedBy(event);
  return event.type === "appeal" ? undefined : namedBy(event)[0];
}

/**
 * What counts on from another order, and ends as stated only where that does: sooner, and it ends no later than that; later, or
 * nobody knows when, and nobody knows when it ends itself. `compare` says how an order's end now is to what was stated of one.
 */
export function countingOn(
  before: readonly InForce[],
  orders: readonly InForce[],
  change: string,
  changed: readonly string[],
  eventOf: (id: string) => Event | undefined,
  compare: (order: InForce, stated: string) => "same" | "sooner" | "other",
): InForce[] {
  const all = [...orders];
  for (const [at, order] of all.entries()) {
    const event = eventOf(order.event);
    const after = event && countedOn(event);
    if (after === undefined || (order.end !== "term-end" && order.end !== "no-later")) continue;
    const until = order.event === change ? before : [];
    const others = [...all.filter((one) => one !== order), ...order.prolonged, ...until];
    const bases = others.filter((one) => isOn(one, after) || (one.event === change && changed.includes(after)));
    const [base] = bases;
    if (base === undefined) continue;
    if (bases.some(({ end }) => end === "not-given")) all[at] = { ...order, end: "not-given" };
    else if (base.end === "lifted") all[at] = { ...order, end: "no-later" };
    else {
      const side = compare(base, after);
      if (side === "other") all[at] = { ...order, end: "not-given" };
      else if (side === "sooner" || base.end !== "term-end") all[at] = { ...order, end: "no-later" };
    }
  }
  return all;
}

/**
 * The table of the orders in force: `isOver` says of which the term had certainly ended. With `mayBeOfOthers` an appeal that
 * names none may be of an order that is not among these.
 */
export function ordersAfter(
  before: readonly InForce[],
  event: Event,
  isOver: (order: InForce) => boolean,
  mayBeOfOthers = false,
): InForce[] {
  const named = namedBy(event);
  const hasTerm = termOf(event) !== undefined;
  if (event.type !== "appeal") {
    const replaced = hasTerm ? before.filter((order) => isAnyOf(order, named)) : [];
    const prolonged = replaced.flatMap((order) => [
      ...order.prolonged,
      ...(order.end === "lifted" ? [] : [{ ...order, prolonged: [] }]),
    ]);
    const others = before
      .filter((order) => !replaced.includes(order) && order.end !== "lifted" && order.end !== "not-given")
      .map((order): InForce => (hasTerm && order.end === "in-doubt" ? { ...order, end: "no-later" } : order));
    return [...others, { event: event.id, end: hasTerm ? "term-end" : "not-given", standsFor: [], prolonged }];
  }
  const { outcome } = event;
  const left = before.filter(({ end }) => end !== "lifted");
  const isOf = (order: InForce) => (named.length === 0 ? left.includes(order) : isAnyOf(order, named));
  const isSomeOfSeveral =
    named.length === 0 && (hasTerm || outcome !== "increased") && (mayBeOfOthers || left.length > 1);
  const isUnknown = leavesOpen(event) || isSomeOfSeveral;
  if (outcome === "left-in-force") return [...before];
  const ofAll = (orders: readonly InForce[]) => orders.flatMap((order) => [...order.standsFor, order.event]);
  if (hasTerm && !leavesOpen(event)) {
    const replaced = isUnknown ? [] : before.filter(isOf);
    const others = before
      .filter((order) => !replaced.includes(order) && order.end !== "lifted" && order.end !== "not-given")
      .map((order): InForce => (isUnknown && isOf(order) ? inDoubt(order, isOver) : order))
      .map((order): InForce => (order.end === "in-doubt" ? { ...order, end: "no-later" } : order))
      .map((order) => ({ ...order, prolonged: order.prolonged.filter((one) => !isAnyOf(one, named)) }));
    const standsFor = ofAll(isUnknown ? before.filter(isOf) : replaced);
    const prolonged = replaced.flatMap((order) => order.prolonged);
    return [...others, { event: event.id, end: "term-end", standsFor, prolonged }];
  }
  if (outcome === "increased" && !isUnknown) {
    const isOfOne = before.some((order) => isOf(order) || order.prolonged.some((one) => isAnyOf(one, named)));
    if (!isOfOne) return [...before];
    const others = before.filter(({ end }) => end !== "lifted" && end !== "not-given");
    return [...others, { event: event.id, end: "not-given", standsFor: ofAll(before.filter(isOf)), prolonged: [] }];
  }
  const decided = (order: InForce): InForce[] => {
    if (order.end === "lifted" || isOver(order)) return [order];
    if (isUnknown) return [inDoubt(order, isOver)];
    if (outcome === "reduced") return [order.end === "term-end" ? { ...order, end: "no-later" } : order];
    const again = order.prolonged.at(-1);
    const lifted: InForce = { ...order, end: "lifted", liftedBy: event.id, prolonged: [] };
    return again === undefined ? [lifted] : [{ ...again, prolonged: order.prolonged.slice(0, -1) }, lifted];
  };
  return before.flatMap((order) => {
    const prolonged = order.prolonged.flatMap((one) =>
      isAnyOf(one, named) ? decided(one).filter(({ end }) => end !== "lifted") : one,
    );
    const whole = { ...order, prolonged };
    return isOf(order) ? decided(whole) : whole;
  });
}
