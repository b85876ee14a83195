import * as z from "zod";
import type { AnyCaseFile } from "../case-file/case-file.ts";
import { membershipOf } from "../case-file/membership.ts";
import { statusOf } from "../case-file/status.ts";
import { linksOf, reach } from "../core/reach.ts";
import type { AnyEventType, CarriedTerm, CustodyEffect } from "../events/define-event-type.ts";
import type { EventBase } from "../events/event-base.ts";
import { ordersWhatMayHold } from "../events/order.ts";
import type { Group } from "../records/group.ts";
import { ofAccountsIn } from "./accounts-in.ts";

/** What an event says of somebody's custody. */
export interface CustodyWord {
  event: EventBase;
  effect: CustodyEffect;
  carried: CarriedTerm | undefined;
  who: readonly string[];
}

/**
 * What the events of a case file say of custody, by their ids: nothing where they are still to come, denied or cannot be
 * read.
 *
 * @param isAsked - the events to read; all, if absent.
 */
export function custodyWordsIn(
  caseFile: AnyCaseFile,
  typeNamed: (name: unknown) => AnyEventType | undefined,
  isAsked: (id: string) => boolean = () => true,
): Map<string, CustodyWord> {
  const { events = [] } = caseFile;
  const statusOfAll = ofAccountsIn(caseFile, statusOf);
  const byId = new Map<string, EventBase>(events.map((event) => [event.id, event]));
  const words = new Map<string, CustodyWord>();
  for (const event of events) {
    if (!isAsked(event.id)) continue;
    const type = typeNamed(event.type);
    const read = type?.custody === undefined ? undefined : z.core.safeParse(type.schema, event);
    if (type === undefined || !read?.success) continue;
    const told = type.custody?.(read.data, (id) => byId.get(id));
    // Without it, the record may say that no order is recorded.
    const effect = told ?? (ordersWhatMayHold(read.data) ? ({ effect: "amends" } as const) : undefined);
    const status = effect && statusOfAll(event);
    if (effect === undefined || status === "expected" || status === "denied") continue;
    words.set(event.id, { event, effect, carried: type.term?.(read.data), who: read.data.who ?? [] });
  }
  return words;
}

/** Ids of some persons and groups and of all who belong to the groups. */
export function withMembers(ids: Iterable<string>, groups: readonly Group[]): Set<string> {
  return reach(ids, linksOf(membershipOf(groups).map(([member, group]) => [group, member])));
}
