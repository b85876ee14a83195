import type { AnyCaseFile } from "../case-file/case-file.ts";
import { collectionNames } from "../case-file/case-records.ts";
import type { AnyEventType } from "../events/define-event-type.ts";
import type { EventBase } from "../events/event-base.ts";

/** A case file and what is left of it. */
export interface Comparison {
  before: AnyCaseFile;
  after: AnyCaseFile;
  /** The pseudonyms of all records of the case file, by id. */
  names: ReadonlyMap<string, string>;
  typeNamed: (name: unknown) => AnyEventType | undefined;
}

/** An event as it was and as it is; undefined where it is gone. */
export interface ComparedEvent {
  before: EventBase;
  after: EventBase | undefined;
}

/** The pseudonyms of all records of a case file, by id. */
export function namesOf(caseFile: AnyCaseFile, nameOf: (id: string) => string): Map<string, string> {
  return new Map(collectionNames.flatMap((list) => (caseFile[list] ?? []).map(({ id }) => [id, nameOf(id)] as const)));
}

/** The events of a case file, each beside what is left of it. */
export function comparedEvents({ before, after, names }: Comparison): ComparedEvent[] {
  const left = new Map<string, EventBase>((after.events ?? []).map((event) => [event.id, event]));
  return (before.events ?? []).map((event) => ({ before: event, after: left.get(names.get(event.id) ?? "") }));
}
