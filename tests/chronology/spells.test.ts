import { describe, expect, test } from "vitest";
import { bounds, days, type EventInput, timelineOf } from "./case-of.ts";

const who = ["person"];
const detained: EventInput = {
  id: "detained",
  type: "detention",
  legalBasis: "police-custody",
  who,
  when: "2011-04-17",
};
const released: EventInput = { id: "released", type: "release", kind: "unknown", who, when: "2011-04-20" };
const held: EventInput = { id: "held", type: "held", who, when: "2011-04-19" };
const remanded: EventInput = { id: "remanded", type: "court-sanction", measure: "remand", who, when: "2011-04-18" };
const ids = (reasons: { id: string }[] = []) => reasons.map(({ id }) => id);
const from = (date: string) => bounds(`${date}T00:00`, `${date}T00:00`).earliest;

describe("a spell", () => {
  test("rests on what dates its first word and its last", () => {
    const ended = timelineOf({ events: [detained, held, released] });
    expect(ids(ended.custody[0]?.because)).toEqual(["detained/when", "released/when"]);
    const again: EventInput = { ...detained, id: "again", when: "2011-05-02" };
    const closed = timelineOf({ events: [detained, held, again] });
    expect(ids(closed.custody[0]?.because)).toEqual(["again/when", "detained/when", "held/when"]);
  });

  test("whose order needs an uncertain date is likely; without one it is certain", () => {
    const order = (...events: EventInput[]) => timelineOf({ events }).custody.map((spell) => spell.order);
    expect(order(detained, released)).toEqual(["certain"]);
    expect(order(detained, { ...released, when: "2011-04-20~" })).toEqual(["likely"]);
    expect(order(detained, { ...held, when: "2011-04-17" }, { ...released, when: "2011-04-20~" })).toEqual([
      "unordered",
    ]);
    expect(order(detained, { ...detained, id: "again", when: "2011-05-02~" })).toEqual(["likely", "likely"]);
  });

  test("whose words are at one instant is in certain order", () => {
    const moved: EventInput = {
      id: "moved",
      type: "transfer",
      who,
      relations: [{ relation: "same-time", to: "detained" }],
    };
    expect(timelineOf({ events: [detained, moved] }).custody).toMatchObject([{ order: "certain" }]);
  });

  test("that is open lasted at least to the last word, at most to the date of the timeline", () => {
    const open = (asOf?: string) => timelineOf({ events: [detained, held] }, { asOf }).custody[0];
    expect(open("2011-04-21")).toMatchObject({
      elapsed: { min: days(1) + 1, max: days(5) - 1 },
      nights: { min: 2, max: 4 },
      calendarDays: { min: 3, max: 5 },
    });
    expect(open()).toMatchObject({
      elapsed: { min: days(1) + 1, max: null },
      nights: { min: 2, max: null },
      calendarDays: { min: 3, max: null },
    });
    expect(timelineOf({ events: [detained] }, { asOf: "2011-04-17" }).custody[0]).toMatchObject({
      elapsed: { min: 0, max: days(1) - 1 },
      nights: { min: 0, max: 0 },
    });
  });

  test("of a sharp start and an end between two words lasted between the two", () => {
    const again: EventInput = { ...detained, id: "again", when: "2011-05-02" };
    expect(timelineOf({ events: [detained, held, again] }).custody[0]).toMatchObject({
      elapsed: { min: days(1) + 1, max: days(16) - 1 },
      nights: { min: 2, max: 15 },
    });
  });

  test("has segments that last each its own time, and hold no more than is known of them", () => {
    const { custody } = timelineOf({ events: [detained, remanded, released] });
    expect(custody[0]?.segments).toStrictEqual([
      {
        basis: "police-custody",
        from: bounds("2011-04-17T00:00", "2011-04-18T00:00"),
        until: bounds("2011-04-18T00:00", "2011-04-19T00:00"),
        imposedBy: [],
        elapsed: { min: 1, max: days(2) - 1 },
      },
      {
        basis: "remand",
        from: bounds("2011-04-18T00:00", "2011-04-19T00:00"),
        until: bounds("2011-04-20T00:00", "2011-04-21T00:00"),
        imposedBy: ["remanded"],
        elapsed: { min: days(1) + 1, max: days(3) - 1 },
      },
    ]);
  });

  test("ends openly not before its last word", () => {
    const { custody } = timelineOf({ events: [detained, held] });
    expect(custody[0]?.segments.at(-1)?.until).toEqual({ earliest: from("2011-04-19"), latest: null });
    expect(custody[0]?.lastWord).toEqual(bounds("2011-04-19T00:00", "2011-04-20T00:00"));
  });

  test("under a basis that a word shows, and no order gives, changed some time before that word", () => {
    const other: EventInput = { ...held, legalBasis: "psychiatric" };
    const { custody } = timelineOf({ events: [detained, other] });
    const change = { earliest: from("2011-04-17"), latest: from("2011-04-20") };
    expect(custody[0]?.segments.map((segment) => [segment.from, segment.until])).toEqual([
      [bounds("2011-04-17T00:00", "2011-04-18T00:00"), change],
      [change, { earliest: from("2011-04-19"), latest: null }],
    ]);
  });

  test("is that of each person whom its events name, once", () => {
    const persons = ["person", "other"].map((id) => ({ id, names: [{ full: "A. Person" }] }));
    const { custody } = timelineOf({ persons, events: [{ ...detained, who: ["person", "other"] }, released] });
    expect(custody.map((spell) => [spell.who, spell.open])).toEqual([
      ["other", true],
      ["person", false],
    ]);
  });

  test("of matched accounts that name different people is that of each", () => {
    const persons = ["person", "other"].map((id) => ({ id, names: [{ full: "A. Person" }] }));
    const accounts = [detained, { ...detained, id: "again", who: ["other", "person"] }];
    const matches = [{ id: "match", events: ["detained", "again"], confidence: "certain" as const }];
    const { custody } = timelineOf({ persons, events: accounts, matches });
    expect(custody.map((spell) => spell.who)).toEqual(["other", "person"]);
  });
});

