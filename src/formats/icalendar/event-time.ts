import { wholeSeconds } from "../../case-file/whole-seconds.ts";
import type { Account } from "../../chronology/entry.ts";
import type { Zone } from "../../dates/zone.ts";
import { contentLine } from "./content-line.ts";
import { dateValue, isDayStart, isWritable, localValue, utcValue } from "./time-value.ts";

const [minuteMs, dayMs] = [60_000, 86_400_000];

/** When an event stands in a calendar. */
export interface EventTime {
  /** Its DTSTART and DTEND. */
  lines: string[];
  /** Instants whose local time is given, which the VTIMEZONE must get right. */
  local: number[];
}

/**
 * The time that an event takes in a calendar: all of that within which it may have been, in whole seconds. Whole local days
 * stand as dates, other times as local times of the zone. A time known to the minute is that minute's start.
 *
 * @returns undefined where its start is not known to lie between two times, or not all of it lies in the years 1 to
 * 9999: a calendar cannot hold that.
 */
export function eventTime({ start, end }: Pick<Account, "start" | "end">, zone: Zone): EventTime | undefined {
  const [began, ended] = [wholeSeconds(start), wholeSeconds(end)];
  const { earliest: from } = began;
  const until = ended.latest ?? began.latest;
  if (from === null || began.latest === null || until === null) return undefined;
  const localAt = (instant: number) => instant + zone.offsetAt(instant);
  if (!isWritable(localAt(from)) || !isWritable(localAt(until - 1))) return undefined;
  if (isDayStart(from, zone) && isDayStart(until, zone)) {
    const first = zone.dayAt(from);
    // The end of a calendar's last day is not part of it, nor are days behind it that a zone skips whole.
    const days = Math.max(zone.dayAt(until - 1) + 1 - first, 1);
    const last = first + days;
    const start = contentLine("DTSTART;VALUE=DATE", dateValue(first));
    const end = isWritable(last * dayMs)
      ? contentLine("DTEND;VALUE=DATE", dateValue(last))
      : contentLine("DURATION", `P${days}D`);
    return { lines: [start, end], local: [] };
  }
  const { earliest } = ended;
  const to = earliest !== null && until - earliest <= minuteMs ? earliest : until;
  const local: number[] = [];
  const timeLine = (name: string, instant: number) => {
    const value = localAt(instant);
    if (!isWritable(value)) return contentLine("DURATION", `PT${Math.round((instant - from) / 1000)}S`);
    // Of a local time that the clock shows twice, iCalendar means the first: the second stands in UTC.
    if (zone.instantsOf(value)[0] !== instant) return contentLine(name, utcValue(instant));
    local.push(instant);
    return contentLine(`${name};TZID=${zone.name}`, localValue(value));
  };
  const lines = [timeLine("DTSTART", from), ...(to > from ? [timeLine("DTEND", to)] : [])];
  return { lines, local };
}
