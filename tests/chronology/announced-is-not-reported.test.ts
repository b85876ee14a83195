import { describe, expect, test } from "vitest";
import type { Source } from "../../src/index.ts";
import { days, type EventInput, entryOf, timelineOf } from "./case-of.ts";

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

describe("an announced account of what another reports does not speak for it", () => {
  const free = (id: string, when: string, source: Source, more: object = {}): EventInput => ({
    id,
    type: "release",
    who,
    kind: "without-charge",
    when,
    sources: [source],
    ...more,
  });
  const matched = (events: EventInput[], ...ids: string[]) =>
    timelineOf({ articles, events, matches: [{ id: "match", events: ids, confidence: "certain" }] });
  const day = (date: string, until = date) => ({
    earliest: Date.parse(`${date}T00:00+04:00`),
    latest: Date.parse(`${until}T00:00+04:00`) + days(1),
  });

  test.each<[string, announcedFor: string, reportedOn: string, start: ReturnType<typeof day>]>([
    ["of another day", "2019-06-13", "2019-06-15", day("2019-06-15")],
    ["of a day within what is reported", "2019-06-13", "2019-06", day("2019-06-01", "2019-06-30")],
    ["of a longer time", "2019-06", "2019-06-15", day("2019-06-15")],
  ])("%s", (_, announcedFor, reportedOn, start) => {
    const [one, other] = [free("r1", announcedFor, announced), free("r2", reportedOn, reported)];
    const timeline = matched([detained, one, other], "r1", "r2");
    const alone = timelineOf({ articles, events: [detained, one] });
    const entry = entryOf(timeline, "r1");
    expect(entry).toMatchObject({ event: "r1", status: "reported", start, leftOut: [] });
    expect(entry.accounts).toEqual([entryOf(alone, "r1").accounts[0], { event: "r2", start, end: start }]);
    expect(timeline.explain("r1").latest).toMatchObject([{ id: "r1/when", soft: true }]);
    expect(timeline.relation("r1", "r2")).toMatchObject({ relation: "same", certainty: "certain" });
    expect(timeline.findings).toEqual([]);
  });

  test("custody lasts to the day that is reported", () => {
    const { custody } = matched(
      [detained, free("r1", "2019-06-13", announced), free("r2", "2019-06-15", reported)],
      "r1",
      "r2",
    );
    expect(custody).toMatchObject([
      { order: "certain", elapsed: { min: days(11) + 1, max: days(13) - 1 }, calendarDays: { min: 13, max: 13 } },
    ]);
  });

  const given = (id: string, until: string, source: Source) => order({ id, term: { until }, sources: [source] });
  test.each<[string, Source[], end: ReturnType<typeof day>]>([
    ["reported", [announced, reported], day("2019-08-03")],
    ["alleged", [announced, alleged], day("2019-08-03")],
    ["announced too", [announced, announced], day("2019-08-03", "2019-10-03")],
    ["denied", [announced, denied], day("2019-10-03")],
  ])("a term ends when the account says that is %s", (_, [first = reported, second = reported], end) => {
    const timeline = matched([given("o1", "2019-10-03", first), given("o2", "2019-08-03", second)], "o1", "o2");
    const { termEnd, accounts } = entryOf(timeline, "o1");
    expect(termEnd).toEqual(end);
    expect(accounts.map((account) => account.termEnd)).toEqual([day("2019-10-03"), day("2019-08-03")]);
  });

  test("a prolongation that was announced for longer leaves the end that was ordered", () => {
    const events = [
      detained,
      order({ id: "rem" }),
      ...["o1", "o2"].map((id) =>
        order({
          id,
          when: "2019-08-01",
          prolongs: "rem",
          term: { until: id === "o1" ? "2019-12-03" : "2019-10-03" },
          sources: [id === "o1" ? announced : reported],
        }),
      ),
      { ...held, when: "2019-11-01" },
    ];
    const found = matched(events, "o1", "o2").findings.filter(({ code }) => code === "no-order-recorded-after-term");
    expect(found).toMatchObject([
      { params: { event: "h", past: { min: days(28) + 1, max: days(30) - 1 }, certainty: "certain" } },
    ]);
  });

  test.each<[string, EventInput, ended: boolean]>([
    ["an appeal of it", { id: "x", type: "appeal", step: "decided", outcome: "overturned", of: ["o1"], who }, true],
    [
      "an appeal of the other",
      { id: "x", type: "appeal", step: "decided", outcome: "overturned", of: ["o2"], who },
      true,
    ],
    ["a prolongation of it", order({ id: "x", prolongs: "o1", term: { until: "2019-09-30" } }), false],
  ])("%s is of the order that was given", (_, after, ended) => {
    const events = [
      detained,
      given("o1", "2019-10-03", announced),
      given("o2", "2019-08-03", reported),
      { ...after, when: "2019-07-01" },
      held,
    ];
    const { findings } = matched(events, "o1", "o2");
    const lifted = findings.flatMap(({ code, params }) => ("lifted" in params ? [[code, params.lifted]] : []));
    expect(lifted).toEqual(ended ? [["no-order-recorded-after-term", [{ order: "o1", by: "x" }]]] : []);
    expect(findings.some(({ code }) => code === "no-order-recorded-after-term")).toBe(ended);
  });

  test("what another event says of it is of the event that is reported", () => {
    const after: EventInput = {
      id: "x",
      type: "other",
      title: "X",
      relations: [{ relation: "day-after", to: "r1" }],
    };
    const events = [free("r1", "2019-06-13", announced), free("r2", "2019-06-15", reported), after];
    const timeline = matched(events, "r1", "r2");
    expect(entryOf(timeline, "x").start).toEqual(day("2019-06-16"));
    expect(timeline.explain("x").latest.some(({ soft }) => soft)).toBe(false);
  });

  test("what it says of others binds them no more than what is denied", () => {
    const relations = [{ relation: "before", to: "x" }];
    const x: EventInput = { id: "x", type: "other", title: "X", when: "2019-06" };
    const events = [free("r1", "2019-06-13", announced, { relations }), free("r2", "2019-06-15", reported), x];
    const timeline = matched(events, "r1", "r2");
    expect(entryOf(timeline, "x").start).toEqual(day("2019-06-01", "2019-06-30"));
    expect(timeline.relation("r1", "x")).toMatchObject({ relation: "before", certainty: "likely" });
    expect(timeline.relation("r2", "x")).toMatchObject({ relation: "unknown" });
  });
});
