import { expect, test } from "vitest";
import { parseCaseFile } from "../../src/index.ts";
import { defineProfile, redact } from "../../src/redact/index.ts";

const key = "a key of sixteen bytes or more";
const profile = defineProfile({ name: "shelf", level: "public", extra: ["shelf"] });
const samira = {
  id: "p1",
  names: [{ full: "Samira Sample" }],
  identifiers: [{ scheme: "telephone", value: "+994501234567" }],
  sensitivity: { category: "minor" },
};

/** What is left of data of one's own, and what the report says of it. */
function redacted(extra: object) {
  const given = { format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", persons: [samira], extra };
  const { caseFile, report } = redact(parseCaseFile(given), profile, { key });
  const changes = report.changes.filter(({ path }) => path[0] === "extra");
  return { left: caseFile.extra, said: changes.map((each) => `${each.path.join(".")} ${each.action} ${each.reason}`) };
}

test.each<[string, object, object | undefined, string[]]>([
  ["a text", { shelf: "Of Samira" }, { shelf: "Of ███" }, ["extra.shelf replaced repeats-removed"]],
  [
    "one in a list",
    { shelf: { list: ["A", "Samira"] } },
    { shelf: { list: ["A", "███"] } },
    ["extra.shelf.list.1 replaced repeats-removed"],
  ],
  ["a number", { shelf: { n: 501234567 } }, { shelf: { n: "███" } }, ["extra.shelf.n replaced repeats-removed"]],
  [
    "a key, by what it stood in",
    { shelf: { in: { Samira: "Samira", b: 1 } } },
    { shelf: { in: { b: 1 } } },
    ["extra.shelf.in replaced repeats-removed"],
  ],
  [
    "what is marked",
    { shelf: { in: { sensitivity: { category: "health" } }, b: 1 } },
    { shelf: { b: 1 } },
    ["extra.shelf.in removed sensitive"],
  ],
  ["keys beside one that stays", { shelf: 1, Samira: 2 }, { shelf: 1 }, ["extra replaced not-judged"]],
  ["all keys", { Samira: 2 }, undefined, ["extra removed not-judged"]],
  ["nothing", { shelf: [1, "A"] }, { shelf: [1, "A"] }, []],
])("the report says what was done in data of one's own: %s", (_, extra, left, said) => {
  expect(redacted(extra)).toEqual({ left, said });
  expect(JSON.stringify(redacted(extra).said)).not.toContain("Samira");
});
