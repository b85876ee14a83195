import { pushTo } from "../../core/push-to.ts";
import { countedFrom } from "./counted-from.ts";
import { isOrder, ordersNamedBy, type Word } from "./word.ts";

/** Words in the order in which they are followed. */
export interface Followed {
  words: readonly Word[];
  /** The detentions that begin the custody of orders given before them, while the person was held by an earlier one, or not released. */
  laterOf: ReadonlyMap<Word, Word>;
}

/**
 * Words with each order that counts from a later detention put before that detention: it is an order of the custody that this
 * begins, not of the one that there was when it was given. So is what prolongs it, decides on it or follows on it.
 */
export function withOrdersOfLater(words: readonly Word[]): Followed {
  const laterOf = new Map<Word, Word>();
  const detentions = new Map<string, number>();
  words.forEach((word, at) => {
    if (word.effect.effect === "begins") for (const id of idsOf(word)) detentions.set(id, at);
  });
  const ordersOf = new Map<Word, Word[]>();
  const placeOf = new Map<string, number>();
  const isApart = apartIn(words);
  words.forEach((word, at) => {
    if (!isOrder(word)) return;
    const named = ordersNamedBy(word).flatMap((id) => placeOf.get(id) ?? []);
    const origins = word.effect.effect === "imposes" ? countedFrom(word, "event") : [];
    const counted = origins.flatMap((id) => detentions.get(id) ?? []);
    const place = [...named, ...counted.filter((to) => isApart(at, to))].find((to) => to > at);
    const detention = place === undefined ? undefined : words[place];
    if (place === undefined || detention === undefined) return;
    for (const id of idsOf(word)) placeOf.set(id, place);
    laterOf.set(word, detention);
    pushTo(ordersOf, detention, word);
  });
  if (laterOf.size === 0) return { words, laterOf };
  const inOrder = words.filter((word) => !laterOf.has(word)).flatMap((word) => [...(ordersOf.get(word) ?? []), word]);
  return { words: inOrder, laterOf };
}

/** Says whether an order is given while the person is held, or a word that they are, or were released, lies between it and a detention. */
function apartIn(words: readonly Word[]): (at: number, to: number) => boolean {
  const others: Word[] = [];
  /** How many of those are before each word. */
  const before = words.map((word) => (isOrder(word) ? others.length : others.push(word) - 1));
  return (at, to) => {
    const last = others[(before[at] ?? 0) - 1];
    const isHeld = last !== undefined && last.effect.effect !== "ends";
    return isHeld || (before[to] ?? 0) > (before[at] ?? 0);
  };
}

function idsOf({ entry }: Word): string[] {
  return entry.accounts.map(({ event }) => event);
}
