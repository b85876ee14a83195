import { describe, expect, test } from "vitest";
import { type EventInput, timelineOf } from "./case-of.ts";
import { detention, held, order, release } from "./custody-events.ts";

const articles = ["a", "b"].map((id) => ({ id, headline: "Reported", publishedAt: "2023-06-01" }));
const stated = [{ article: "a" }, { article: "b" }];
const deniedOf = (field: string) => [{ article: "a" }, { article: "b", stance: "denied", supports: [field] }];
const allegedOf = (field: string) => [
  { article: "a", supports: ["type"] },
  { article: "b", stance: "alleged", supports: [field] },
];

const participants = [{ who: { text: "a guard" }, role: "witness" }];

const detained = detention("d", "2023-01-08");
const twoMonths = { duration: "P2M", countedFrom: { event: "d" } };
const remand = order("o", "2023-01-09", { term: twoMonths });
const later = held("h", "2023-04-20");
const free = release("r", "2023-04-20");
const afterRemand = [{ relation: "after", to: "o", at: "term-end" }];

/** What is said of a case, without what each record is called: all findings but contradictions, and how sure times are. */
function toldOf(events: EventInput[]) {
  const timeline = timelineOf({ articles, events });
  return {
    messages: timeline.findings.map(({ message, severity }) => `${severity}: ${message}`),
    orders: timeline.custody.map(({ order }) => order),
    parts: timeline.custody.map((spell) => timeline.certaintyOfSegments(spell)),
    starts: events.map(({ id }) => timeline.certaintyOf(id)),
  };
}

describe("a field that one source states and another denies is in doubt, as one that is only alleged", () => {
  test.each<[string, of: string, field: string, events: EventInput[]]>([
    ["when a release was, after a term", "r", "when", [detained, remand, free]],
    ["when the custody began", "d", "when", [detained, later]],
    ["when the last word was", "h", "when", [detained, later]],
    ["a term", "o", "term", [detained, remand, later]],
    [
      "a date that a term ends on",
      "o",
      "term",
      [detained, order("o", "2023-01-09", { term: { until: "2023-03-08" } }), later],
    ],
    ["a relation", "h", "relations", [detained, remand, held("h", undefined, { relations: afterRemand })]],
  ])("%s", (_, of, field, events) => {
    const under = (sources: object[]) =>
      toldOf(events.map((event) => (event.id === of ? { ...event, sources, participants } : event)) as EventInput[]);
    expect(under(deniedOf(field))).toEqual(under(allegedOf(field)));
    expect(under(deniedOf(field))).not.toEqual(under(stated));
    expect(under(deniedOf("participants"))).toEqual(under(stated));
  });

  test.each<[string, relation: object, certainty: string]>([
    ["none denies", { sources: stated }, "certain"],
    ["another denies", { sources: [{ article: "a" }, { article: "b", stance: "denied" }] }, "likely"],
    ["another denies by its name", { sources: deniedOf("relation") }, "likely"],
    ["another denies the gap of", { sources: deniedOf("gap") }, "likely"],
    [
      "another denies the gap of, which is then none",
      { sources: [{ article: "a", supports: ["relation"] }, deniedOf("gap")[1]] },
      "certain",
    ],
    [
      "another only alleges the gap of",
      { sources: [{ article: "a", supports: ["relation"] }, allegedOf("gap")[1]] },
      "likely",
    ],
  ])("a relation that one source states and %s", (_, more, certainty) => {
    const relation = { relation: "after", to: "d", gap: { atLeast: "P3D" }, ...more };
    const timeline = timelineOf({ articles, events: [detained, held("h", "2023", { relations: [relation] })] });
    expect(timeline.relation("d", "h")).toMatchObject({ relation: "before", certainty });
  });

  test.each([
    ["none denies", stated, "contradiction"],
    ["another denies", [{ article: "a" }, { article: "b", stance: "denied" }], "warning"],
  ])("a match that one source states and %s", (_, sources, severity) => {
    const timeline = timelineOf({
      articles,
      events: [detained, detention("e", "2023-01-10")],
      matches: [{ id: "m", events: ["d", "e"], confidence: "certain", sources }],
    } as Parameters<typeof timelineOf>[0]);
    expect(timeline.findings.find(({ code }) => code === "contradiction")).toMatchObject({ severity });
  });
});
