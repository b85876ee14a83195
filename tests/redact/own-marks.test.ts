import { describe, expect, test } from "vitest";
import * as z from "zod";
import { guardRestricted } from "../../src/case-file/guard-restricted.ts";
import { defineEventType, EventBase, isChronologyError, parseCaseFile } from "../../src/index.ts";
import { defineProfile, internal, partner, publish } from "../../src/redact/index.ts";
import { redact } from "./redact-in-order.ts";

const key = "a key of sixteen bytes or more";
const visit = defineEventType({
  schema: EventBase.extend({
    type: z.literal("visit"),
    whom: z.enum(["Leyla Example", "another", "detention"]).optional().describe("Whom."),
    which: z
      .union([z.literal("Leyla"), z.number()])
      .optional()
      .describe("Which."),
    details: z
      .array(z.strictObject({ category: z.string(), text: z.string() }))
      .optional()
      .describe("What else."),
  }),
  extent: "moment",
});
const eventTypes = [visit];
const caseOf = (lists: object) =>
  parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", ...lists }, { eventTypes });
const leyla = { id: "p1", names: [{ full: "Leyla Example" }], sensitivity: { category: "minor" } };
const samir = { id: "p2", names: [{ full: "Samir Sample" }] };
const event = { id: "e1", type: "visit" };
const asthma = { category: "health", text: "asthma" };

describe("words of a schema of one's own", () => {
  test.each<[string, object, object, object[]?]>([
    ["go with a name", { whom: "Leyla Example" }, {}],
    ["in a union too", { which: "Leyla" }, {}],
    ["stay where they repeat nothing", { whom: "another", which: 7 }, { whom: "another", which: 7 }],
    [
      "stay where they are the library's, and as a type's name",
      { whom: "detention" },
      { whom: "detention" },
      [{ id: "e2", type: "other", title: "Visit", note: "detention", sensitivity: { category: "health" } }],
    ],
  ])("%s", (_, given, expected, others = []) => {
    const caseFile = caseOf({ persons: [leyla], events: [{ ...event, ...given }, ...others] });
    const { caseFile: left } = redact(caseFile, publish, { key, eventTypes });
    expect(left.events).toEqual([{ id: expect.any(String), type: "visit", ...expected }]);
  });
});

describe("what is marked in data of one's own", () => {
  const sealed = { text: "Behind the mill", sensitivity: { category: "health", level: "sealed" } };
  const profile = defineProfile({ ...publish, extra: ["shelf"] });
  const note = "behind the mill";

  test.each<[string, object, object, string?]>([
    ["goes from a list, with its words", { shelf: [sealed, { text: "A" }] }, { shelf: [{ text: "A" }] }],
    ["goes from an object", { shelf: { inner: sealed, other: 1 } }, { shelf: { other: 1 } }],
    ["goes where its key does not stay", { drawer: { inner: sealed } }, {}],
    [
      "by what is a detail's category",
      { shelf: { details: [{ ...sealed, ...asthma }] } },
      { shelf: { details: [] } },
      "",
    ],
    ["where it cannot be read", { shelf: { inner: { ...sealed, sensitivity: { category: "x" } } } }, { shelf: {} }],
    [
      "where its level cannot be read",
      { shelf: { inner: { ...sealed, sensitivity: { category: "minor", level: "x" } } } },
      { shelf: {} },
    ],
  ])("%s", (name, extra, expected) => {
    for (const where of ["persons", "case"]) {
      const persons = [{ ...samir, description: note, ...(where === "persons" && { extra }) }];
      const caseFile = caseOf({ persons, ...(where === "case" && { extra }) });
      const { caseFile: left, report } = redact(caseFile, profile, { key });
      const holder: object | undefined = where === "case" ? left : left.persons?.[0];
      expect(Reflect.get(Object(holder), "extra") ?? {}).toEqual(expected);
      expect(left.persons?.[0]?.description).toBe(name.includes("category") ? note : "███");
      expect(report.changes.map(({ path }) => path.join(".")).join()).toContain("extra");
      expect(() => guardRestricted(left, {})).not.toThrow();
    }
  });

  test("stays as far as it may", () => {
    const extra = { shelf: [{ ...sealed, sensitivity: { category: "health" } }] };
    const caseFile = caseOf({ extra, persons: [{ ...samir, extra }] });
    const { caseFile: left } = redact(caseFile, { ...internal, extra: ["shelf"] }, { key });
    expect([left.extra, left.persons?.[0]?.extra]).toEqual([extra, extra]);
  });
});

test.each<[string, object]>([
  ["details of an event type of one's own", { events: [{ ...event, details: [asthma] }] }],
  ["details of a person", { persons: [{ ...samir, details: [asthma] }] }],
  ["details in data of one's own", { extra: { details: [asthma] } }],
  ["a mark in such data", { events: [{ ...event, extra: { inner: { sensitivity: { category: "health" } } } }] }],
])("what redaction takes away no export lets out: %s", (_, lists) => {
  const caseFile = caseOf(lists);
  expect(() => guardRestricted(caseFile, {})).toThrow(expect.toSatisfy(isChronologyError));
  const { caseFile: left } = redact(caseFile, { ...publish, extra: ["details", "inner"] }, { key, eventTypes });
  expect(() => guardRestricted(left, {})).not.toThrow();
  expect(JSON.stringify(left)).not.toMatch(/asthma|health/);
});

describe("the birth date of somebody who was a minor goes with the detail that says so", () => {
  test.each<[string, object, boolean]>([
    ["by its category", { category: "minor" }, false],
    ["by that of its sensitivity", { category: "education", sensitivity: { category: "minor" } }, false],
    ["sealed for another reason", { category: "minor", sensitivity: { category: "family", level: "sealed" } }, false],
    ["not where it stays", { category: "education", sensitivity: { category: "minor", level: "public" } }, true],
    ["nor with another", { category: "education", sensitivity: { category: "health" } }, true],
  ])("%s", (_, detail, stays) => {
    const persons = [{ ...samir, born: "2008-03-04", details: [{ text: "In the ninth form", ...detail }] }];
    const [left] = redact(caseOf({ persons }), partner, { key }).caseFile.persons ?? [];
    expect(left?.born).toBe(stays ? "2008-03-04" : undefined);
  });
});
