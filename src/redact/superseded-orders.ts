import type { AnyCaseFile } from "../case-file/case-file.ts";
import type { AnyEventType } from "../events/define-event-type.ts";
import { custodyWordsIn } from "./custody-words.ts";

/**
 * Ids of the events whose term is not the last word on it, since an event that is removed prolongs or changes it, or goes
 * on from its end.
 */
export function supersededOrders(
  caseFile: AnyCaseFile,
  isRemoved: (id: string) => boolean,
  typeNamed: (name: unknown) => AnyEventType | undefined,
): Set<string> {
  const superseded = new Set<string>();
  for (const [id, { effect, carried }] of custodyWordsIn(caseFile, typeNamed, isRemoved)) {
    const from = carried?.term.countedFrom;
    const orders = "orders" in effect && effect.orders?.change !== "leaves" ? effect.orders?.orders : undefined;
    const named = [carried?.prolongs, ...(carried?.replaces ?? []), ...(orders ?? [])];
    for (const order of from?.at === "term-end" ? [...named, from.event] : named)
      if (order !== undefined && order !== id) superseded.add(order);
  }
  return superseded;
}
