import { isNotAfter } from "../bounds-order.ts";
import type { Worlds } from "../worlds.ts";
import type { CircleWords } from "./circle-words.ts";
import { leastSure, mostSure } from "./links.ts";
import { firmBounds, orderOfWords } from "./measure.ts";
import type { Spell } from "./spell.ts";
import type { Trace } from "./trace.ts";
import { mayHoldIn, ordersNamedBy, type Word } from "./word.ts";

/** Decisions that give no basis, but may leave one open or change orders. */
export interface Decisions {
  followed: readonly Word[];
  /** Those of a group that would be followed, were they before the member's own words. */
  passedOver: readonly Word[];
  own: ReadonlySet<Word>;
}

export function decisionsAmong({ followed, unfollowed, own }: CircleWords): Decisions {
  return { followed: followed.filter(isDecision), passedOver: unfollowed.filter(isDecision), own };
}

function isDecision(word: Word): boolean {
  return mayHoldIn(word.effect) !== undefined || changesOrders(word);
}

function changesOrders({ effect }: Word): boolean {
  return effect.effect === "amends" && effect.orders !== undefined && effect.orders.change !== "leaves";
}

/** How many pairs of decisions and words are looked at one by one; what holds between more is left open. */
const mostPlaced = 1_000_000;

/**
 * How sure the places of decisions are, among the words of a spell whose basis they may leave open or whose orders they may
 * change, and among each other; of a group's that are passed over, on which side of the member's first own word they are.
 */
export function placesOf(worlds: Worlds, trace: Trace, { followed, passedOver, own }: Decisions): Spell["order"][] {
  if (followed.length + passedOver.length === 0) return [];
  const { words, releasedBy } = trace;
  const bears = bearingOn(trace);
  const bearing = followed.filter(bears);
  const all = [words, releasedBy, bearing].flat();
  if (bearing.length * all.length > mostPlaced) return ["unordered"];
  const firstOwn = words.find((word) => own.has(word));
  return [
    ...bearing.map((decision) => placeAmong(worlds, decision, all)),
    ...(firstOwn === undefined ? [] : passedOver.filter(bears).map((word) => placeAmong(worlds, word, [firstOwn]))),
  ];
}

/**
 * How sure it is of decisions on the orders of a spell on which side they are of the word that ends it, where that begins the
 * next: it is one with the next, where they are before that.
 */
export function placeOfEnd(
  worlds: Worlds,
  trace: Trace,
  end: Word | undefined,
  { followed }: Decisions,
): Spell["order"] {
  if (end === undefined || end === trace.words.at(-1)) return "certain";
  return leastSure(followed.filter(bearingOn(trace)).map((decision) => placeAmong(worlds, decision, [end])));
}

/** Says of decisions whether they may leave open the basis of a spell, or change its orders. */
function bearingOn({ words, stretches }: Trace): (decision: Word) => boolean {
  const bases = new Set(stretches.map(({ basis }) => basis));
  bases.delete("unknown");
  const given = words.filter(({ effect }) => effect.effect === "imposes");
  const orders = new Set(given.flatMap(({ entry }) => entry.accounts.map(({ event }) => event)));
  return (decision) => {
    const mayHold = mayHoldIn(decision.effect);
    if (mayHold !== undefined && [...bases].some((basis) => basis !== mayHold)) return true;
    const named = ordersNamedBy(decision);
    return changesOrders(decision) && (named.length === 0 ? orders.size > 0 : named.some((id) => orders.has(id)));
  };
}

function placeAmong(worlds: Worlds, decision: Word, words: readonly Word[]): Spell["order"] {
  const bounds = firmBounds(worlds, decision);
  // Most lie apart by their bounds.
  const near = words.filter((word) => {
    const other = firmBounds(worlds, word);
    return word !== decision && !isNotAfter(bounds, other) && !isNotAfter(other, bounds);
  });
  return leastSure(
    near.map((word) => mostSure(orderOfWords(worlds, decision, word), orderOfWords(worlds, word, decision))),
  );
}
