import { once } from "../../core/once.ts";
import { earliestOf, latestOf } from "../bounds-order.ts";
import type { Worlds } from "../worlds.ts";
import type { CircleWords } from "./circle-words.ts";
import { countsFrom } from "./counted-from.ts";
import type { Links } from "./links.ts";
import { firmBounds, orderOfWords } from "./measure.ts";
import type { InForce, Trace } from "./trace-custody.ts";
import { knownBasis, ordersNamedBy, type Word } from "./word.ts";

/** Says of a word of a spell whether it is certain that these are orders in force at it. */
type IsCertain = (word: Word, inForce: readonly InForce[]) => boolean;

/** Whether a word is certainly before another. Most lie apart by bounds alone, and there may be thousands. */
type IsBefore = (a: PlacedWord, b: PlacedWord) => boolean;

interface PlacedWord {
  word: Word;
  earliest: number;
  latest: number;
}

/** An appeal, and the orders and appeals of which it is not certain on which side of it they are. */
interface PlacedAppeal extends PlacedWord {
  unordered: PlacedWord[];
}

/** How many words are compared with each other for the findings on one person; what is certain of more is left open. */
const mostComparisons = 5_000_000;

/** As how many comparisons of bounds it counts to work out from what is said which of two words is first. */
const comparisonsAQuestion = 20;

/**
 * A finding on orders in force at a word rests on the order of the words of the spell up to it; on that no other word which
 * may have changed custody is perhaps between the orders and it; and on which appeals are before it, and of what.
 */
export function certaintyIn(worlds: Worlds, circle: CircleWords): (trace: Trace, links: Links) => IsCertain {
  const place = (word: Word) => placeOf(worlds, word);
  let left = mostComparisons;
  const isBefore: IsBefore = (a, b) => {
    if (a.latest <= b.earliest) return true;
    if (a.earliest >= b.latest) return false;
    left -= comparisonsAQuestion;
    return left >= 0 && orderOfWords(worlds, a.word, b.word) === "certain";
  };
  const appeals = once(() => placeAppeals(circle.all.map(place), isBefore));
  const changes = once(() => [...circle.followed, ...circle.unfollowed].filter(mayChangeCustody).map(place));
  return ({ words, first, mayBeOver }, { within }) => {
    const isEitherWay = beginsEitherWay(worlds, circle, words);
    const firstUnsure = within.findIndex(
      (order, at) => (order !== "certain" && !(at === 1 && isEitherWay)) || words[at]?.mayEnd === true,
    );
    const sure = new Map(
      (firstUnsure === -1 ? words : words.slice(0, firstUnsure)).map((word, index) => [word, index]),
    );
    return (word, inForce) => {
      const index = sure.get(word);
      if (index === undefined || inForce.some((order) => mayBeOver.has(order.word))) return false;
      const decisions = appeals();
      left -= changes().length + (decisions?.length ?? 0);
      if (decisions === undefined || left < 0) return false;
      const placed = place(word);
      // What was before a detention ended no order that counts from it.
      const orders = inForce.map(({ word: order }) => place(countsFrom(order, first) ? first : order));
      const isNotBetween = (other: PlacedWord) =>
        (sure.get(other.word) ?? Number.POSITIVE_INFINITY) <= index ||
        confirmsBasis(other.word, inForce) ||
        isBefore(placed, other) ||
        orders.every((order) => isBefore(other, order));
      const isSettled = (appeal: PlacedAppeal) =>
        isBefore(placed, appeal) ||
        (isBefore(appeal, placed) && appeal.unordered.every((other) => isBefore(placed, other)));
      return changes().every(isNotBetween) && decisions.every(isSettled);
    };
  };
}

/**
 * Whether custody begins with a detention and an order for it: the order is in force then, whichever was first. What is
 * said of a group and of one of its members does not come to the same.
 */
function beginsEitherWay(worlds: Worlds, { own }: CircleWords, [one, other, next]: readonly Word[]): boolean {
  if (one === undefined || other === undefined || !own.has(one) || !own.has(other)) return false;
  if (!isOrderFor(one, other) && !isOrderFor(other, one)) return false;
  return next === undefined || orderOfWords(worlds, one, next) === "certain";
}

/** Whether an order is of the custody that a detention begins, and of nothing else: of the same basis, or counted from it. */
function isOrderFor(detention: Word, order: Word): boolean {
  const { effect } = detention;
  if (effect.effect !== "begins" || order.effect.effect !== "imposes" || ordersNamedBy(order).length > 0) return false;
  const basis = knownBasis(effect);
  return basis === undefined || basis === knownBasis(order.effect) || countsFrom(order, detention);
}

function placeOf(worlds: Worlds, word: Word): PlacedWord {
  const bounds = firmBounds(worlds, word);
  return { word, earliest: earliestOf(bounds), latest: latestOf(bounds) };
}

/** The decisions on appeal among words, with what they may be of; undefined where they are too many. */
function placeAppeals(words: readonly PlacedWord[], isBefore: IsBefore): PlacedAppeal[] | undefined {
  const isAppeal = ({ word: { effect } }: PlacedWord) =>
    effect.effect === "amends" && (effect.mayHold === undefined || effect.orders?.change !== "leaves");
  const orders = words.filter((one) => isAppeal(one) || one.word.effect.effect === "imposes");
  const appeals = orders.filter(isAppeal);
  if (appeals.length * orders.length > mostComparisons) return undefined;
  return appeals.map((appeal) => ({
    ...appeal,
    unordered: orders.filter((other) => other !== appeal && !isBefore(other, appeal) && !isBefore(appeal, other)),
  }));
}

/** Whether orders in force may be others after a word; that someone is held, or moved, changes none. */
function mayChangeCustody({ effect, mayEnd }: Word): boolean {
  if (mayEnd) return true;
  if (effect.effect === "confirms") return knownBasis(effect) !== undefined;
  return effect.effect !== "moves" && effect.effect !== "amends";
}

/** Whether a word says that someone is held under the basis that all of these orders give. */
function confirmsBasis({ effect }: Word, inForce: readonly InForce[]): boolean {
  const basis = knownBasis(effect);
  return effect.effect === "confirms" && inForce.every((order) => knownBasis(order.word.effect) === basis);
}
