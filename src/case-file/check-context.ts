import type { Report } from "../core/flaw.ts";
import { findZone } from "../dates/zone.ts";
import type { AnyEventType } from "../events/define-event-type.ts";
import { eventTypesByName } from "../events/event-types.ts";
import type { CaseRecords } from "./case-records.ts";
import { indexRecords, type RecordIndex } from "./record-index.ts";

/** What a check across records may know. */
export interface CheckContext {
  records: CaseRecords;
  index: RecordIndex;
  /** The case file's zone; undefined where it is none. */
  zone: string | undefined;
  /** Event types by the word that their events bear. */
  types: ReadonlyMap<string, AnyEventType>;
}

/** A check of what the records of a case file say of each other. Paths start at the case file. */
export type Check = (context: CheckContext, report: Report) => void;

/**
 * What the checks across records may know.
 *
 * @param data - the case file as it is, for the ids of records whose shape does not hold.
 */
export function contextOf(records: CaseRecords, data: unknown, ownTypes: readonly AnyEventType[]): CheckContext {
  const { timeZone } = records;
  return {
    records,
    index: indexRecords(data),
    zone: timeZone !== undefined && findZone(timeZone) !== undefined ? timeZone : undefined,
    types: eventTypesByName(ownTypes),
  };
}
