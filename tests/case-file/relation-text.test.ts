import { expect, test } from "vitest";
import { relationText } from "../../src/case-file/relation-text.ts";
import type { Relation } from "../../src/events/relation.ts";

const words = { nameOf: () => "Rally", locale: "en" };

test.each<[string, Omit<Relation, "to">]>([
  ["exactly 2 h before “Rally”", { relation: "before", gap: { exactly: "PT2H" } }],
  ["about 2 h before “Rally”", { relation: "before", gap: { exactly: "PT2H" }, approximate: true }],
  ["at least 2 h and at most 1 day after “Rally”", { relation: "after", gap: { atLeast: "PT2H", atMost: "P1D" } }],
  ["about on the day after “Rally”", { relation: "day-after", approximate: true }],
  ["before the end of the term of “Rally”", { relation: "before", at: "term-end" }],
])("%s", (text, relation) => {
  expect(relationText({ ...relation, to: "rally" }, words)).toBe(text);
});
