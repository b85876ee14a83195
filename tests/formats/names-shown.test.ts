import { describe, expect, test } from "vitest";
import { recordNames } from "../../src/case-file/record-names.ts";
import type { Export } from "../../src/core/loss.ts";
import { formats } from "../../src/formats/registry.ts";
import { buildTimeline, type CaseFile, parseCaseFile } from "../../src/index.ts";
import { toHtml, toSvg } from "../../src/view/index.ts";

type Names = NonNullable<CaseFile["persons"]>[number]["names"];

/** A case file whose person, organization and place all have these names. */
const caseOf = (names: Names): CaseFile =>
  parseCaseFile({
    format: "case-chronology/1",
    id: "case",
    timeZone: "Asia/Baku",
    persons: [{ id: "person", names }],
    organizations: [{ id: "organization", names: names.map(({ full, kind }) => ({ full, kind })) }],
    places: [{ id: "place", names: names.map(({ full, kind }) => ({ full, kind })) }],
    events: [{ id: "e", type: "search", who: ["person"], by: ["organization"], place: "place", when: "2011-04-17" }],
  });

const records = ["person", "organization", "place"];
const plain = { full: "Plain" };
const preferred = { full: "Preferred", kind: "preferred" as const };
const alias = { full: "Alias", kind: "alias" as const };
const former = { full: "Former", kind: "former" as const };
const misprint = { full: "Misprint", kind: "misprint" as const };

const table: [shown: string, others: string[], names: Names][] = [
  ["Plain", ["Alias"], [plain, alias]],
  ["Alias", ["Plain"], [alias, plain]],
  ["Preferred", ["Plain"], [plain, preferred]],
  ["Preferred", [], [misprint, preferred]],
  ["Preferred", ["Former", "Plain"], [former, misprint, plain, preferred]],
  ["Plain", ["Former"], [former, misprint, plain]],
  ["Former", [], [former, misprint]],
  ["Misprint", ["Former"], [misprint, former]],
  ["Misprint", [], [misprint, { full: "Another", kind: "misprint" }]],
];

describe.each(table)("%s is shown, and beside it %j", (shown, others, names) => {
  const caseFile = caseOf(names);
  const timeline = buildTimeline(caseFile);
  const nodes = (name: string): unknown[] => {
    const output = formats.find((format) => format.name === name)?.to?.(caseFile, timeline).output ?? "";
    return name === "schema-org"
      ? JSON.parse(output)["@graph"]
      : output.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));
  };

  test("where people read", () => {
    const { nameOf } = recordNames(caseFile);
    expect(records.map(nameOf)).toEqual([shown, shown, shown]);
  });

  test.each<[string, (caseFile: CaseFile) => Export<string>]>([
    ["page", (given) => toHtml(given, timeline)],
    ["picture", (given) => toSvg(given, timeline)],
    ...formats.flatMap(({ name, to }): [string, (caseFile: CaseFile) => Export<string>][] =>
      to && name !== "jsonl" && name !== "case-file" ? [[name, (given) => to(given, timeline)]] : [],
    ),
  ])("%s has it, and of the others each is there or lost", (_, to) => {
    const { output, losses } = to(caseFile);
    const lost = new Set(losses.map(({ record, field }) => `${record}/${field}`));
    expect(output).toContain(shown);
    for (const record of records) {
      if (lost.has(`${record}/`)) continue;
      for (const [index, { full }] of names.entries()) {
        expect(full === shown || others.includes(full) || !output.includes(full), full).toBe(true);
        const isLost = lost.has(`${record}/names.${index}`);
        expect(isLost, `${record}: ${full}`).toBe(full !== shown && !output.includes(full));
      }
    }
  });

  test("FollowTheMoney and schema.org call it the name, and the others aliases", () => {
    const alias = others.length > 0 && { alias: others };
    const entities = nodes("follow-the-money");
    for (const schema of ["Person", "Organization"]) {
      expect(entities).toContainEqual(expect.objectContaining({ schema, properties: { name: [shown], ...alias } }));
    }
    expect(entities).toContainEqual(
      expect.objectContaining({ schema: "Address", properties: { full: [shown, ...others] } }),
    );
    const alternateName = others.length > 0 && { alternateName: others };
    for (const type of ["Person", "Organization", "Place"]) {
      const node = { "@type": type, "@id": `#${type.toLowerCase()}`, name: shown, ...alternateName };
      expect(nodes("schema-org")).toContainEqual(node);
    }
  });
});

test("parts of a misprint are no parts of a name", () => {
  const caseFile = caseOf([
    { ...misprint, given: "Mis", family: "Print", patronymic: "Misprintovich" },
    { ...plain, given: "Plain", family: "Example" },
  ]);
  const { output } =
    formats.find(({ name }) => name === "follow-the-money")?.to?.(caseFile, buildTimeline(caseFile)) ?? {};
  expect(JSON.parse(output?.split("\n")[0] ?? "").properties).toEqual({
    name: ["Plain"],
    firstName: ["Plain"],
    lastName: ["Example"],
  });
});

test("of a name that Uwazi's importer would split, the one that is shown is lost", () => {
  const caseFile = caseOf([misprint, { full: "A | B" }]);
  const { losses = [] } =
    formats.find(({ name }) => name === "uwazi-csv")?.to?.(caseFile, buildTimeline(caseFile)) ?? {};
  expect(losses.filter(({ message }) => message.includes("split")).map(({ field }) => field)).toEqual(
    records.map(() => "names.1.full"),
  );
});

test("a table of events comes back with the name that it shows", () => {
  const caseFile = caseOf([misprint, former, preferred]);
  const csv = formats.find(({ name }) => name === "csv");
  const { output = "" } = csv?.to?.(caseFile, buildTimeline(caseFile)) ?? {};
  const result = csv?.from?.(output, { timeZone: "Asia/Baku" });
  const { persons, organizations, places } = result?.success ? result.data : {};
  for (const [record] of [persons, organizations, places].map((list) => list ?? []))
    expect(record?.names).toEqual([{ full: "Preferred" }]);
});
