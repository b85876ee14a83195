import { describe, expect, test } from "vitest";
import { parseEdtf } from "../../src/dates/index.ts";
import type { LegalText, Term } from "../../src/index.ts";
import { type EventInput, timelineOf } from "./case-of.ts";

type Provision = NonNullable<LegalText["provisions"]>[number];
const provision = (inForce: string | undefined, limits: Provision["limits"]): Provision => ({
  id: "disobedience",
  label: "Article 310.1",
  inForce,
  limits,
});
const code = (
  inForce: string | undefined,
  limits: Provision["limits"] = [{ measure: "administrative-arrest", atMost: "P15D" }],
): LegalText => ({ id: "code", title: "A code", kind: "code", provisions: [provision(inForce, limits)] });
const sanction = (duration: Term["duration"], more: object = {}): EventInput => ({
  id: "sanction",
  type: "court-sanction",
  measure: "administrative-arrest",
  who: ["person"],
  when: "2011-04-18",
  term: { duration, countedFrom: { event: "sanction" }, clock: "elapsed" },
  citations: [{ text: "Art. 310.1", legalText: "code", provision: "disobedience" }],
  ...more,
});
const lawOf = (legalTexts: LegalText[], event: EventInput) =>
  timelineOf({ legalTexts, events: [event] }).findings.filter(({ code: found }) =>
    ["exceeds-legal-limit", "cites-law-not-in-force"].includes(found),
  );

const detained: EventInput = { id: "detained", type: "detention", legalBasis: "unknown", when: "2011-04-17" };
const nextDay = { when: undefined, relations: [{ relation: "day-after", to: "detained" }] };
const articles = [{ id: "paper", headline: "Reported" }];
const sourcesOf = (stance: string, ...supports: string[]) => ({ sources: [{ article: "paper", stance, supports }] });
const foundOf = (legalTexts: LegalText[], ...events: EventInput[]) =>
  timelineOf({ articles, legalTexts, events }).findings.filter(({ code: found }) =>
    ["exceeds-legal-limit", "cites-law-not-in-force"].includes(found),
  );

