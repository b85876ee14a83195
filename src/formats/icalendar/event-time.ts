import type { Account } from "../../chronology/entry.ts";
import type { Zone } from "../../dates/zone.ts";
import { contentLine } from "./content-line.ts";
import { dateValue, isDayStart, isWritable, localValue, utcValue } from "./time-value.ts";

const minuteMs = 60_000;

/** When an event stands in a calendar. */
export interface EventTime {
  /** Its DTSTART and DTEND. */
  lines: string[];
  /** Instants whose local time is given, which the VTIMEZONE must get right. */
  local: number[];
}

/**
 * The time that an event takes in a calendar: all of that within which it may have been. Whole local days stand as dates,
 * other times as local times of the zone. A time known to the minute is that minute's start.
 *
 * @returns undefined where its start is not known to lie between two times: a calendar cannot hold that.
 */
export function eventTime({ start, end }: Pick<Account, "start" | "end">, zone: Zone): EventTime | undefined {
  const { earliest: from } = start;
  const until = end.latest ?? start.latest;
  if (!isWritable(from) || !isWritable(start.latest) || !isWritable(until)) return undefined;
  if (isDayStart(from, zone) && isDayStart(until, zone)) {
    // The end of a calendar's last day is not part of it; a day that a zone skips whole still takes up one.
    const days = [zone.dayAt(from), Math.max(zone.dayAt(until), zone.dayAt(from) + 1)];
    const [first = "", last = ""] = days.map(dateValue);
    return { lines: [contentLine("DTSTART;VALUE=DATE", first), contentLine("DTEND;VALUE=DATE", last)], local: [] };
  }
  const { earliest } = end;
  const to = earliest !== null && until - earliest <= minuteMs ? earliest : until;
  const local: number[] = [];
  const timeLine = (name: string, instant: number) => {
    const value = instant + zone.offsetAt(instant);
    // Of a local time that the clock shows twice, iCalendar means the first: the second stands in UTC.
    if (zone.instantsOf(value)[0] !== instant) return contentLine(name, utcValue(instant));
    local.push(instant);
    return contentLine(`${name};TZID=${zone.name}`, localValue(value));
  };
  const lines = [timeLine("DTSTART", from), ...(to > from ? [timeLine("DTEND", to)] : [])];
  return { lines, local };
}
