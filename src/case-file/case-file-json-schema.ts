import * as z from "zod";
import { refuseUnknownOptions } from "../core/refuse-options.ts";
import { unwrap } from "../core/result.ts";
import type { AnyEventType } from "../events/define-event-type.ts";
import { eventTypes as libraryTypes, ownEventTypes } from "../events/event-types.ts";
import { caseFileShapeOf } from "./case-file-shape.ts";

/** A JSON Schema of draft 2020-12, as plain data. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema (draft 2020-12) of a case file, for editors and other languages. It says what shape records have;
 * what they say of each other, only `safeParseCaseFile` checks. A field that holds an id says in `refersTo` of what.
 *
 * @throws ChronologyError where the event types are none.
 * @example
 * caseFileJsonSchema().title // => "case-chronology/1"
 */
export function caseFileJsonSchema(
  options: { eventTypes?: readonly AnyEventType[] | undefined } = {},
): JsonSchema & { title: string } {
  const refused = refuseUnknownOptions(options, ["eventTypes"]);
  if (refused !== undefined) unwrap(refused);
  const own = unwrap(ownEventTypes(options.eventTypes ?? []));
  const moments = new Set<z.core.$ZodType>(
    [...libraryTypes, ...own].flatMap(({ schema, extent }) => (extent === "moment" ? schema : [])),
  );
  const schema = z.toJSONSchema(caseFileShapeOf(own), {
    io: "input",
    unrepresentable: "any",
    reused: "ref",
    override: ({ zodSchema, jsonSchema }) => {
      if (moments.has(zodSchema)) delete jsonSchema.properties?.until; // a moment takes none
    },
  });
  return { ...schema, title: "case-chronology/1" };
}
