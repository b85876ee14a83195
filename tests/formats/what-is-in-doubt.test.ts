import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Export } from "../../src/core/loss.ts";
import { toFollowTheMoney } from "../../src/formats/follow-the-money.ts";
import { toIcalendar } from "../../src/formats/icalendar.ts";
import { toSchemaOrg } from "../../src/formats/schema-org.ts";
import { toTimelinejs } from "../../src/formats/timelinejs.ts";
import { toUwaziCsv } from "../../src/formats/uwazi-csv.ts";
import { buildTimeline, type CaseFile, parseCaseFile } from "../../src/index.ts";
import { caseOf, type EventInput } from "../chronology/case-of.ts";
import { randomCase } from "../chronology/random-case.ts";

const articles = [
  { id: "a", headline: "A report" },
  { id: "b", headline: "Another report" },
];

const fieldsLost = (losses: Export<unknown>["losses"], event: string) =>
  losses.flatMap(({ record, field }) => (record === event && /^(|when|until)$/.test(field) ? [field] : []));

/** What each format says of one event of a case file, undefined where it does not have it. */
function saidOf(event: string, caseFile: CaseFile) {
  const timeline = buildTimeline(caseFile);
  const calendar = toIcalendar(caseFile, timeline).output.split("BEGIN:VEVENT");
  const slides = toTimelinejs(caseFile, timeline).output.events;
  const entities = toFollowTheMoney(caseFile, timeline);
  const title = caseFile.events?.find(({ id }) => id === event)?.title ?? "";
  const entity = entities.output.find(({ schema, properties }) => schema === "Event" && properties.name?.[0] === title);
  const graph = toSchemaOrg(caseFile, timeline);
  const node: object | undefined = graph.output["@graph"].find((each) => "@id" in each && each["@id"] === `#${event}`);
  const table = toUwaziCsv(caseFile, timeline);
  const rows: Record<string, string>[] = parse(table.output, { columns: true });
  return {
    status: /STATUS:(\w+)/.exec(calendar.find((lines) => lines.includes(`UID:${event}@`)) ?? "")?.[1],
    shown: slides.find(({ unique_id }) => unique_id === event)?.display_date,
    dates: entity && Object.keys(entity.properties).filter((property) => /date$/i.test(property)),
    datesLost: fieldsLost(entities.losses, event),
    nodeDates: node && Object.keys(node).filter((property) => /Date$/.test(property)),
    nodeDatesLost: fieldsLost(graph.losses, event),
    row: rows.find(({ event_id }) => event_id === event),
    rowLost: fieldsLost(table.losses, event),
  };
}

const of = (event: object): EventInput => {
  const { id, type, ...rest } = { id: "of", type: "other" as const, ...event };
  return Object.assign(
    { id, type, title: id === "of" ? "What happened" : `The other, ${id}`, sources: [{ article: "a" }] },
    rest,
  );
};
const source = (...stances: (string | undefined)[]) => ({
  sources: stances.map((stance, index) => ({ article: "ab".charAt(index), ...(stance && { stance }) })),
});
const related = (relation: string, more: object = {}) => ({ relations: [{ relation, to: "other", ...more }] });
const other = (event: object) => of({ id: "other", type: "search", ...event });
const likely = [{ id: "m", events: ["of", "other"], confidence: "likely" as const }];

const caseWith = (...events: EventInput[]) => caseOf({ articles, events });

describe("a date that rests on what is in doubt is told as sure by no format", () => {
  test.each<[string, CaseFile, string, { dates: string[]; datesLost: string[] }]>([
    ["its own", caseWith(of({ when: "2011-04-17~" })), "17 April 2011", { dates: [], datesLost: ["when"] }],
    [
      "another's in doubt",
      caseWith(of(related("day-after")), other({ when: "2011-04-17~" })),
      "18 April 2011",
      { dates: [], datesLost: [] },
    ],
    [
      "another's that is alleged",
      caseWith(of(related("same-day")), other({ when: "2011-05-01", ...source("alleged") })),
      "1 May 2011",
      { dates: [], datesLost: [] },
    ],
    [
      "about some days after another's",
      caseWith(of(related("after", { gap: { exactly: "P3D" }, approximate: true })), other({ when: "2011-04-17" })),
      "20 April 2011",
      { dates: [], datesLost: [] },
    ],
    [
      "a likely match",
      caseOf({ articles, events: [of({}), other({ when: "2011-04-17" })], matches: likely }),
      "17 April 2011",
      { dates: [], datesLost: [] },
    ],
    [
      "a month, and another's in doubt",
      caseWith(of({ when: "2011-04", ...related("day-after") }), other({ when: "2011-04-17~" })),
      "18 April 2011",
      { dates: ["date"], datesLost: [] },
    ],
    [
      "an end in doubt",
      caseWith(of({ type: "hunger-strike", when: "2011-04-17", until: "2011-04-20~" })),
      "17 April 2011 – 20 April 2011",
      { dates: ["startDate"], datesLost: ["until"] },
    ],
    [
      "an interval in doubt",
      caseWith(of({ type: "trial", when: "2011-04-17/2011-04-20~" })),
      "17 April 2011 – 20 April 2011",
      { dates: [], datesLost: ["when"] },
    ],
    [
      "a statement that gave way",
      caseWith(
        of({ when: "2011-04-17", ...related("after", { approximate: true }) }),
        other({ type: "release", kind: "unknown", when: "2011-04-19" }),
      ),
      "17 April 2011",
      { dates: [], datesLost: ["when"] },
    ],
  ])("%s", (_, caseFile, shown, dates) => {
    const { status, row, ...said } = saidOf("of", caseFile);
    expect(said).toMatchObject({ shown: `${shown} (not certain)`, ...dates });
    expect([status, row?.date_as_stated?.endsWith("(not certain)")]).toEqual(["TENTATIVE", true]);
  });

  test.each<[string, CaseFile, string]>([
    ["a date", caseWith(of({ when: "2011-04-17" })), "17 April 2011"],
    [
      "a date beside one in doubt that says the same",
      caseWith(of({ when: "2011-04-18", ...related("day-after") }), other({ when: "2011-04-17~" })),
      "18 April 2011",
    ],
    ["a day after a date", caseWith(of(related("day-after")), other({ when: "2011-04-17" })), "18 April 2011"],
    [
      "a date that a certain match makes sure",
      caseOf({
        articles,
        events: [of({ when: "2011-04-17~" }), other({ when: "2011-04-17" })],
        matches: likely.map((match) => ({ ...match, confidence: "certain" as const })),
      }),
      "17 April 2011",
    ],
  ])("but one that does not need it is: %s", (_, caseFile, shown) => {
    const { status, row, ...said } = saidOf("of", caseFile);
    expect(said).toMatchObject({ shown, dates: ["date"], datesLost: [] });
    expect([status, row?.date_as_stated?.includes("certain")]).toEqual(["CONFIRMED", false]);
  });
});

