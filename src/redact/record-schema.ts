import type * as z from "zod";
import { recordSchemas } from "../case-file/case-file-shape.ts";
import type { Collection } from "../case-file/case-records.ts";
import { type AnyEventType, eventTypeName } from "../events/define-event-type.ts";
import { EventBase } from "../events/event-base.ts";
import { eventTypes } from "../events/event-types.ts";
import { fieldIn } from "./fields.ts";

/** Gives the schema of a record: of an event, that of its type; of one of no known type, what every event has. */
export type SchemaOfRecord = (collection: Collection, record: unknown) => z.core.$ZodType;

/** Makes a function that gives the schemas of records, with event types of the user's own beside the library's. */
export function recordSchemaOf(ownTypes: readonly AnyEventType[]): SchemaOfRecord {
  const byType = new Map<unknown, z.core.$ZodType>(
    [...eventTypes, ...ownTypes].map((type) => [eventTypeName(type), type.schema]),
  );
  return (collection, record) =>
    collection === "events" ? (byType.get(fieldIn(record, "type")) ?? EventBase) : recordSchemas[collection];
}

/** Makes a function that tells whether events of a type happen at one point in time. */
export function isMomentOf(ownTypes: readonly AnyEventType[]): (type: unknown) => boolean {
  const moments = [...eventTypes, ...ownTypes].filter(({ extent }) => extent === "moment");
  const names = new Set<unknown>(moments.map((type) => eventTypeName(type)));
  return (type) => names.has(type);
}
