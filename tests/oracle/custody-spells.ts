import type { CaseWorlds } from "./case-worlds.ts";
import { orderFollower } from "./custody-order-follower.ts";
import { namedBy } from "./custody-orders.ts";
import { type Boundary, ordersOfLast, type Spell, segmentOf, turn } from "./custody-spell.ts";
import { countsFrom, isOrder, type Word } from "./custody-words.ts";

/** What a reading takes for certain: that one point is before another, and that one may be before the date of the timeline. */
export interface Sureness {
  isSure(a: number, b: number): boolean;
  isByAsOf(at: number): boolean;
}

/** Follows words through custody. */
export function spellsOf(words: Word[], worlds: CaseWorlds, { isSure, isByAsOf }: Sureness): Spell[] {
  const orders = orderFollower(worlds, isSure);
  const spells: Spell[] = [];
  let open: Spell | undefined;
  const pointOf = (id: string | undefined) => worlds.points.get(id ?? "");
  const eventOf = (id: string) => worlds.events.get(id);
  const lastOf = (spell: Spell) => pointOf(spell.words.at(-1));
  const begin = (word: Word, from: Boundary, after?: string) => {
    orders.clear();
    open = {
      segments: [segmentOf(word.basis ?? "unknown", from)],
      until: undefined,
      words: [word.id],
      first: word.id,
      after,
      detainedAgain: undefined,
      turns: [],
    };
    spells.push(open);
    if (word.effect === "imposes") orders.impose(open, word);
    return open;
  };
  const beginUnseen = (word: Word) => {
    const last = spells.at(-1)?.words.at(-1);
    const isEnd = eventOf(last ?? "")?.type === "release" || eventOf(last ?? "")?.type === "death";
    return begin(word, { from: pointOf(last), to: word.point }, isEnd ? last : undefined);
  };
  /** Whether the orders that alone tell of custody had certainly ended, and the word is on none of them. */
  const hasEnded = (spell: Spell, word: Word) => {
    const inForce = ordersOfLast(spell);
    if (orders.isAnyToFollow() || inForce.length === 0) return false;
    if (!inForce.every((order) => orders.isOver(order, word.point))) return false;
    return !spell.words.some((id) => namedBy(word.event).includes(id));
  };
  for (const word of words) {
    const { effect, point, basis, id } = word;
    const spell: Spell | undefined = open;
    const isByOrders = spell?.words.every((one) => isOrder(eventOf(one))) === true;
    if (spell !== undefined && (effect !== "begins" || isByOrders)) orders.startBy(spell, word);
    const current = spell?.segments.at(-1);
    if (spell === undefined || current === undefined) {
      if (effect === "amends" || (effect === "ends" && word.event.type === "death")) continue;
      if (effect === "begins") begin(word, { from: point, to: point });
      else if (effect === "ends") {
        beginUnseen(word).until = { from: point, to: point };
        open = undefined;
      } else beginUnseen(word);
    } else if (effect === "amends") {
      const named = namedBy(word.event);
      if (named.length === 0 || !named.every((one) => orders.isSuperseded(one))) orders.change(current, word);
    } else if (effect === "ends") {
      spell.words.push(id);
      spell.until = { from: point, to: point };
      open = undefined;
    } else if (effect === "begins" && isByOrders && !hasEnded(spell, word)) {
      const isInForce =
        basis === undefined ||
        basis === current.basis ||
        current.orders.some((order) => countsFrom(eventOf(order.event), id));
      const begun = segmentOf(basis ?? current.basis, { from: point, to: point });
      const gone = current.orders.filter((order) => orders.isOver(order, point));
      if (isInForce) {
        begun.orders = current.orders.filter((order) => !gone.includes(order));
        begun.imposedBy = current.imposedBy.filter((one) => gone.every(({ event }) => event !== one));
      }
      spell.segments = [begun];
      orders.keep(current.orders, begun.orders);
      Object.assign(spell, { first: id, after: undefined, turns: [] });
      spell.words.push(id);
    } else if (effect === "begins") {
      if (!isByOrders) {
        orders.show(spell, (at) => isSure(at, point));
        spell.detainedAgain = id;
      }
      spell.until = { from: lastOf(spell), to: point };
      begin(word, { from: point, to: point });
    } else if (effect === "imposes" && isByOrders && hasEnded(spell, word)) {
      spell.until = { from: lastOf(spell), to: point };
      beginUnseen(word);
    } else {
      if (effect === "moves") turn(spell, "transfer", id);
      else if (effect === "imposes") orders.add(spell, current, word);
      else if (basis !== undefined && basis !== current.basis) {
        const goesOn = basis !== "none-given";
        turn(spell, "basis", id, goesOn);
        if (!goesOn) orders.keep(current.orders, []);
        const from = { from: lastOf(spell), to: point };
        spell.segments.push({ ...segmentOf(basis, from), orders: goesOn ? current.orders : [] });
      }
      spell.words.push(id);
    }
  }
  const last: Spell | undefined = open;
  if (last !== undefined) orders.show(last, isByAsOf);
  return spells;
}