test.each([
  ["a hunger strike", { type: "hunger-strike", when: "2011-04-10" }],
  ["a restriction", { type: "restriction", when: "2011-04-10" }],
  ["an assembly of an unknown end", { type: "assembly", when: "2011-04-10/" }],
  ["an assembly of an open end", { type: "assembly", when: "2011-04-10/.." }],
  ["an assembly of a known hour", { type: "assembly", when: "2011-04-10T19:00" }],
])("what lasts and has no known end is not one sure day: %s", (_, event) => {
  const { status, shown = "" } = saidOf("of", caseWith(of(event)));
  const [start = "", end = ""] = shown.split(" – ");
  expect(status).toBe("TENTATIVE");
  expect(end).toBe(`not earlier than ${start} (not certain)`);
});

describe("of what the sources do not report for sure, no format gives a sharp date without saying so", () => {
  test.each([
    ["alleged", ["alleged"], "reported", ["alleged: A report"]],
    ["alleged and denied", ["alleged", "denied"], "disputed", ["alleged: A report", "denied: Another report"]],
    ["disputed", [undefined, "denied"], "disputed", ["A report", "denied: Another report"]],
    ["announced", ["announced"], "expected", ["announced: A report"]],
    ["alleged and announced", ["alleged", "announced"], "reported", ["alleged: A report", "announced: Another report"]],
  ])("%s", (_, stances, status, sources) => {
    const event = of({ type: "assembly", when: "2011-04-12", until: "2011-04-13", ...source(...stances) });
    const { row, ...said } = saidOf("of", caseWith(event));
    expect(said).toMatchObject({
      status: "TENTATIVE",
      dates: [],
      datesLost: ["when", "until"],
      nodeDates: [],
      nodeDatesLost: ["when", "until"],
    });
    const lines = status === "reported" ? sources : [`Status: ${status}`, ...sources];
    expect([row?.sources, row?.date_as_stated]).toEqual([
      lines.join("\n"),
      "12 April 2011; until 13 April 2011 (not certain)",
    ]);
  });

  test("what is confirmed has its dates", () => {
    const said = saidOf("of", caseWith(of({ when: "2011-04-12", ...source("confirmed", "alleged") })));
    expect(said).toMatchObject({ status: "CONFIRMED", dates: ["date"], nodeDates: ["startDate"] });
    expect(said.row?.sources).toBe("confirmed: A report\nalleged: Another report");
  });

  test("what every source denies stands in no format, and is lost", () => {
    const said = saidOf("of", caseWith(of({ when: "2011-04-12", ...source("denied", "denied") })));
    expect(said).toEqual({ datesLost: [""], nodeDatesLost: [""], rowLost: [""] });
  });

  test("nor in schema.org with a timeline of another person, which has all events of the case file", () => {
    const caseFile = caseWith(
      of({ when: "2011-04-12", ...source("denied") }),
      other({ when: "2011-04-12", ...source(undefined, "denied") }),
    );
    const { output } = toSchemaOrg(caseFile, buildTimeline(caseFile, { who: "person" }));
    const events = output["@graph"].filter((node) => node["@type"] === "Event");
    expect(events.map((node) => Object.keys(node).includes("startDate"))).toEqual([false]);
  });
});

test("where every source only alleges, nothing is sure in any format", () => {
  fc.assert(
    fc.property(randomCase({ events: { min: 1, max: 4 }, relations: 1 }), (drawn) => {
      const caseFile = parseCaseFile({
        ...drawn,
        articles: [...(drawn.articles ?? []), { id: "alleging", headline: "A report" }],
        events: drawn.events?.map((event) => ({ ...event, sources: [{ article: "alleging", stance: "alleged" }] })),
      });
      const timeline = buildTimeline(caseFile);
      expect(toIcalendar(caseFile, timeline).output).not.toContain("CONFIRMED");
      for (const { display_date } of toTimelinejs(caseFile, timeline).output.events)
        expect(display_date).toContain("(not certain)");
      for (const { schema, properties } of toFollowTheMoney(caseFile, timeline).output)
        if (schema === "Event") expect(Object.keys(properties).filter((name) => /date$/i.test(name))).toEqual([]);
      const nodes = toSchemaOrg(caseFile, timeline).output["@graph"].filter((node) => node["@type"] === "Event");
      expect(nodes.filter((node) => "startDate" in node || "endDate" in node)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