describe("findings on custody", () => {
  const arrest: EventInput = {
    id: "arrest",
    type: "court-sanction",
    measure: "police-custody",
    who,
    when: "2011-04-17T12:00",
    term: { duration: "P5D", countedFrom: { event: "arrest" }, clock: "elapsed" },
  };
  const moved: EventInput = { id: "moved", type: "transfer", who, when: "2011-04-19T12:00" };
  const codes = (events: EventInput[]) => timelineOf({ events }).findings.map(({ code }) => code);

  test("are made of words whose order is certain, and of none after one whose order is not", () => {
    const sharp = { ...detained, when: "2011-04-17T10:00" };
    expect(codes([sharp, arrest, moved])).toContain("transferred-before-term-end");
    const other: EventInput = { ...detained, id: "other", legalBasis: "remand" };
    expect(codes([other, arrest, moved])).not.toContain("transferred-before-term-end");
    const late: EventInput = { ...held, when: "2011-04-25" };
    expect(codes([sharp, arrest, late])).toContain("no-order-recorded-after-term");
    expect(codes([other, arrest, late])).not.toContain("no-order-recorded-after-term");
  });

  test("name what they rest on, in the order of the case file's records", () => {
    const again: EventInput = { ...held, id: "again", when: "2011-04-25" };
    const { findings } = timelineOf({ events: [detained, released, again] });
    const gap = findings.find(({ code }) => code === "gap-in-custody");
    expect(ids(gap?.statements)).toEqual(["again/when", "released/when"]);
    expect(gap?.records).toEqual(["person", "released", "again"]);
  });

  test("say nothing of a gap where a release may have been after what shows custody", () => {
    const again: EventInput = { ...held, id: "again", when: "2011-04-20" };
    expect(codes([detained, { ...released, when: "2011-04-20" }, again])).not.toContain("gap-in-custody");
  });

  test("of a change before a term's end give the time that was left", () => {
    const sharp = { ...detained, when: "2011-04-17T10:00" };
    const { findings } = timelineOf({ events: [sharp, arrest, moved] });
    const finding = findings.find(({ code }) => code === "transferred-before-term-end");
    expect(finding).toMatchObject({
      severity: "note",
      records: ["person", "moved", "arrest"],
      params: { who: "person", margin: { min: days(3) - 60_000 + 1, max: days(3) + 60_000 - 1 } },
    });
    expect(ids(finding?.statements)).toEqual(["arrest/when", "arrest/term", "moved/when"]);
    const after = { ...moved, when: "2011-04-22T12:00" };
    expect(codes([sharp, arrest, after])).not.toContain("transferred-before-term-end");
  });
});

describe("custody of a group's member", () => {
  const persons = ["first", "second"].map((id) => ({ id, names: [{ full: "A. Person" }] }));
  const groups = [
    { id: "all", description: "All of them" },
    { id: "some", description: "Some of them", partOf: "all", members: ["first"] },
  ];
  const custodyOf = (events: EventInput[], member = "first") =>
    timelineOf({ persons, groups, events }).custody.filter((spell) => spell.who === member);
  const all = ["all"];

  test("goes on from the group's words before the first of their own, in order, whatever group they are of", () => {
    const events: EventInput[] = [
      { ...detained, who: all, when: "2011-04-02" },
      { id: "moved", type: "transfer", who: ["some"], when: "2011-04-03" },
      { ...held, who: all, when: "2011-04-04" },
      { ...released, who: ["first"], when: "2011-04-05" },
    ];
    expect(custodyOf(events)).toMatchObject([{ open: false, order: "certain", nights: { min: 3, max: 3 } }]);
  });

  test("is not theirs any more that the group is held after their own release", () => {
    const events: EventInput[] = [
      { ...detained, who: all, when: "2011-04-02" },
      { ...released, who: ["first"], when: "2011-04-05" },
      { ...held, who: all, when: "2011-04-10" },
    ];
    expect(custodyOf(events)).toMatchObject([{ open: false, nights: { min: 3, max: 3 } }]);
  });

  test("is the group's only as it was when the first of their own was said", () => {
    const events: EventInput[] = [
      { ...detained, id: "a", who: all, when: "2011-04-01" },
      { ...released, id: "b", who: all, when: "2011-04-02" },
      { ...detained, id: "c", who: all, when: "2011-04-03" },
      { ...released, id: "d", who: ["first"], when: "2011-04-05" },
    ];
    expect(custodyOf(events)).toMatchObject([{ open: false, nights: { min: 2, max: 2 } }]);
  });

  test("that begins with a detention of their own is their own alone", () => {
    const events: EventInput[] = [
      { ...detained, id: "a", who: all, when: "2011-04-01" },
      { ...detained, id: "b", who: ["first"], when: "2011-04-03" },
      { ...released, id: "c", who: ["first"], when: "2011-04-05" },
    ];
    const [spell, ...others] = custodyOf(events);
    expect(others).toEqual([]);
    expect(ids(spell?.because)).toEqual(["b/when", "c/when"]);
  });
});
