import { isUnreported } from "../../case-file/is-unreported.ts";
import { statusOf } from "../../case-file/status.ts";
import type { EventBase } from "../../events/event-base.ts";
import { speakingOf } from "../group-accounts.ts";
import type { Timeline } from "../timeline.ts";

/** What of an entry is not certain. */
export interface EntryMarks {
  /** Whether its sources allege it, and none reports it. */
  isAlleged: boolean;
  /** What is put behind each of its dates: nothing where that is certain. */
  start: string;
  end: string;
  termEnd: string;
}

/**
 * Marks what of an entry is not certain: that it was, where its sources allege it, and each date that needs a statement
 * which is uncertain by its own account. Of matched accounts those count that the entry's dates are made of.
 *
 * @param events - the accounts of the entry.
 */
export function entryMarks(timeline: Timeline, events: readonly EventBase[]): EntryMarks {
  const speaking = speakingOf(events.map((event) => ({ event, status: statusOf([event]) }))).map(({ event }) => event);
  const sources = speaking.map(({ sources = [] }) => sources);
  const isAlleged = sources.every(isUnreported) && sources.flat().some(({ stance }) => stance === "alleged");
  const markOf = (at: "start" | "end" | "term-end") =>
    speaking.some(({ id }) => timeline.certaintyOf(id, at) === "likely") ? " (likely)" : "";
  return { isAlleged, start: markOf("start"), end: markOf("end"), termEnd: markOf("term-end") };
}
