import { expect, test } from "vitest";
import { distinctIds } from "../../src/core/distinct-ids.ts";

test.each([
  ["words with hyphens between", ["Ayla  Example (junior)"], ["ayla-example-junior"]],
  ["letters of any script", ["Айла Примерова"], ["айла-примерова"]],
  ["nothing that an id can be made of", ["...", ""], ["unnamed", "unnamed-2"]],
  ["words that come again", ["A", "a", "A 2", "A"], ["a", "a-2", "a-2-2", "a-3"]],
])("%s", (_, words, ids) => {
  expect(words.map(distinctIds().from)).toEqual(ids);
});

test("ids are kept as they are where they are free", () => {
  const ids = distinctIds();
  expect([ids.keep("https://example.org/#A"), ids.keep("a"), ids.from("A")]).toEqual([
    "https://example.org/#A",
    "a",
    "a-2",
  ]);
});

test("a hundred thousand equal names take no longer each than one", () => {
  const ids = distinctIds();
  for (let count = 0; count < 100_000; count++) ids.from("Ayla Example");
  expect(ids.from("Ayla Example")).toBe("ayla-example-100001");
});
