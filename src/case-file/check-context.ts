import { findZone } from "../dates/zone.ts";
import type { AnyEventType } from "../events/define-event-type.ts";
import { eventTypesByName } from "../events/event-types.ts";
import type { CaseRecords } from "./case-records.ts";
import type { CheckContext } from "./check-records.ts";
import { indexRecords } from "./record-index.ts";

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
