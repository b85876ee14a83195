import { describe, expect, test } from "vitest";
import * as z from "zod";
import { guardRestricted } from "../../src/case-file/guard-restricted.ts";
import { formats } from "../../src/formats/registry.ts";
import { buildTimeline, defineEventType, EventBase, isChronologyError, parseCaseFile } from "../../src/index.ts";
import { defineProfile, redact } from "../../src/redact/index.ts";
import { toHtml, toSvg } from "../../src/view/index.ts";

const key = "a key of sixteen bytes or more";
const visit = defineEventType({
  schema: EventBase.extend({
    type: z.literal("visit"),
    intake: z.strictObject({ text: z.string(), sensitivity: z.any() }).optional().describe("What was said."),
    notes: z
      .array(z.strictObject({ text: z.string(), sensitivity: z.any() }))
      .optional()
      .describe("What else."),
  }),
  extent: "moment",
});
const eventTypes = [visit];

const marks: [string, unknown][] = [
  ["a level alone", "sealed"],
  ["a category alone", "health"],
  ["another word", "high"],
  ["an empty text", ""],
  ["null", null],
  ["true", true],
  ["false", false],
  ["a number", 0],
  ["a list", []],
  ["an object that says nothing", {}],
  ["a level that there is not", { level: "selaed" }],
  ["a category that there is not", { category: "healht" }],
];

const holders: [string, (held: object) => object][] = [
  ["in extra of the case file", (held) => ({ extra: { shelf: held } })],
  ["in a list in extra of an event", (held) => ({ events: [{ id: "e1", type: "visit", extra: { shelf: [held] } }] })],
  ["in an object of an event type of one's own", (held) => ({ events: [{ id: "e1", type: "visit", intake: held }] })],
  ["in a list of one", (held) => ({ events: [{ id: "e1", type: "visit", notes: [held] }] })],
];

describe.each(marks)("what is marked with %s", (_, sensitivity) => {
  test.each(holders)("%s leaves with nothing", (_, place) => {
    const held = { text: "Behind the mill", sensitivity };
    const given = { format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", ...place(held) };
    const caseFile = parseCaseFile(given, { eventTypes });
    const timeline = buildTimeline(caseFile, { eventTypes });
    const level = "sealed";
    const refused = expect.toSatisfy(
      (error) => isChronologyError(error) && error.issues.every(({ code }) => code === "restricted-facts"),
    );
    const exits = [toHtml, toSvg, ...formats.flatMap(({ to }) => to ?? [])];
    for (const exit of exits) expect(() => exit(caseFile, timeline, { level })).toThrow(refused);
    const profile = defineProfile({ name: "all", level, extra: ["shelf"] });
    const { caseFile: left } = redact(caseFile, profile, { key, eventTypes });
    expect(JSON.stringify(left)).not.toContain("mill");
    expect(() => guardRestricted(left, {})).not.toThrow();
  });
});
