import type { AnyCaseFile } from "../case-file/case-file.ts";
import { isUnreported } from "../case-file/is-unreported.ts";
import type { Account, Entry } from "../chronology/entry.ts";
import type { Reason } from "../chronology/reason.ts";
import type { Timeline } from "../chronology/timeline.ts";
import type { EventBase } from "../events/event-base.ts";

/** An event as it is shown: one account of an entry, with the statements that its bounds rest on. */
export interface ShownEvent {
  /** Its place among all that are shown, from 0. */
  index: number;
  event: EventBase;
  entry: Entry;
  account: Account;
  /** Statements that alone give each bound. */
  because: { of: "start" | "end" | "term-end"; earliest: Reason[]; latest: Reason[] }[];
  /** Whether its start or its end needs a statement that is uncertain by its own account, or no source reports it. */
  likely: boolean;
  /** Whether the end of its term needs such a statement. */
  isTermLikely: boolean;
}

/** The events of a timeline in its order, accounts of one event one after the other. */
export function shownEvents({ events = [] }: AnyCaseFile, timeline: Timeline): ShownEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const shown: ShownEvent[] = [];
  for (const entry of timeline.entries) {
    for (const account of entry.accounts) {
      const event = byId.get(account.event);
      if (event !== undefined) shown.push(showEvent(timeline, { index: shown.length, event, entry, account }));
    }
  }
  return shown;
}

function showEvent(timeline: Timeline, shown: Pick<ShownEvent, "index" | "event" | "entry" | "account">): ShownEvent {
  const { event, account } = shown;
  const points = [
    "start",
    ...(hasOwnEnd(account) ? ["end" as const] : []),
    ...(account.termEnd ? ["term-end" as const] : []),
  ] as const;
  const because = points.map((of) => ({ of, ...timeline.explain(event.id, of) }));
  const isLikely = (at: "start" | "end" | "term-end") => timeline.certaintyOf(event.id, at) === "likely";
  const likely = isUnreported(event.sources ?? []) || isLikely("start") || isLikely("end");
  return { ...shown, because, likely, isTermLikely: isLikely("term-end") };
}

/** Whether an event's end is not its start. */
export function hasOwnEnd({ start, end }: Pick<Account, "start" | "end">): boolean {
  return start.earliest !== end.earliest || start.latest !== end.latest;
}
