import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { caseFileSchemaText } from "../../scripts/case-file-schema.ts";
import { fromCaseFileJson, toCaseFileJson } from "../../src/formats/case-file.ts";
import { buildTimeline, type CaseFile, defineEventType, EventBase, parseCaseFile } from "../../src/index.ts";
import { richCase } from "./rich-case.ts";

const textOf = (caseFile: CaseFile, options = {}) => toCaseFileJson(caseFile, buildTimeline(caseFile), options).output;

/** The same data with the fields of each object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}

test("all of a case file comes back, its id and zone too", () => {
  const result = fromCaseFileJson(textOf(richCase));
  expect(result.success && result.data).toEqual(richCase);
});

test("equal case files give equal texts, whatever order their fields were made in", () => {
  const other = parseCaseFile(turned({ ...richCase, extra: { b: { d: 1, c: 2 }, a: 1 } }));
  expect(textOf(other)).toBe(textOf({ ...richCase, extra: { a: 1, b: { c: 2, d: 1 } } }));
});

test("fields stand in the order of the format, an event's own after those of every event", () => {
  const { events = [], ...rest }: CaseFile = JSON.parse(textOf(richCase));
  expect(Object.keys(rest).slice(0, 5)).toEqual(["format", "id", "title", "timeZone", "articles"]);
  const detention = events.find(({ id }) => id === "detention");
  const keys = Object.keys(detention ?? {});
  expect(keys.slice(0, 4)).toEqual(["id", "type", "when", "who"]);
  expect(keys.indexOf("legalBasis")).toBeGreaterThan(keys.indexOf("extra"));
});

test("the text ends with a line break and is indented by two spaces, or as asked", () => {
  expect(textOf(richCase)).toMatch(/^\{\n {2}"format".*\n\}\n$/s);
  expect(textOf(richCase, { indent: 0 }).split("\n")).toHaveLength(2);
});

test("event types of one's own are read", () => {
  const Vigil = EventBase.extend({ type: z.literal("vigil"), attendance: z.number().describe("How many came.") });
  const vigil = defineEventType({ schema: Vigil, extent: "span" });
  const text =
    '{"format":"case-chronology/1","id":"c","timeZone":"UTC","events":[{"id":"v","type":"vigil","attendance":3}]}';
  expect(fromCaseFileJson(text).success).toBe(false);
  const result = fromCaseFileJson(text, { eventTypes: [vigil] });
  expect(result.success && result.data.events).toEqual([{ id: "v", type: "vigil", attendance: 3 }]);
});

test("a text with a byte order mark is read", () => {
  expect(fromCaseFileJson(`\uFEFF${textOf(richCase)}`).success).toBe(true);
});

test("the published JSON Schema is that of this version", () => {
  expect(readFileSync("schema/case-file-1.json", "utf8")).toBe(caseFileSchemaText());
});
