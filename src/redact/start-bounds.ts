import type { AnyCaseFile } from "../case-file/case-file.ts";
import { type Bounds, boundsOf } from "../dates/bounds.ts";
import { safeParseWhen, type WhenInput } from "../dates/when.ts";
import type { EventBase } from "../events/event-base.ts";
import { reportsOn } from "./touched-events.ts";

const unbounded: Bounds = { earliest: null, latest: null };

/** The bounds of a date; none where it cannot be read. */
export function boundsOfDate(date: WhenInput | undefined, zone: string): Bounds {
  if (date === undefined) return unbounded;
  const read = safeParseWhen(date, { zone });
  return read.success ? boundsOf(read.data, { zone }) : unbounded;
}

/** Makes a function that gives the bounds of an event's start by its own date and by the articles that report it. */
export function startBoundsIn({ articles = [], timeZone }: AnyCaseFile): (event: EventBase) => Bounds {
  const published = new Map(
    articles.map(({ id, publishedAt }) => [id, boundsOfDate(publishedAt, timeZone).latest] as const),
  );
  const known = new Map<string, Bounds>();
  return (event) => {
    const bounds = known.get(event.id) ?? startOf(event);
    known.set(event.id, bounds);
    return bounds;
  };

  function startOf(event: EventBase): Bounds {
    const { earliest, latest } = boundsOfDate(event.when, timeZone);
    const ends = [latest, ...reportsOn(event).map((article) => published.get(article) ?? null)];
    const least = Math.min(...ends.map((end) => end ?? Infinity));
    // What was reported before it was has a contradiction, in which its date stays.
    const isTold = Number.isFinite(least) && (earliest === null || earliest < least);
    return { earliest, latest: isTold ? least : latest };
  }
}
