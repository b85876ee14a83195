import { describe, expect, test } from "vitest";
import { comparedEvents } from "../../src/redact/comparison.ts";
import { findStatusRisks } from "../../src/redact/status-misread.ts";
import { supersededOrders } from "../../src/redact/superseded-orders.ts";
import { reportsOn, timeTiesOf } from "../../src/redact/touched-events.ts";
import { noLongerDated } from "../../src/redact/undated-events.ts";
import { otherwiseVoiced } from "../../src/redact/voices.ts";
import { compared, type Lists } from "./compared.ts";

const event = (id: string, more: object = {}) => ({ id, type: "other", title: "Event", ...more });
const article = (id: string, more: object = {}) => ({ id, headline: "Reported", ...more });
const behind = (to: string, more: object = {}) => ({ relations: [{ relation: "after", to, ...more }] });
const by = (...ids: string[]) => ({ sources: ids.map((id) => ({ article: id })) });
const saying = (id: string, stance: string) => ({ sources: [{ article: id, stance }] });
const match = (...events: string[]) => ({ id: "m1", events, confidence: "certain" });
const order = (id: string, more: object = {}) => ({ id, type: "court-sanction", measure: "remand", ...more });
const from = (id: string, at?: string) => ({
  term: { duration: "P1M", countedFrom: { event: id, ...(at && { at }) } },
});
const articles = [article("a1"), article("a2")];
const sorted = (ids: Iterable<string>) => [...ids].toSorted();
/** What is left where nothing is gone. */
const all = (before: Lists): Lists => before;
/** What is left without some records. */
const without =
  (...ids: string[]) =>
  (before: Lists): Lists =>
    Object.fromEntries(
      Object.entries(before).map(([list, records]) => [
        list,
        records.filter((record) => !ids.includes(Object(record).id)),
      ]),
    );
/** What is left where fields of a record are others. */
const changing =
  (id: string, fields: object) =>
  (before: Lists): Lists =>
    Object.fromEntries(
      Object.entries(before).map(([list, records]) => [
        list,
        records.map((record) => (Object(record).id === id ? { ...record, ...fields } : record)),
      ]),
    );

test("events stand beside what is left of them", () => {
  const events = [event("e1"), event("e2", { note: "Noted" })];
  const pairs = comparedEvents(compared({ events }, { events: [event("e2")] }));
  expect(pairs.map(({ before, after: left }) => [before.id, left?.id])).toEqual([
    ["e1", undefined],
    ["e2", "other-e2"],
  ]);
  expect(comparedEvents(compared({}, {}))).toEqual([]);
});

describe("what is tied in time", () => {
  test.each<[string, Lists, string[]]>([
    ["events that are related", { events: [event("e1"), event("e2", behind("e1"))] }, ["e1", "e2"]],
    ["an event that is related to an article", { articles, events: [event("e1", behind("a1"))] }, ["a1", "e1"]],
    ["an order and what its term counts from", { events: [event("e1"), order("e2", from("e1"))] }, ["e1", "e2"]],
    ["an order and the one that it prolongs", { events: [order("e1"), order("e2", { prolongs: "e1" })] }, ["e1", "e2"]],
    [
      "an appeal and what it is of",
      { events: [order("e1"), { id: "e2", type: "appeal", step: "decided", of: ["e1"] }] },
      ["e1", "e2"],
    ],
    [
      "accounts of one event",
      { events: [event("e1"), event("e2"), event("e3")], matches: [match("e1", "e2", "e3")] },
      ["e1", "e2", "e3"],
    ],
    [
      "not those that may be",
      { events: [event("e1"), event("e2")], matches: [{ ...match("e1", "e2"), confidence: "possible" }] },
      [],
    ],
    ["not an event and the article that it comes from", { articles, events: [event("e1", by("a1"))] }, []],
    [
      "not an event and the source of what it is related to",
      { articles, events: [event("e1"), event("e2", behind("e1", by("a1")))] },
      ["e1", "e2"],
    ],
    [
      "not what an event only names",
      { persons: [{ id: "p1", names: [{ full: "Leyla" }] }], events: [event("e1", { who: ["p1"] })] },
      [],
    ],
  ])("%s", (_, lists, tied) => {
    expect(sorted(timeTiesOf(compared(lists, lists)).tied)).toEqual(tied);
  });
});

