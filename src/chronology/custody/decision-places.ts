import type { Bounds } from "../../dates/bounds.ts";
import type { LegalBasis } from "../../events/legal-basis.ts";
import { earliestOf, isNotAfter, latestOf } from "../bounds-order.ts";
import { hullOf } from "../hull.ts";
import type { Worlds } from "../worlds.ts";
import type { CircleWords } from "./circle-words.ts";
import { leastSure, mostSure } from "./links.ts";
import { firmBounds, orderOfWords } from "./measure.ts";
import type { Spell } from "./spell.ts";
import { runningMost } from "./strays.ts";
import type { Trace } from "./trace.ts";
import { mayHoldIn, ordersNamedBy, type Word } from "./word.ts";

type Order = Spell["order"];

/** How sure the places of decisions are that give no basis, but may leave one open or change orders. */
export interface DecisionPlaces {
  /**
   * Those among the words of a spell whose basis they may leave open or whose orders they may change, and among each other; of
   * a group's that are passed over, on which side of the member's first own word they are.
   */
  within: (trace: Trace) => Order;
  /** On which side of the word that ends a spell they are, where that begins the next: before it, the two would be one. */
  atEnd: (trace: Trace, end: Word | undefined) => Order;
}

interface Decision {
  word: Word;
  bounds: Bounds;
  /** The basis that it may leave open. */
  mayHold: LegalBasis | undefined;
  changesOrders: boolean;
  /** Ids of the orders that it names. */
  named: readonly string[];
}

/** How many decisions and words are looked at for one person or group; what holds between more is left open. */
const mostPlaced = 5_000_000;

/** Places the decisions that are followed for a person or group, and those of a group that would be, were they earlier. */
export function decisionPlaces(worlds: Worlds, { followed, unfollowed, own }: CircleWords): DecisionPlaces {
  const decisions = followed.flatMap((word) => decisionOf(worlds, word));
  const passedOver = unfollowed.flatMap((word) => decisionOf(worlds, word));
  if (decisions.length + passedOver.length === 0) return { within: () => "certain", atEnd: () => "certain" };
  const [nearFollowed, nearPassedOver] = [overlapping(decisions), overlapping(passedOver)];
  let left = mostPlaced;
  const bearing = (near: typeof nearFollowed, trace: Trace, span: Bounds): Decision[] => {
    const around = near(span, left);
    left -= around.length;
    return around.filter(bearingOn(trace));
  };
  /** On which side of each of some words decisions are. */
  const place = (placed: readonly Decision[], words: readonly Word[]): Order => {
    left -= placed.length * words.length;
    return left < 0 ? "unordered" : leastSure(eachOf(placed, (decision) => placeAmong(worlds, decision, words)));
  };
  const indices = new Map(followed.map((word, index) => [word, index]));
  const indexOf = (word: Word) => indices.get(word) ?? 0;
  /** Words of a spell are each after the one before: decisions among them are in order where they are beside their neighbours. */
  const placeInLine = (placed: readonly Decision[], words: readonly Word[]): Order => {
    if (placed.length === 0) return "certain";
    const decided = new Set(placed.map(({ word }) => word));
    const line = [...new Set([...words, ...decided])].sort((a, b) => indexOf(a) - indexOf(b));
    const afterNeighbour = (word: Word, at: number): Order => {
      const before = line[at - 1];
      const isBeside = before !== undefined && (decided.has(word) || decided.has(before));
      return isBeside ? sideOf(worlds, before, word) : "certain";
    };
    return leastSure(eachOf(line, afterNeighbour));
  };
  return {
    within: (trace) => {
      const among = bearing(nearFollowed, trace, spanOf(worlds, trace));
      const firstOwn = [...trace.words, ...trace.releasedBy].find((word) => own.has(word));
      return leastSure([
        placeInLine(among, trace.words),
        place(among, trace.releasedBy),
        firstOwn === undefined
          ? "certain"
          : place(bearing(nearPassedOver, trace, firmBounds(worlds, firstOwn)), [firstOwn]),
      ]);
    },
    atEnd: (trace, end) =>
      end === undefined || end === trace.words.at(-1)
        ? "certain"
        : place(bearing(nearFollowed, trace, firmBounds(worlds, end)), [end]),
  };
}

