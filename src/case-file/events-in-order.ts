import type { EventBase } from "../events/event-base.ts";
import type { AnyCaseFile } from "./case-file.ts";

/** The events of a case file in the order of a timeline's entries, of matched accounts each in its turn. */
export function eventsInOrder(
  { events = [] }: AnyCaseFile,
  { entries }: { entries: readonly { accounts: readonly { event: string }[] }[] },
): EventBase[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return entries.flatMap(({ accounts }) => accounts.flatMap(({ event }) => byId.get(event) ?? []));
}