describe("what may stand elsewhere in time", () => {
  const dated = [
    event("e1", { when: "2011-04-17" }),
    event("e2", behind("e1")),
    event("e3", behind("e2")),
    event("e4"),
  ];
  const reported = [
    event("e1", by("a1")),
    event("e2", saying("a1", "announced")),
    event("e3", saying("a1", "denied")),
    event("e4", by("a2")),
  ];
  const published = [article("a1", { publishedAt: "2011-04-17" }), article("a2", { publishedAt: "2011-04-18" })];
  const matched = [event("e1"), event("e2"), event("e3", behind("e2"))];
  test.each<[string, Lists, (before: Lists) => Lists, string[]]>([
    ["nothing where nothing is gone", { articles, events: dated }, all, []],
    [
      "what is tied to an event that is gone",
      { events: dated },
      (lists) => ({
        events: without("e1")(lists).events?.map((each) => (Object(each).id === "e2" ? event("e2") : each)) ?? [],
      }),
      ["e1", "e2", "e3"],
    ],
    [
      "what is tied to one that lost its date",
      { events: dated },
      changing("e1", { when: undefined }),
      ["e1", "e2", "e3"],
    ],
    [
      "what lost a relation, and what it is tied to",
      { events: dated },
      changing("e3", { relations: [] }),
      ["e1", "e2", "e3"],
    ],
    [
      "not what lost a note",
      { events: dated.map((each) => ({ ...each, note: "Noted" })) },
      changing("e1", { note: undefined }),
      [],
    ],
    [
      "not what lost the words of its date",
      { events: [event("e1", { when: { edtf: "2011", text: "then" } })] },
      changing("e1", { when: { edtf: "2011" } }),
      [],
    ],
    ["what lost its source", { articles, events: reported }, changing("e4", { sources: [] }), ["e4"]],
    [
      "what an article reports that lost its date",
      { articles: published, events: reported },
      changing("a1", { publishedAt: undefined }),
      ["a1", "e1"],
    ],
    [
      "not what another reports",
      { articles: published, events: reported },
      changing("a2", { publishedAt: undefined }),
      ["a2", "e4"],
    ],
    [
      "not what an article reports that lost its headline",
      { articles: published, events: reported },
      changing("a1", { headline: "x" }),
      [],
    ],
    [
      "accounts that no match says are one",
      { events: matched, matches: [match("e1", "e2")] },
      without("m1"),
      ["e1", "e2", "e3"],
    ],
    [
      "accounts of which one is gone from a match",
      { events: [...matched, event("e4")], matches: [match("e1", "e2", "e4")] },
      changing("m1", { events: ["e1", "e4"] }),
      ["e1", "e2", "e3", "e4"],
    ],
    [
      "accounts that only may be one now",
      { events: matched, matches: [match("e1", "e2")] },
      changing("m1", { confidence: "possible" }),
      ["e1", "e2", "e3"],
    ],
    [
      "not those that only might be before",
      { events: matched, matches: [{ ...match("e1", "e2"), confidence: "possible" }] },
      without("m1"),
      [],
    ],
  ])("%s", (_, before, left, touched) => {
    expect(sorted(timeTiesOf(compared(before, left(before))).touched)).toEqual(touched);
  });
});

test.each<[string | undefined, boolean]>([
  [undefined, true],
  ["reported", true],
  ["confirmed", true],
  ["alleged", true],
  ["announced", false],
  ["denied", false],
])("an article whose stance is %s reports an event: %s", (stance, isReport) => {
  const { before } = compared(
    { articles, events: [event("e1", { sources: [{ article: "a1", ...(stance && { stance }) }] })] },
    {},
  );
  expect(reportsOn(Object(before.events?.[0]))).toEqual(isReport ? ["a1"] : []);
});

