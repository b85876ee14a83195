import { type CaseWorlds, termOf } from "./case-worlds.ts";
import {
  changesUnnamed,
  countingOn,
  followedBy,
  type InForce,
  inDoubt,
  isAnyOf,
  isOn,
  namedBy,
  ordersAfter,
  type Pending,
} from "./custody-orders.ts";
import { type Boundary, lastBasis, ordersOfLast, type Segment, type Spell, segmentOf, turn } from "./custody-spell.ts";
import type { Word } from "./custody-words.ts";

/**
 * The orders of one course of events: which are in force, which are to begin where those end, and in whose place a change
 * of basis put another. What had ended, or was to begin, by a word is what had certainly: `isSure` says of two points if the
 * one is before the other in every world.
 */
export function orderFollower(worlds: CaseWorlds, isSure: (a: number, b: number) => boolean) {
  let pending: Pending[] = [];
  /** Orders in whose place a change of basis put another. */
  let superseded = new Set<string>();
  const pointOf = (id: string | undefined) => worlds.points.get(id ?? "");
  const eventOf = (id: string) => worlds.events.get(id);
  const lastOf = (spell: Spell) => pointOf(spell.words.at(-1));
  const endOf = ({ event, end, liftedBy }: InForce) =>
    end === "lifted" ? pointOf(liftedBy) : end === "not-given" ? undefined : worlds.termEnds.get(event);
  const isOver = (order: InForce, point: number) => {
    const [end, given] = [endOf(order), pointOf(order.event)];
    if (order.end === "lifted" && (end === undefined || given === undefined || !isSure(given, end))) return false;
    return end !== undefined && isSure(end, point);
  };
  const startOf = ({ at, after }: Pending, orders: InForce[]) => {
    if (at !== undefined) return { at, isNoLater: false };
    const order = orders.find((one) => one.end !== "lifted" && endOf(one) !== undefined && isOn(one, after));
    const [end, given] = [order && endOf(order), pointOf(order?.event)];
    if (end === undefined) return undefined;
    // What had ended when it was given ended then.
    return { at: given !== undefined && isSure(end, given) ? given : end, isNoLater: order?.end !== "term-end" };
  };
  /** Keeps where orders begin whose beginning is no more in force. */
  const keep = (before: InForce[], orders: InForce[]) => {
    pending = pending.map((one) => {
      if (one.at !== undefined || startOf(one, orders) !== undefined) return one;
      const lifted = orders.find((order) => order.end === "lifted" && isOn(order, one.after));
      return { ...one, at: lifted === undefined ? startOf(one, before)?.at : pointOf(lifted.liftedBy) };
    });
  };
  const supersede = (orders: InForce[]) => {
    for (const { event, standsFor } of orders) for (const id of [event, ...standsFor]) superseded.add(id);
  };
  /** The orders once a word was said, those that count on from others too. */
  const after = (before: InForce[], word: Word, mayBeOfOthers?: boolean) => {
    const orders = ordersAfter(before, word.event, (one) => isOver(one, word.point), mayBeOfOthers);
    return countingOn(before, orders, word.id, namedBy(word.event), eventOf, (order, id) => {
      const [end, stated] = [worlds.termEnds.get(order.event), worlds.termEnds.get(id)];
      if (end === undefined || stated === undefined || end === stated) return "same";
      return isSure(end, stated) ? "sooner" : "other";
    });
  };
  const isPending = (word: Word) =>
    pending.some(({ orders }) => orders.some((order) => namedBy(word.event).some((id) => isOn(order, id))));
  /** What becomes of the orders in force, and of those that are to begin. */
  const change = (segment: Segment, word: Word) => {
    const named = namedBy(word.event);
    const before = segment.orders;
    const isInForce = before.some((order) => isAnyOf(order, named));
    const mayBeOfOthers = pending.length > 0;
    if (isInForce || !isPending(word)) segment.orders = after(before, word, mayBeOfOthers);
    if (changesUnnamed(word.event))
      pending = pending.map((one) => ({
        ...one,
        orders: one.orders.map((order) => inDoubt(order, (each) => isOver(each, word.point))),
      }));
    const gone: Pending[] = [];
    let isTaken = isInForce;
    pending = pending.flatMap((one) => {
      if (!one.orders.some((order) => isAnyOf(order, named))) return one;
      const isElsewhere = isTaken && termOf(word.event) !== undefined;
      isTaken = true;
      const orders = isElsewhere ? [] : after(one.orders, word).filter(({ end }) => end !== "lifted");
      if (orders.length === 0) gone.push(one);
      if (orders.length === 0) return [];
      return { ...one, orders, imposedBy: word.effect === "imposes" ? [...one.imposedBy, word.id] : one.imposedBy };
    });
    for (const one of gone)
      pending = pending.map((other) =>
        one.orders.some((order) => isOn(order, other.after)) ? { ...other, after: one.after, at: one.at } : other,
      );
    keep(before, segment.orders);
  };
  const impose = (spell: Spell, word: Word) => {
    const segment = spell.segments.at(-1);
    segment?.imposedBy.push(word.id);
    if (segment !== undefined) change(segment, word);
  };
  /** Begins what was to follow. */
  const start = (spell: Spell, one: Pending, from: Boundary) => {
    const segment = spell.segments.at(-1);
    const before = segment?.orders ?? [];
    const beginning = startOf(one, before);
    const stated = worlds.termEnds.get(one.after);
    const isStated = beginning === undefined || (beginning.at === stated && !beginning.isNoLater);
    const isEarlier =
      beginning !== undefined && stated !== undefined && (beginning.at === stated || isSure(beginning.at, stated));
    const orders = one.orders.map((order): InForce => {
      const event = eventOf(order.event);
      if (order.end !== "term-end" || event === undefined || termOf(event)?.until !== undefined) return order;
      if (one.at === undefined && before.some((each) => each.end === "not-given" && isOn(each, one.after)))
        return { ...order, end: "not-given" };
      if (isStated) return order;
      return { ...order, end: isEarlier ? "no-later" : "not-given" };
    });
    pending = pending.filter((other) => other !== one);
    if (segment !== undefined && lastBasis(segment) === one.basis) {
      if (segment.opened !== undefined) spell.segments.push(segmentOf(one.basis, from));
      const last = spell.segments.at(-1) ?? segment;
      last.imposedBy.push(...one.imposedBy);
      last.orders = [...before, ...orders];
      return;
    }
    supersede(before);
    keep(before, orders);
    spell.segments.push({ basis: one.basis, from, imposedBy: [...one.imposedBy], orders });
  };
  const leadsTo = (all: Pending[], one: Pending, basis: string): boolean => {
    if (one.basis === basis) return true;
    const others = all.filter((other) => other !== one);
    return others.some(
      (other) =>
        (other.after === one.after || one.orders.some((order) => isOn(order, other.after))) &&
        leadsTo(others, other, basis),
    );
  };
  const startWhere = (
    spell: Spell,
    boundaryOf: (one: Pending, from: { at: number; isNoLater: boolean }) => Boundary | undefined,
  ) => {
    for (let at = 0; at < pending.length; ) {
      const one = pending[at];
      const beginning = one && startOf(one, ordersOfLast(spell));
      const from = one && beginning && boundaryOf(one, beginning);
      if (one !== undefined && from !== undefined) start(spell, one, from);
      at = from === undefined ? at + 1 : 0;
    }
  };
  /** Begins what had certainly begun by a word, or what the word shows to have begun. */
  const startBy = (spell: Spell, word: Word) =>
    startWhere(spell, (one, { at, isNoLater }) => {
      const last = lastOf(spell);
      if (!isSure(at, word.point)) {
        const said = word.effect === "confirms" ? word.basis : undefined;
        const current = spell.segments.at(-1);
        if (said === undefined || (current && said === lastBasis(current)) || !leadsTo(pending, one, said))
          return undefined;
        if (isSure(word.point, at)) {
          turn(spell, "basis", word.id);
          return { from: last, to: word.point };
        }
      }
      return { from: isNoLater ? last : at, to: at };
    });
  /** Begins what was to follow by then, though no word shows that it came to that. */
  const show = (spell: Spell, isBy: (at: number) => boolean) =>
    startWhere(spell, (_, { at, isNoLater }) =>
      isBy(at) ? { from: lastOf(spell), to: at, ...(isNoLater ? {} : { stated: at }) } : undefined,
    );
  return {
    isOver,
    keep,
    change,
    impose,
    add,
    startBy,
    show,
    isAnyToFollow: () => pending.length > 0,
    toFollow: () => pending.flatMap((one) => one.orders),
    isSuperseded: (id: string) => superseded.has(id),
    /** Leaves what was to follow, as another spell begins. */
    clear() {
      [pending, superseded] = [[], new Set()];
    },
  };

  /** Takes a further order into a spell: on what is in force, to follow on it, or in its place. */
  function add(spell: Spell, current: Segment, word: Word) {
    const named = namedBy(word.event);
    if (isPending(word) && !current.orders.some((one) => isAnyOf(one, named))) {
      change(current, word);
      return;
    }
    const follows = followedBy(word.event);
    const all = [...current.orders, ...pending.flatMap(({ orders }) => orders)];
    const counted =
      follows === undefined
        ? undefined
        : all.find((one) => one.end !== "lifted" && endOf(one) !== undefined && isOn(one, follows));
    if (follows !== undefined && counted !== undefined) {
      const next: Pending = {
        order: word.id,
        basis: word.basis ?? "unknown",
        imposedBy: [word.id],
        orders: ordersAfter([], word.event, () => false),
        after: follows,
        at: undefined,
      };
      const isOnPending = pending.some(({ orders }) => orders.some((one) => isOn(one, follows)));
      const beginning = startOf(next, current.orders);
      const isLater = lastBasis(current) !== next.basis && beginning !== undefined && !isSure(beginning.at, word.point);
      if (isOnPending || isLater) {
        pending.push(next);
        return;
      }
    }
    if (lastBasis(current) === word.basis) {
      turn(spell, "order", word.id);
      if (current.opened !== undefined) {
        const resumed = segmentOf(word.basis ?? "unknown", { from: word.point, to: word.point });
        spell.segments.push({ ...resumed, orders: current.orders });
      }
      impose(spell, word);
      return;
    }
    turn(spell, "basis", word.id);
    supersede(all);
    pending = [];
    spell.segments.push(segmentOf(word.basis ?? "unknown", { from: word.point, to: word.point }));
    impose(spell, word);
  }
}
