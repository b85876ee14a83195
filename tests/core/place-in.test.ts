import { expect, test } from "vitest";
import * as z from "zod";
import { placeIn } from "../../src/core/place-in.ts";

const place = placeIn(
  z.strictObject({
    list: z.array(z.union([z.string(), z.strictObject({ a: z.string().optional() })])).optional(),
    extra: z.record(z.string(), z.string()),
  }),
  "the whole",
);

test.each([
  ["the whole itself", [], "the whole"],
  ["a field", ["list"], "list"],
  ["an item", ["list", 3], "list[3]"],
  ["a field of an item", ["list", 3, "a"], "list[3].a"],
  ["no further than the schema's own keys", ["extra", "somebody", "a"], "extra"],
  ["no key that objects have by nature", ["constructor"], "the whole"],
])("names %s", (_, path, words) => {
  expect(place(path)).toBe(words);
});
