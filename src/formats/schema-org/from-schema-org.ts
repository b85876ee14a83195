import { issueOf } from "../../core/issue.ts";
import { jsonOr } from "../../core/parse-json-text.ts";
import { readJson } from "../../core/read-json.ts";
import type { Result } from "../../core/result.ts";
import { notRead, readNodes, type SchemaOrgRecords } from "./read-nodes.ts";
import { scriptsIn } from "./scripts-in.ts";

/** Longer texts are refused, in UTF-16 code units. */
const longestText = 4_000_000;

/**
 * Reads schema.org JSON-LD: an object, a list, a graph, the text of one, or an HTML page with scripts of the type
 * `application/ld+json`. Articles, persons, organizations, places, legislation and events become records, each checked;
 * nodes that an event or an organization holds within it become records of their own. Never throws.
 *
 * What has no place in the records, or is not as it should be, is left out with a warning that leads to it
 * (`structured-data-not-read`).
 *
 * @returns fails with `no-structured-data` where nothing could be read.
 * @see https://schema.org/docs/full.html
 * @example
 * const page = '<script type="application/ld+json">{ "@type": "NewsArticle", "headline": "Two detained" }</script>';
 * const result = fromSchemaOrg(page);
 * result.success && result.data.articles // => [{ id: "two-detained", headline: "Two detained" }]
 */
export function fromSchemaOrg(input: unknown): Result<SchemaOrgRecords> {
  if (typeof input === "string" && input.length > longestText) {
    const message = `the text is longer than ${longestText} characters`;
    return { success: false, issues: [issueOf("too-long", message, { params: { limit: longestText } })] };
  }
  const texts = typeof input === "string" ? parsed(input) : [input];
  const broken = texts.filter((text) => text === undefined).map(() => notRead([], "a script that is not JSON"));
  const { value, issues } = readJson(
    typeof input === "string" ? texts.map((data) => data ?? null) : input,
    () => "the data",
  );
  const { records: data, warnings } = readNodes(value ?? null);
  const skipped = issues.map(({ path }) => notRead(path, "a value that JSON cannot hold"));
  const left = [...broken, ...skipped, ...warnings];
  if (Object.values(data).some((list) => list.length > 0)) return { success: true, data, issues: left };
  const none = issueOf("no-structured-data", "nothing in the input could be read");
  return { success: false, issues: [none, ...left] };
}

/** The data of a JSON text, or of the scripts of an HTML page; undefined for what is not JSON. */
function parsed(text: string): unknown[] {
  const texts = /^\s*[[{]/u.test(text) ? [text] : scriptsIn(text);
  return texts.map((json) => jsonOr(json, undefined));
}
