import { isInDoubt } from "../../case-file/is-tentative.ts";
import type { Account, Entry } from "../../chronology/entry.ts";
import type { Timeline } from "../../chronology/timeline.ts";
import type { Zone } from "../../dates/zone.ts";
import type { EventBase } from "../../events/event-base.ts";
import { prefixOfBounds } from "./prefix-date.ts";

/** What the dates of events need to know beyond them. */
export interface DateLinks {
  zone: Zone;
  timeline: Pick<Timeline, "certainBounds">;
  /** Notes that a stated date of an event gives none, for it is in doubt. */
  doubted(event: string, field: "when" | "until"): void;
}

/**
 * The date of a moment, or the start and the end of what lasts: the day, month or year that each certainly lies in, by
 * what needs no uncertain statement. What is in doubt has none, and where the event states it that is noted; what it
 * follows from instead has no place anyway.
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
    const isDoubted = isInDoubt(event, entry) || entry.leftOut.length > 0;
    const date = isDoubted ? undefined : prefixOfBounds(timeline.certainBounds(event.id, at), zone);
    if (date === undefined && prefixOfBounds(account[at], zone) !== undefined)
      fields.add(at === "end" && event.until !== undefined ? "until" : "when");
    return date;
  };
  const isMoment = start.earliest === end.earliest && start.latest === end.latest;
  const dates = isMoment ? { date: [dateAt("start")] } : { startDate: [dateAt("start")], endDate: [dateAt("end")] };
  for (const field of fields) if (event[field] !== undefined) doubted(event.id, field);
  return dates;
}
