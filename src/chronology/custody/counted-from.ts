import type { Word } from "./word.ts";

/** Ids of the events from which a word's term counts: from the events themselves, or from the ends of their terms. */
export function countedFrom({ accounts }: Word, at: "event" | "term-end"): string[] {
  return accounts.flatMap(({ type, event }) => {
    const from = type.term?.(event)?.term.countedFrom;
    if (from === undefined) return [];
    return (from.at === "term-end") === (at === "term-end") ? from.event : [];
  });
}

/** Whether an order's term counts from a detention. */
export function countsFrom(order: Word, { entry }: Word): boolean {
  const origins = countedFrom(order, "event");
  return entry.accounts.some(({ event }) => origins.includes(event));
}
