import { type CaseWorlds, isUncounted, termOf } from "./case-worlds.ts";
import { orderFollower } from "./custody-order-follower.ts";
import { followedBy, type InForce, isAnyOf, leavesOpen, namedBy } from "./custody-orders.ts";
import {
  addWord,
  type Boundary,
  isHeldAt,
  lastBasis,
  lastHeld,
  ordersOfLast,
  type Segment,
  type Spell,
  segmentOf,
  turn,
} from "./custody-spell.ts";
import { countsFrom, type Word } from "./custody-words.ts";

/**
 * What a reading takes for certain: that one point is before another, and that one may be before the date of the timeline;
 * and where a point is in the world that is read.
 */
export interface Sureness {
  isSure(a: number, b: number): boolean;
  isByAsOf(at: number): boolean;
  instantOf(point: number): number;
}

/**
 * The orders that are of the custody that a later detention begins: they count from it, and were given when the person was
 * held by an earlier word, or before another word than an order; and what is on such an order, or follows on it.
 */
function ordersOfLater(words: Word[]): Map<Word, Word> {
  const isOnOrders = ({ effect }: Word) => effect === "imposes" || effect === "amends";
  const laterOf = new Map<Word, Word>();
  for (const [at, word] of words.entries()) {
    if (!isOnOrders(word)) continue;
    const named = [...namedBy(word.event), followedBy(word.event)];
    const after = words.slice(at + 1);
    const onOrder = [...laterOf].find(([order, detention]) => named.includes(order.id) && after.includes(detention));
    const isFrom = ({ effect, id }: Word) => effect === "begins" && countsFrom(word.event, id);
    const counted = word.effect === "imposes" ? after.find(isFrom) : undefined;
    const before = words.slice(0, at).findLast((one) => !isOnOrders(one) && one.effect !== "opens");
    const isHeld = before !== undefined && before.effect !== "ends";
    const between = counted === undefined ? [] : after.slice(0, after.indexOf(counted));
    const isApart = isHeld || between.some((one) => !isOnOrders(one) && one.effect !== "opens");
    const later = onOrder?.[1] ?? (isApart ? counted : undefined);
    if (later !== undefined) laterOf.set(word, later);
  }
  return laterOf;
}

