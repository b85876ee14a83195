import * as z from "zod";
import { idOf } from "../core/id.ts";
import { schemaOf } from "../core/schema-of.ts";
import { textOf } from "./text.ts";

/** What a source says of a fact: that it is so, that it is claimed, that it is to come, that it is not so. */
export const stances = ["reported", "confirmed", "alleged", "announced", "denied"] as const;

/** Where a fact comes from: an article, and what of it says so. */
export interface Source extends z.output<typeof Source> {}
export const Source = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    article: idOf("article").describe("The article that reports the fact."),
    quote: textOf("The article's own words, checked against its body where it has one.").optional(),
    speaker: z
      .union([
        idOf("person", "group", "organization"),
        z.strictObject({ text: textOf("Who speaks, in words, such as: a lawyer.") }),
      ])
      .optional()
      .describe("Who says so in the article: the id of a record, or words."),
    stance: z.enum(stances).optional().describe("What the source says of the fact; `reported`, if absent."),
    supports: z
      .array(z.string().min(1))
      .optional()
      .describe("The fields of the record that the source supports; all, if absent or empty."),
  }),
);

/** Where the facts of a record come from. */
export type Sources = z.output<typeof Sources>;
export const Sources = /* @__PURE__ */ schemaOf(() =>
  z.array(Source).describe("Where the facts of the record come from."),
);
