import { describe, expect, test } from "vitest";
import type { Source } from "../../src/index.ts";
import { type EventInput, timelineOf } from "./case-of.ts";

const who = ["person"];
const articles = [
  { id: "before", headline: "To come", publishedAt: "2019-06-04" },
  { id: "after", headline: "Held", publishedAt: "2019-12-25" },
];
const announced: Source = { article: "before", stance: "announced" };
const alleged: Source = { article: "after", stance: "alleged" };
const reported: Source = { article: "after" };
const denied: Source = { article: "after", stance: "denied" };

const detained: EventInput = { id: "det", type: "detention", when: "2019-06-03", who, legalBasis: "police-custody" };
const held: EventInput = { id: "h", type: "held", when: "2019-09-20", who };
const hearing = (more: object): EventInput => ({ id: "hearing", type: "hearing", when: "2019-06-20", who, ...more });
const order = (more: object): EventInput => ({
  id: "o",
  type: "court-sanction",
  measure: "remand",
  when: "2019-06-05",
  who,
  term: { until: "2019-08-05" },
  ...more,
});

describe("an announcement is no report", () => {
  test.each<[string, sources: Source[], certainty: string]>([
    ["alleged", [alleged], "likely"],
    ["alleged and announced", [announced, alleged], "likely"],
    [
      "alleged, announced and denied of its measure",
      [announced, alleged, { ...denied, supports: ["measure"] }],
      "likely",
    ],
    ["reported and announced", [announced, reported], "certain"],
    ["reported and alleged", [alleged, reported], "certain"],
    ["of no source", [], "certain"],
  ])("what rests on an order that is %s", (_, sources, certainty) => {
    const { custody, findings } = timelineOf({ articles, events: [detained, order({ sources }), held] });
    expect(custody.map((spell) => spell.order)).toEqual([certainty]);
    expect(findings.filter(({ code }) => code === "no-order-recorded-after-term")).toMatchObject(
      certainty === "certain" ? [{ params: { certainty } }] : [],
    );
  });

  const dayOff = { when: undefined, relations: [{ relation: "during", to: "hearing" }] };
  test.each<[string, event: string, EventInput[], latest: string]>([
    [
      "a term counted from what was only announced",
      "o",
      [order({ term: { duration: "P1M", countedFrom: { event: "hearing" }, clock: "calendar" } })],
      "2019-07-20",
    ],
    [
      "a term of an order at a hearing that was only announced",
      "o",
      [order({ ...dayOff, term: { duration: "P2M", countedFrom: { event: "o" }, clock: "calendar" } })],
      "2019-08-20",
    ],
  ])("%s ends likely", (_, event, events, end) => {
    const until = (sources: Source[]) => {
      const timeline = timelineOf({ articles, events: [detained, hearing({ sources }), ...events, held] });
      const found = timeline.findings.filter(({ code }) => code === "no-order-recorded-after-term");
      const soft = timeline.explain(event, "term-end").latest.filter((reason) => reason.soft);
      const [entry] = timeline.entries.filter((one) => one.event === event);
      return { found: found.map(({ params }) => "certainty" in params && params.certainty), soft, entry };
    };
    const after = Date.parse(`${end}T20:00Z`);
    for (const sources of [[announced], [reported]]) expect(until(sources).entry?.termEnd?.latest).toBe(after);
    expect(until([reported])).toMatchObject({ found: ["certain"], soft: [] });
    expect(until([announced]).soft).toMatchObject([{ id: "hearing/when" }]);
    // An order that is only likely to be after the detention is none that a finding may rest on.
    expect(until([announced]).found.every((certainty) => certainty === "likely")).toBe(true);
  });

  test.each<[string, Source[], relation: string, certainty: string]>([
    ["announced", [announced], "before", "likely"],
    ["announced and denied", [announced, denied], "before", "likely"],
    ["reported", [reported], "before", "certain"],
  ])("what a hearing says of another event where it is %s", (_, sources, relation, certainty) => {
    const events = [
      hearing({ sources, relations: [{ relation: "day-after", to: "free" }] }),
      { id: "free", type: "release", who, kind: "unknown", when: "2019-06" } as EventInput,
      { id: "x", type: "other", title: "X", when: "2019-06-21" } as EventInput,
    ];
    expect(timelineOf({ articles, events }).relation("free", "x")).toMatchObject({ relation, certainty });
  });

  test("what was announced gives way to what is reported", () => {
    const before = { relation: "before" as const, to: "det" };
    const events = [detained, hearing({ sources: [announced], relations: [before] })];
    const { findings } = timelineOf({ articles, events });
    expect(findings.filter(({ code }) => code === "contradiction")).toMatchObject([
      { severity: "warning", params: { gaveWay: ["hearing/when", "hearing/relations/0"] } },
    ]);
  });
});
