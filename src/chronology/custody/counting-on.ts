import { compareBounds } from "../../dates/bounds.ts";
import { isNotAfter } from "../bounds-order.ts";
import { changedBy, endOf, type InForce, isOn, wordsUnder } from "./in-force.ts";
import type { Word } from "./word.ts";

/**
 * The orders in force once a word was said, with the ends of those that count on from the end of another's term, or prolong
 * it. They end as stated only where that ends as stated too: if it ends sooner, they end no later; else it is not known when.
 */
export function countingOn(before: readonly InForce[], inForce: readonly InForce[], word: Word): InForce[] {
  const orders = [...inForce];
  inForce.forEach((order, at) => {
    const end = endCountedOn(order, { orders, before, word });
    if (end !== order.end) orders[at] = { ...order, end };
  });
  return orders;
}

function endCountedOn(
  order: InForce,
  { orders, before, word }: { orders: readonly InForce[]; before: readonly InForce[]; word: Word },
): InForce["end"] {
  const after = countedOn(order.word);
  if (after === undefined || (order.end !== "term-end" && order.end !== "no-later")) return order.end;
  const isReplaced = changedBy(word).includes(after);
  const until = order.word === word ? before : [];
  const others = [...orders.filter((each) => each.word !== order.word), ...order.prolonged, ...until];
  const bases = others.filter((each) => isOn(each, after) || (isReplaced && each.word === word));
  const [base] = bases;
  const stated = [...before, ...orders].flatMap(wordsUnder).find((each) => isAccountOf(each, after))?.termEnd;
  if (base === undefined || stated === undefined) return order.end;
  if (bases.some(({ end }) => end === "not-given")) return "not-given";
  const end = endOf(base);
  if (end === undefined) return "no-later";
  const isAsStated = compareBounds(end.start, stated) === 0;
  if (isAsStated) return base.end === "term-end" ? order.end : "no-later";
  return isNotAfter(end.start, stated) ? "no-later" : "not-given";
}

/** Id of the order from the end of whose term a word's own counts; none where it counts from anything else, or gives a date. */
function countedOn({ accounts }: Word): string | undefined {
  for (const { type, event } of accounts) {
    const { term, prolongs } = type.term?.(event) ?? {};
    if (term === undefined || term.until !== undefined) continue;
    if (term.countedFrom === undefined) return prolongs;
    return term.countedFrom.at === "term-end" ? term.countedFrom.event : undefined;
  }
  return undefined;
}

/** Whether a word is an account of the event with an id. */
export function isAccountOf({ entry }: Word, id: string): boolean {
  return entry.accounts.some(({ event }) => event === id);
}
