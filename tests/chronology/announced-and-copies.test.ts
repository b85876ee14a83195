import { describe, expect, test } from "vitest";
import type { EventInput } from "./case-of.ts";
import { factsOf, factsOn } from "./facts-of.ts";

const threat = (id: string, more: object = {}): EventInput => ({ id, type: "threat", ...more });
const articles = [{ id: "paper", headline: "Reported" }];
const matches = [{ id: "match", events: ["one", "other"], confidence: "certain" as const }];

describe("what was announced", () => {
  const announced = (when: string | undefined, asOf?: string) =>
    factsOn(
      "announced-not-reported",
      { articles, events: [threat("announced", { when, sources: [{ article: "paper", stance: "announced" }] })] },
      { asOf },
    ).length;

  test.each<[string, when: string | undefined, asOf: string | undefined, count: number]>([
    ["ended as the date of the timeline begins: it has passed", "2011-04-17", "2011-04-18", 1],
    ["may still be in the hours that are left", "2011-04-17", "2011-04-17T12:00/2011-04-18T12:00", 0],
    ["has no date that it must have come by", "2011-04-17/..", "2012", 0],
    ["has no date", undefined, "2012", 0],
    ["is of a timeline that has no date", "2011-04-17", undefined, 0],
  ])("and %s", (_, when, asOf, count) => {
    expect(announced(when, asOf)).toBe(count);
  });

  test("rests on the relation and the other's date where it is bounded by a relation alone", () => {
    const relations = [{ relation: "before" as const, to: "dated" }];
    const event = threat("announced", { relations, sources: [{ article: "paper", stance: "announced" }] });
    const facts = factsOf({ articles, events: [event, threat("dated", { when: "2011-04-17" })] }, { asOf: "2011-05" });
    expect(facts).toMatchObject([
      { code: "announced-not-reported", statements: ["relation announced/relations/0 (soft)", "when dated/when"] },
    ]);
  });
});

describe("copies", () => {
  const copies = [
    { id: "paper", headline: "Reported" },
    { id: "site", headline: "Reported", derivedFrom: "paper" },
    { id: "mirror", headline: "Reported", derivedFrom: "site" },
  ];
  const account = (id: string, article: string, more: object = {}) =>
    threat(id, { when: "2011-04-17", sources: [{ article }], ...more });

  test("are told of matched accounts as of one event's sources", () => {
    expect(
      factsOf({ articles: copies, events: [account("one", "paper"), account("other", "mirror")], matches }),
    ).toMatchObject([
      {
        code: "only-copies",
        records: ["one", "paper", "mirror"],
        statements: ["when one/when", "when other/when"],
        params: { event: "one", original: "paper", copies: 1 },
      },
    ]);
  });

  test("are not one article that is named twice", () => {
    expect(factsOf({ articles: copies, events: [account("one", "site"), account("other", "site")], matches })).toEqual(
      [],
    );
  });

  test("leave aside an account of no source, and one of no date", () => {
    const accounts = [account("one", "paper"), account("other", "site", { when: undefined }), threat("third")];
    const all = [{ id: "match", events: ["one", "other", "third"], confidence: "certain" as const }];
    expect(factsOf({ articles: copies, events: accounts, matches: all })).toMatchObject([
      { code: "only-copies", records: ["one", "paper", "site"], statements: ["when one/when"] },
    ]);
  });
});
