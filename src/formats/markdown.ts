/**
 * A chronology to read, as Markdown: entries with footnoted sources, custody, findings.
 *
 * @module
 */
import type { AnyCaseFile } from "../case-file/case-file.ts";
import { type Carried, findLosses } from "../case-file/find-losses.ts";
import { type ExportLevel, guardExport } from "../case-file/guard-restricted.ts";
import { carriedByNames } from "../case-file/record-names.ts";
import { zoneText } from "../case-file/stated-text.ts";
import type { Finding } from "../chronology/findings/finding.ts";
import { entryMarks } from "../chronology/text/entry-marks.ts";
import type { Timeline } from "../chronology/timeline.ts";
import type { Export } from "../core/loss.ts";
import type { AnyEventType } from "../events/define-event-type.ts";
import { spellText } from "./markdown/custody-text.ts";
import { entryText } from "./markdown/entry-text.ts";
import { escapeText } from "./markdown/escape-text.ts";
import { fieldTextsOf } from "./markdown/field-texts.ts";
import { type Page, pageOf } from "./markdown/page.ts";

/** How a chronology is to be written as Markdown. */
export interface MarkdownOptions extends ExportLevel {
  /** The language of dates, as a BCP 47 tag; English by default. All else is English. */
  locale?: string | undefined;
  /** The IANA time zone to show times in; the case file's, if absent. Dates as stated stay in their own. */
  zone?: string | undefined;
  /** Puts a finding in words, as `describeFinding` does with names; its own message, with names for most ids, if absent. */
  describe?: ((finding: Finding) => string) | undefined;
  /** Event types of your own, as given to `parseCaseFile`. */
  eventTypes?: readonly AnyEventType[] | undefined;
}

const carried: Carried = {
  caseFile: ["title", "timeZone"],
  ...carriedByNames,
  articles: ["headline", "url", "publisher", "publishedAt", "byline"],
  matches: ["events", "confidence", "basis", ...sourceFields("sources.*")],
  events: [
    ...["*", "!extra", "!sensitivity"],
    ...["relations.*.relation", "relations.*.to", "relations.*.at", "relations.*.gap", "relations.*.approximate"],
    ...sourceFields("sources.*"),
    ...sourceFields("relations.*.sources.*"),
  ],
};

/** What footnotes carry of each source. */
function sourceFields(path: string): string[] {
  return ["article", "quote", "speaker", "stance"].map((field) => `${path}.${field}`);
}

/**
 * Writes a timeline as Markdown (CommonMark with footnotes): its entries in order, each with its bounds, what the
 * sources say and who they are, then custody and findings. Times are those of the case file's zone. Text from the case
 * file is escaped; characters that nobody sees are shown by their numbers.
 *
 * @returns losses: what records hold beyond their names, records that nothing on the page names, `extra`, and marks of
 * sensitivity.
 * @throws ChronologyError (`restricted-facts`) where the case file holds facts above the level that may leave; `timeline-of-other-case`
 * where the timeline was built from another.
 * @example
 * const caseFile = parseCaseFile({
 *   format: "case-chronology/1",
 *   id: "case",
 *   title: "The rally",
 *   timeZone: "Asia/Baku",
 *   events: [{ id: "rally", type: "assembly", when: "2011-04-17~" }],
 * });
 * toMarkdown(caseFile, buildTimeline(caseFile)).output.split("\n").slice(4, 9)
 * // => ["## Chronology", "", "1. **17 April 2011** (likely): Assembly", "   - assembly; stated: about 17 April 2011", "   - id: rally"]
 */
export function toMarkdown(caseFile: AnyCaseFile, timeline: Timeline, options: MarkdownOptions = {}): Export<string> {
  guardExport(caseFile, timeline, options, ["locale", "zone", "describe", "eventTypes"]);
  const { locale = "en", zone, describe, eventTypes = [] } = options;
  const page = pageOf(caseFile, locale, zone);
  const fieldTexts = fieldTextsOf(eventTypes, page);
  const events = new Map(caseFile.events?.map((event) => [event.id, event]));
  const items = timeline.entries.map((entry) => {
    const accounts = entry.accounts.flatMap(({ event }) => events.get(event) ?? []);
    return entryText(entry, accounts, entryMarks(timeline, accounts), page, fieldTexts);
  });
  const names = new Map(
    Object.entries(page.names.all()).map(([id, name]) => [id, events.has(id) ? `${name} [${id}]` : name]),
  );
  const sentence = describe ?? (({ message }: Finding) => withNames(message, names));
  const findings = timeline.findings.map((finding) => [`**${finding.severity}**: ${escapeText(sentence(finding))}`]);
  const asOf = timeline.asOf.latest === null ? "" : ` What is known is as of ${page.time(timeline.asOf)}.`;
  const sections = [
    `# ${escapeText(caseFile.title ?? "Chronology")}`,
    `${escapeText(zoneText(caseFile.timeZone, zone))}.${asOf}`,
    ...section("Chronology", items),
    ...section("Accounts of one event", matchTexts(caseFile, page)),
    ...section(
      "Custody",
      timeline.custody.map((spell) => spellText(spell, timeline.certaintyOfSegments(spell), page)),
    ),
    ...section("Findings", findings),
    ...(page.footnotes().length > 0 ? [`## Sources\n\n${page.footnotes().join("\n")}`] : []),
  ];
  const has = (id: string, list: string) => list === "matches" || page.names.isNamed(id);
  return { output: `${sections.join("\n\n")}\n`, losses: findLosses(caseFile, "A Markdown page", carried, has) };
}

/** A message with names for the ids that stand in it in quotation marks; those of events with their ids, which tell them apart. */
function withNames(message: string, names: ReadonlyMap<string, string>): string {
  return message.replaceAll(/"([^"\s]+)"/gu, (quoted, id: string) => names.get(id) ?? quoted);
}

/** A heading with a numbered list below it; nothing where the list is empty. */
function section(heading: string, items: readonly string[][]): string[] {
  const list = items.map(([first = "", ...rest], index) => {
    const mark = `${index + 1}. `;
    return [`${mark}${first}`, ...rest.map((line) => `${" ".repeat(mark.length)}${line}`)].join("\n");
  });
  return list.length === 0 ? [] : [`## ${heading}`, list.join("\n")];
}

function matchTexts({ matches = [] }: AnyCaseFile, page: Page): string[][] {
  return matches.map(({ id, events, confidence, basis, sources }) => {
    const names = events.map((id) => `“${page.nameOf(id)}”`).join(", ");
    return [
      `${confidence} (${escapeText(id)}): ${names}${basis === undefined ? "" : `; ${escapeText(basis)}`}${page.cite(sources)}`,
    ];
  });
}