describe("limits of a cited provision", () => {
  test.each([
    ["15 days under a limit of 15 days", "P15D", "P15D", []],
    ["16 days under a limit of 15 days", "P16D", "P15D", ["exceeds-legal-limit"]],
    ["at most 20 days under a limit of 15 days", { atMost: "P20D" }, "P15D", []],
    ["at least 16 days under a limit of 15 days", { atLeast: "P16D" }, "P15D", ["exceeds-legal-limit"]],
    ["a month under a limit of 30 days: it may be February", "P1M", "P30D", []],
    ["two months under a limit of 30 days", "P2M", "P30D", ["exceeds-legal-limit"]],
    ["60 hours under a limit of 48 hours", "PT60H", "PT48H", ["exceeds-legal-limit"]],
    ["two days under a limit of 48 hours: a day may have 25", "P2D", "PT48H", []],
    ["three days under a limit of 48 hours", "P3D", "PT48H", ["exceeds-legal-limit"]],
    ["30 days under a limit of a month, from 18 April on", "P30D", "P1M", []],
    ["31 days under a limit of a month, from 18 April on", "P31D", "P1M", ["exceeds-legal-limit"]],
    ["a month and 6 days under a limit of a month and 5", "P1M6D", "P1M5D", ["exceeds-legal-limit"]],
    ["a month and 5 days under a limit of a month and 5", "P1M5D", "P1M5D", []],
    ["a day and 5 hours under a limit of a day and 4", "P1DT5H", "P1DT4H", ["exceeds-legal-limit"]],
    ["a year under a limit of 11 months", "P1Y", "P11M", ["exceeds-legal-limit"]],
    ["11 months under a limit of a year", "P11M", "P1Y", []],
    ["a day under a limit of 23 hours: a day may have 23", "P1D", "PT23H", []],
    ["a day and 12 hours under a limit of 30 hours", "P1DT12H", "PT30H", ["exceeds-legal-limit"]],
    ["two months under a limit of a month and 713 hours: 31 days may have 713", "P2M", "P1MT713H", []],
    ["two months under a limit of a month and 712 hours", "P2M", "P1MT712H", ["exceeds-legal-limit"]],
  ] as [string, Term["duration"], string, string[]][])("%s", (_, duration, atMost, expected) => {
    const limits = [{ measure: "administrative-arrest" as const, atMost }];
    expect(lawOf([code("2000/..", limits)], sanction(duration)).map((finding) => finding.code)).toEqual(expected);
  });

  test.each([
    ["10 days over a limit of 10 days", "P10D", []],
    ["9 days over a limit of 10 days", "P9D", ["atLeast"]],
    ["at least 9 days over a limit of 10 days", { atLeast: "P9D" }, []],
    ["at most 9 days over a limit of 10 days", { atMost: "P9D" }, ["atLeast"]],
    ["16 days, past the other limit", "P16D", ["atMost"]],
  ] as [string, Term["duration"], string[]][])("%s at the least, 15 at the most", (_, duration, sides) => {
    const limits = [{ measure: "administrative-arrest" as const, atLeast: "P10D", atMost: "P15D" }];
    const found = lawOf([code("2000/..", limits)], sanction(duration));
    expect(found.map(({ params }) => "side" in params && params.side)).toEqual(sides);
  });

  test.each([
    ["in force since before", "2000/..", ["exceeds-legal-limit"]],
    ["in force until later", "2000/2015", ["exceeds-legal-limit"]],
    ["in force until that very day, at an hour that is not said", "2000/2011-04-18", []],
    ["in force until something that is not known", "2000/", ["exceeds-legal-limit"]],
    ["not said to be in force", undefined, []],
    ["in force from that very day on, at an hour that is not said", "2011-04-18T12:00/..", []],
    ["in force only later", "2012/..", ["cites-law-not-in-force"]],
    ["in force no longer", "2000/2010", ["cites-law-not-in-force"]],
    ["in force from the next day on", "2011-04-19/..", ["cites-law-not-in-force"]],
    ["in force until the day before", "2000/2011-04-17", ["cites-law-not-in-force"]],
    ["in force from an unknown day on, until later", "/2015", []],
  ] as [string, string | undefined, string[]][])("a provision %s", (_, inForce, expected) => {
    expect(lawOf([code(inForce)], sanction("P20D")).map((finding) => finding.code)).toEqual(expected);
  });

  test("the finding names the provision and its time in force", () => {
    const [finding] = lawOf([code("2000/..")], sanction("P20D"));
    expect(finding?.params).toMatchObject({
      provision: "Article 310.1",
      limit: "P15D",
      term: "P20D",
      inForce: "2000/..",
    });
    expect(finding?.statements.map(({ id }) => id)).toEqual(["sanction/term", "sanction/when"]);
  });

  test.each<[string, LegalText["stages"], found: [string, string][]]>([
    ["in force later", [{ stage: "in-force", when: "2015" }], [["cites-law-not-in-force", "2015/.."]]],
    ["in force since before", [{ stage: "in-force", when: { edtf: "2000" } }], [["exceeds-legal-limit", "2000/.."]]],
    [
      "repealed since",
      [
        { stage: "in-force", when: "2000" },
        { stage: "repealed", when: "2012" },
      ],
      [["exceeds-legal-limit", "2000/2012"]],
    ],
    [
      "repealed before",
      [
        { stage: "in-force", when: "2000" },
        { stage: "repealed", when: { edtf: "2010" } },
      ],
      [["cites-law-not-in-force", "2000/2010"]],
    ],
    [
      "repealed before, and in force since nobody says when",
      [{ stage: "repealed", when: "2010" }],
      [["cites-law-not-in-force", "/2010"]],
    ],
    ["repealed since, and in force since nobody says when", [{ stage: "repealed", when: "2012" }], []],
    [
      "repealed, and in force again since",
      [
        { stage: "in-force", when: "2000" },
        { stage: "repealed", when: "2005" },
        { stage: "in-force", when: "2010" },
      ],
      [["exceeds-legal-limit", "{2000..2005,2010..}"]],
    ],
    [
      "repealed, and in force again later, in whatever order",
      [
        { stage: "in-force", when: "2013" },
        { stage: "repealed", when: "2005" },
        { stage: "repealed", when: "2014" },
      ],
      [["cites-law-not-in-force", "{..2005,2013..2014}"]],
    ],
    [
      "in force again in the year of its repeal",
      [
        { stage: "in-force", when: "2005" },
        { stage: "repealed", when: "2005" },
        { stage: "in-force", when: "2000" },
      ],
      [["exceeds-legal-limit", "{2000..2005,2005..}"]],
    ],
    [
      "repealed, as all sources deny",
      [
        { stage: "in-force", when: "2000" },
        { stage: "repealed", when: "2005", sources: [{ article: "paper", stance: "denied" }] },
      ],
      [["exceeds-legal-limit", "2000/.."]],
    ],
    ["signed, and not said to be in force", [{ stage: "signed", when: "2010" }], []],
  ])("a legal text's stages say when it was in force, where its provision does not: %s", (_, stages, expected) => {
    const found = foundOf([{ ...code(undefined), stages }], sanction("P20D"));
    for (const { params } of found) {
      if ("inForce" in params) expect(parseEdtf(params.inForce).success).toBe(true);
    }
    expect(found.map(({ code: kind, params }) => [kind, "inForce" in params && params.inForce])).toEqual(expected);
  });

  test("a citation of a whole legal text has no limits, and no provision to name", () => {
    const citations = [{ text: "The Code", legalText: "code" }];
    const inForce = { ...code("2000/.."), stages: [{ stage: "in-force" as const, when: "2000" }] };
    expect(lawOf([inForce], sanction("P20D", { citations }))).toEqual([]);
    const later = { ...code("2000/.."), stages: [{ stage: "in-force" as const, when: "2015" }] };
    expect(lawOf([later], sanction("P20D", { citations }))).toMatchObject([
      {
        code: "cites-law-not-in-force",
        records: ["sanction", "code"],
        params: { provision: null, inForce: "2015/.." },
      },
    ]);
  });

  const staged = (began: string, ended?: string): LegalText => ({
    ...code(undefined),
    stages: [
      { stage: "in-force", when: began },
      ...(ended === undefined ? [] : [{ stage: "repealed" as const, when: ended }]),
    ],
  });

  // Two hours after midnight in Baku it is still the day before in UTC.
  test.each<[string, LegalText, when: string, count: number]>([
    ["a provision from that day on", code("2011-04-18/.."), "2011-04-18T02:00", 0],
    ["a provision from the next day on", code("2011-04-18/.."), "2011-04-17T22:00", 1],
    ["a provision until the day before", code("2000/2011-04-17"), "2011-04-18T02:00", 1],
    ["a text from that day on", staged("2011-04-18"), "2011-04-18T02:00", 0],
    ["a text repealed on the day before", staged("2000", "2011-04-17"), "2011-04-18T02:00", 1],
  ])("days in force are days of the case file's zone: %s", (_, law, when, count) => {
    expect(lawOf([law], sanction("P5D", { when }))).toHaveLength(count);
  });

  test("law that has been in force since any time was in force before 1970 too", () => {
    expect(lawOf([code("../2015")], sanction("P5D", { when: "1965" }))).toEqual([]);
  });

  test("a time in force is given as it is written", () => {
    const law = code(undefined);
    const provisions = law.provisions?.map((one) => ({ ...one, inForce: { edtf: "2012/..", zone: "Europe/Moscow" } }));
    expect(lawOf([{ ...law, provisions }], sanction("P5D"))).toMatchObject([{ params: { inForce: "2012/.." } }]);
  });

  test("what carries no term is within all limits", () => {
    expect(lawOf([code("2000/..")], sanction("P20D", { term: undefined }))).toEqual([]);
    const charge: EventInput = {
      id: "charge",
      type: "charge",
      step: "charged",
      when: "2011-04-18",
      citations: [{ text: "Art. 310.1", legalText: "code", provision: "disobedience" }],
    };
    expect(lawOf([code("2000/..")], charge)).toEqual([]);
    expect(lawOf([code("2012/..")], charge)).toMatchObject([
      { code: "cites-law-not-in-force", records: ["charge", "code"] },
    ]);
  });

  test("a legal text may have no provisions", () => {
    const { provisions: _, ...text } = staged("2015");
    expect(lawOf([text], sanction("P5D", { citations: [{ text: "The Code", legalText: "code" }] }))).toHaveLength(1);
  });

  test("a citation of no legal text of the case file says nothing", () => {
    expect(lawOf([code("2012/..")], sanction("P20D", { citations: [{ text: "Art. 310.1" }] }))).toEqual([]);
  });

  test("a limit on another measure does not count", () => {
    expect(lawOf([code("2000/..", [{ measure: "fine", atMost: "P15D" }])], sanction("P20D"))).toEqual([]);
  });

  test("a citation of a provision alone is of the text that holds it", () => {
    const citations = [{ text: "Art. 310.1", provision: "disobedience" }];
    expect(lawOf([code("2012/..")], sanction("P5D", { citations }))).toMatchObject([
      { code: "cites-law-not-in-force", records: ["sanction", "code"], params: { provision: "Article 310.1" } },
    ]);
    expect(lawOf([code("2000/..")], sanction("P20D", { citations }))).toMatchObject([{ code: "exceeds-legal-limit" }]);
  });

  test.each<[string, LegalText, events: EventInput[], certainty: string, reasons: [string, boolean][]]>([
    [
      "a term that is given as approximate",
      code("2000/.."),
      [
        sanction(
          { atLeast: "P16D" },
          { term: { duration: "P16D", approximate: true, countedFrom: { event: "sanction" }, clock: "elapsed" } },
        ),
      ],
      "likely",
      [
        ["sanction/term", true],
        ["sanction/when", false],
      ],
    ],
    [
      "a term that is only alleged",
      code("2000/.."),
      [sanction("P16D", sourcesOf("alleged", "term"))],
      "likely",
      [
        ["sanction/term", true],
        ["sanction/when", false],
      ],
    ],
    [
      "a term whose rule of counting no source gives",
      code("2000/.."),
      [sanction("P16D", { term: { duration: "P16D" } })],
      "certain",
      [
        ["sanction/term", true],
        ["sanction/when", false],
      ],
    ],
    [
      "a term of an order that a relation dates",
      code("2000/.."),
      [detained, sanction("P16D", nextDay)],
      "certain",
      [
        ["sanction/term", false],
        ["detained/when", false],
        ["sanction/relations/0", false],
      ],
    ],
    [
      "a term of an order that a relation to an uncertain date dates",
      code("2000/.."),
      [{ ...detained, when: "2011-04-17~" }, sanction("P16D", nextDay)],
      "likely",
      [
        ["sanction/term", false],
        ["detained/when", true],
        ["sanction/relations/0", false],
      ],
    ],
    ["a citation on a date", code("2012/.."), [sanction("P5D")], "certain", [["sanction/when", false]]],
    [
      "a citation on an uncertain date",
      code("2012/.."),
      [sanction("P5D", { when: "2011-04-18?" })],
      "likely",
      [["sanction/when", true]],
    ],
    [
      "a citation of law of an uncertain time",
      code("2012~/.."),
      [sanction("P5D")],
      "likely",
      [["sanction/when", false]],
    ],
    [
      "a citation of law whose time is only alleged",
      {
        ...staged("2012"),
        stages: [{ stage: "in-force", when: "2012", sources: [{ article: "paper", stance: "alleged" }] }],
      },
      [sanction("P5D")],
      "likely",
      [["sanction/when", false]],
    ],
    [
      "a citation of law repealed for certain, and again in force from an uncertain time on",
      {
        ...code(undefined),
        stages: [...(staged("2000", "2005").stages ?? []), { stage: "in-force", when: "2012?" }],
      },
      [sanction("P5D")],
      "likely",
      [["sanction/when", false]],
    ],
    [
      "a citation of law from before its certain beginning, whatever its end",
      code("2012/2020~"),
      [sanction("P5D")],
      "certain",
      [["sanction/when", false]],
    ],
    [
      "a citation of law of an uncertain end",
      code("2000/2010~"),
      [sanction("P5D")],
      "likely",
      [["sanction/when", false]],
    ],
    [
      "a term under law of an uncertain time",
      staged("2000~"),
      [sanction("P16D")],
      "likely",
      [
        ["sanction/term", false],
        ["sanction/when", false],
      ],
    ],
    [
      "a term of an order that was only announced",
      code("2000/.."),
      [sanction("P16D", sourcesOf("announced"))],
      "likely",
      [
        ["sanction/term", true],
        ["sanction/when", true],
      ],
    ],
    [
      "a citation on a day that a relation gives",
      code("2000/2010"),
      [detained, sanction("P5D", nextDay)],
      "certain",
      [
        ["detained/when", false],
        ["sanction/relations/0", false],
      ],
    ],
  ])("%s is told as sure as it is, with what it rests on", (_, law, events, certainty, reasons) => {
    const found = foundOf([law], ...events);
    expect(found).toMatchObject([{ severity: certainty === "certain" ? "warning" : "note", params: { certainty } }]);
    expect(found.flatMap(({ statements }) => statements.map(({ id, soft }) => [id, soft]))).toEqual(reasons);
  });

  test("a provision that is cited twice is told of once", () => {
    const cited = { text: "Art. 310.1", legalText: "code", provision: "disobedience" };
    const citations = [cited, { text: "Art. 310.1", provision: "disobedience" }];
    expect(foundOf([code("2000/..")], sanction("P20D", { citations }))).toHaveLength(1);
    expect(foundOf([code("2012/..")], sanction("P20D", { citations }))).toHaveLength(1);
  });

  test("what all sources deny breaks no limit, nor does what they deny of it", () => {
    expect(foundOf([code("2000/..")], sanction("P20D", sourcesOf("denied")))).toEqual([]);
    expect(foundOf([code("2012/..")], sanction("P20D", sourcesOf("denied")))).toEqual([]);
    expect(foundOf([code("2000/..")], sanction("P20D", sourcesOf("denied", "term")))).toEqual([]);
    expect(foundOf([code("2012/..")], sanction("P20D", sourcesOf("denied", "citations")))).toEqual([]);
    expect(foundOf([code("2000/..")], sanction("P20D", sourcesOf("denied", "who")))).toHaveLength(1);
  });
});
