import type { Bounds } from "../dates/half-open-bounds.ts";
import type { Zone } from "../dates/zone.ts";
import type { EventBase } from "../events/event-base.ts";
import { isUnreported } from "./is-unreported.ts";
import type { Status } from "./status.ts";

/** What a timeline says of an event, or of the group of accounts that it is one of. */
interface EntryDoubt {
  status: Status;
  leftOut: readonly unknown[];
}

/** What is asked of a timeline: how sure the bounds of an event's start or end are. */
interface OfBounds {
  certaintyOf(event: string, at: "start" | "end"): "certain" | "likely";
}

/** Whether it is in doubt that an event was: some deny it, it is still to come, or no source reports it. */
export function isInDoubt({ sources = [] }: EventBase, { status }: Pick<EntryDoubt, "status">): boolean {
  return status !== "reported" || isUnreported(sources);
}

/**
 * Whether when an event began or ended is in doubt, however sharp it looks: the event is, statements about it gave way to
 * others, or its bounds need a statement that is uncertain, be it of another event.
 */
export function isTimeInDoubt(event: EventBase, entry: EntryDoubt, timeline: OfBounds, at: "start" | "end"): boolean {
  return isInDoubt(event, entry) || entry.leftOut.length > 0 || timeline.certaintyOf(event.id, at) === "likely";
}

/**
 * Whether an event is to be shown as not sure: it or its time is in doubt, or its start or its end is not known to the
 * day, which is so of what lasts and of which no end is known.
 */
export function isTentative(
  event: EventBase,
  entry: EntryDoubt,
  { start, end }: { start: Bounds; end: Bounds },
  { zone, timeline }: { zone: Zone; timeline: OfBounds },
): boolean {
  const isSure = (bounds: Bounds, at: "start" | "end") =>
    isInOneDay(bounds, zone) && !isTimeInDoubt(event, entry, timeline, at);
  return !isSure(start, "start") || !isSure(end, "end");
}

function isInOneDay({ earliest, latest }: Bounds, zone: Zone): boolean {
  return earliest !== null && latest !== null && zone.dayAt(earliest) === zone.dayAt(latest - 1);
}
