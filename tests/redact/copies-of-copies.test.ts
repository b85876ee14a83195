import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CaseFile, parseCaseFile } from "../../src/index.ts";
import { type SensitivityLevel, sensitivityLevels } from "../../src/records/sensitivity.ts";
import { defineProfile, internal, type Profile, partner, publish, redact } from "../../src/redact/index.ts";
import { ownEventTypes as eventTypes } from "./own-event-types.ts";
import { plantedCase } from "./planted-case.ts";
import { chooserOf } from "./secrets.ts";

const office = { key: "the key of an office, of sixteen bytes or more" };
const partners = { key: "a key of a partner, of sixteen bytes or more" };
const pseudonyms = (value: unknown) => new Set(JSON.stringify(value).match(/[a-z-]+-[\da-f]{20}/g));

describe("a copy that is redacted again holds no pseudonym of the first key", () => {
  test("whatever the case file holds", () => {
    const levels = (goes: SensitivityLevel[]) => ({
      goes,
      stays: sensitivityLevels.filter((each) => !goes.includes(each)),
    });
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(publish, partner, internal), (seed, again) => {
        const { caseFile } = plantedCase(chooserOf(seed), levels(["sealed"]));
        const copy = redact(caseFile, internal, { ...office, eventTypes }).caseFile;
        const once = pseudonyms(copy);
        const twice = pseudonyms(redact(copy, again, { ...partners, eventTypes }));
        expect(once.size).toBeGreaterThan(10);
        expect([...twice].filter((each) => once.has(each))).toEqual([]);
      }),
      { numRuns: 2 },
    );
  });

  const hid = { sensitivity: { category: "minor" } };
  const extra: Profile = defineProfile({ ...publish, extra: ["shelf"] });
  const given = parseCaseFile({
    ...{ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku" },
    persons: [{ id: "leyla", names: [{ full: "Leyla Example" }], ...hid }],
    places: [{ id: "home", names: [{ full: "Villa Rosalinda" }], sensitivity: { category: "location" } }],
    organizations: [{ id: "office", names: [{ full: "Secret Office" }], ...hid }],
    groups: [{ id: "friends", description: "Her friends", ...hid }],
    legalTexts: [{ id: "judgment", title: "Her judgment", kind: "judgment", ...hid }],
    articles: [{ id: "news", headline: "x y z", sensitivity: { category: "source-identity" } }],
    events: [
      {
        ...{ id: "e1", type: "release", kind: "unknown", when: "2011-05-02T15:07", place: "home", who: ["leyla"] },
        participants: [{ who: "leyla", role: "witness" }],
        sources: [{ article: "news" }],
      },
    ],
  });
  const first = redact(given, extra, office);
  const person = first.caseFile.persons?.[0]?.id ?? "";
  const note = `What ${person}, ${person}'s brother and person-0123456789abcdef0123 saw.`;
  const edited: CaseFile = {
    ...first.caseFile,
    title: `Of ${first.caseFile.id}`,
    extra: { shelf: [person], other: person },
    events: (first.caseFile.events ?? []).map((event) => ({ ...event, note })),
  };
  const { caseFile: left, report } = redact(edited, extra, partners);
  const [again] = left.persons ?? [];

  test.each(["persons", "places", "organizations"] as const)("%s are named by the new one", (list) => {
    for (const { id, names } of left[list] ?? []) expect(names).toEqual([{ full: id }]);
    expect(left[list]).toHaveLength(1);
  });

  test("groups, legal texts and articles too", () => {
    expect(left.groups?.map(({ id, description }) => description === id)).toEqual([true]);
    expect(left.legalTexts?.map(({ id, title }) => title === id)).toEqual([true]);
    expect(left.articles?.map(({ id, headline }) => headline === id)).toEqual([true]);
  });

  test("texts and extra speak of the new one, and of what is none of this case file as before", () => {
    expect(left.events?.[0]?.note).toBe(
      `What ${again?.id}, ${again?.id}'s brother and person-0123456789abcdef0123 saw.`,
    );
    expect(left.title).toBe(`Of ${left.id}`);
    expect(left.extra).toEqual({ shelf: [again?.id] });
  });

  test("the report says so, and lists the same risks as of the first copy", () => {
    const path = ["persons", 0, "names", 0, "full"];
    expect(report.changes).toContainEqual({ path, action: "replaced", reason: "repeats-removed" });
    const codes = (risks: readonly { code: string }[]) => risks.map(({ code }) => code);
    expect(codes(first.report.risks)).toEqual(["exact-time-and-place", "rare-role"]);
    expect(codes(report.risks)).toEqual(codes(first.report.risks));
  });
});

test("an article of which only publisher and minute are left can be found in a copy of the copy too", () => {
  const articles = [{ id: "a1", headline: "She was held", publisher: "News", publishedAt: "2011-04-17T10:00" }];
  const details = [{ category: "health", text: "ill", sources: [{ article: "a1" }] }];
  const persons = [{ id: "p1", names: [{ full: "Leyla" }], details }];
  const given = { format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", articles, persons };
  const first = redact(parseCaseFile(given), publish, office);
  const codes = [first, redact(first.caseFile, publish, partners)].map(({ report }) =>
    report.risks.map(({ code }) => code),
  );
  expect(codes).toEqual([["article-can-be-found"], ["article-can-be-found"]]);
});

test("a name that is the record's own id, and no pseudonym, stays", () => {
  const persons = [
    { id: "leyla", names: [{ full: "leyla" }] },
    { id: "person-7", names: [{ full: "person-7" }] },
    { id: "place-0123456789abcdef0123", names: [{ full: "place-0123456789abcdef0123" }] },
  ];
  const given = parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", persons });
  const { caseFile } = redact(given, publish, office);
  expect(caseFile.persons?.map(({ names }) => names[0]?.full).sort()).toEqual(persons.map(({ id }) => id).sort());
});
