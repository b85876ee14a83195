import * as z from "zod";
import type { AnyEventType } from "../events/define-event-type.ts";
import { caseFileShapeOf } from "./case-file-shape.ts";

/**
 * The JSON Schema (draft 2020-12) of a case file, for editors and other languages. It says what shape records have;
 * what they say of each other, only `safeParseCaseFile` checks. A field that holds an id says in `refersTo` of what.
 *
 * @example
 * caseFileJsonSchema().title // => "case-chronology/1"
 */
export function caseFileJsonSchema({ eventTypes = [] }: { eventTypes?: readonly AnyEventType[] | undefined } = {}) {
  const schema = z.toJSONSchema(caseFileShapeOf(eventTypes), { io: "input", unrepresentable: "any", reused: "ref" });
  return { ...schema, title: "case-chronology/1" };
}
