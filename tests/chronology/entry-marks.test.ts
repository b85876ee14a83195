import { expect, test } from "vitest";
import { chronologyText } from "../../src/cli/output/chronology-text.ts";
import { toMarkdown } from "../../src/formats/markdown.ts";
import { buildTimeline } from "../../src/index.ts";
import type { Source } from "../../src/records/source.ts";
import { caseOf, type EventInput } from "./case-of.ts";
import { detention, order, release } from "./custody-events.ts";

const articles = [{ id: "article", headline: "Reported" }];
const by = (...stances: NonNullable<Source["stance"]>[]) => ({
  sources: stances.map((stance) => ({ article: "article", stance })),
});

/** A chronology in both kinds of text. */
function textsOf(events: EventInput[], matched?: "certain" | "likely"): { plain: string; markdown: string } {
  const matches = matched && [{ id: "match", events: events.map(({ id }) => id), confidence: matched }];
  const caseFile = caseOf({ articles, events, ...(matches && { matches }) });
  const timeline = buildTimeline(caseFile);
  const plain = chronologyText(caseFile, timeline, { locale: undefined, zone: undefined, colour: false });
  return { plain, markdown: toMarkdown(caseFile, timeline).output };
}

const search = (id: string, when: string | undefined, more: object = {}): EventInput => ({
  id,
  type: "search",
  title: `Search ${id}`,
  ...(when !== undefined && { when }),
  ...more,
});
const strike = { type: "hunger-strike", title: "Search a", id: "a" } as const;
const dayAfterRally = { relations: [{ relation: "day-after", to: "rally" }] };

test.each<[string, string, string, EventInput[], ("certain" | "likely")?]>([
  ["a report", "17 April 2011", "Search a", [search("a", "2011-04-17", by("reported"))]],
  ["no source", "17 April 2011", "Search a", [search("a", "2011-04-17")]],
  ["an allegation", "17 April 2011 (likely)", "Search a (alleged)", [search("a", "2011-04-17", by("alleged"))]],
  ["an undated allegation", "time unknown", "Search a (alleged)", [search("a", undefined, by("alleged"))]],
  ["an allegation and a report", "17 April 2011", "Search a", [search("a", "2011-04-17", by("alleged", "reported"))]],
  ["a date in doubt", "17 April 2011 (likely)", "Search a", [search("a", "2011-04-17~", by("reported"))]],
  [
    "the day after a date in doubt",
    "18 April 2011 (likely)",
    "Search a",
    [search("a", undefined, dayAfterRally), { id: "rally", type: "assembly", when: "2011-04-17~" }],
  ],
  [
    "an end in doubt",
    "17 April 2011; ends 1 May 2011 (likely)",
    "Search a",
    [{ ...strike, when: "2011-04-17", until: "2011-05-01~" }],
  ],
  ["no end", "17 April 2011; ends not earlier than 17 April 2011", "Search a", [{ ...strike, when: "2011-04-17" }]],
  [
    "a report, and an announcement of another day",
    "17 April 2011",
    "Search a",
    [search("a", "2011-04-18", by("announced")), search("b", "2011-04-17", by("reported"))],
    "certain",
  ],
  [
    "two allegations",
    "17 April 2011 (likely)",
    "Search a (alleged)",
    [search("a", "2011-04-17", by("alleged")), search("b", "2011-04-17", by("alleged"))],
    "certain",
  ],
  [
    "an undated report that is likely one with a dated one",
    "17 April 2011 (likely)",
    "Search a",
    [search("a", undefined), search("b", "2011-04-17")],
    "likely",
  ],
])("%s is told as %s, %s", (_, dates, name, events, matched) => {
  const { plain, markdown } = textsOf(events, matched);
  const ids = matched === undefined ? "a" : "a, b";
  expect(plain).toContain(`. ${name} [${ids}]\n     ${dates}\n`);
  const [start = "", end] = dates.split("; ends ");
  const isAlleged = name.endsWith("(alleged)");
  expect(markdown).toContain(
    `**${start.replace(" (likely)", "")}**${start.includes("likely") ? " (likely)" : ""}: Search a`,
  );
  expect(markdown.includes("Search a (alleged")).toBe(isAlleged);
  if (end !== undefined) expect(markdown).toContain(`- ends: ${end}\n`);
  expect(markdown).toContain("- id: a\n");
});

const administrative = { measure: "administrative-arrest", term: { duration: "P15D" } };

test.each<[string, RegExp, EventInput[]]>([
  [
    "custody of sure dates",
    /A\. Person\W*: (held )?between 13 days and 15 days[;,].*\n.*police custody: begins 17 April 2011; ends 1 May 2011\n/,
    [detention("d", "2011-04-17"), release("r", "2011-05-01")],
  ],
  [
    "alleged custody",
    /A\. Person\W*: likely (held )?between 13 days and 15 days[;,].*\n.*police custody \(likely\): begins 17 April 2011; ends 1 May 2011\n/,
    [detention("d", "2011-04-17", by("alleged")), release("r", "2011-05-01")],
  ],
  [
    "custody that begins at some time",
    /police custody: begins between 17 April and 19 April 2011; ends /,
    [detention("d", "2011-04-17/2011-04-19"), release("r", "2011-05-01")],
  ],
  [
    "a day of custody",
    /at least 1 calendar day and at least 0 nights|at least 1 calendar day, at least 0 nights/,
    [detention("d", "2011-04-17")],
  ],
  [
    "the end of a term whose rule is inferred",
    /term ends:? .*2 May 2011.*\(likely\)\n/,
    [
      detention("d", "2011-04-17T10:00", { legalBasis: "administrative-arrest" }),
      order("o", "2011-04-17T11:00", administrative),
    ],
  ],
])("%s is told as such in both", (_, words, events) => {
  const { plain, markdown } = textsOf(events);
  expect(plain).toMatch(words);
  expect(markdown).toMatch(words);
});

test("of several events of one name, findings tell which", () => {
  const { plain, markdown } = textsOf([detention("first", "2011-04-17"), detention("again", "2011-04-20")]);
  expect(plain).toContain("(Detention: A. Person [first]) and detained again (Detention: A. Person [again])");
  expect(markdown).toContain(
    "(Detention: A. Person \\[first\\]) and detained again (Detention: A. Person \\[again\\])",
  );
});

test("the statements of a contradiction stand on the page with their records", () => {
  const { plain, markdown } = textsOf([search("a", "2011-04-17"), search("b", "2011-04-19")], "certain");
  for (const shown of ["a/when", "b/when", "match/events", "- id: a\n", "- id: b\n", "certain (match): "])
    expect(markdown).toContain(shown);
  for (const shown of ["Search a [a] (when)", "Search b [b] (when)", "[match] (events)"])
    expect(plain).toContain(shown);
});
