import {
  buildTimeline,
  type CaseEvent,
  type CaseFile,
  parseCaseFile,
  type Timeline,
  type TimelineOptions,
} from "../../src/index.ts";

type CaseInput = Partial<CaseFile>;
export type EventInput = CaseEvent;

/** A case file in Asia/Baku about one invented person, with what a test adds. */
export function caseOf(parts: CaseInput): CaseFile {
  return parseCaseFile({
    format: "case-chronology/1",
    id: "case",
    timeZone: "Asia/Baku",
    persons: [{ id: "person", names: [{ full: "A. Person" }] }],
    ...parts,
  });
}

/** The timeline of a case file made of these parts. */
export function timelineOf(parts: CaseInput, options?: TimelineOptions): Timeline {
  return buildTimeline(caseOf(parts), options);
}

/** Half-open bounds from local times in Baku in April 2011, five hours ahead of UTC. */
export function bounds(earliest: string, latest: string) {
  return { earliest: baku(earliest), latest: baku(latest) };
}

/** The instant of a local time in Baku, in summer time unless another offset is given. */
export function baku(local: string, offset = "+05:00"): number {
  return Date.parse(`${local}${offset}`);
}

/** The entry of an event. */
export function entryOf(timeline: Timeline, event: string) {
  const entry = timeline.entries.find(({ accounts }) => accounts.some((account) => account.event === event));
  if (entry === undefined) throw new Error("no such entry");
  return entry;
}

export const minutes = (count: number) => count * 60_000;
export const hours = (count: number) => minutes(60 * count);
export const days = (count: number) => hours(24 * count);

/** What lies between two moments that are each known to the minute. */
export const toTheMinute = (long: number) => ({ min: long - minutes(1) + 1, max: long + minutes(1) - 1 });
