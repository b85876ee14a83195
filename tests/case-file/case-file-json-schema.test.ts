import { expect, test } from "vitest";
import * as z from "zod";
import { caseFileJsonSchema } from "../../src/case-file/case-file-json-schema.ts";
import { defineEventType } from "../../src/events/define-event-type.ts";
import { EventBase } from "../../src/events/event-base.ts";
import { caseWith, validCase } from "./valid-case.ts";

/** Each schema within a JSON Schema that says of what an id is. */
function referencesIn(schema: unknown): unknown[] {
  if (typeof schema !== "object" || schema === null) return [];
  const own = "refersTo" in schema ? [schema.refersTo] : [];
  return [...own, ...Object.values(schema).flatMap(referencesIn)];
}

/** A validator made of the JSON Schema alone, but for what zod does not read: one keyword, and patterns that need the flag `u`. */
function validatorOf(schema: object) {
  const isUnread = (key: string, value: unknown) =>
    key === "dependentRequired" || (key === "pattern" && String(value).includes("\\p{"));
  const text = JSON.stringify(schema, (key, value) => (isUnread(key, value) ? undefined : value));
  return z.fromJSONSchema(JSON.parse(text));
}

const takes = validatorOf(caseFileJsonSchema());

test("it takes the valid case file", () => {
  expect(takes.safeParse(validCase).error).toBeUndefined();
});

test.each([
  ["a measure that is none", "events.2.measure", "arrest"],
  ["a field that is unknown here", "events.1.legalbasis", "remand"],
  ["an event of an unknown type", "events.1.type", "arrest"],
  ["another format", "format", "case-chronology/2"],
  ["a missing zone", "timeZone", undefined],
  ["a number for an id", "persons.0.id", 5],
])("it refuses %s", (_, path, value) => {
  expect(takes.safeParse(caseWith(path, value)).success).toBe(false);
});

test("it says which draft it is of, and what its fields mean", () => {
  const schema = caseFileJsonSchema();
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(schema.properties?.timeZone).toMatchObject({ type: "string", description: expect.stringContaining("IANA") });
});

test("a field that holds an id says of what", () => {
  expect(referencesIn(caseFileJsonSchema())).toContainEqual(["person", "group"]);
});

test("it takes event types of one's own", () => {
  const Vigil = EventBase.extend({ type: z.literal("vigil").describe("A vigil.") });
  const vigil = defineEventType({ schema: Vigil, extent: "span" });
  const input = caseWith("events.0.type", "vigil");
  expect(takes.safeParse(input).success).toBe(false);
  expect(validatorOf(caseFileJsonSchema({ eventTypes: [vigil] })).safeParse(input).success).toBe(true);
});