describe("what nothing dates any more", () => {
  const date = { when: "2011-04-17" };
  const undated = { when: undefined };
  const published = [article("a1", { publishedAt: "2011-04-17" }), article("a2")];
  test.each<[string, Lists, (before: Lists) => Lists, string[]]>([
    ["an event without its date", { events: [event("e1", date)] }, changing("e1", undated), ["e1"]],
    ["one whose date stays", { events: [event("e1", date)] }, changing("e1", { note: "x" }), []],
    ["one that is gone", { events: [event("e1", date)] }, without("e1"), []],
    ["one that had none", { events: [event("e1")] }, changing("e1", { sources: [] }), []],
    [
      "one next to which a date is gone",
      { events: [event("e1", date), event("e2", behind("e1"))] },
      changing("e1", undated),
      ["e1", "e2"],
    ],
    [
      "one next to which a date stays",
      { events: [event("e1", date), event("e2", { ...behind("e1"), ...date })] },
      changing("e2", undated),
      [],
    ],
    [
      "the same the other way round",
      { events: [event("e1", date), event("e2", { ...behind("e1"), ...date })] },
      changing("e1", undated),
      [],
    ],
    [
      "one next to what was denied",
      {
        articles,
        events: [event("e1", { ...date, ...saying("a1", "denied") }), event("e2", { ...behind("e1"), ...date })],
      },
      changing("e2", undated),
      ["e2"],
    ],
    [
      "what was denied, by its own date",
      { articles, events: [event("e1", { ...date, ...saying("a1", "denied"), note: "x" })] },
      changing("e1", { note: undefined }),
      [],
    ],
    [
      "one that is next to the end of a term alone",
      {
        events: [
          order("e1", { ...date, term: { duration: "P1M" } }),
          event("e2", { ...behind("e1", { at: "term-end" }), ...date }),
        ],
      },
      changing("e2", undated),
      ["e2"],
    ],
    [
      "one whose report lost its date",
      { articles: published, events: [event("e1", by("a1"))] },
      changing("a1", { publishedAt: undefined }),
      ["e1"],
    ],
    [
      "one whose report has one",
      { articles: published, events: [event("e1", { ...by("a1"), ...date })] },
      changing("e1", undated),
      [],
    ],
    [
      "one whose report has none",
      { articles: published, events: [event("e1", { ...by("a2"), ...date })] },
      changing("e1", undated),
      ["e1"],
    ],
    [
      "one of which another account is dated",
      { events: [event("e1", date), event("e2", date)], matches: [match("e1", "e2")] },
      changing("e1", undated),
      [],
    ],
    [
      "all accounts of which none is",
      { events: [event("e1", date), event("e2")], matches: [match("e1", "e2")] },
      changing("e1", undated),
      ["e1", "e2"],
    ],
    [
      "what is tied to something, though it had no date, and is reported",
      { articles, events: [event("e1"), event("e2", { ...behind("e1"), ...by("a1") })] },
      changing("e2", { relations: [] }),
      ["e1", "e2"],
    ],
    [
      "what is tied to something, though it had no date",
      { events: [event("e1"), event("e2", behind("e1"))] },
      changing("e2", { relations: [] }),
      ["e1", "e2"],
    ],
  ])("%s", (_, before, left, expected) => {
    const comparison = compared(before, left(before));
    expect(sorted(noLongerDated(comparison, timeTiesOf(comparison)))).toEqual(expected);
  });
});

describe("events whose articles read as copies of one, or do not, otherwise than before", () => {
  const copies = [
    article("a1"),
    article("a2", { derivedFrom: "a1" }),
    article("a3"),
    article("a4", { derivedFrom: "a2" }),
  ];
  const lists = (...ids: string[]) => ({ articles: copies, events: [event("e1", by(...ids)), event("e2", by("a3"))] });
  test.each<[string, Lists, (before: Lists) => Lists, string[]]>([
    ["none where nothing is gone", lists("a1", "a2"), all, []],
    ["two copies of which one is none any more", lists("a1", "a2"), changing("a2", { derivedFrom: undefined }), ["e1"]],
    ["copies of one, however much lies between", lists("a1", "a4"), changing("a2", { derivedFrom: undefined }), ["e1"]],
    ["two copies of one that none of them is", lists("a2", "a4"), changing("a2", { derivedFrom: undefined }), []],
    ["two voices of which one is gone", lists("a1", "a3"), changing("e1", by("a1")), []],
    ["a voice beside two copies that is gone", lists("a1", "a2", "a3"), changing("e1", by("a1", "a2")), ["e1"]],
    ["a copy beside another that is gone", lists("a1", "a2"), changing("e1", by("a1")), ["e1"]],
    ["an event that is gone", lists("a1", "a2"), without("e1"), []],
    [
      "one whose copy only denies it",
      {
        articles: copies,
        events: [event("e1", { sources: [{ article: "a1" }, { article: "a2", stance: "denied" }] })],
      },
      changing("a2", { derivedFrom: undefined }),
      [],
    ],
    [
      "one whose other account has a voice of its own",
      { articles: copies, events: [event("e1", by("a1", "a2")), event("e2", by("a3"))], matches: [match("e1", "e2")] },
      without("m1"),
      ["e1"],
    ],
    [
      "none where there were no copies",
      { articles, events: [event("e1", by("a1", "a2"))] },
      changing("e1", by("a1")),
      [],
    ],
  ])("%s", (_, before, left, expected) => {
    expect(sorted(otherwiseVoiced(compared(before, left(before))))).toEqual(expected);
  });
});