/** Follows words through custody. */
export function spellsOf(words: Word[], worlds: CaseWorlds, { isSure, isByAsOf, instantOf }: Sureness): Spell[] {
  const orders = orderFollower(worlds, isSure);
  const spells: Spell[] = [];
  const { zone } = worlds;
  let open: Spell | undefined;
  let died: string | undefined;
  const pointOf = (id: string | undefined) => worlds.points.get(id ?? "");
  const eventOf = (id: string) => worlds.events.get(id);
  const lastOf = (spell: Spell | undefined) => pointOf(spell?.words.at(-1));
  /** Where the last word of a spell is, or an order after it that leaves its basis open. */
  const lastSaidOf = (spell: Spell) => {
    const opened = spell.segments.at(-1)?.opened;
    return opened?.words === spell.words.length ? opened.at : lastOf(spell);
  };
  const lastHeldOf = (spell: Spell) => pointOf(lastHeld(spell));
  const at = (id: string | undefined) => instantOf(pointOf(id) ?? -1);
  /** A term that no source says how to count ends no sooner than in whole days from the detention, or from the order where that is alone. */
  const usualEnd = (spell: Spell, id: string): number => {
    const event = eventOf(id);
    const { duration } = (event && termOf(event)) ?? {};
    const days = Number(
      /\d+/.exec((typeof duration === "string" ? duration : duration?.atLeast) ?? "")?.[0] ?? Number.NaN,
    );
    const isDetention = eventOf(spell.first)?.type === "detention";
    const [prolonged] = event === undefined ? [] : namedBy(event);
    const given = prolonged ?? id;
    const first = spell.shown === undefined ? given : isDetention ? spell.first : undefined;
    const start = prolonged === undefined ? Math.min(at(first), at(given)) : endIn(spell, prolonged);
    return Number.isFinite(start + days) ? zone.startOfDay(zone.dayAt(start) + days) : Number.NEGATIVE_INFINITY;
  };
  const endIn = (spell: Spell, id: string) => {
    const event = eventOf(id);
    return event !== undefined && isUncounted(event) ? usualEnd(spell, id) : instantOf(worlds.termEnds.get(id) ?? -1);
  };
  /** Whether an order ended on a day before that of a point in this world, or is certainly over by it: one of the same day goes on from it. */
  const hasLapsedBy = (spell: Spell, order: InForce, point: number) => {
    const ended = order.end === "lifted" ? at(order.liftedBy) : endIn(spell, order.event);
    const isLater = zone.dayAt(ended) < zone.dayAt(instantOf(point)) || orders.isOver(order, point);
    return hasLapsed(spell, order, point) && (!Number.isFinite(ended) || isLater);
  };
  /** Whether an order had ended before a point in this world; how much sooner than its term one did that a decision changed, nobody knows. */
  const hasLapsed = (spell: Spell, { event, end, liftedBy }: InForce, point: number) =>
    end !== "not-given" && (end === "lifted" ? at(liftedBy) : endIn(spell, event)) < instantOf(point);
  const mayHaveLapsed = (spell: Spell, order: InForce, point: number) =>
    order.end === "no-later" || order.end === "in-doubt" || hasLapsedBy(spell, order, point);
  /** Whether all orders had ended before a word in this world, as far as is known, and no word since says that the person was held. */
  const isAfterLapse = (spell: Spell, word: Word) => {
    const [inForce, last] = [ordersOfLast(spell), lastHeldOf(spell)];
    const all = [...inForce, ...orders.toFollow()];
    const lapsed = all.filter((order) => mayHaveLapsed(spell, order, word.point));
    spell.lapsed.push(...lapsed.map(({ event }): [string, string] => [event, word.id]));
    if (inForce.length === 0 || lapsed.length < all.length) return false;
    // An order was in force no earlier than it was given, though its term had ended by then.
    const isSince = (order: InForce, point: number) => {
      const event = eventOf(order.event);
      const isCounted = order.end !== "term-end" || event === undefined || !isUncounted(event);
      return isCounted && hasLapsed(spell, order, point) && at(order.event) < instantOf(point);
    };
    return last === undefined || !all.every((order) => isSince(order, last));
  };
  const begin = (word: Word, from: Boundary, after?: string) => {
    orders.clear();
    open = {
      segments: [segmentOf(word.basis ?? "unknown", from)],
      until: undefined,
      words: [],
      first: word.id,
      shown: undefined,
      after,
      detainedAgain: undefined,
      lapsed: [],
      turns: [],
    };
    spells.push(open);
    addWord(open, word);
    if (word.effect === "imposes") orders.impose(open, word);
    return open;
  };
  const beginUnseen = (word: Word) => {
    const last = spells.at(-1)?.words.at(-1);
    const isEnd = eventOf(last ?? "")?.type === "release" || eventOf(last ?? "")?.type === "death";
    return begin(word, { from: pointOf(last), to: word.point }, died ?? (isEnd ? last : undefined));
  };
  /** Whether the orders that alone tell of custody had certainly ended, and the word is on none of them. */
  const hasEnded = (spell: Spell, word: Word) => {
    const inForce = ordersOfLast(spell);
    if (orders.isAnyToFollow() || inForce.length === 0) return false;
    if (!inForce.every((order) => orders.isOver(order, word.point))) return false;
    return !spell.words.some((id) => namedBy(word.event).includes(id));
  };
  const laterOf = ordersOfLater(words);
  const inOrder = words.flatMap((word) =>
    laterOf.has(word) ? [] : [...words.filter((order) => laterOf.get(order) === word), word],
  );
  for (const word of inOrder) {
    const { effect, point, basis, id } = word;
    const later = laterOf.get(word);
    if (later !== undefined && open?.shown !== undefined) {
      const ended: Spell = open;
      orders.show(ended, (at) => isSure(at, later.point));
      ended.detainedAgain = later.id;
      ended.until = { from: lastHeldOf(ended), to: later.point };
      open = undefined;
    }
    const spell: Spell | undefined = open;
    const isByOrders = spell !== undefined && spell.shown === undefined;
    if (spell !== undefined && (effect !== "begins" || isByOrders)) orders.startBy(spell, word);
    const current = spell?.segments.at(-1);
    if (spell === undefined || current === undefined) {
      if (effect === "amends" || effect === "opens") continue;
      if (effect === "ends" && word.event.type === "death") {
        died = id;
        continue;
      }
      if (effect === "begins") begin(word, { from: point, to: point }, died);
      else if (effect === "ends") {
        beginUnseen(word).until = { from: point, to: point };
        open = undefined;
      } else beginUnseen(word);
    } else if (effect === "amends") {
      const named = namedBy(word.event);
      if (named.length > 0 && named.every((one) => orders.isSuperseded(one))) continue;
      turn(spell, "decision", spell.words.at(-1) ?? "");
      const inForce = current.orders.filter((order) => order.end !== "lifted" && !orders.isOver(order, point));
      orders.change(current, word);
      const left = current.orders.filter((order) => order.end !== "lifted" && !orders.isOver(order, point));
      const isOnLength = "outcome" in word.event && /reduced|increased/.test(word.event.outcome ?? "");
      const isOfEach = inForce.every((order) => named.length === 0 || isAnyOf(order, named));
      const isOfAll = leavesOpen(word.event) && !isOnLength && isOfEach;
      const isNoneLeft = inForce.length > 0 && (isOfAll || left.length === 0);
      // Someone who is held on is held under nobody knows what.
      if (isNoneLeft && !isByOrders && !orders.isAnyToFollow() && current.basis !== "unknown") {
        const opened = { before: current, words: spell.words.length, at: point };
        spell.segments.push({ ...segmentOf("unknown", { from: point, to: point }), orders: current.orders, opened });
      }
    } else if (effect === "opens") {
      // What someone is held under is not known from then on; what was ordered before is as it was.
      if (current.opened !== undefined) current.imposedBy.push(id);
      else if (current.basis !== "unknown") {
        const opened = { before: current, words: spell.words.length, at: point };
        const { orders: inForce } = current;
        spell.segments.push({
          basis: "unknown",
          from: { from: point, to: point },
          imposedBy: [id],
          orders: inForce,
          opened,
        });
      }
    } else if (effect === "ends") {
      const last = lastHeldOf(spell);
      addWord(spell, word);
      spell.until = { from: isHeldAt(spell, id) ? point : last, to: point };
      open = undefined;
      if (word.event.type === "death") died = id;
    } else if (effect === "begins" && isByOrders && !hasEnded(spell, word)) {
      const isInForce =
        basis === undefined ||
        basis === lastBasis(current) ||
        current.orders.some((order) => countsFrom(eventOf(order.event), id));
      const begun = segmentOf(basis ?? current.basis, { from: point, to: point });
      const { opened } = current;
      if (basis === undefined && opened !== undefined) begun.opened = { ...opened, words: 0 };
      const ordered = basis === undefined || opened === undefined ? current : opened.before;
      const gone = current.orders.filter((order) => orders.isOver(order, point));
      if (isInForce) {
        begun.orders = current.orders.filter((order) => !gone.includes(order));
        begun.imposedBy = ordered.imposedBy.filter((one) => gone.every(({ event }) => event !== one));
      }
      spell.segments = [begun];
      orders.keep(current.orders, begun.orders);
      Object.assign(spell, { first: id, after: died, turns: [] });
      addWord(spell, word);
    } else if (effect === "begins") {
      if (!isByOrders) {
        orders.show(spell, (at) => isSure(at, point));
        spell.detainedAgain = id;
      }
      spell.until = { from: lastHeldOf(spell), to: point };
      begin(word, { from: point, to: point }, died);
    } else if (effect === "imposes" && isByOrders && hasEnded(spell, word)) {
      spell.until = { from: lastOf(spell), to: point };
      beginUnseen(word);
    } else {
      const isBridge = effect === "imposes" && isAfterLapse(spell, word);
      if (effect === "moves") turn(spell, "transfer", id);
      else if (effect === "imposes") orders.add(spell, current, word);
      else if (basis !== undefined && basis !== current.basis && basis === lastBasis(current)) {
        const from = { from: lastSaidOf(spell), to: point };
        spell.segments.push({ ...segmentOf(basis, from), orders: current.orders });
      } else if (basis !== undefined && basis !== current.basis) {
        const goesOn = basis !== "none-given";
        turn(spell, "basis", id, goesOn);
        if (!goesOn) orders.keep(current.orders, []);
        const from = { from: lastSaidOf(spell), to: point };
        spell.segments.push({ ...segmentOf(basis, from), orders: goesOn ? current.orders : [] });
      }
      addWord(spell, word, isBridge);
    }
  }
  const last: Spell | undefined = open;
  if (last !== undefined) orders.show(last, isByAsOf);
  for (const spell of spells) spell.segments = spell.segments.map((segment, at) => asFarAsShown(spell, segment, at));
  return spells.filter((spell) => !isOfDead(spell));

  /** A part that no word shows: it began when an order says, if it did; before any word of the spell, until it ends. */
  function asFarAsShown(spell: Spell, segment: Segment, at: number): Segment {
    const { from, to, stated } = segment.from;
    if (spell.shown === undefined) return { ...segment, from: { from: stated ?? from, to: spell.until?.to } };
    if (at < spell.shown.segments || stated !== undefined) return segment;
    return { ...segment, from: { from: lastHeldOf(spell), to, ...(from !== undefined && { stated: from }) } };
  }

  /** Whether orders alone tell of the custody of someone who had died. */
  function isOfDead({ shown, after, first }: Spell): boolean {
    const [death, begun] = [pointOf(after), pointOf(first)];
    const event = eventOf(after ?? "");
    if (shown !== undefined || event?.type !== "death" || death === undefined || begun === undefined) return false;
    const { sources = [] } = event;
    const isDoubted =
      sources.some(({ stance }) => stance === "denied") ||
      (sources.length > 0 && sources.every(({ stance }) => stance === "alleged"));
    return !isDoubted && isSure(death, begun);
  }
}
