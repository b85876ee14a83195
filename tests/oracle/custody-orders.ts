import { type Event, termOf } from "./case-worlds.ts";

/** An order in force, and when it ends; one that a decision lifted is kept until another follows. */
export interface InForce {
  event: string;
  end: "term-end" | "no-later" | "not-given" | "lifted";
  liftedBy?: string;
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

/** Ids of the orders that an event prolongs, or that an appeal is of. */
export function namedBy(event: Event): string[] {
  if (event.type === "appeal") return event.of ?? [];
  return "prolongs" in event && event.prolongs !== undefined ? [event.prolongs] : [];
}

/** Id of the order from the end of whose term an order's own counts. */
export function followedBy(event: Event): string | undefined {
  const from = termOf(event)?.countedFrom;
  return from?.at === "term-end" ? from.event : undefined;
}

/** Whether an order is the one with an id, or prolongs it. */
export function isOn(order: InForce, id: string): boolean {
  return order.event === id || order.prolonged.some((one) => one.event === id);
}

/** The table of the orders in force: `isOver` says of which the term had certainly ended. */
export function ordersAfter(before: readonly InForce[], event: Event, isOver: (order: InForce) => boolean): InForce[] {
  const named = namedBy(event);
  const hasTerm = termOf(event) !== undefined;
  if (event.type !== "appeal") {
    const replaced = hasTerm ? before.filter((order) => named.includes(order.event)) : [];
    const prolonged = replaced.flatMap((order) => [
      ...order.prolonged,
      ...(order.end === "lifted" ? [] : [{ ...order, prolonged: [] }]),
    ]);
    const others = before.filter(
      (order) => !replaced.includes(order) && order.end !== "lifted" && order.end !== "not-given",
    );
    return [...others, { event: event.id, end: hasTerm ? "term-end" : "not-given", prolonged }];
  }
  const { outcome } = event;
  if (outcome !== "overturned" && outcome !== "reduced") return [...before];
  const left = before.filter(({ end }) => end !== "lifted");
  const decided = (order: InForce): InForce[] => {
    if (order.end === "lifted" || isOver(order)) return [order];
    if (outcome === "reduced") return [order.end === "term-end" ? { ...order, end: "no-later" } : order];
    const again = order.prolonged.at(-1);
    const lifted: InForce = { ...order, end: "lifted", liftedBy: event.id, prolonged: [] };
    return again === undefined ? [lifted] : [{ ...again, prolonged: order.prolonged.slice(0, -1) }, lifted];
  };
  return before.flatMap((order) => {
    const isOfIt = event.of === undefined ? left.length === 1 && left[0] === order : named.includes(order.event);
    const prolonged = order.prolonged.flatMap((one) =>
      named.includes(one.event) ? decided(one).filter(({ end }) => end !== "lifted") : one,
    );
    const whole = { ...order, prolonged };
    return isOfIt ? decided(whole) : whole;
  });
}