describe("statuses that read otherwise", () => {
  const published = (at: string) => [article("a1", { publishedAt: at }), article("a2", { publishedAt: "2011-04-02" })];
  const announced = (when: string | undefined, more: object = {}) =>
    event("e1", { ...saying("a2", "announced"), ...(when && { when }), ...more });
  const plain = (when: string | undefined, more: object = {}) => event("e1", { ...(when && { when }), ...more });
  const depends = ["status-depends-on-as-of"];
  const earlier = changing("a1", { publishedAt: undefined });
  test.each<[string, Lists, (before: Lists) => Lists, string[] | undefined]>([
    [
      "of what was disputed",
      { articles, events: [event("e1", { sources: [{ article: "a1" }, { article: "a2", stance: "denied" }] })] },
      changing("e1", by("a1")),
      ["status-reads-otherwise"],
    ],
    [
      "of what was reported too",
      { articles, events: [event("e1", { sources: [{ article: "a1" }, { article: "a2", stance: "announced" }] })] },
      changing("e1", saying("a2", "announced")),
      ["status-reads-otherwise"],
    ],
    [
      "of what has fewer accounts",
      { events: [event("e1"), event("e2")], matches: [match("e1", "e2")] },
      without("e2", "m1"),
      ["fewer-accounts"],
    ],
    [
      "of nothing where a source of two goes",
      { articles, events: [event("e1", by("a1", "a2"))] },
      changing("e1", by("a1")),
      undefined,
    ],
    [
      "of what is after the date that is left",
      { articles: published("2011-04-20"), events: [plain("2011-04-10")] },
      earlier,
      depends,
    ],
    [
      "of what is after the date before and now",
      { articles: published("2011-04-20"), events: [plain("2011-05-10")] },
      earlier,
      undefined,
    ],
    [
      "of what is before both",
      { articles: published("2011-04-20"), events: [plain("2011-03-10")] },
      earlier,
      undefined,
    ],
    ["of what may be before both", { articles: published("2011-04-20"), events: [plain("2011")] }, earlier, undefined],
    [
      "of what is on the day of the one that is left",
      { articles: published("2011-04-20"), events: [plain("2011-04-02")] },
      earlier,
      undefined,
    ],
    [
      "of what is on the day after it",
      { articles: published("2011-04-20"), events: [plain("2011-04-03")] },
      earlier,
      depends,
    ],
    ["of what has no date", { articles: published("2011-04-20"), events: [plain(undefined)] }, earlier, undefined],
    [
      "of what has none, and is tied to something",
      { articles: published("2011-04-20"), events: [plain(undefined, behind("e2")), event("e2")] },
      earlier,
      depends,
    ],
    [
      "of what was announced between both",
      { articles: published("2011-04-20"), events: [announced("2011-04-10")] },
      earlier,
      depends,
    ],
    [
      "of what was announced for a day after both",
      { articles: published("2011-04-20"), events: [announced("2011-05-10")] },
      earlier,
      undefined,
    ],
    [
      "of what was announced for a day before both",
      { articles: published("2011-04-20"), events: [announced("2011-03-10")] },
      earlier,
      undefined,
    ],
    [
      "of what was announced for any day of the year",
      { articles: published("2011-04-20"), events: [announced("2011")] },
      earlier,
      undefined,
    ],
    [
      "of what was announced for no day, and is tied",
      { articles: published("2011-04-20"), events: [announced(undefined, behind("e2")), event("e2")] },
      earlier,
      depends,
    ],
    [
      "of what is denied",
      { articles: published("2011-04-20"), events: [event("e1", { ...saying("a2", "denied"), when: "2011-04-10" })] },
      earlier,
      undefined,
    ],
    [
      "of nothing where the date is the same",
      { articles: published("2011-04-20"), events: [plain("2011-05-10"), event("e2", { when: "2011-05-11" })] },
      without("e2"),
      undefined,
    ],
    [
      "of what lost its date, and was tied to something",
      { articles: published("2011-04-20"), events: [plain("2011-04-10", behind("e2")), event("e2")] },
      changing("e1", { when: undefined }),
      depends,
    ],
    [
      "of what is tied, and before both",
      { articles: published("2011-04-20"), events: [plain("2011-03-10", behind("e2")), event("e2")] },
      earlier,
      undefined,
    ],
    [
      "of what is tied, and on the day of the date that is left",
      { articles: published("2011-04-20"), events: [plain("2011-04-02", behind("e2")), event("e2")] },
      earlier,
      undefined,
    ],
    [
      "of what is tied, and may be on any day of the year",
      { articles: published("2011-04-20"), events: [plain("2011", behind("e2")), event("e2")] },
      earlier,
      depends,
    ],
    [
      "of what began between both or later",
      { articles: published("2011-04-20"), events: [plain("2011-04-10/..")] },
      earlier,
      depends,
    ],
    [
      "of what is tied, and may be on any day, where the date is the same",
      { articles: published("2011-04-20"), events: [plain(undefined, behind("e2")), event("e2"), event("e3")] },
      without("e3"),
      undefined,
    ],
    [
      "of what is tied to what lost its date, and is the day after that of the timeline",
      {
        articles: published("2011-04-02"),
        events: [plain("2011-04-03", behind("e2")), event("e2", { when: "2011-03" })],
      },
      changing("e2", { when: undefined }),
      undefined,
    ],
    [
      "of what is tied and was announced for a day after both",
      { articles: published("2011-04-20"), events: [announced("2011-05-10", behind("e2")), event("e2")] },
      earlier,
      undefined,
    ],
    [
      "of what is tied and was announced for any day of the year",
      { articles: published("2011-04-20"), events: [announced("2011", behind("e2")), event("e2")] },
      earlier,
      depends,
    ],
    [
      "of what was announced for the day of the date that is left",
      { articles: published("2011-04-20"), events: [announced("2011-04-02")] },
      earlier,
      depends,
    ],
    [
      "of what is tied to what lost its date, and was announced for the day of the timeline",
      {
        articles: published("2011-04-02"),
        events: [announced("2011-04-02", behind("e2")), event("e2", { when: "2011-03" })],
      },
      changing("e2", { when: undefined }),
      undefined,
    ],
    [
      "of what is tied to what lost its date, and was announced for the day before",
      {
        articles: published("2011-04-02"),
        events: [announced("2011-04-01", behind("e2")), event("e2", { when: "2011-03" })],
      },
      changing("e2", { when: undefined }),
      undefined,
    ],
    [
      "of what is tied to what lost its date, and was announced, where no article has one",
      { articles, events: [announced(undefined, behind("e2")), event("e2", { when: "2011-03" })] },
      changing("e2", { when: undefined }),
      undefined,
    ],
    [
      "of what is gone",
      { articles: published("2011-04-20"), events: [plain("2011-04-10")] },
      (lists) => without("e1")(earlier(lists)),
      undefined,
    ],
  ])("%s", (_, before, left, expected) => {
    const comparison = compared(before, left(before));
    expect(findStatusRisks(comparison, timeTiesOf(comparison)).get("e1")).toEqual(expected);
  });
});

