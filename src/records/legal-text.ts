import * as z from "zod";
import { Id, idOf } from "../core/id.ts";
import { type Result, unwrap } from "../core/result.ts";
import type { ParseOptions } from "../core/safe-parse.ts";
import { schemaOf } from "../core/schema-of.ts";
import { Extra } from "./extra.ts";
import { Identifiers } from "./identifier.ts";
import { Images } from "./image.ts";
import { LanguageTag } from "./language-tag.ts";
import { safeParseRecord } from "./parse-record.ts";
import { Party } from "./party.ts";
import { Provision } from "./provision.ts";
import { Sensitivity } from "./sensitivity.ts";
import { Sources } from "./source.ts";
import { textOf } from "./text.ts";
import { WebAddress } from "./web-address.ts";
import { When } from "./when.ts";

/** What a legal text is. */
export const legalTextKinds = [
  "code",
  "statute",
  "decree",
  "treaty",
  "agreement",
  "declaration",
  "memorandum",
  "judgment",
  "regulation",
  "other",
] as const;

/** What happens to a legal text in its life. */
export const legalStages = [
  "drafted",
  "initialled",
  "signed",
  "ratified",
  "adopted",
  "published",
  "in-force",
  "amended",
  "repealed",
] as const;

/** A stage in the life of a legal text. */
export interface LegalStage extends z.output<typeof LegalStage> {}
export const LegalStage = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    stage: z.enum(legalStages).describe("What happened to the text."),
    when: When.describe("When it happened."),
    place: idOf("place").optional().describe("Where it happened."),
    by: z.array(Party).optional().describe("Who did it."),
    sources: Sources.optional().describe("Where it comes from; the text's sources, if absent."),
  }),
);

/** A law, a treaty, a judgment: a text that binds, or means to. */
export interface LegalText extends z.output<typeof LegalText> {}
export const LegalText = /* @__PURE__ */ schemaOf(() =>
  z
    .strictObject({
      id: Id,
      title: textOf("The title of the text."),
      kind: z.enum(legalTextKinds).describe("What the text is."),
      jurisdiction: textOf("Where it holds, as a country's code or in words.").optional(),
      language: LanguageTag.optional().describe("The language of the text, as a BCP 47 tag."),
      parties: z.array(Party).optional().describe("Who agreed to it, or between whom it decides."),
      mediators: z.array(Party).optional().describe("Who brought the parties together."),
      stages: z.array(LegalStage).optional().describe("What happened to the text, and when."),
      provisions: z.array(Provision).optional().describe("The parts of the text that the case speaks of."),
      url: WebAddress.optional().describe("Where the text is published."),
      images: Images.optional().describe("Pictures of the text or its signing."),
      identifiers: Identifiers.optional(),
      sources: Sources.optional(),
      sensitivity: Sensitivity.optional().describe("What is sensitive about the text."),
      extra: Extra.optional(),
    })
    .describe("A law, a treaty, a judgment: a text that binds, or means to."),
);

/**
 * Checks an untrusted input as a legal text. Never throws.
 *
 * @example
 * safeParseLegalText({ id: "cc", title: "Criminal Code", kind: "code", jurisdiction: "AZ" }).success // => true
 */
export function safeParseLegalText(input: unknown, options?: ParseOptions): Result<LegalText> {
  return safeParseRecord(LegalText, input, "the legal text", options);
}

/**
 * Reads an untrusted input as a legal text.
 *
 * @throws ChronologyError with the issues of `safeParseLegalText`.
 * @example
 * parseLegalText({ id: "cc", title: "Criminal Code", kind: "code" }).kind // => "code"
 */
export function parseLegalText(input: unknown, options?: ParseOptions): LegalText {
  return unwrap(safeParseLegalText(input, options));
}
