import { expect, test } from "vitest";
import { bounds, type EventInput, entryOf, timelineOf } from "./case-of.ts";

const trial: EventInput = { id: "trial", type: "trial" };
const ruling: EventInput = { id: "ruling", type: "hearing", when: "2011-04-20" };

test("a span on one of two days began and ended on the same one", () => {
  const onEither: EventInput = {
    ...trial,
    when: "[2011-04-17,2011-04-25]",
    relations: [{ relation: "before", to: "ruling", at: "start" }],
  };
  const startsBefore: EventInput = { ...ruling, relations: [{ relation: "after", to: "trial", at: "start" }] };
  const { relations: _before, ...loose } = onEither;
  for (const events of [
    [onEither, ruling],
    [loose, startsBefore],
  ]) {
    const { start, end } = entryOf(timelineOf({ events }), "trial");
    expect(start).toEqual(bounds("2011-04-17T00:00", "2011-04-18T00:00"));
    expect(end).toEqual(bounds("2011-04-17T00:00", "2011-04-18T00:00"));
  }
});

test("a day holds the whole of a span, unless it is said when it ended", () => {
  const held = entryOf(timelineOf({ events: [{ ...trial, when: "2011-04-17" }] }), "trial");
  expect(held.end).toEqual(bounds("2011-04-17T00:00", "2011-04-18T00:00"));
  const timeline = timelineOf({ events: [{ ...trial, when: "2011-04-17", until: "2011-04-25" }] });
  expect(entryOf(timeline, "trial").start).toEqual(bounds("2011-04-17T00:00", "2011-04-18T00:00"));
  expect(entryOf(timeline, "trial").end).toEqual(bounds("2011-04-25T00:00", "2011-04-26T00:00"));
  expect(timeline.findings.filter(({ code }) => code === "contradiction")).toEqual([]);
});

test("a moment within days is on one of them", () => {
  const within: EventInput = { ...ruling, when: "2011-04-17/2011-04-20" };
  expect(entryOf(timelineOf({ events: [within] }), "ruling").start).toEqual(
    bounds("2011-04-17T00:00", "2011-04-21T00:00"),
  );
});

test.each<[string, EventInput]>([
  ["a state, of which its day is that of its start", { id: "strike", type: "hunger-strike", when: "2011-04-17" }],
  ["a span, of which an hour is that of its start", { ...trial, id: "strike", when: "2011-04-17T15:00" }],
])("the end is open of %s", (_, event) => {
  const { start, end } = entryOf(timelineOf({ events: [event] }), "strike");
  expect(end).toEqual({ earliest: start.earliest, latest: null });
});

test.each([
  ["when", { when: "XXXX-04-17" }],
  ["until", { when: "2011-04-17", until: "XXXX-04-17" }],
])("more dates than are kept apart, under %s, make bounds that are not exact", (_, dates) => {
  expect(entryOf(timelineOf({ events: [{ ...trial, ...dates }] }), "trial").exact).toBe(false);
  expect(entryOf(timelineOf({ events: [{ ...trial, when: "201X-04-17" }] }), "trial").exact).toBe(true);
});

test("two accounts of one detention are the last detention before a sanction, whichever is taken", () => {
  const detention: EventInput = {
    id: "one",
    type: "detention",
    legalBasis: "administrative-arrest",
    who: ["person"],
    when: "2011-04-17T17:00",
  };
  const timeline = timelineOf({
    events: [
      detention,
      { ...detention, id: "other", when: "2011-04-17" },
      {
        id: "sanction",
        type: "court-sanction",
        measure: "administrative-arrest",
        who: ["person"],
        when: "2011-04-18T10:00",
        term: { duration: "PT48H" },
      },
    ],
    matches: [{ id: "match", events: ["one", "other"], confidence: "certain" }],
  });
  // 48 hours from the detention, or from the sanction.
  expect(entryOf(timeline, "sanction").termEnd).toEqual(bounds("2011-04-19T17:00", "2011-04-20T10:01"));
});

test("of articles that end on one day, the timeline's date is that of the one that begins last, in whatever order they stand", () => {
  const articles = [
    { id: "a", headline: "Reported", publishedAt: "2011-04-17" },
    { id: "b", headline: "Reported", publishedAt: "[2011-04-10,2011-04-17]" },
  ];
  for (const order of [articles, articles.toReversed()]) {
    expect(timelineOf({ articles: order }).asOf).toEqual(bounds("2011-04-17T00:00", "2011-04-18T00:00"));
  }
});
