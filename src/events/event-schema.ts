import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import type { AnyEventType } from "./define-event-type.ts";
import { type CaseEvent, eventTypes } from "./event-types.ts";

/** An event of one of the library's types, or of one of the user's own. */
export type EventOf<Own extends AnyEventType> = CaseEvent | z.output<Own["schema"]>;

/** The schema of an event of one of the library's types. */
const LibraryEvent = /* @__PURE__ */ schemaOf((): z.ZodType<CaseEvent> & z.core.$ZodTypeDiscriminable => {
  const [first, ...others] = eventTypes;
  return z.discriminatedUnion("type", [first.schema, ...others.map(({ schema }) => schema)]);
});

/** The schema of an event, of one of the library's types or of the user's own. */
export function eventSchemaOf<Own extends AnyEventType>(ownTypes: readonly Own[]): z.ZodType<EventOf<Own>> {
  const own: Own["schema"][] = ownTypes.map(({ schema }) => schema);
  return z.discriminatedUnion("type", [LibraryEvent, ...own]);
}