/** What is found of each, when it is asked for. */
function* eachOf<T>(items: readonly T[], orderOf: (item: T, index: number) => Order): Iterable<Order> {
  for (const [index, item] of items.entries()) yield orderOf(item, index);
}

/** How sure it is which of two words is before the other. */
function sideOf(worlds: Worlds, one: Word, other: Word): Order {
  return mostSure(orderOfWords(worlds, one, other), orderOfWords(worlds, other, one));
}

function decisionOf(worlds: Worlds, word: Word): Decision[] {
  const { effect } = word;
  const mayHold = mayHoldIn(effect);
  const changesOrders = effect.effect === "amends" && effect.orders !== undefined && effect.orders.change !== "leaves";
  if (mayHold === undefined && !changesOrders) return [];
  return [{ word, bounds: firmBounds(worlds, word), mayHold, changesOrders, named: ordersNamedBy(word) }];
}

/** Finds the decisions that are not apart from others by their bounds, up to a number and one more. */
function overlapping(decisions: readonly Decision[]): (span: Bounds, most: number) => Decision[] {
  const sorted = [...decisions].sort((a, b) => earliestOf(a.bounds) - earliestOf(b.bounds) || 0);
  const latestUpTo = runningMost(sorted.map(({ bounds }) => latestOf(bounds)));
  return (span, most) => {
    const found: Decision[] = [];
    for (let at = countBefore(sorted, latestOf(span)) - 1; at >= 0 && found.length <= most; at -= 1) {
      const decision = sorted[at];
      if (decision === undefined || (latestUpTo[at] ?? 0) <= earliestOf(span)) break;
      if (!isNotAfter(decision.bounds, span)) found.push(decision);
    }
    return found;
  };
}

/** How many of some decisions, sorted, may be before an instant. */
function countBefore(sorted: readonly Decision[], instant: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const decision = sorted[middle];
    if (decision !== undefined && earliestOf(decision.bounds) < instant) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** From the first word of a spell to what ends it, as far as that is certain. */
function spanOf(worlds: Worlds, { words, releasedBy, until }: Trace): Bounds {
  const { earliest, latest } = hullOf([...words, ...releasedBy].map((word) => firmBounds(worlds, word)));
  if (until?.notAfter === undefined) return { earliest, latest: null };
  return hullOf([{ earliest, latest }, firmBounds(worlds, until.notAfter)]);
}

/** Says of decisions whether they may leave open the basis of a spell, or change its orders. */
function bearingOn({ words, stretches }: Trace): (decision: Decision) => boolean {
  const bases = new Set(stretches.map(({ basis }) => basis));
  bases.delete("unknown");
  const given = words.filter(({ effect }) => effect.effect === "imposes");
  const orders = new Set(given.flatMap(({ entry }) => entry.accounts.map(({ event }) => event)));
  return ({ mayHold, changesOrders, named }) => {
    if (mayHold !== undefined && [...bases].some((basis) => basis !== mayHold)) return true;
    return changesOrders && (named.length === 0 ? orders.size > 0 : named.some((id) => orders.has(id)));
  };
}

function placeAmong(worlds: Worlds, { word: decision, bounds }: Decision, words: readonly Word[]): Order {
  // Most lie apart by their bounds.
  const near = words.filter((word) => {
    const other = firmBounds(worlds, word);
    return word !== decision && !isNotAfter(bounds, other) && !isNotAfter(other, bounds);
  });
  return leastSure(eachOf(near, (word) => sideOf(worlds, decision, word)));
}
