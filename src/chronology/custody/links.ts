import type { Worlds } from "../worlds.ts";
import { type CircleWords, handoversAmong } from "./circle-words.ts";
import { orderOfWords } from "./measure.ts";
import { isByOrders } from "./shown.ts";
import type { Spell } from "./spell.ts";
import type { Trace } from "./trace-custody.ts";
import type { Word } from "./word.ts";

type Order = Spell["order"];

/** How sure it is that all of some words are before all of others. */
type OrderOf = (earlier: readonly Word[], later: readonly Word[]) => Order;

/**
 * How sure it is that each word of a spell is after the word before it. What is before a spell and after it is another
 * spell, or the death of someone who is not held: within the spell, it would end it.
 */
export interface Links {
  words: readonly Word[];
  /**
   * The first word, after the last of the spell before it and what is between the two; and each word of that spell before
   * the release that ends it, after which it would be in this one; and where orders alone tell of that, the order of these.
   */
  opening: Order;
  /** Each word, after the one before it. */
  within: Order[];
  /** What is after it, after the last word. */
  closing: Order;
  /** The last word; where the next spell's first ends it, that: a word before that one is of this spell. */
  end: Word | undefined;
}

/** The links of the spells that were traced from the words of a circle. */
export function linksOf(
  worlds: Worlds,
  traces: readonly Trace[],
  circle: CircleWords,
  between: readonly (readonly Word[])[],
): Links[] {
  const orderOf: OrderOf = (earlier, later) =>
    leastSure(earlier.flatMap((one) => later.map((other) => orderOfWords(worlds, one, other))));
  const handovers = handoversOf(circle, new Set(traces.flatMap(({ words }) => words)), orderOf);
  const within = traces.map(({ words }) =>
    words.map((word, index) => {
      const previous = words[index - 1];
      const link = previous === undefined ? "certain" : orderOfWords(worlds, previous, word);
      return leastSure([link, handovers.get(word) ?? "certain"]);
    }),
  );
  return traces.map(({ words, until }, at) => {
    const before = [...(traces[at - 1]?.words.slice(-1) ?? []), ...(between[at] ?? [])];
    const after = [...(between[at + 1] ?? []), ...(traces[at + 1]?.words.slice(0, 1) ?? [])];
    const ofOther = orderOfEnd(traces[at - 1], within[at - 1] ?? [], orderOf);
    return {
      words,
      opening: leastSure([orderOf(before, words.slice(0, 1)), ofOther]),
      within: within[at] ?? [],
      closing: orderOf(words.slice(-1), after),
      end: endedBy(until, traces[at + 1]) ?? words.at(-1),
    };
  });
}

/** The first word of the next spell, where it is by that that a spell ended. */
function endedBy(until: Trace["until"], next: Trace | undefined): Word | undefined {
  const [first] = next?.words ?? [];
  return first !== undefined && until?.notAfter === first ? first : undefined;
}

/**
 * How sure it is by the order of its words that a spell had ended: that they are before the release that ends it; of orders
 * alone, which of them were in force until the next.
 */
function orderOfEnd(trace: Trace | undefined, within: readonly Order[], orderOf: OrderOf): Order {
  const last = trace?.words.at(-1);
  const order = leastSure(within);
  if (trace === undefined || last === undefined || order === "certain") return "certain";
  if (trace.until?.notAfter === last) return orderOf(trace.words.slice(0, -1), [last]);
  return isByOrders(trace) && trace.until !== undefined ? order : "certain";
}

/** What is of no spell: before the first, between one and the next, after the last. */
export function wordsBetween(traces: readonly Trace[], { followed }: CircleWords): Word[][] {
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

/** How many of a group's words are looked at for all of a member's own that go on from them; what holds between more is left open. */
const mostHandedOver = 30_000;

/**
 * How sure it is at each of a member's own words that go on from a group's that just those of the group's words are theirs
 * which are: by the first word of a spell from there on.
 */
function handoversOf(
  { own, followed, unfollowed, all }: CircleWords,
  traced: ReadonlySet<Word>,
  orderOf: OrderOf,
): Map<Word, Order> {
  if (all.length === own.size) return new Map();
  const others = unfollowed.filter(isOnCustody);
  const sideOf = (word: Word, other: Word) => mostSure(orderOf([word], [other]), orderOf([other], [word]));
  const handovers = new Map<Word, Order>();
  let left = mostHandedOver;
  for (const { release, word } of handoversAmong(followed.filter((each) => own.has(each)))) {
    const at = followed.indexOf(word);
    const before = followed.slice(0, at);
    const ofGroup = before.slice(before.findLastIndex((each) => own.has(each)) + 1).filter(isOnCustody);
    const edges = [word, ...ofGroup.slice(0, 1), ...(release === undefined ? [] : [release])];
    left -= edges.length * others.length;
    const order =
      left < 0
        ? "unordered"
        : leastSure([
            orderOf(ofGroup.slice(-1), followed.slice(at)),
            ...edges.flatMap((edge) => others.map((other) => sideOf(edge, other))),
          ]);
    // What an appeal leaves open, or the death of someone not held, is told by the next word of a spell.
    const shown = followed.slice(at).find((each) => traced.has(each));
    if (shown !== undefined) handovers.set(shown, leastSure([order, handovers.get(shown) ?? "certain"]));
  }
  return handovers;
}

/** Whether a word says that custody begins, goes on or ends; an appeal may say of orders in force alone. */
function isOnCustody({ effect }: Word): boolean {
  return effect.effect !== "amends";
}

/** The surest of two orders. */
export function mostSure(one: Order, other: Order): Order {
  return one === "unordered" ? other : other === "certain" ? other : one;
}

/** The least sure of several orders; certain, where there is none. Once one is not sure at all, no more are taken. */
export function leastSure(orders: Iterable<Order>): Order {
  let least: Order = "certain";
  for (const order of orders) {
    if (order === "unordered") return order;
    if (order === "likely") least = order;
  }
  return least;
}
