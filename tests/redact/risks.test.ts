import { describe, expect, test } from "vitest";
import * as z from "zod";
import { buildTimeline, defineEventType, EventBase, parseCaseFile } from "../../src/index.ts";
import { publish } from "../../src/redact/index.ts";
import { redact } from "./redact-in-order.ts";

const key = "a key of sixteen bytes or more";
const hid = { sensitivity: { category: "source-identity" } };
const leyla = { id: "p1", names: [{ full: "Leyla Example" }], ...hid };
const samir = { id: "p2", names: [{ full: "Samir Sample" }] };
const base = { id: "e1", type: "other", title: "Event" };

const freed = defineEventType({
  schema: EventBase.extend({ type: z.literal("freed") }),
  extent: "moment",
  custody: () => ({ effect: "ends" as const }),
});

function redacted(lists: object) {
  const given = { format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", persons: [leyla, samir], ...lists };
  const eventTypes = [freed];
  return redact(parseCaseFile(given, { eventTypes }), publish, { key, eventTypes });
}
const codesOf = (lists: object) => redacted(lists).report.risks.map(({ code }) => code);

describe("an article that tells and is quoted", () => {
  const articles = [{ id: "a1", url: "https://news.example/" }];
  const event = { ...base, who: ["p1"], sources: [{ article: "a1" }] };
  const sources = [{ article: "a1", quote: "She was held." }];

  test.each<[string, object, string[]]>([
    ["by a person", { persons: [leyla, { ...samir, sources }] }, ["article-can-be-found"]],
    ["by a role", { persons: [leyla, { ...samir, roles: [{ title: "Cook", sources }] }] }, ["article-can-be-found"]],
    [
      "by a relation",
      { events: [{ ...event, relations: [{ relation: "after", to: "a1", sources }] }] },
      ["article-can-be-found"],
    ],
    ["by a group", { groups: [{ id: "g1", description: "They", sources }] }, ["article-can-be-found"]],
    ["by nobody", {}, []],
    ["without words", { persons: [leyla, { ...samir, sources: [{ article: "a1" }] }] }, []],
  ])("%s can be found", (_, lists, codes) => {
    expect(codesOf({ articles, events: [event], ...lists })).toEqual(codes);
  });
});

describe("the minute and place of somebody who was removed", () => {
  const lists = {
    places: [{ id: "here", names: [{ full: "Town" }] }],
    organizations: [{ id: "court", names: [{ full: "Court" }] }],
    groups: [
      { id: "g1", description: "Theirs", members: ["p1", "p2"], partOf: "g2" },
      { id: "g2", description: "All" },
      { id: "g3", description: "Others", members: ["p2"] },
      { id: "g4", description: "Unheard", ...hid },
    ],
  };
  const event = { ...base, place: "here", when: "2011-04-17T10:00" };
  const sanction = { id: "e1", type: "court-sanction", measure: "remand", when: "2011-04-17T10:00", who: ["p1"] };
  const detention = { id: "e1", type: "detention", legalBasis: "unknown", when: "2011-04-17T10:00", who: ["p1"] };
  const transfer = { id: "e1", type: "transfer", when: "2011-04-17T10:00", who: ["p1"] };

  test.each<[string, object, boolean]>([
    ["in a group", { ...event, who: ["g1"] }, true],
    ["in a group of a group", { ...event, who: ["g2"] }, true],
    ["as part of a group that took part", { ...event, participants: [{ who: "g1", role: "witness" }] }, true],
    ["in a group of others", { ...event, who: ["g3"] }, false],
    ["as a group", { ...event, who: ["g4"] }, true],
    ["at a court", { ...sanction, court: "court" }, true],
    ["at no court", sanction, false],
    ["in a facility", { ...detention, facility: "court" }, true],
    ["from a facility", { ...transfer, from: "court" }, true],
    ["to a facility", { ...transfer, to: "court" }, true],
    ["by an authority", { ...transfer, by: ["court"] }, false],
  ])("%s", (_, given, isListed) => {
    expect(codesOf({ ...lists, events: [given] })).toEqual(isListed ? ["exact-time-and-place"] : []);
  });
});

describe("custody whose end was removed", () => {
  const health = { sensitivity: { category: "health" } };
  const aysel = { id: "p3", names: [{ full: "Aysel Sample" }] };
  const groups = [
    { id: "g1", description: "They", members: ["p2", "p3"], partOf: "g2" },
    { id: "g2", description: "All" },
  ];
  const detention = { id: "e1", type: "detention", legalBasis: "unknown", when: "2011-04-10", who: ["p2"] };
  const sanction = { id: "e2", type: "court-sanction", measure: "remand", when: "2011-04-12", who: ["p2"] };
  const release = { id: "e3", type: "release", kind: "medical", when: "2011-05-10", who: ["p2"], ...health };
  const whoStillHeld = (events: object[], lists: object = {}) => {
    const { caseFile, report } = redacted({ persons: [leyla, samir, aysel], groups, events, ...lists });
    const ids = ["p1", "p2", "p3"].map((id, at) => [caseFile.persons?.[at]?.id, id] as const);
    const names = new Map([...ids, ...["g1", "g2"].map((id, at) => [caseFile.groups?.[at]?.id, id] as const)]);
    return report.risks.filter(({ code }) => code === "reads-as-still-held").map(({ record }) => names.get(record));
  };

  test("is said to go on by the timeline, and the report says so", () => {
    const events = [detention, sanction, release];
    expect(whoStillHeld(events)).toEqual(["p2"]);
    const { caseFile } = redacted({ events });
    expect(caseFile.events?.map(({ type }) => type)).toEqual(["detention", "court-sanction"]);
    expect(buildTimeline(caseFile).findings.map(({ code }) => code)).toContain("no-release-recorded");
  });

  test.each<[string, object[], string[], object?]>([
    ["a release that stays", [detention, { ...release, sensitivity: undefined }], []],
    ["a release of somebody whose detention went too", [{ ...detention, ...health }, release], []],
    ["of somebody else", [{ ...detention, who: ["p3"] }, release], []],
    [
      "of somebody who was removed",
      [
        { ...detention, who: ["p1"] },
        { ...release, who: ["p1"] },
      ],
      ["p1"],
    ],
    [
      "of a group that was removed, and of who is no more said to belong to it",
      [
        { ...detention, who: ["g1"] },
        { ...release, who: ["g1"] },
      ],
      ["g1"],
      { groups: [{ ...groups[0], ...hid }, groups[1]] },
    ],
    ["of somebody held, without a start", [{ ...detention, type: "held" }, release], ["p2"]],
    ["of somebody moved", [{ id: "e1", type: "transfer", who: ["p2"] }, release], ["p2"]],
    ["a death", [detention, { id: "e3", type: "death", who: ["p2"], ...health }], ["p2"]],
    ["an event of one's own", [detention, { id: "e3", type: "freed", who: ["p2"], ...health }], ["p2"]],
    ["an event that ends no custody", [detention, { ...base, id: "e3", who: ["p2"], ...health }], []],
    ["a fine, which is none", [{ ...sanction, measure: "fine" }, release], []],
    [
      "of a group",
      [
        { ...detention, who: ["g1"] },
        { ...release, who: ["g1"] },
      ],
      ["p2", "p3", "g1"],
    ],
    [
      "of a group with a member held alone",
      [
        { ...detention, who: ["p3"] },
        { ...release, who: ["g2"] },
      ],
      ["p3"],
    ],
    ["of a member of a group", [{ ...detention, who: ["g2"] }, release], ["p2"]],
    [
      "that stays, of a group that went",
      [detention, { ...release, sensitivity: undefined, who: ["g1"] }],
      ["p2"],
      { groups: [{ ...groups[0], ...hid }, groups[1]] },
    ],
  ])("%s", (_, events, who, lists) => {
    expect(whoStillHeld(events, lists)).toEqual(who);
  });

  test("events that cannot be read are none", () => {
    const given = { format: "case-chronology/1", id: "case", timeZone: "Asia/Baku" };
    const persons = [leyla, samir];
    const wrong = Object({ ...parseCaseFile(given), persons, events: [{ ...release, kind: "unheard-of" }] });
    expect(redact(wrong, publish, { key }).report.risks).toEqual([]);
  });
});
