import { describe, expect, test } from "vitest";
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
  ] as [string, Term["duration"], string, string[]][])("%s", (_, duration, atMost, expected) => {
    const limits = [{ measure: "administrative-arrest", atMost }];
    expect(lawOf([code("2000/..", limits)], sanction(duration)).map((finding) => finding.code)).toEqual(expected);
  });

  test.each([
    ["in force since before", "2000/..", ["exceeds-legal-limit"]],
    ["not said to be in force", undefined, []],
    ["in force from that very day on, at an hour that is not said", "2011-04-18T12:00/..", []],
    ["in force only later", "2012/..", ["cites-law-not-in-force"]],
    ["in force no longer", "2000/2010", ["cites-law-not-in-force"]],
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

  test("a legal text's stages say when it was in force, where its provision does not", () => {
    const stages: LegalText["stages"] = [{ stage: "in-force", when: "2015" }];
    expect(lawOf([{ ...code(undefined), stages }], sanction("P20D")).map((finding) => finding.code)).toEqual([
      "cites-law-not-in-force",
    ]);
  });

  test("a limit on another measure does not count", () => {
    expect(lawOf([code("2000/..", [{ measure: "fine", atMost: "P15D" }])], sanction("P20D"))).toEqual([]);
  });
});
