// Checks the reference case, prints what follows from it and makes a page of it: `npm run demo`.
import { mkdirSync, writeFileSync } from "node:fs";
import {
  buildTimeline,
  type CaseEvent,
  type CaseFile,
  describeFinding,
  type Entry,
  type Relation,
  type Source,
  type Spell,
  safeParseCaseFile,
} from "case-chronology";
import { type Bounds, formatBounds, formatElapsed, formatWhen } from "case-chronology/dates";
import { toHtml } from "case-chronology/view";
import data from "./case.json" with { type: "json" };

const locale = "en";
const result = safeParseCaseFile(data);
for (const { severity, message, code } of result.issues) console.log(`${severity}: ${message} (${code})`);
if (!result.success) process.exit(1);

const caseFile = result.data;
const { events = [], articles = [], persons = [], groups = [], organizations = [], places = [] } = caseFile;
const timeline = buildTimeline(caseFile);
const names = namesOf(caseFile);
const name = (id: string) => names[id] ?? id;
const time = (bounds: Bounds) => formatBounds(bounds, { locale, zone: caseFile.timeZone });
const orderWords = {
  certain: "certainly not before the one above",
  likely: "likely not before the one above",
  same: "starts with the one above",
  unordered: "open against the one above",
} satisfies Record<Entry["order"], string>;
const relationWords = {
  before: "before",
  after: "after",
  "same-time": "at the time of",
  "same-day": "on the day of",
  "day-before": "on the day before",
  "day-after": "on the day after",
  during: "during",
  starts: "starts with",
  ends: "ends with",
} satisfies Record<Relation["relation"], string>;

const counts = { articles, persons, groups, organizations, places, events };
console.log(`${caseFile.title}
The case file is valid: ${Object.entries(counts)
  .map(([what, records]) => `${what} ${records.length}`)
  .join(", ")}.
Times are those of ${caseFile.timeZone}; what is known is as of ${time(timeline.asOf)}.

CHRONOLOGY
${timeline.entries.map((entry, index) => entryText(entry, index + 1)).join("\n")}

CUSTODY
${timeline.custody.map(spellText).join("\n")}

FINDINGS
${timeline.findings.map((finding) => `${finding.severity}: ${describeFinding(finding, { locale, names })}`).join("\n")}

SOURCES
${articles.map(({ publisher, url, publishedAt }, index) => `[${index + 1}] ${publisher}, ${publishedAt === undefined ? "" : `${formatWhen(publishedAt, { locale })}, `}${url}`).join("\n")}`);

const page = "demo/iskenderov.html";
mkdirSync("demo", { recursive: true });
writeFileSync(page, toHtml(caseFile, timeline, { locale }).output);
console.log(`
The same as a page to look at in a browser: ${page}`);

/** What to show for each id: titles of events, names of the rest. */
function namesOf({ events = [], groups = [], persons = [], organizations = [], places = [], articles = [] }: CaseFile) {
  return Object.fromEntries([
    ...events.map(({ id, title }) => [id, title ?? id]),
    ...groups.map(({ id, description }) => [id, description]),
    ...[...persons, ...organizations, ...places].map(({ id, names }) => [id, names[0]?.full ?? id]),
    ...articles.map(({ id }, index) => [id, `publication of [${index + 1}]`]),
  ]);
}

function entryText(
  { event: id, start, end, termEnd, rank: [first, last], order, status }: Entry,
  place: number,
): string {
  const event = events.find((one) => one.id === id);
  const between = start.earliest === end.earliest && start.latest === end.latest ? "" : `; ends ${time(end)}`;
  const lines = [
    `${place}. ${name(id)}${status === "reported" ? "" : ` (${status})`}`,
    `stated:  ${[...dateText(event), ...relationTexts(event)].join("; ") || "no date"}`,
    `bounds:  ${time(start)}${between}`,
    ...(termEnd === undefined ? [] : [`term:    ends ${time(termEnd)}`]),
    `order:   ${place === 1 ? "" : `${orderWords[order]}; `}place ${first === last ? first : `${first} to ${last}`}`,
    `source:  ${sourcesText(event?.sources)}`,
  ];
  return lines.join("\n    ");
}

function dateText(event: CaseEvent | undefined): string[] {
  return event?.when === undefined ? [] : [formatWhen(event.when, { locale, zone: caseFile.timeZone })];
}

function relationTexts(event: CaseEvent | undefined): string[] {
  return (event?.relations ?? []).map(({ relation, to, at, gap }) => {
    const distance = gap?.exactly === undefined ? "" : `exactly ${gap.exactly} `;
    return `${distance}${relationWords[relation]} ${at === "term-end" ? "the end of the term of " : ""}"${name(to)}"`;
  });
}

/** Each article that reports it, with those who say so there: "[1] Akif Alizade". */
function sourcesText(sources: readonly Source[] = []): string {
  const texts = articles.map(({ id }, index) => {
    const ofArticle = sources.filter(({ article }) => article === id);
    const speakers = ofArticle.flatMap(({ speaker }) =>
      speaker === undefined ? [] : [typeof speaker === "string" ? name(speaker) : speaker.text],
    );
    const stances = [...new Set(ofArticle.map(({ stance }) => stance ?? "reported"))];
    return ofArticle.length === 0 ? "" : [`[${index + 1}] ${stances.join(", ")}`, ...speakers].join(", ");
  });
  return texts.filter((text) => text).join("; ");
}

function spellText({ who, order, open, segments, elapsed, calendarDays, nights, lastWord }: Spell): string {
  const parts = segments.map(
    ({ basis, from, until, facility }) =>
      `${basis.replace("-", " ")}: from ${time(from)} until ${time(until)}${facility === undefined ? "" : `; last at: ${name(facility)}`}`,
  );
  return [
    `${name(who)}`,
    ...parts,
    `held ${range(elapsed, (value) => formatElapsed(value, { locale }))}; ${range(calendarDays, String)} calendar days, ${range(nights, String)} nights`,
    `${open ? "still open" : "closed"}; last word ${time(lastWord)}; order of its events: ${order}`,
  ].join("\n    ");
}

function range({ min, max }: { min: number; max: number | null }, text: (value: number) => string): string {
  if (max === null) return `at least ${text(min)}`;
  return min === max ? text(min) : `${text(min)} to ${text(max)}`;
}
