import { describe, expect, test } from "vitest";
import type { Relation } from "../../src/events/relation.ts";
import { bounds, type EventInput, entryOf, timelineOf } from "./case-of.ts";

type Parts = Parameters<typeof timelineOf>[0];

const unbounded = { earliest: null, latest: null };
const articles = [{ id: "paper", headline: "Reported" }];
const hearing = (id: string, more: object = {}): EventInput => ({ id, type: "hearing", ...more });
const tied = (id: string, ...relations: Relation[]): EventInput => hearing(id, { relations });
const denied = { sources: [{ article: "paper", stance: "denied" as const }] };
const match = (...events: string[]) => [{ id: "match", events, confidence: "certain" as const }];
/** Each entry with how sure it is that it did not start before the one before it. */
const orderOf = (events: EventInput[], more: Parts = {}) =>
  timelineOf({ ...more, events }).entries.map(({ event, order }) => `${event} ${order}`);
const ranksOf = (events: EventInput[], more: Parts = {}) =>
  timelineOf({ ...more, events }).entries.map(({ rank }) => rank);

describe("the order of an entry to the one before it", () => {
  test("is that both are at the same time, where it is said so or follows", () => {
    expect(orderOf([hearing("a", { when: "2011-04-17" }), tied("b", { relation: "same-time", to: "a" })])).toEqual([
      "a certain",
      "b same",
    ]);
    const later: Relation = { relation: "after", to: "a", gap: { exactly: "PT2H" } };
    expect(orderOf([hearing("a", { when: "2011-04-17" }), tied("b", later), tied("c", later)])).toEqual([
      "a certain",
      "b certain",
      "c same",
    ]);
    expect(orderOf([hearing("a"), tied("b", later), tied("c", later)])).toEqual(["a certain", "b certain", "c same"]);
  });

  test("is open where they may be at the same time, and either may be the later", () => {
    expect(orderOf([hearing("a", { when: "2011-04-17" }), hearing("b", { when: "2011-04-17" })])).toEqual([
      "a certain",
      "b unordered",
    ]);
  });

  test.each(["a", "c"])("is open where one cannot be the earlier but may be at the same time: %s", (id) => {
    const rally: EventInput = { id: "b", type: "assembly", when: "2011-04-17" };
    const during = hearing(id, { when: "2011-04-17", relations: [{ relation: "during", to: "b" }] });
    expect(orderOf([rally, during])[1]).toMatch(/ unordered$/);
  });

  test("is likely where it needs a statement that is uncertain, and then no rank rests on it", () => {
    const events = [hearing("a"), tied("b", { relation: "after", to: "a", approximate: true })];
    expect(orderOf(events)).toEqual(["a certain", "b likely"]);
    expect(ranksOf(events)).toEqual([
      [1, 2],
      [1, 2],
    ]);
    const certain = [hearing("a"), tied("b", { relation: "after", to: "a" })];
    expect(orderOf(certain)).toEqual(["a certain", "b certain"]);
    expect(ranksOf(certain)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test("is likely where each counting rule that stands gives it, and open where one does not", () => {
    const who = ["person"];
    const sanctioned: EventInput[] = [
      { id: "a", type: "detention", legalBasis: "administrative-arrest", who, when: "2011-04-17T10:00" },
      {
        id: "b",
        type: "court-sanction",
        measure: "administrative-arrest",
        who,
        when: "2011-04-18T10:00",
        term: { duration: "P5D" },
      },
      tied("d", { relation: "same-time", to: "b", at: "term-end" }),
    ];
    expect(orderOf(sanctioned)).toEqual(["a certain", "b certain", "d likely"]);
    // The term ends between 22 April, 00:00, and 23 April, 10:00.
    expect(orderOf([...sanctioned, hearing("c", { when: "2011-04-21" })])).toEqual([
      "a certain",
      "b certain",
      "c certain",
      "d likely",
    ]);
    expect(orderOf([...sanctioned, hearing("e", { when: "2011-04-22T20:00" })])).toEqual([
      "a certain",
      "b certain",
      "d likely",
      "e unordered",
    ]);
  });
});

describe("entries that nothing dates", () => {
  const laterThan = (to: string): Relation => ({ relation: "after", to });

  test("stand in the order that they must have been in, whatever their ids", () => {
    const events = [tied("a", laterThan("b")), tied("b", laterThan("c")), hearing("c"), tied("d", laterThan("c"))];
    expect(orderOf(events)).toEqual(["c certain", "b certain", "d unordered", "a unordered"]);
  });

  test("stand after what may be earlier by its dates, and by id where nothing tells them apart", () => {
    const events = [hearing("b"), hearing("a"), hearing("z", { when: "2011" }), hearing("c", { when: "../2011" })];
    expect(timelineOf({ events }).entries.map(({ event }) => event)).toEqual(["c", "a", "b", "z"]);
  });

  test("stand in the order of the statements that were not left out", () => {
    const events = [
      tied("a", laterThan("b")),
      tied("b", { relation: "after", to: "x", approximate: true }),
      tied("x", laterThan("y")),
      tied("y", laterThan("x")),
    ];
    expect(orderOf(events)).toEqual(["x certain", "y unordered", "b unordered", "a certain"]);
  });

  test("that lasted stand by when they began", () => {
    const trial = (id: string, ...relations: Relation[]): EventInput => ({ id, type: "trial", relations });
    const events = [trial("a", { relation: "after", to: "b", at: "start" }), trial("b")];
    expect(orderOf(events)).toEqual(["b certain", "a certain"]);
  });
});

describe("matched accounts", () => {
  const early = hearing("a", { when: "2011-04-02" });
  const late = hearing("c", { when: "2011-04-27" });

  test("that cannot be one have an entry of both, ordered only against what is apart from both", () => {
    const between = hearing("between", { when: "2011-04-10" });
    const outside = [hearing("first", { when: "2011-03-01" }), hearing("last", { when: "2011-05-05" })];
    const events = [early, late, between, ...outside];
    expect(orderOf(events, { matches: match("a", "c") })).toEqual([
      "first certain",
      "a certain",
      "between unordered",
      "last certain",
    ]);
    expect(ranksOf(events, { matches: match("a", "c") })).toEqual([
      [1, 1],
      [2, 3],
      [2, 3],
      [4, 4],
    ]);
  });

  test.each(["a", "z"])("of which one is open have an entry that is open to that side: %s", (id) => {
    const spanOf = (when: string, other: string) =>
      entryOf(
        timelineOf({
          events: [hearing(id, { when }), hearing("m", { when: other })],
          matches: match(id, "m"),
        }),
        "m",
      ).start;
    expect(spanOf("../2011-04-02", "2011-04-27")).toEqual({
      ...bounds("2011-04-02T00:00", "2011-04-28T00:00"),
      earliest: null,
    });
    expect(spanOf("2011-04-27/..", "2011-04-02")).toEqual({
      ...bounds("2011-04-02T00:00", "2011-04-28T00:00"),
      latest: null,
    });
    expect(spanOf("1960", "2011-04-02").earliest).toBeLessThan(0);
  });

  test("are one entry however their matches link them, by the first id, and in the order of ids", () => {
    const events = ["d", "b", "e", "a", "c"].map((id) => hearing(id, { when: "2011-04-17" }));
    const groupsOf = (...matches: [string[], "certain" | "likely" | "possible"][]) =>
      timelineOf({
        events,
        matches: matches.map(([matched, confidence], at) => ({ id: `m${at}`, events: matched, confidence })),
      }).entries.map(({ event, accounts }) => [event, accounts.map((account) => account.event).join("")]);
    expect(groupsOf([["d", "c"], "certain"], [["b", "d"], "likely"])).toEqual([
      ["a", "a"],
      ["b", "bcd"],
      ["e", "e"],
    ]);
    expect(groupsOf([["e", "d"], "certain"], [["b", "a"], "certain"], [["d", "b"], "certain"])).toEqual([
      ["a", "abde"],
      ["c", "c"],
    ]);
    expect(groupsOf([["e", "d", "c"], "certain"], [["c", "a"], "possible"], [["c", "d"], "certain"])).toEqual([
      ["a", "a"],
      ["b", "b"],
      ["c", "cde"],
    ]);
  });

  test("of which one is denied have the bounds of the others, and the denied one its own", () => {
    const events = [early, { ...late, ...denied }];
    const timeline = timelineOf({ articles, events, matches: match("a", "c") });
    expect(timeline.entries).toHaveLength(1);
    const [entry] = timeline.entries;
    expect(entry).toMatchObject({
      event: "a",
      status: "disputed",
      start: bounds("2011-04-02T00:00", "2011-04-03T00:00"),
    });
    expect(entry?.accounts.map(({ event, start }) => [event, start])).toEqual([
      ["a", bounds("2011-04-02T00:00", "2011-04-03T00:00")],
      ["c", bounds("2011-04-27T00:00", "2011-04-28T00:00")],
    ]);
    expect(timeline.findings).toEqual([]);
    const between = hearing("between", { when: "2011-04-10" });
    expect(orderOf([...events, between], { articles, matches: match("a", "c") })).toEqual([
      "a certain",
      "between certain",
    ]);
  });

  test("of which two are not denied have the bounds of both", () => {
    const events = [early, { ...hearing("b", { when: "2011-05-05" }), ...denied }, late];
    const timeline = timelineOf({ articles, events, matches: match("a", "b", "c") });
    expect(entryOf(timeline, "b").start).toEqual(bounds("2011-04-02T00:00", "2011-04-28T00:00"));
  });

  test("of which one is denied tie nothing to that one", () => {
    const events = [early, { ...late, ...denied }, tied("x", { relation: "after", to: "c" }), hearing("z")];
    const matches = [
      { id: "match", events: ["a", "c"], confidence: "certain" as const },
      { id: "other", events: ["c", "z"], confidence: "certain" as const },
    ];
    const timeline = timelineOf({ articles, events, matches });
    expect(entryOf(timeline, "x").start).toEqual(unbounded);
    expect(entryOf(timeline, "z").accounts.map(({ event, start }) => [event, start])).toEqual([
      ["a", bounds("2011-04-02T00:00", "2011-04-03T00:00")],
      ["c", bounds("2011-04-27T00:00", "2011-04-28T00:00")],
      ["z", expect.anything()],
    ]);
    expect(timeline.relation("z", "a").relation).toBe("unknown");
  });

  test("that are all denied have the bounds of all", () => {
    const events = [
      { ...early, ...denied },
      { ...late, ...denied },
    ];
    const [entry, ...others] = timelineOf({ articles, events, matches: match("a", "c") }).entries;
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ status: "denied", start: bounds("2011-04-02T00:00", "2011-04-28T00:00") });
  });

  test.each<[string, object, object, string]>([
    ["a report and a denial are disputed", { sources: [{ article: "paper" }] }, denied, "disputed"],
    ["no source at all and a denial are disputed", {}, denied, "disputed"],
    [
      "a report and an announcement are reported",
      {},
      { sources: [{ article: "paper", stance: "announced" }] },
      "reported",
    ],
    [
      "a denial and an announcement are expected",
      denied,
      { sources: [{ article: "paper", stance: "announced" }] },
      "expected",
    ],
  ])("of %s", (_, one, other, status) => {
    const when = "2011-04-17";
    for (const events of [
      [hearing("a", { when, ...one }), hearing("c", { when, ...other })],
      [hearing("a", { when, ...other }), hearing("c", { when, ...one })],
    ]) {
      expect(timelineOf({ articles, events, matches: match("a", "c") }).entries).toMatchObject([{ status }]);
    }
  });
});

describe("two entries of two accounts each", () => {
  test("are not at the same time where only one account of each is at that of one of the other", () => {
    const events = [
      hearing("a", { when: "2011-04-02T10:00" }),
      hearing("b", { when: "2011-04-27T10:00" }),
      tied("c", { relation: "same-time", to: "a" }),
      tied("d", { relation: "same-time", to: "b" }),
    ];
    const matches = [
      { id: "m", events: ["a", "b"], confidence: "likely" as const },
      { id: "n", events: ["c", "d"], confidence: "likely" as const },
    ];
    const { entries } = timelineOf({ events, matches });
    expect(entries.map(({ event, order }) => [event, order])).toEqual([
      ["a", "certain"],
      ["c", "unordered"],
    ]);
    expect(entries[0]?.start).toEqual(entries[1]?.start);
  });
});

describe("what is after the date of the timeline", () => {
  const statusOf = (event: EventInput, asOf: string) =>
    entryOf(timelineOf({ articles, events: [event] }, { asOf }), event.id).status;

  test.each<[string, object, asOf: string, string]>([
    ["is expected from the next day on", { when: "2011-05-02" }, "2011-05-01", "expected"],
    ["is not what may be of the same day", { when: "2011-05-01" }, "2011-05-01", "reported"],
    ["is not what may be earlier", { when: "2011" }, "2011-05-01", "reported"],
    ["stays denied where it is denied", { when: "2011-06", ...denied }, "2011-05-01", "denied"],
    ["is not what may be at any time, before 1970 either", { when: "../1950" }, "1960", "reported"],
    ["is nothing where that date is open", { when: "2011-06" }, "2011-05-01/..", "reported"],
  ])("%s", (_, event, asOf, status) => {
    expect(statusOf(hearing("a", event), asOf)).toBe(status);
  });
});

describe("what was left out", () => {
  test("is a match where accounts cannot be one, and it names what it is", () => {
    const events = [hearing("a", { when: "2011-04-02" }), hearing("c", { when: "2011-04-27" })];
    expect(timelineOf({ events, matches: match("a", "c") }).entries[0]?.leftOut).toMatchObject([
      { id: "match/events", kind: "match", record: "match", path: ["events"], soft: false, sources: [] },
    ]);
    const trial: EventInput = { id: "a", type: "trial", when: "2011-04-02/2011-04-20" };
    const moment = hearing("c", { when: "2011-04-02" });
    expect(timelineOf({ events: [trial, moment], matches: match("a", "c") }).entries[0]?.leftOut).toHaveLength(1);
  });

  test("is no date, be it of a beginning or of an end, where it is at odds with a relation", () => {
    const events: EventInput[] = [
      { id: "a", type: "trial", when: "2011-04-02", until: "2011-04-20" },
      hearing("b", { when: "2011-04-25", relations: [{ relation: "during", to: "a" }] }),
    ];
    const [finding, ...others] = timelineOf({ events }).findings;
    expect(others).toEqual([]);
    expect(finding?.params).toEqual({
      statements: ["a/until", "b/when", "b/relations/0"],
      gaveWay: ["b/relations/0"],
    });
  });

  test("stands with each event that it is about, in the order of its fields", () => {
    const events = [
      hearing("a", {
        when: "2011-04-20",
        relations: [
          { relation: "before", to: "c" },
          { relation: "before", to: "b" },
        ],
      }),
      tied("b", { relation: "before", to: "a" }),
      hearing("c", { when: "2011-04-17" }),
    ];
    const timeline = timelineOf({ events });
    expect(timeline.entries.map(({ event, leftOut }) => [event, ...leftOut.map(({ id }) => id)])).toEqual([
      ["b", "b/relations/0"],
      ["c"],
      ["a", "a/relations/0", "a/relations/1"],
    ]);
  });
});

describe("an entry is exact", () => {
  const many = "XXXX-04-17";

  test("unless more dates than are kept apart are its own", () => {
    const exactOf = (events: EventInput[], more: Parts = {}) =>
      timelineOf({ ...more, events }).entries.map(({ event, exact }) => `${event} ${exact}`);
    expect(exactOf([hearing("a", { when: many }), hearing("b", { when: "2011" })])).toEqual(["a false", "b true"]);
    const accounts = [hearing("a", { when: "2011" }), hearing("b", { when: many })];
    expect(exactOf(accounts, { matches: match("a", "b") })).toEqual(["a false"]);
    const timeline = timelineOf({ events: [hearing("a", { when: many })] });
    expect(timeline.findings).toEqual([]);
    expect(timeline.entries[0]?.start.earliest).toBeLessThan(Date.UTC(1000, 0));
    expect(timeline.entries[0]?.start.latest).toBeGreaterThan(Date.UTC(9000, 0));
  });

  test("while no more than 250 hang together; past that, order and sameness are what is said outright or near at hand", () => {
    const together = (count: number, last: Relation["relation"]) => {
      const later: Relation = { relation: "after", to: "e1000", gap: { exactly: "PT2H" } };
      const events = Array.from({ length: count }, (_, at) => {
        const id = `e${1000 + at}`;
        if (at === 0) return hearing(id, { when: "2011-04-17" });
        return at === count - 1 && last === "same-time"
          ? tied(id, { relation: last, to: `e${1000 + at - 1}` })
          : tied(id, later);
      });
      const { entries } = timelineOf({ events });
      return {
        exact: new Set(entries.map(({ exact }) => exact)),
        orders: new Set(entries.slice(2).map(({ order }) => order)),
        second: entries[1]?.order,
      };
    };
    expect(together(250, "after")).toEqual({ exact: new Set([true]), orders: new Set(["same"]), second: "certain" });
    expect(together(251, "after")).toEqual({
      exact: new Set([false]),
      orders: new Set(["unordered"]),
      second: "certain",
    });
    expect(together(251, "same-time").orders).toEqual(new Set(["unordered", "same"]));
  });
});

describe("accounts that are likely one", () => {
  const accounts = (id: string, count: number, when: string) =>
    Array.from({ length: count }, (_, at) => hearing(`${id}${at}`, { when }));
  const lastOrder = (first: number, second: number) => {
    const [a, b] = [accounts("a", first, "2011-04"), accounts("b", second, "2011-05")];
    const matches = [a, b].map((matched, at) => ({
      id: `m${at}`,
      events: matched.map(({ id }) => id),
      confidence: "likely" as const,
    }));
    return timelineOf({ events: [...a, ...b], matches }).entries.at(-1)?.order;
  };

  test("are compared one by one up to 10,000 pairs; past that it is left open what holds between them", () => {
    expect(lastOrder(100, 100)).toBe("certain");
    expect(lastOrder(101, 100)).toBe("unordered");
  });
});

test("an entry without bounds is of no date, and its end is its start", () => {
  expect(entryOf(timelineOf({ events: [hearing("a")] }), "a")).toEqual({
    event: "a",
    accounts: [{ event: "a", start: unbounded, end: unbounded }],
    status: "reported",
    start: unbounded,
    end: unbounded,
    rank: [1, 1],
    order: "certain",
    leftOut: [],
    exact: true,
  });
});
