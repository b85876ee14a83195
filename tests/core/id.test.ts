import { expect, test } from "vitest";
import * as z from "zod";
import { Id, idOf, kindsReferredTo } from "../../src/core/id.ts";

test.each([
  ["letters and digits", "e1", true],
  ["letters of any script, marks between", "məhkəmə:2011/04-17", true],
  ["nothing", "", false],
  ["white space", "e 1", false],
  ["a line break at the end", "e1\n", false],
  ["a control character", "e\u00001", false],
  ["half of a surrogate pair, which UTF-8 cannot write", "e\ud800", false],
  ["a pair of them", "e\u{1F600}", true],
  ["200 characters", "x".repeat(200), true],
  ["201 characters", "x".repeat(201), false],
])("an id may be %s: %j -> %s", (_, id, valid) => {
  expect(Id.safeParse(id).success).toBe(valid);
});

test("a field says what it may point at, described or not, and the JSON Schema says so too", () => {
  const field = idOf("place", "organization").describe("Where to.");
  expect(kindsReferredTo(field)).toEqual(["place", "organization"]);
  expect(z.toJSONSchema(field)).toMatchObject({ refersTo: ["place", "organization"], description: "Where to." });
});

test("other fields point at nothing", () => {
  expect(kindsReferredTo(Id)).toBeUndefined();
  expect(kindsReferredTo(z.string())).toBeUndefined();
});
