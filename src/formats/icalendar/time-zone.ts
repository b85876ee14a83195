import type { Zone } from "../../dates/zone.ts";
import { contentLine, textValue } from "./content-line.ts";
import { firstLocal, localValue, offsetValue } from "./time-value.ts";

/**
 * The VTIMEZONE of a zone, right for all instants from one to another: each clock change is an observance of its own,
 * so that no rule claims more than the zone's table says.
 *
 * @param from - the earliest instant that must be right, in epoch milliseconds.
 * @param to - the latest.
 * @see RFC 5545, section 3.6.5
 */
export function timeZoneComponent(zone: Zone, from: number, to: number): string {
  const observances: string[] = [];
  let onset: number | null = zone.previousTransition(from);
  if (onset === null) {
    const offset = zone.offsetAt(from);
    // Where nothing came before it, an offset is said to hold since the first time that can be written.
    observances.push(observance("STANDARD", firstLocal, offset, offset));
    onset = zone.nextTransition(from);
  }
  for (; onset !== null && onset <= to; onset = zone.nextTransition(onset)) {
    const [before, after] = [zone.offsetAt(onset - 1), zone.offsetAt(onset)];
    observances.push(observance(isSummerTime(zone, onset) ? "DAYLIGHT" : "STANDARD", onset + before, before, after));
  }
  return [
    contentLine("BEGIN", "VTIMEZONE"),
    contentLine("TZID", textValue(zone.name)),
    ...observances,
    contentLine("END", "VTIMEZONE"),
  ].join("");
}

/** @param local - when it starts, on the clock as it was before. */
function observance(kind: "STANDARD" | "DAYLIGHT", local: number, before: number, after: number): string {
  return [
    contentLine("BEGIN", kind),
    contentLine("DTSTART", localValue(local)),
    contentLine("TZOFFSETFROM", offsetValue(before)),
    contentLine("TZOFFSETTO", offsetValue(after)),
    contentLine("END", kind),
  ].join("");
}

const yearMs = 366 * 86_400_000;

/** Whether the clock is put forward, and back again within a year. Only the word depends on it. */
function isSummerTime(zone: Zone, onset: number): boolean {
  const [offset, next] = [zone.offsetAt(onset), zone.nextTransition(onset)];
  if (next === null || next - onset > yearMs) return false;
  return offset > zone.offsetAt(onset - 1) && offset > zone.offsetAt(next);
}
