import { describe, expect, test } from "vitest";
import type { Profile } from "../../src/redact/index.ts";
import { publish } from "../../src/redact/index.ts";
import { misreadingsOf, months, ruled } from "./misreadings-of.ts";

const health = { sensitivity: { category: "health" } };
/** What lets an account stay though the other goes. */
const open = { sensitivity: { category: "political", level: "public" } };
const persons = ["p1", "p2", "p3"].map((id) => ({ id, names: [{ full: `Person ${id}` }] }));
const organizations = ["o1", "o2"].map((id) => ({ id, names: [{ full: `Prison ${id}` }] }));
const articles = ["a1", "a2"].map((id) => ({ id, headline: "Reported" }));
const groups = [{ id: "g1", description: "They", members: ["p1", "p2"] }];
const detained = (id: string, who: string[], when = "2011-04-17") => ({
  id,
  type: "detention",
  legalBasis: "remand",
  who,
  when,
});
const ordered = (id: string, who: string[], when = "2011-04-18") => ({
  id,
  type: "court-sanction",
  measure: "remand",
  who,
  when,
});
const released = (id: string, who: string[], when = "2011-06-20") => ({
  id,
  type: "release",
  kind: "unknown",
  who,
  when,
});
const died = (id: string, who: string[]) => ({ id, type: "death", who, when: "2011-07-20" });
const match = (...events: string[]) => ({ id: `m-${events.join("-")}`, events, confidence: "certain" });
const listed = (lists: object, profile?: Profile) =>
  misreadingsOf({ persons, organizations, articles, ...lists }, profile);
const held = (id: string) => `${id} reads-as-still-held`;
const otherwise = (id: string) => `${id} custody-reads-otherwise`;

describe("who belongs no more to a group", () => {
  const ofGroup = [detained("e1", ["g1"]), released("e2", ["g1"])];
  const members = ruled("groups.*.members");
  test.each<[string, object[], Profile, string[], object?]>([
    ["that was held and released", [...ofGroup, ordered("e3", ["p1"])], members, [otherwise("p1"), held("p1")]],
    ["that was held", [detained("e1", ["g1"]), released("e2", ["p1"])], members, [otherwise("p1")]],
    ["that was released", [detained("e1", ["p1"]), released("e2", ["g1"])], members, [held("p1")]],
    [
      "that was released, and is released too",
      [released("e1", ["p1"]), released("e2", ["g1"])],
      members,
      [otherwise("p1")],
    ],
    ["of whom nothing else is said", ofGroup, members, []],
    ["of whose custody nothing is said", [detained("e1", ["p1"]), released("e2", ["p1"])], members, []],
    [
      "while others stay in it",
      [detained("e1", ["p1", "p2"]), released("e2", ["g1"])],
      ruled("groups.0.members.1"),
      [held("p2")],
    ],
    [
      "that belongs to another which was released",
      [detained("e1", ["p1"]), released("e2", ["g2"])],
      members,
      [held("p1")],
      {
        groups: [
          { ...groups[0], partOf: "g2" },
          { id: "g2", description: "All" },
        ],
      },
    ],
    [
      "as a group of one that was released",
      [detained("e1", ["g1"]), released("e2", ["g2"])],
      ruled("groups.*.partOf"),
      [held("g1"), held("p1"), held("p2")],
      {
        groups: [
          { ...groups[0], partOf: "g2" },
          { id: "g2", description: "All" },
        ],
      },
    ],
  ])("%s", (_, events, profile, expected, lists = {}) => {
    expect(listed({ groups, events, ...lists }, profile)).toEqual(expected.toSorted());
  });
});

describe("a release that goes", () => {
  test.each<[string, object[], string[]]>([
    [
      "of somebody of whom only a death is said",
      [{ ...released("e1", ["p1"]), ...health }, died("e2", ["p1"])],
      [otherwise("p1")],
    ],
    [
      "of somebody who reads as held, and died",
      [detained("e0", ["p1"]), { ...released("e1", ["p1"]), ...health }, died("e2", ["p1"])],
      [held("p1")],
    ],
    ["of one of two", [detained("e0", ["p1", "p2"]), { ...released("e1", ["p2"]), ...health }], [held("p2")]],
    [
      "of one, and the detention of another",
      [
        detained("e0", ["p1"]),
        { ...released("e1", ["p1"]), ...health },
        { ...detained("e2", ["p2"]), ...health },
        released("e3", ["p2"]),
      ],
      [held("p1"), otherwise("p2")],
    ],
  ])("%s", (_, events, expected) => {
    expect(listed({ events })).toEqual(expected.toSorted());
  });

  test("of a group, where one of it is gone from the people of the event, is lost to them alone", () => {
    const events = [detained("e0", ["p1", "p2"]), released("e1", ["p1", "p2"])];
    expect(listed({ events }, ruled("events.1.who.1"))).toEqual([held("p1"), held("p2")]);
  });
});

