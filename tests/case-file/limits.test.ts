import { expect, test } from "vitest";
import { defaultLimits } from "../../src/case-file/limits.ts";
import { safeParseCaseFile } from "../../src/case-file/parse-case-file.ts";
import { fromCaseFileJson } from "../../src/formats/case-file.ts";
import { fromCsv } from "../../src/formats/csv.ts";
import { fromJsonl } from "../../src/formats/jsonl.ts";
import { validCase } from "./valid-case.ts";

const head = { format: "case-chronology/1", id: "case", timeZone: "Asia/Baku" };
const hearing = { id: "e1", type: "hearing", when: "2011" };
const texts = "case-chronology/1caseAsia/Baku".length;

/** What exceeds its limit, as limit, allowed and found. */
function exceeded(issues: readonly { code: string; params: unknown }[]): unknown[] {
  return issues.map(({ code, params }) => [code, params]);
}

test.each([
  ["events", { events: [{}, {}, {}] }, { events: 2 }, 3],
  ["events that are none", { events: [1, null, []] }, { events: 2 }, 3],
  ["text", head, { text: texts - 1 }, texts],
  ["text under extra", { extra: { deep: [["abc"], "de"] } }, { text: 4 }, 5],
  ["whens and untils", { events: [hearing, { until: "2012" }] }, { statements: 1 }, 2],
  ["terms", { events: [{ term: {} }] }, { statements: 0 }, 1],
  ["relations and sources", { events: [{ relations: [1, 2], sources: [3] }] }, { statements: 2 }, 3],
  ["publications", { articles: [{ publishedAt: "2011" }, {}] }, { statements: 0 }, 1],
  ["matches", { matches: [1, 2] }, { statements: 1 }, 2],
])("more %s than allowed are refused, and counted", (_, input, limits, found) => {
  const [[limit, allowed] = ["", 0]] = Object.entries(limits);
  const { success, issues } = safeParseCaseFile(input, { limits });
  expect(success).toBe(false);
  expect(exceeded(issues)).toEqual([["limit-exceeded", { limit, allowed, found }]]);
});

test("as many as allowed are read", () => {
  const input = { ...head, events: [hearing] };
  const limits = { events: 1, statements: 1, text: texts + "e1hearing2011".length };
  expect(safeParseCaseFile(input, { limits }).issues).toEqual([]);
});

test("all limits that are exceeded are named at once", () => {
  const { issues } = safeParseCaseFile(validCase, { limits: { events: 0, text: 0, statements: 0 } });
  expect(issues.map(({ params }) => params.limit)).toEqual(["events", "text", "statements"]);
  expect(issues.map(({ path }) => path)).toEqual([["events"], [], []]);
});

test("a limit is met before the records are checked", () => {
  const { issues } = safeParseCaseFile({ ...head, events: [{ id: "e", type: "nonsense" }] }, { limits: { events: 0 } });
  expect(issues.map(({ code }) => code)).toEqual(["limit-exceeded"]);
});

test("one text held a hundred times over is counted a hundred times, by default too", () => {
  const long = "x".repeat(1_000_000);
  const { issues } = safeParseCaseFile({ ...head, extra: { texts: Array.from({ length: 101 }, () => long) } });
  expect(exceeded(issues)).toEqual([
    ["limit-exceeded", { limit: "text", allowed: defaultLimits.text, found: 101_000_000 + texts }],
  ]);
});

test("readers of whole case files take the same limits", async () => {
  const limits = { events: 1 };
  const events = [hearing, { ...hearing, id: "e2" }];
  const json = JSON.stringify({ ...head, events });
  const lines = [];
  for await (const { result } of fromJsonl([json], { limits })) lines.push(...result.issues);
  const table = "id,type,when\ne1,hearing,2011\ne2,hearing,2011\n";
  const all = [
    fromCaseFileJson(json, { limits }).issues,
    fromCsv(table, { timeZone: "Asia/Baku", limits }).issues,
    lines,
  ];
  expect(all.map((issues) => issues.map(({ code }) => code))).toEqual(all.map(() => ["limit-exceeded"]));
});
