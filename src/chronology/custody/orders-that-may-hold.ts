import { pushTo } from "../../core/push-to.ts";
import { ordersWhatMayHold } from "../../events/order.ts";
import type { EntryPoints } from "../entry.ts";
import type { Involvement } from "../involvement.ts";
import { concerned, isCounted, type Word } from "./word.ts";

/**
 * Orders by which someone may be held though they give no basis, on each person and group. They tell nothing of custody, but
 * nobody can say beside one that no order is recorded.
 */
export function ordersThatMayHold(entries: readonly EntryPoints[], involvement: Involvement): Map<string, Word[]> {
  const orders = new Map<string, Word[]>();
  entries.forEach(({ entry, accounts, points }, index) => {
    if (
      !isCounted(entry) ||
      !accounts.some(({ type, event }) => type.custody !== undefined && ordersWhatMayHold(event))
    )
      return;
    const word: Word = {
      entry,
      accounts,
      points,
      start: entry.start,
      termEnd: entry.termEnd,
      effect: { effect: "amends" },
      mayEnd: false,
      index,
    };
    for (const who of concerned(accounts, involvement)) pushTo(orders, who, word);
  });
  return orders;
}