describe("several accounts of one event", () => {
  const accounts = (one: object, other: object, ...more: object[]) => ({
    events: [{ ...one, id: "e1", ...open }, { ...other, id: "e2", ...health }, ...more],
    matches: [match("e1", "e2")],
  });
  const order = ordered("e1", ["p1"]);
  const term = (duration: string) => ({ term: { duration, countedFrom: { event: "e0" } } });
  const detention = detained("e0", ["p1"]);
  test.each<[string, object, Profile, string[]]>([
    ["of which one goes that says the same", accounts(order, order, detention), publish, ["e1 fewer-accounts"]],
    [
      "of which one goes that gives another term",
      accounts({ ...order, ...term("P2M") }, { ...order, ...term("P3M") }, detention),
      publish,
      ["e1 fewer-accounts", otherwise("p1")],
    ],
    [
      "of which one goes that gives the same term",
      accounts({ ...order, ...term("P2M") }, { ...order, ...term("P2M") }, detention),
      publish,
      ["e1 fewer-accounts"],
    ],
    [
      "of which one goes that gives another measure",
      accounts(order, { ...order, measure: "house-arrest" }, detention),
      publish,
      ["e1 fewer-accounts", otherwise("p1")],
    ],
    [
      "of which one goes that is of others too",
      accounts(order, { ...order, who: ["p1", "p2"] }, detention, detained("e4", ["p2"])),
      publish,
      ["e1 fewer-accounts", otherwise("p1"), otherwise("p2")],
    ],
    [
      "that no match says are one any more",
      { events: [detention, released("e1", ["p1"]), released("e2", ["p1"])], matches: [match("e1", "e2")] },
      ruled("matches"),
      ["e1 fewer-accounts", "e2 fewer-accounts", otherwise("p1")],
    ],
    [
      "that no match says are one any more, whose days are apart",
      {
        events: [detention, released("e1", ["p1"]), released("e2", ["p1"], "2011-06-22")],
        matches: [match("e1", "e2")],
      },
      ruled("matches"),
      ["e1 fewer-accounts", "e2 fewer-accounts", otherwise("p1")],
    ],
    [
      "of which one says more than that they were freed, and both go",
      {
        events: [detention, { ...released("e1", ["p1"]), ...health }, { ...ordered("e2", ["p1"]), ...health }],
        matches: [match("e1", "e2")],
      },
      publish,
      [held("p1")],
    ],
    [
      "that are one still, whatever another match loses",
      {
        events: [
          detention,
          released("e1", ["p1"]),
          released("e2", ["p1"]),
          { id: "e3", type: "hearing", when: "2011-05-01" },
          { id: "e4", type: "hearing", when: "2011-05-01" },
        ],
        matches: [match("e1", "e2"), match("e3", "e4")],
      },
      ruled("matches.1"),
      ["e3 fewer-accounts", "e4 fewer-accounts"],
    ],
  ])("%s", (_, lists, profile, expected) => {
    expect(listed(lists, profile)).toEqual(expected.toSorted());
  });
});

describe("what a rule takes from an event of custody", () => {
  const detention = { ...detained("e1", ["p1", "p2"]), facility: "o1" };
  const order = { ...ordered("e2", ["p2", "p1"]), term: { duration: "P2M", countedFrom: { event: "e1" } } };
  const next = {
    ...ordered("e3", ["p1"], "2011-06-01"),
    prolongs: "e2",
    term: { duration: "P1M", countedFrom: { event: "e2", at: "term-end" } },
  };
  const release = released("e4", ["p1", "p2"], "2011-09-20");
  const events = [detention, order, next, release];
  const both = [otherwise("p1"), otherwise("p2")];
  test.each<[string, string, string[], object[]?]>([
    ["the place of it", "events.*.facility", []],
    ["how long it lasts, from the end of which another counts", "events.1.term.duration", [otherwise("p1")]],
    ["its term", "events.1.term", both],
    ["which order it prolongs", "events.*.prolongs", [otherwise("p1")]],
    ["from when its term counts, where that is the end of another", "events.2.term.countedFrom", [otherwise("p1")]],
    ["one of its people", "events.1.who.0", both],
    ["its note", "events.*.note", []],
    ["how long it lasts, and no more", "events.0.term.duration", [], [order, detention, release]],
  ])("%s", (_, path, expected, others = events) => {
    expect(listed({ events: others }, ruled(path))).toEqual(expected.toSorted());
  });
});

describe("where only months stay", () => {
  const related = { relations: [{ relation: "after", to: "e1" }] };
  const inOneMonth = (one: string[], other: string[], more: object = {}) => [
    detained("e1", one, "2011-04-17"),
    { ...released("e2", other, "2011-04-20"), ...more },
  ];
  test.each<[string, object[], string[]]>([
    ["two events of one person", inOneMonth(["p1"], ["p1"]), [otherwise("p1")]],
    ["two events of two people", inOneMonth(["p1"], ["p2"]), []],
    ["one event of a group and one of a member", inOneMonth(["g1"], ["p1"]), [otherwise("p1")]],
    ["the same the other way round", inOneMonth(["p1"], ["g1"]), [otherwise("p1")]],
    ["the same, one after the other", inOneMonth(["g1"], ["p1"], related), []],
    ["one event of a group and one of somebody else", inOneMonth(["g1"], ["p3"]), []],
    ["both of a group", inOneMonth(["g1"], ["g1"]), [otherwise("g1"), otherwise("p1"), otherwise("p2")]],
    ["both of a group, one after the other", inOneMonth(["g1"], ["g1"], related), []],
    [
      "the events of a group, which are apart, and one of a member",
      [...inOneMonth(["g1"], ["g1"], related), ordered("e3", ["p1"], "2011-05-02")],
      [],
    ],
    [
      "an order of the same month that counts from the end of another",
      [
        { ...ordered("e1", ["p1"], "2011-04-17"), term: { duration: "P1M" } },
        {
          ...ordered("e2", ["p1"], "2011-05-17"),
          term: { duration: "P1M", countedFrom: { event: "e1", at: "term-end" } },
        },
      ],
      [otherwise("p1")],
    ],
    [
      "an order that counts from the end of a detention",
      [
        detained("e1", ["p1"], "2011-04-17"),
        { ...ordered("e2", ["p1"], "2011-05-17"), term: { duration: "P1M", countedFrom: { event: "e1", at: "end" } } },
      ],
      [],
    ],
  ])("%s", (_, events, expected) => {
    expect(listed({ groups, events }, months)).toEqual(expected.toSorted());
  });
});
