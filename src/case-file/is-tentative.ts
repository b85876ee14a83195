import type { Bounds } from "../dates/half-open-bounds.ts";
import { isSoftWhen } from "../dates/is-soft-when.ts";
import type { Zone } from "../dates/zone.ts";
import type { EventBase } from "../events/event-base.ts";
import { isUnreported } from "./is-unreported.ts";

/** What a timeline says of an event, or of the group of accounts that it is one of. */
interface EntryDoubt {
  status: "reported" | "disputed" | "expected" | "denied";
  leftOut: readonly unknown[];
}

/**
 * Whether an event or its date is to be shown as not sure: it is disputed or still to come, its source is not certain of
 * its date, statements about it gave way to others, no source reports it, or its start, or an end that it certainly
 * had by some time, is not known to the day.
 */
export function isTentative(
  event: EventBase,
  { status, leftOut }: EntryDoubt,
  { start, end }: { start: Bounds; end: Bounds },
  zone: Zone,
): boolean {
  const { when, until, relations = [], sources = [] } = event;
  if (status !== "reported" || leftOut.length > 0) return true;
  if (relations.some(({ approximate }) => approximate)) return true;
  if (isUnreported(sources)) return true;
  if ([when, until].some((date) => date !== undefined && isSoftWhen(date))) return true;
  return !isInOneDay(start, zone) || (end.latest !== null && !isInOneDay(end, zone));
}

function isInOneDay({ earliest, latest }: Bounds, zone: Zone): boolean {
  return earliest !== null && latest !== null && zone.dayAt(earliest) === zone.dayAt(latest - 1);
}
