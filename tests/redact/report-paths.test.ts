import { describe, expect, test } from "vitest";
import type { AnyCaseFile } from "../../src/case-file/case-file.ts";
import { collectionNames } from "../../src/case-file/case-records.ts";
import { parseCaseFile } from "../../src/index.ts";
import { type Profile, publish, redact } from "../../src/redact/index.ts";
import { richCase } from "../formats/rich-case.ts";

const key = "a key of sixteen bytes or more";
const reasons = ["sensitive", "rule", "repeats-removed", "leads-to-removed", "not-judged", "coarsened"];

/** Whether a path leads to something in data. */
function leads(data: unknown, path: readonly (string | number)[]): boolean {
  let at = data;
  for (const step of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return false;
    at = Reflect.get(at, step);
  }
  return at !== undefined && path.length > 0;
}

/** What is done to a case file, as paths, actions and reasons; each is one that there is. */
function changesOf(caseFile: AnyCaseFile, profile: Profile): string[] {
  const { changes } = redact(caseFile, profile, { key }).report;
  for (const { path, action, reason } of changes) {
    expect(leads(caseFile, path), path.join(".")).toBe(true);
    expect([action === "removed" || action === "replaced", reasons.includes(reason)]).toEqual([true, true]);
  }
  return changes.map(({ path, action, reason }) => `${path.join(".")} ${action} ${reason}`);
}

describe("each thing that the report names stood in the case file, and is done for a reason", () => {
  const records = collectionNames.flatMap((list) => (richCase[list] ?? []).map((_, at) => `${list}.${at}`));
  test.each(records)("where a rule takes away %s", (path) => {
    const rules = [{ path, level: "sealed" as const }];
    // Each with one of these: all with all would take long.
    const more = [{}, { dates: "month" }, { places: "region" }] as const;
    const changes = changesOf(richCase, { ...publish, ...more[records.indexOf(path) % more.length], rules });
    expect(path.startsWith("matches") || changes.some((each) => each.startsWith(`${path} removed `))).toBe(true);
  });

  test.each([
    "events.*.sources",
    "events.*.who",
    "events.*.when",
    "events.*.relations",
    "articles.*.body",
    "articles.*.headline",
    "persons.*.names",
    "places.*.within",
    "legalTexts.*.provisions",
    "title",
    "extra",
  ])("where a rule takes away %s", (path) => {
    expect(changesOf(richCase, { ...publish, rules: [{ path, level: "sealed" }] }).length).toBeGreaterThan(0);
  });
});

describe("the report says what is done", () => {
  const health = { sensitivity: { category: "health" } };
  const caseOf = (lists: object) =>
    parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", ...lists });
  const persons = [{ id: "p1", names: [{ full: "Leyla" }] }];
  const law = { id: "l1", title: "On Owls", kind: "code", provisions: [{ id: "l1-1", label: "Article 1" }] };

  test.each<[string, object, string[]]>([
    [
      "to a citation of a removed law",
      {
        legalTexts: [{ ...law, ...health }],
        events: [
          {
            id: "e1",
            type: "charge",
            step: "charged",
            citations: [{ text: "Article 1", provision: "l1-1", path: ["1"] }],
          },
        ],
      },
      [
        "legalTexts.0 removed sensitive",
        "events.0.citations.0.provision removed leads-to-removed",
        "events.0.citations.0.text replaced leads-to-removed",
        "events.0.citations.0.path removed leads-to-removed",
      ],
    ],
    [
      "to a judgment that a removed event cites",
      {
        legalTexts: [{ ...law, kind: "judgment", provisions: undefined, url: "https://court.example/1" }],
        events: [
          { id: "e1", type: "charge", step: "charged", citations: [{ text: "It", legalText: "l1" }], ...health },
        ],
      },
      [
        "legalTexts.0.url removed leads-to-removed",
        "legalTexts.0.title removed leads-to-removed",
        "events.0 removed sensitive",
      ],
    ],
    [
      "to a term that was prolonged by a removed order",
      {
        persons,
        events: [
          { id: "e1", type: "court-sanction", measure: "remand", who: ["p1"], term: { duration: "P2M" } },
          {
            id: "e2",
            type: "court-sanction",
            measure: "remand",
            who: ["p1"],
            prolongs: "e1",
            term: { duration: "P1M" },
            ...health,
          },
        ],
      },
      ["events.0.term removed leads-to-removed", "events.1 removed sensitive"],
    ],
    [
      "to a quote of an article that tells of a removed event, however short",
      {
        articles: [{ id: "a1", headline: "Reported" }],
        events: [
          { id: "e1", type: "other", title: "Fall", sources: [{ article: "a1" }], ...health },
          { id: "e2", type: "other", title: "Walk", sources: [{ article: "a1", quote: "He went." }] },
        ],
      },
      ["events.0 removed sensitive", "events.1.sources.0.quote removed leads-to-removed"],
    ],
    [
      "to kin of somebody who is removed",
      {
        persons: [
          { ...persons[0], ...health },
          { id: "p2", names: [{ full: "Elnur" }], relationships: [{ person: "p1", kind: "kin" }] },
        ],
      },
      ["persons.0 removed sensitive", "persons.1.relationships.0 removed leads-to-removed"],
    ],
    [
      "to an account of a removed event",
      {
        events: [
          { id: "e1", type: "other", title: "Fall", ...health },
          { id: "e2", type: "other", title: "Slip" },
        ],
        matches: [{ id: "m1", events: ["e1", "e2"], confidence: "certain" }],
      },
      ["events.0 removed sensitive", "events.1 removed leads-to-removed"],
    ],
  ])("%s", (_, lists, expected) => {
    const changes = changesOf(caseOf(lists), publish);
    expect(changes).toEqual(expect.arrayContaining(expected));
  });

  test("to the start of what lasts, whose end a rule takes", () => {
    const given = caseOf({ events: [{ id: "e1", type: "assembly", when: "2011-04-17", until: "2011-04-18" }] });
    expect(changesOf(given, { ...publish, rules: [{ path: "events.*.until", level: "sealed" }] })).toEqual([
      "events.0.until removed rule",
      "events.0.when removed leads-to-removed",
    ]);
  });
});
