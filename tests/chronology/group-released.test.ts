import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CaseFile } from "../../src/index.ts";
import { days, type EventInput, hours, timelineOf } from "./case-of.ts";

const persons = ["a", "b", "c"].map((id) => ({ id, names: [{ full: "A. Person" }] }));
const group = { id: "group", description: "Detained together", members: ["a", "b", "c"] };
const asOf = "2019-12-31";

const detained = (id: string, when: string, who = "group"): EventInput => ({
  id,
  type: "detention",
  when,
  who: [who],
  legalBasis: "police-custody",
});
const released = (who: string, when: string, more: object = {}): EventInput => ({
  id: `release-${who}`,
  type: "release",
  when,
  who: [who],
  kind: "without-charge",
  ...more,
});
const held = (id: string, when: string): EventInput => ({ id, type: "held", when, who: ["group"] });

const arrest = detained("arrest", "2019-10-19T16:00");
const [first, second, last] = [
  released("a", "2019-10-19T20:00"),
  released("b", "2019-10-20"),
  released("c", "2019-10-21"),
];
const all = [arrest, first, second, last];

const timelineOfGroup = (events: EventInput[], groups: CaseFile["groups"] = [{ ...group, count: 3 }]) =>
  timelineOf({ persons, groups, events, articles: [{ id: "report", headline: "Report" }] }, { asOf });
const spellsOfGroup = (events: EventInput[], groups?: CaseFile["groups"]) =>
  timelineOfGroup(events, groups).custody.filter(({ who }) => who === "group");
const baku = (day: string) => Date.parse(`${day}T00:00:00+04:00`);

describe("a group all of whose members were released", () => {
  test("was released with the last of them", () => {
    const until = { earliest: baku("2019-10-21"), latest: baku("2019-10-22") };
    expect(spellsOfGroup(all)).toMatchObject([
      {
        open: false,
        order: "certain",
        lastWord: until,
        segments: [{ until }],
        elapsed: { min: days(1) + hours(8) - 60_000 + 1, max: days(2) + hours(8) - 1 },
        calendarDays: { min: 3, max: 3 },
      },
    ]);
  });

  test("of whom it is not known which was the last, was released with one of those that may be", () => {
    const spells = spellsOfGroup([arrest, first, released("b", "2019-10"), last]);
    const until = { earliest: baku("2019-10-21"), latest: baku("2019-11-01") };
    // That of October is not certainly after the detention.
    expect(spells).toMatchObject([{ open: true }]);
    const after = { relations: [{ relation: "after", to: "arrest" }] };
    expect(spellsOfGroup([arrest, first, released("b", "2019-10", after), last])).toMatchObject([
      { open: false, lastWord: until, elapsed: { min: days(1) + hours(8) - 60_000 + 1 }, segments: [{ until }] },
    ]);
  });

  test.each([
    ["in parts of it", [arrest, first, released("part", "2019-10-21")], "2019-10-21"],
    [
      "and one by a death",
      [arrest, first, second, { id: "death", type: "death", when: "2019-10-23", who: ["c"] }],
      "2019-10-23",
    ],
    ["in one event", [arrest, { ...last, who: ["a", "b", "c"] }], "2019-10-21"],
    ["of whom one was released with others before", [...all, released("part", "2019-10-25")], "2019-10-21"],
    ["after it was said to be held", [...all, held("held", "2019-10-20T23:00")], "2019-10-21"],
  ] as [string, EventInput[], string][])("is one %s", (_, events, day) => {
    const part = { id: "part", description: "A part", partOf: "group", members: ["b", "c"] };
    const spells = spellsOfGroup(events, [{ ...group, count: 3 }, part]);
    expect(spells).toMatchObject([{ open: false, lastWord: { earliest: baku(day) } }]);
  });

  test.each([
    ["where one was not released", [arrest, first, second], 3],
    ["where more belong to it than are named", all, 4],
    ["where it is not known how many belong to it", all, undefined],
    ["where it was held after that", [...all, held("held", "2019-10-25")], 3],
    ["where one may have been released before", [arrest, first, second, released("c", "2019-10-19")], 3],
    [
      "where one release is denied",
      [arrest, first, second, released("c", "2019-10-21", { sources: [{ article: "report", stance: "denied" }] })],
      3,
    ],
  ] as [string, EventInput[], number | undefined][])("is none %s", (_, events, count) => {
    const groups = [{ ...group, ...(count === undefined ? {} : { count }) }];
    expect(spellsOfGroup(events, groups)).toMatchObject([{ open: true }]);
  });

  test("is likely one where a release is only alleged", () => {
    const alleged = released("c", "2019-10-21", { sources: [{ article: "report", stance: "alleged" }] });
    expect(spellsOfGroup([arrest, first, second, alleged])).toMatchObject([{ open: false, order: "likely" }]);
  });

  test("may be detained again", () => {
    const timeline = timelineOfGroup([...all, detained("again", "2019-11-05")]);
    const spells = timeline.custody.filter(({ who }) => who === "group");
    expect(spells).toMatchObject([{ open: false, lastWord: { earliest: baku("2019-10-21") } }, { open: true }]);
    expect(timeline.findings.map(({ code }) => code)).not.toContain("detained-again-without-release");
  });

  test("is held no longer than any member until their release, nor shorter", () => {
    const minute = fc.integer({ min: 1, max: 9 * 24 * 60 - 1 });
    fc.assert(
      fc.property(fc.tuple(minute, minute, minute), (minutes) => {
        const releases = minutes.map((at, index) => {
          const instant = new Date(Date.parse("2019-10-19T12:00:00Z") + at * 60_000);
          return released(["a", "b", "c"][index] ?? "", `${instant.toISOString().slice(0, 19)}Z`);
        });
        const { custody } = timelineOfGroup([{ ...arrest, when: "2019-10-19T12:00:00Z" }, ...releases]);
        const [whole, ...others] = custody.filter(({ who }) => who === "group");
        const own = custody.filter(({ who }) => who !== "group");
        expect(others).toEqual([]);
        expect(whole?.elapsed).toEqual({
          min: Math.max(...own.map(({ elapsed }) => elapsed.min)),
          max: Math.max(...own.map(({ elapsed }) => elapsed.max ?? Number.POSITIVE_INFINITY)),
        });
      }),
      { numRuns: 40 },
    );
  });
});
