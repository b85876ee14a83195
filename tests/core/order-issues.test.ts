import { expect, test } from "vitest";
import { issueOf } from "../../src/core/issue.ts";
import { comparePaths, orderIssues } from "../../src/core/order-issues.ts";

const ordered = [
  [],
  ["articles"],
  ["events", 2],
  ["events", 2, "when"],
  ["events", 10, "by"],
  ["events", 10, "when"],
  ["events", "x"],
  ["persons", 0],
];

test("an outer place comes before an inner one, items by number, keys by letter", () => {
  const shuffled = ordered.toReversed().map((path) => issueOf("cyclic", "", { path }));
  expect(orderIssues(shuffled).map(({ path }) => path)).toEqual(ordered);
});

test("comparing two places the other way round gives the other sign", () => {
  for (const a of ordered)
    for (const b of ordered) expect(Math.sign(comparePaths(a, b)) + Math.sign(comparePaths(b, a))).toBe(0);
});
