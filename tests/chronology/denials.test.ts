import { describe, expect, test } from "vitest";
import type { Source } from "../../src/index.ts";
import { bounds, type EventInput, entryOf, timelineOf } from "./case-of.ts";

const who = ["person"];
const articles = ["paper", "site"].map((id) => ({ id, headline: "Reported", publishedAt: "2011-06-30" }));
const places = [{ id: "prison", names: [{ full: "A prison" }] }];
const reports = (...supports: string[]): Source => ({ article: "paper", ...(supports.length > 0 && { supports }) });
const denies = (...supports: string[]): Source => ({ ...reports(...supports), article: "site", stance: "denied" });
const held = (sources: Source[], more: object = {}): EventInput => ({
  id: "held",
  type: "held",
  who,
  when: "2011-04-20",
  facility: "prison",
  sources,
  ...more,
});
const unbounded = { earliest: null, latest: null };

describe("a denial", () => {
  test.each<[string, sources: Source[], status: string]>([
    ["of no field by name is of the event", [denies()], "denied"],
    ["of no field by name disputes a report", [reports(), denies()], "disputed"],
    ["of what the event is is of the event", [denies("type")], "denied"],
    ["of what the event is and where disputes a report", [reports(), denies("type", "facility")], "disputed"],
    ["of where it was alone is none of the event", [denies("facility")], "reported"],
    ["of its date alone is none of the event", [denies("when")], "reported"],
    ["of where it was disputes no report", [reports(), denies("facility")], "reported"],
    ["of where it was leaves an announcement", [{ ...reports(), stance: "announced" }, denies("facility")], "expected"],
    ["of where it was beside one of the event", [denies("facility"), denies()], "denied"],
    ["of the event beside a report of one field", [reports("when"), denies()], "disputed"],
  ])("%s", (_, sources, status) => {
    expect(entryOf(timelineOf({ articles, places, events: [held(sources)] }), "held").status).toBe(status);
  });

  test.each<[string, sources: Source[], facility: string | undefined]>([
    ["is stated where nobody denies it", [reports()], "prison"],
    ["is stated where another source reports all", [reports(), denies("facility")], "prison"],
    ["is stated where another source names it", [reports("facility"), denies("facility")], "prison"],
    ["is stated where the event as such is disputed", [reports("when"), denies()], "prison"],
    ["is not stated where one denies it and none states it", [reports("when"), denies("facility")], undefined],
    ["is not stated where the only source denies it", [denies("facility")], undefined],
  ])("a field %s", (_, sources, facility) => {
    const { custody } = timelineOf({ articles, places, events: [held(sources)] });
    expect(custody.map(({ segments }) => segments.map((segment) => segment.facility))).toEqual([[facility]]);
  });

  test.each<[string, EventInput, point: "start" | "end" | "termEnd"]>([
    [
      "a date",
      { id: "e", type: "hearing", when: "2011-04-20", sources: [{ ...denies("when"), article: "undated" }] },
      "start",
    ],
    ["an end", { id: "e", type: "trial", until: "2011-04-20", sources: [denies("until")] }, "end"],
    [
      "a term's end",
      {
        id: "e",
        type: "court-sanction",
        measure: "remand",
        when: "2011-04-20",
        term: { until: "2011-05-20" },
        sources: [reports("measure", "when"), denies("term")],
      },
      "termEnd",
    ],
    [
      "a relation",
      {
        id: "e",
        type: "hearing",
        relations: [{ relation: "same-day", to: "other" }],
        sources: [denies("relations")],
      },
      "start",
    ],
  ])("of %s leaves it unbounded", (_, event, point) => {
    const other: EventInput = { id: "other", type: "hearing", when: "2011-04-02" };
    const sources = [...articles, { id: "undated", headline: "Undated" }];
    const bare = timelineOf({ articles: sources, events: [{ ...event, sources: [] }, other] });
    const denied = timelineOf({ articles: sources, events: [event, other] });
    const boundsOf = (timeline: typeof bare) => timeline.entries.find(({ event: id }) => id === "e")?.[point];
    expect(boundsOf(bare)).not.toEqual(unbounded);
    expect(boundsOf(denied) ?? unbounded).toEqual(unbounded);
  });

  test("of a term that is reported besides leaves it, with the sources that give it", () => {
    const order: EventInput = {
      id: "order",
      type: "court-sanction",
      measure: "remand",
      when: "2011-04-20",
      term: { until: "2011-05-20" },
      sources: [reports(), denies("term")],
    };
    const timeline = timelineOf({ articles, events: [order] });
    expect(entryOf(timeline, "order").termEnd).toEqual(bounds("2011-05-20T00:00", "2011-05-21T00:00"));
    expect(timeline.explain("order", "term-end").latest).toMatchObject([{ sources: [{ article: "paper" }] }]);
  });

  test("of a field that the type cannot be without leaves it", () => {
    const { custody } = timelineOf({
      articles,
      events: [
        {
          id: "seized",
          type: "detention",
          legalBasis: "remand",
          who,
          when: "2011-04-20",
          sources: [denies("legalBasis")],
        },
      ],
    });
    expect(custody).toMatchObject([{ segments: [{ basis: "remand" }] }]);
  });

  test("of a field of a denied event leaves what it claims of itself", () => {
    const timeline = timelineOf({ articles, places, events: [held([denies("when"), denies()])] });
    expect(entryOf(timeline, "held").start).toEqual(bounds("2011-04-20T00:00", "2011-04-21T00:00"));
  });

  const other: EventInput = { id: "other", type: "hearing", when: "2011-04-02T10:00" };
  test.each<[string, sources: Source[], latest: string | null]>([
    ["of a relation leaves it unsaid", [denies()], null],
    ["of what a relation is leaves it unsaid", [denies("relation")], null],
    ["of its gap leaves the relation without", [denies("gap")], "2011-04-02T10:00"],
    ["of a gap that another gives leaves it", [reports(), denies("gap")], "2011-04-02T08:01"],
  ])("%s", (_, sources, latest) => {
    const before: EventInput = {
      id: "before",
      type: "hearing",
      relations: [{ relation: "before", to: "other", gap: { exactly: "PT2H" }, sources }],
    };
    const { start } = entryOf(timelineOf({ articles, events: [before, other] }), "before");
    // Strictly before what may be at the end of that minute.
    const until =
      latest === null ? null : (bounds(latest, latest).latest ?? 0) + (latest.endsWith("10:00") ? 59_999 : 0);
    expect(start.latest).toBe(until);
  });

  test("of how sure a match is leaves the match", () => {
    const events: EventInput[] = ["a", "b"].map((id) => ({ id, type: "hearing", when: "2011-04-02" }));
    const match = { id: "match", events: ["a", "b"], confidence: "certain" as const };
    const entriesOf = (...sources: Source[]) =>
      timelineOf({ articles, events, matches: [{ ...match, sources }] }).entries.length;
    expect(entriesOf(denies("confidence"))).toBe(1);
    expect(entriesOf(denies("events"))).toBe(2);
  });
});
