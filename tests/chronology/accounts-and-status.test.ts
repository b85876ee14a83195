import { describe, expect, test } from "vitest";
import { bounds, type EventInput, entryOf, timelineOf } from "./case-of.ts";

const who = ["person"];
const articles = [
  { id: "paper", headline: "Paper", publishedAt: "2011-05-03T12:00" },
  { id: "site", headline: "Site", derivedFrom: "paper" },
];
const threat = (id: string, more: object = {}): EventInput => ({
  id,
  type: "threat",
  who,
  when: "2011-04-17",
  ...more,
});
const codes = (parts: Parameters<typeof timelineOf>[0]) => timelineOf(parts).findings.map(({ code }) => code);

describe("status", () => {
  test.each([
    ["no source", undefined, "reported"],
    ["a report", [{ article: "paper" }], "reported"],
    ["a report and a denial", [{ article: "paper" }, { article: "site", stance: "denied" }], "disputed"],
    [
      "an allegation and a denial",
      [
        { article: "paper", stance: "alleged" },
        { article: "site", stance: "denied" },
      ],
      "disputed",
    ],
    ["denials alone", [{ article: "paper", stance: "denied" }], "denied"],
    ["announcements alone", [{ article: "paper", stance: "announced" }], "expected"],
    ["an announcement and a report", [{ article: "paper", stance: "announced" }, { article: "site" }], "reported"],
  ] as [string, object[] | undefined, string][])("%s", (_, sources, status) => {
    expect(entryOf(timelineOf({ articles, events: [threat("threat", { sources })] }), "threat").status).toBe(status);
  });

  test("what is certainly after the date of the timeline is expected", () => {
    const timeline = timelineOf({ events: [threat("threat", { when: "2011-06-01" })] }, { asOf: "2011-05-01" });
    expect(entryOf(timeline, "threat").status).toBe("expected");
  });

  test("a denied event keeps its own bounds and binds no other", () => {
    const denied = threat("denied", {
      sources: [{ article: "paper", stance: "denied" }],
      relations: [{ relation: "before", to: "other" }],
    });
    const timeline = timelineOf({ articles, events: [denied, threat("other", { when: "2011-04" })] });
    expect(entryOf(timeline, "denied").start).toEqual(bounds("2011-04-17T00:00", "2011-04-18T00:00"));
    expect(entryOf(timeline, "other").start).toEqual(bounds("2011-04-01T00:00", "2011-05-01T00:00"));
    expect(timeline.explain("denied").latest.map(({ id }) => id)).toEqual(["denied/when"]);
    expect(timeline.relation("other", "denied").relation).toBe("after");
  });
});

describe("matched accounts", () => {
  const matches = (confidence: "certain" | "likely" | "possible") => [
    { id: "match", events: ["one", "other"], confidence },
  ];
  const accounts = [threat("one", { when: "2011-04" }), threat("other", { when: "2011-04-17" })];

  test("a certain match gives both accounts the bounds of both", () => {
    const timeline = timelineOf({ events: accounts, matches: matches("certain") });
    expect(timeline.entries).toHaveLength(1);
    expect(timeline.entries[0]?.start).toEqual(bounds("2011-04-17T00:00", "2011-04-18T00:00"));
    expect(timeline.relation("one", "other")).toMatchObject({ relation: "same", certainty: "certain" });
  });

  test("a likely match makes what rests on it likely", () => {
    const timeline = timelineOf({ events: accounts, matches: matches("likely") });
    expect(timeline.relation("one", "other")).toMatchObject({ relation: "same", certainty: "likely" });
  });

  test("a possible match says nothing", () => {
    const timeline = timelineOf({ events: accounts, matches: matches("possible") });
    expect(timeline.entries).toHaveLength(2);
    expect(timeline.relation("one", "other").relation).toBe("unknown");
  });

  test("a likely match that contradicts dates is a warning, and gives way", () => {
    const events = [threat("one", { when: "2011-04-16" }), threat("other")];
    const timeline = timelineOf({ events, matches: matches("likely") });
    expect(timeline.findings).toMatchObject([
      { code: "contradiction", severity: "warning", params: { gaveWay: ["match/events"] } },
    ]);
  });

  test("uncertain dates give way before certain ones", () => {
    const events = [
      threat("one", { when: "2011-04-16?" }),
      threat("other", { relations: [{ relation: "before", to: "one" }] }),
    ];
    const timeline = timelineOf({ events });
    expect(timeline.findings).toMatchObject([
      { code: "contradiction", severity: "warning", params: { gaveWay: ["one/when"] } },
    ]);
    expect(entryOf(timeline, "one").leftOut.map(({ id }) => id)).toEqual(["one/when"]);
  });

  test("accounts of groups that differ in number", () => {
    const groups = [
      { id: "ten", description: "Detained", count: 10 },
      { id: "twelve", description: "Detained", count: 12 },
    ];
    const events = [threat("one", { who: ["ten"] }), threat("other", { who: ["twelve"] })];
    const { findings } = timelineOf({ groups, events, matches: matches("certain") });
    expect(findings).toMatchObject([{ code: "accounts-disagree", params: { field: "count" } }]);
  });
});

describe("sources", () => {
  test("several articles that all derive from one", () => {
    const sources = [{ article: "paper" }, { article: "site" }];
    const { findings } = timelineOf({ articles, events: [threat("threat", { sources })] });
    expect(findings).toMatchObject([{ code: "only-copies", params: { original: "paper", copies: 1 } }]);
  });

  test("an event that nothing dates", () => {
    expect(codes({ events: [threat("threat", { when: undefined })] })).toEqual(["undated"]);
  });

  test("an announcement of what a source dates after itself", () => {
    const sources = [{ article: "paper", stance: "announced" as const }];
    expect(codes({ articles, events: [threat("threat", { when: "2011-06-01", sources })] })).toEqual([]);
  });

  test("a report of what a date puts after its publication is a contradiction", () => {
    const events = [threat("threat", { when: "2011-06-01", sources: [{ article: "paper" }] })];
    const [contradiction] = timelineOf({ articles, events }).findings;
    expect(contradiction?.statements.map(({ id }) => id)).toEqual([
      "paper/publishedAt",
      "threat/when",
      "threat/sources/0",
    ]);
  });
});
