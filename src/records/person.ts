import * as z from "zod";
import { Id, idOf } from "../core/id.ts";
import { type Result, unwrap } from "../core/result.ts";
import type { ParseOptions } from "../core/safe-parse.ts";
import { schemaOf } from "../core/schema-of.ts";
import { Extra } from "./extra.ts";
import { Identifiers } from "./identifier.ts";
import { Images } from "./image.ts";
import { PersonName } from "./name.ts";
import { safeParseRecord } from "./parse-record.ts";
import { PersonDetail } from "./person-detail.ts";
import { Sensitivity } from "./sensitivity.ts";
import { Sources } from "./source.ts";
import { textOf } from "./text.ts";
import { When } from "./when.ts";

/** Somebody who appears in the case. */
export interface Person extends z.output<typeof Person> {}
export const Person = /* @__PURE__ */ schemaOf(() =>
  z
    .strictObject({
      id: Id,
      names: z.array(PersonName).min(1).describe("The person's names, as sources write them; at least one."),
      description: textOf("Who the person is, in a few words.").optional(),
      born: When.optional().describe("When the person was born."),
      died: When.optional().describe("When the person died."),
      roles: z
        .array(
          z.strictObject({
            title: textOf("The office or work, such as: lawyer, editor, deputy."),
            organization: idOf("organization").optional().describe("Where it is held."),
            when: When.optional().describe("When it was held."),
            sources: Sources.optional().describe("Where it comes from; the person's sources, if absent."),
          }),
        )
        .optional()
        .describe("What the person does or did."),
      relationships: z
        .array(
          z.strictObject({
            person: idOf("person").describe("The other person."),
            kind: textOf("What the other is to this person, such as: brother, lawyer, employer."),
            sources: Sources.optional().describe("Where it comes from; the person's sources, if absent."),
          }),
        )
        .optional()
        .describe("Who the person is related to, and how."),
      images: Images.optional().describe("Pictures of the person."),
      details: z.array(PersonDetail).optional().describe("Further facts, each with what is sensitive about it."),
      identifiers: Identifiers.optional(),
      sources: Sources.optional(),
      sensitivity: Sensitivity.optional().describe("What is sensitive about the person as a whole."),
      extra: Extra.optional(),
    })
    .describe("Somebody who appears in the case."),
);

/**
 * Checks an untrusted input as a person. Never throws.
 *
 * @example
 * safeParsePerson({ id: "p1", names: [{ full: "Ayla Example" }], born: "1980~" }).success // => true
 */
export function safeParsePerson(input: unknown, options?: ParseOptions): Result<Person> {
  return safeParseRecord(Person, input, "the person", options);
}

/**
 * Reads an untrusted input as a person.
 *
 * @throws ChronologyError with the issues of `safeParsePerson`.
 * @example
 * parsePerson({ id: "p1", names: [{ full: "Ayla Example" }] }).id // => "p1"
 */
export function parsePerson(input: unknown, options?: ParseOptions): Person {
  return unwrap(safeParsePerson(input, options));
}
