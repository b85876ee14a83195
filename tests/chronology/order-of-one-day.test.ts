import { describe, expect, test } from "vitest";
import type { LegalBasis } from "../../src/index.ts";
import { type EventInput, timelineOf } from "./case-of.ts";

const who = ["person"];
const detained = (legalBasis: LegalBasis = "administrative-arrest", of = who): EventInput => ({
  id: "detained",
  type: "detention",
  legalBasis,
  who: of,
  when: "2011-04-18",
});
const order = (more: object = {}, term: object = {}): EventInput => ({
  id: "order",
  type: "court-sanction",
  measure: "administrative-arrest",
  who,
  when: "2011-04-18",
  term: { duration: "P5D", countedFrom: { event: "order" }, clock: "elapsed", ...term },
  ...more,
});
const held = (id = "held", when = "2011-04-28"): EventInput => ({ id, type: "held", who, when });
const fromDetention = { countedFrom: { event: "detained" } };
const laterOrder = order({ id: "later", when: "2011-04-27", measure: "remand" });

describe("a detention and an order of one day come to the same, whichever was first", () => {
  const persons = [{ id: "person", names: [{ full: "A. Person" }] }];
  const groups = [{ id: "group", description: "Some of them", members: ["person"] }];

  test.each<[string, events: EventInput[], isFound: boolean]>([
    ["of one basis", [detained(), order(), held()], true],
    ["where nobody says under which basis", [detained("unknown"), order(), held()], true],
    [
      "of another basis, where the term counts from the detention",
      [detained("police-custody"), order({}, fromDetention), held()],
      true,
    ],
    ["of another basis", [detained("police-custody"), order(), held()], false],
    ["of a group and of its member", [detained("unknown", ["group"]), order(), held()], false],
    [
      "where what follows may have been before the detention",
      [detained(), order(), held("same-day", "2011-04-18"), held()],
      false,
    ],
    [
      "where the order prolongs another",
      [order({ id: "before", when: "2011-04-18" }), detained(), order({ prolongs: "before" }), held()],
      false,
    ],
    [
      "where a release may have been between",
      [detained(), order(), { id: "freed", type: "release", kind: "unknown", who, when: "2011-04-18" }, held()],
      false,
    ],
  ])("%s", (_, events, isFound) => {
    const { findings, custody } = timelineOf({ persons, groups, events });
    expect(findings.some(({ code }) => code === "no-order-recorded-after-term")).toBe(isFound);
    expect(custody.find((spell) => spell.who === "person")?.order).toBe("unordered");
  });

  test("for a later order and a transfer too", () => {
    const moved: EventInput = { id: "moved", type: "transfer", who, when: "2011-04-20" };
    const { findings } = timelineOf({ events: [detained(), order(), moved, laterOrder] });
    expect(findings.map(({ code }) => code)).toContain("transferred-before-term-end");
    expect(findings.find(({ code }) => code === "no-order-recorded-after-term")?.params).toMatchObject({
      laterOrder: "later",
      certainty: "likely",
    });
  });

  test("also where no source counts the term", () => {
    const { findings } = timelineOf({ events: [detained(), order({ term: { duration: "P5D" } }), held()] });
    expect(findings.find(({ code }) => code === "no-order-recorded-after-term")?.params).toMatchObject({
      past: { min: 4 * 24 * 3_600_000 + 1, max: null },
      certainty: "likely",
    });
  });
});
