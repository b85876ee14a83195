import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { issuesPage } from "../../scripts/issues-page.ts";
import { issueOf } from "../../src/core/issue.ts";
import { issueCodes } from "../../src/core/issue-codes.ts";

const codes = Object.entries(issueCodes);

test("docs/issues.md is current (node scripts/run.mjs scripts/write-issues-page.ts)", () => {
  expect(readFileSync("docs/issues.md", "utf8")).toBe(issuesPage());
});

test.each(codes)(
  "%s is a kebab-case code with sentences that say what it means and what to do",
  (code, { means, remedy }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(means).toMatch(/^\p{Lu}.*\.$/u);
    expect(remedy).toMatch(/^\p{Lu}.*\.$/u);
  },
);

test("an issue has the severity of its code in the catalogue", () => {
  for (const [, { severity }] of codes) expect(["error", "warning"]).toContain(severity);
  expect(issueOf("unknown-key", "x").severity).toBe(issueCodes["unknown-key"].severity);
});
