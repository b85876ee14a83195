import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CaseFile, safeParseCaseFile } from "../../src/index.ts";
import { custodyWordsIn } from "../../src/redact/custody-words.ts";
import { plainOrderIn } from "../../src/redact/plain-order.ts";
import { typeFinder } from "../../src/redact/record-schema.ts";
import { startBoundsIn } from "../../src/redact/start-bounds.ts";
import { runs } from "../runs.ts";

const dates = [
  undefined,
  "2011-04-17",
  "2011-04-17T10:00",
  "2011-04-17T10:00/2011-04-19",
  "2011-04-18",
  "2011-04",
  "2011-05",
  "../2011-04-17",
  "2011-04-18/..",
];
const relation = fc.record({
  relation: fc.constantFrom("before", "after", "day-before", "day-after", "same-day", "same-time"),
  to: fc.nat(4),
  at: fc.constantFrom(undefined, undefined, "start", "term-end"),
  approximate: fc.constantFrom(undefined, undefined, true),
});
const event = fc.record({
  when: fc.constantFrom(...dates),
  relations: fc.array(relation, { maxLength: 1 }),
  isReported: fc.boolean(),
  from: fc.constantFrom(...Array<undefined>(9).fill(undefined), "end", "term-end"),
});

/** Case files of a few orders, dated, related and matched at random. */
const cases = fc
  .record({
    events: fc.array(event, { minLength: 1, maxLength: 5 }),
    match: fc.option(fc.uniqueArray(fc.nat(4), { minLength: 2, maxLength: 3 }), { nil: undefined }),
  })
  .map(({ events, match }) => {
    const first = { id: "e0", type: "court-sanction", measure: "remand", term: { duration: "P1M" } };
    const idOf = (at: number) => `e${at % (events.length + 1)}`;
    const given = {
      format: "case-chronology/1",
      id: "case",
      timeZone: "Asia/Baku",
      articles: [{ id: "a1", headline: "Reported", publishedAt: "2011-04-17" }],
      events: [
        { ...first, when: "2011-04-16" },
        ...events.map(({ when, relations, isReported, from }, at) => ({
          ...first,
          id: `e${at + 1}`,
          ...(when !== undefined && { when }),
          relations: relations
            .filter(({ to }) => idOf(to) !== `e${at + 1}`)
            .map(({ to, at: end, approximate, ...each }) => ({
              ...each,
              to: idOf(to),
              ...(end !== undefined && { at: end }),
              ...(approximate !== undefined && { approximate }),
            })),
          ...(isReported && { sources: [{ article: "a1" }] }),
          ...(from !== undefined && { term: { duration: "P1M", countedFrom: { event: "e0", at: from } } }),
        })),
      ],
      matches: match === undefined ? [] : [{ id: "m1", confidence: "certain", events: [...new Set(match.map(idOf))] }],
    };
    return safeParseCaseFile(given);
  })
  .filter((result) => result.success)
  .map(({ data }) => data);

/** The same, as each two of some events are looked at. */
function isPlainByPairs(caseFile: CaseFile, ids: readonly string[]): boolean {
  const { events = [], matches = [] } = caseFile;
  const startOf = startBoundsIn(caseFile);
  const accounts = matches[0]?.events ?? [];
  const circleOf = (id: string) => (accounts.includes(id) ? accounts : [id]);
  const some = events.filter(({ id }) => ids.includes(id));
  if (some.some((each) => Object(Object(Object(each).term).countedFrom).at === "term-end")) return false;
  const isApart = (one: (typeof some)[number], other: (typeof some)[number]) => {
    const [{ latest }, { earliest }] = [startOf(one), startOf(other)];
    return latest !== null && earliest !== null && latest <= earliest;
  };
  const isRelated = (from: readonly string[], to: readonly string[]) =>
    events.some(
      ({ id, relations = [] }) =>
        from.includes(id) &&
        relations.some(
          (each) =>
            to.includes(each.to) &&
            /before|after/.test(each.relation) &&
            each.at !== "term-end" &&
            each.approximate !== true,
        ),
    );
  return some.every((one) =>
    some.every((other) => {
      const [mine, its] = [circleOf(one.id), circleOf(other.id)];
      return (
        mine === its ||
        one === other ||
        isApart(one, other) ||
        isApart(other, one) ||
        isRelated(mine, its) ||
        isRelated(its, mine)
      );
    }),
  );
}

test("words on custody are in plain order where each two are apart, related, or accounts of one event", () => {
  const found = { true: 0, false: 0 };
  fc.assert(
    fc.property(cases, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (caseFile, chosen) => {
      const words = [...custodyWordsIn(caseFile, typeFinder([])).values()].filter((_, at) => chosen[at] === true);
      const isPlain = isPlainByPairs(
        caseFile,
        words.map(({ event: { id } }) => id),
      );
      found[`${isPlain}`]++;
      expect(plainOrderIn(caseFile)(words)).toBe(isPlain);
      expect(plainOrderIn(caseFile)(words.toReversed())).toBe(isPlain);
    }),
    { numRuns: Math.max(150, runs(400)) },
  );
  expect(Math.min(found.true, found.false)).toBeGreaterThan(20);
});

describe("the start of an event", () => {
  const startOf = (given: object, published?: string) => {
    const articles = [{ id: "a1", headline: "Reported", ...(published !== undefined && { publishedAt: published }) }];
    const caseFile = safeParseCaseFile({
      format: "case-chronology/1",
      id: "case",
      timeZone: "UTC",
      articles,
      events: [{ id: "e1", type: "other", title: "Event", ...given }],
    });
    if (!caseFile.success) throw new Error("no case file");
    const [event] = caseFile.data.events ?? [];
    const bounds = event && startBoundsIn(caseFile.data)(event);
    const dayOf = (at: number | null | undefined) =>
      typeof at === "number" ? new Date(at).toISOString().slice(0, 10) : at;
    return [dayOf(bounds?.earliest), dayOf(bounds?.latest)];
  };
  const by = (stance?: string) => ({ sources: [{ article: "a1", ...(stance !== undefined && { stance }) }] });
  test.each<[string, object, string | undefined, (string | null)[]]>([
    ["is bounded by its date", { when: "2011-04-17" }, undefined, ["2011-04-17", "2011-04-18"]],
    ["is not bounded without one", {}, undefined, [null, null]],
    ["is not after its report", { ...by() }, "2011-04-20", [null, "2011-04-21"]],
    [
      "is as its date says where that is before its report",
      { when: "2011-04-17", ...by() },
      "2011-04-20",
      ["2011-04-17", "2011-04-18"],
    ],
    ["is both", { when: "2011-04", ...by() }, "2011-04-20", ["2011-04-01", "2011-04-21"]],
    ["is open no more", { when: "2011-04-17/..", ...by() }, "2011-04-20", ["2011-04-17", "2011-04-21"]],
    [
      "is as its date says where it was reported before it was",
      { when: "2011-04-17", ...by() },
      "2011-04-02",
      ["2011-04-17", "2011-04-18"],
    ],
    ["is not bounded by what announces it", { ...by("announced") }, "2011-04-20", [null, null]],
    ["is not bounded by what denies it", { ...by("denied") }, "2011-04-20", [null, null]],
    ["is not bounded by a report without a date", { ...by() }, undefined, [null, null]],
  ])("%s", (_, given, published, expected) => {
    expect(startOf(given, published)).toEqual(expected);
  });
});