describe("orders whose term is not the last word", () => {
  const first = order("e1", { term: { duration: "P2M" } });
  const appeal = { id: "e2", type: "appeal", step: "decided" };
  test.each<[string, object, string[]]>([
    ["one that is prolonged", order("e2", { prolongs: "e1", term: { duration: "P1M" } }), ["e1"]],
    ["one from whose end another counts", order("e2", from("e1", "term-end")), ["e1"]],
    ["not one from whose start another counts", order("e2", from("e1")), []],
    ["one that an appeal replaces", { ...appeal, outcome: "reduced", of: ["e1"], term: { duration: "P1M" } }, ["e1"]],
    ["one that an appeal lifts", { ...appeal, outcome: "overturned", of: ["e1"] }, ["e1"]],
    ["not one that it leaves in force", { ...appeal, outcome: "left-in-force", of: ["e1"] }, []],
    ["not one whose measure it leaves", { ...appeal, outcome: "left-in-force", measure: "remand", of: ["e1"] }, []],
    ["not one whose appeal is filed", { ...appeal, step: "filed", of: ["e1"] }, []],
    ["not one beside another", order("e2"), []],
  ])("%s", (_, change, expected) => {
    const { before, typeNamed } = compared({ events: [first, change] }, {});
    expect([...supersededOrders(before, (id) => id === "e2", typeNamed)]).toEqual(expected);
    expect([...supersededOrders(before, () => false, typeNamed)]).toEqual([]);
  });
});
