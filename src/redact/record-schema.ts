import type * as z from "zod";
import { recordSchemas } from "../case-file/case-file-shape.ts";
import type { Collection } from "../case-file/case-records.ts";
import type { AnyEventType } from "../events/define-event-type.ts";
import { EventBase } from "../events/event-base.ts";
import { eventTypesByName } from "../events/event-types.ts";
import { fieldIn } from "./fields.ts";

/** Gives the schema of a record: of an event, that of its type; of one of no known type, what every event has. */
export type SchemaOfRecord = (collection: Collection, record: unknown) => z.core.$ZodType;

/** Makes a function that gives the schemas of records, with event types of the user's own beside the library's. */
export function recordSchemaOf(ownTypes: readonly AnyEventType[]): SchemaOfRecord {
  const typeNamed = typeFinder(ownTypes);
  return (collection, record) =>
    collection === "events" ? (typeNamed(fieldIn(record, "type"))?.schema ?? EventBase) : recordSchemas[collection];
}

/** Makes a function that tells whether events of a type happen at one point in time. */
export function isMomentOf(ownTypes: readonly AnyEventType[]): (type: unknown) => boolean {
  const typeNamed = typeFinder(ownTypes);
  return (type) => typeNamed(type)?.extent === "moment";
}

/** Makes a function that finds event types by their names, the library's and the user's own. */
export function typeFinder(ownTypes: readonly AnyEventType[]): (name: unknown) => AnyEventType | undefined {
  const types = eventTypesByName(ownTypes);
  return (name) => (typeof name === "string" ? types.get(name) : undefined);
}
