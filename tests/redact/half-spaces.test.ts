import { expect, test } from "vitest";
import { noteBeside } from "./note-beside.ts";

test.each([
  ["the name of a place that begins with it, as a whole", "places", "مه‌لقا کلینیک", "مه لقا کلینیک"],
  ["one that ends with it", "places", "کلینیک مه‌لقا", "کلینیک مه لقا"],
  ["one of an organization", "organizations", "نمونه‌سازان تهران", "نمونه سازان تهران"],
  ["a word of somebody's name", "persons", "احمدی مه‌لقا", "مه لقا"],
  ["one behind a space that does not break", "persons", "احمدی\u00A0مه‌لقا", "مه لقا"],
  ["one behind a tab", "persons", "احمدی\tمه‌لقا", "مه لقا"],
])("what a half-space joins goes with a space too: %s", (_, list, full, note) => {
  const going = { id: "gone", names: [{ full }], sensitivity: { category: "location" } };
  expect(noteBeside({ [list]: [going] }, note)).toBe("███");
});
