import type { Worlds } from "../worlds.ts";
import type { CircleWords } from "./circle-words.ts";
import { orderOfWords } from "./measure.ts";
import type { Spell } from "./spell.ts";
import type { Trace } from "./trace-custody.ts";
import type { Word } from "./word.ts";

type Order = Spell["order"];

/**
 * How sure it is that each word of a spell is after the word before it. What is before a spell and after it is another
 * spell, or the death of someone who is not held: within the spell, it would end it.
 */
export interface Links {
  /** The first word, after the last of the spell before it and what is between the two. */
  opening: Order;
  /** Each word, after the one before it. */
  within: Order[];
  /** What is after it, after the last word. */
  closing: Order;
}

/** The links of the spells that were traced from the words of a circle. */
export function linksOf(worlds: Worlds, traces: readonly Trace[], circle: CircleWords): Links[] {
  const orderOf = (earlier: readonly Word[], later: readonly Word[]) =>
    leastSure(earlier.flatMap((one) => later.map((other) => orderOfWords(worlds, one, other))));
  const between = wordsBetween(traces, circle);
  const handover = handoverOf(circle, orderOf);
  return traces.map(({ words }, at) => {
    const before = [...(traces[at - 1]?.words.slice(-1) ?? []), ...(between[at] ?? [])];
    const after = [...(between[at + 1] ?? []), ...(traces[at + 1]?.words.slice(0, 1) ?? [])];
    return {
      opening: orderOf(before, words.slice(0, 1)),
      within: words.map((word, index) => {
        const previous = words[index - 1];
        const link = previous === undefined ? "certain" : orderOfWords(worlds, previous, word);
        return word === handover?.word ? leastSure([link, handover.order]) : link;
      }),
      closing: orderOf(words.slice(-1), after),
    };
  });
}

/** What is of no spell: before the first, between one and the next, after the last. */
function wordsBetween(traces: readonly Trace[], { followed }: CircleWords): Word[][] {
  const ofTrace = new Map(traces.flatMap(({ words }, at) => words.map((word) => [word, at] as const)));
  const between: Word[][] = [[], ...traces.map(() => [])];
  let ended = 0;
  for (const word of followed.filter(isOnCustody)) {
    const at = ofTrace.get(word);
    if (at === undefined) between[ended]?.push(word);
    else ended = at + 1;
  }
  return between;
}

/**
 * The first word of a member's own in a spell, and how sure it is that just those of the group's words are theirs which
 * are before all of their own.
 */
function handoverOf(
  { own, followed, unfollowed }: CircleWords,
  orderOf: (earlier: readonly Word[], later: readonly Word[]) => Order,
): { word: Word | undefined; order: Order } | undefined {
  const first = followed.findIndex((word) => own.has(word));
  const ofGroup = followed.slice(0, Math.max(first, 0)).filter(isOnCustody).slice(-1);
  if (ofGroup.length + unfollowed.length === 0) return undefined;
  const order = leastSure([
    orderOf(ofGroup, followed.slice(first)),
    orderOf(followed.slice(first, first + 1), unfollowed.filter(isOnCustody)),
  ]);
  return { word: followed.slice(first).find(isOnCustody), order };
}

/** Whether a word says that custody begins, goes on or ends; an appeal may say of orders in force alone. */
function isOnCustody({ effect }: Word): boolean {
  return effect.effect !== "amends";
}

/** The least sure of several orders; certain, where there is none. */
export function leastSure(orders: readonly Order[]): Order {
  return orders.includes("unordered") ? "unordered" : orders.includes("likely") ? "likely" : "certain";
}
