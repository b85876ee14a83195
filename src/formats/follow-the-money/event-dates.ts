import { isTimeInDoubt } from "../../case-file/is-tentative.ts";
import type { Account, Entry } from "../../chronology/entry.ts";
import type { Timeline } from "../../chronology/timeline.ts";
import type { Zone } from "../../dates/zone.ts";
import type { EventBase } from "../../events/event-base.ts";
import { prefixOfBounds } from "./prefix-date.ts";

/** What the dates of events need to know beyond them. */
export interface DateLinks {
  zone: Zone;
  timeline: Pick<Timeline, "certaintyOf">;
  /** Notes that a stated date of an event gives none, for it is in doubt. */
  doubted(event: string, field: "when" | "until"): void;
}

/**
 * The date of a moment, or the start and the end of what lasts: the day, month or year that each certainly lies in. What
 * is in doubt has none, and where the event states it that is noted; what it follows from instead has no place anyway.
 */
export function eventDates(
  event: EventBase,
  account: Account,
  entry: Pick<Entry, "status" | "leftOut">,
  { zone, timeline, doubted }: DateLinks,
) {
  const { start, end } = account;
  const fields = new Set<"when" | "until">();
  const dateAt = (at: "start" | "end") => {
    const date = prefixOfBounds(account[at], zone);
    if (date === undefined || !isTimeInDoubt(event, entry, timeline, at)) return date;
    fields.add(at === "end" && event.until !== undefined ? "until" : "when");
    return undefined;
  };
  const isMoment = start.earliest === end.earliest && start.latest === end.latest;
  const dates = isMoment ? { date: [dateAt("start")] } : { startDate: [dateAt("start")], endDate: [dateAt("end")] };
  for (const field of fields) if (event[field] !== undefined) doubted(event.id, field);
  return dates;
}
