import * as z from "zod";
import { findingOf } from "../core/finding.ts";
import { Id, idOf } from "../core/id.ts";
import { type Result, unwrap } from "../core/result.ts";
import type { ParseOptions } from "../core/safe-parse.ts";
import { schemaOf } from "../core/schema-of.ts";
import { Extra } from "./extra.ts";
import { Identifiers } from "./identifier.ts";
import { Images } from "./image.ts";
import { LanguageTag } from "./language-tag.ts";
import { safeParseRecord } from "./parse-record.ts";
import { Sensitivity } from "./sensitivity.ts";
import { textOf } from "./text.ts";
import { WebAddress } from "./web-address.ts";
import { When } from "./when.ts";

/** What somebody did for an article. */
export const bylineRoles = ["author", "source", "editor", "translator"] as const;

/** Something published that reports facts: a news article, a statement, a report. */
export interface Article extends z.output<typeof Article> {}
export const Article = /* @__PURE__ */ schemaOf(() =>
  z
    .strictObject({
      id: Id,
      headline: textOf("The headline.").optional(),
      url: WebAddress.optional().describe("Where the article is published."),
      body: textOf("The article's text. Quotes of it are checked word for word.").optional(),
      publisher: textOf("Who published it.").optional(),
      publishedAt: When.optional().describe("When it was published, to the minute where that is known."),
      byline: z
        .array(
          z.strictObject({
            name: textOf("The name as the article gives it."),
            role: z.enum(bylineRoles).optional().describe("What they did for the article; the author, if absent."),
          }),
        )
        .optional()
        .describe("Whose work the article is, as it says itself."),
      language: LanguageTag.optional().describe("The language that the article is written in, as a BCP 47 tag."),
      summary: textOf("What the article says, in the words of the case file's keeper.").optional(),
      derivedFrom: idOf("article")
        .optional()
        .describe("The article that this one repeats or translates: a copy is no second voice."),
      images: Images.optional().describe("The article's pictures."),
      archivedUrls: z.array(WebAddress).optional().describe("Where copies of the article are kept."),
      license: textOf("Under what terms the article may be reused, as an SPDX identifier or in words.").optional(),
      identifiers: Identifiers.optional(),
      sensitivity: Sensitivity.optional().describe("What is sensitive about the article itself."),
      extra: Extra.optional(),
    })
    .refine(({ headline, url, body }) => (headline ?? url ?? body) !== undefined, {
      error: "An article must have a headline, a url or a body.",
      params: findingOf("nothing-published"),
    })
    .meta({
      description: "Something published that reports facts.",
      anyOf: [{ required: ["headline"] }, { required: ["url"] }, { required: ["body"] }],
    }),
);

/**
 * Checks an untrusted input as an article. Never throws.
 *
 * @example
 * safeParseArticle({ id: "a1", headline: "Two detained before rally", publishedAt: "2011-04-17T23:40" }).success // => true
 */
export function safeParseArticle(input: unknown, options?: ParseOptions): Result<Article> {
  return safeParseRecord(Article, input, "the article", options);
}

/**
 * Reads an untrusted input as an article.
 *
 * @throws ChronologyError with the issues of `safeParseArticle`.
 * @example
 * parseArticle({ id: "a1", url: "https://example.org/1" }).id // => "a1"
 */
export function parseArticle(input: unknown, options?: ParseOptions): Article {
  return unwrap(safeParseArticle(input, options));
}
