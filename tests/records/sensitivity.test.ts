import { expect, test } from "vitest";
import { sensitivityOfDetail } from "../../src/records/person-detail.ts";
import { defaultLevels, levelOf, sensitivityCategories } from "../../src/records/sensitivity.ts";

test("nothing that is marked is public by default", () => {
  for (const category of sensitivityCategories) expect(levelOf({ category })).not.toBe("public");
  expect(Object.keys(defaultLevels)).toEqual([...sensitivityCategories]);
});

test.each(["health", "minor", "contact", "source-identity", "sexual-violence"] as const)(
  "%s is more than restricted",
  (category) => {
    expect(["confidential", "sealed"]).toContain(levelOf({ category }));
  },
);

test("a level that is stated stands", () => {
  expect(levelOf({ category: "health", level: "public" })).toBe("public");
  expect(levelOf(undefined)).toBe("public");
});

test("a detail on health is sensitive, marked or not", () => {
  expect(sensitivityOfDetail({ category: "health", text: "x" })).toEqual({ category: "health" });
  expect(
    sensitivityOfDetail({ category: "health", text: "x", sensitivity: { category: "minor", level: "sealed" } }),
  ).toEqual({ category: "minor", level: "sealed" });
  expect(sensitivityOfDetail({ category: "occupation", text: "x" })).toBeUndefined();
});
