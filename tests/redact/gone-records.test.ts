import { describe, expect, test } from "vitest";
import { parseCaseFile } from "../../src/index.ts";
import { goneAccounts, linksOfAccounts } from "../../src/redact/gone-accounts.ts";
import { copiesAmong, goneArticles } from "../../src/redact/gone-articles.ts";
import { publish } from "../../src/redact/index.ts";
import { judgeOf, visitRemoved } from "../../src/redact/judge.ts";
import { ruled } from "./misreadings-of.ts";

const caseOf = (lists: object) =>
  parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", ...lists });
const judge = judgeOf(publish);
const sealed = { sensitivity: { category: "source-identity" } };
/** What lets a record stay though others of the kind go. */
const open = { sensitivity: { category: "political", level: "public" } };

describe("accounts of an event that goes", () => {
  const event = (id: string, more: object = {}) => ({ id, type: "other", title: "Event", ...more });
  const match = (events: string[], more: object = {}) => ({
    id: `m-${events.join("-")}`,
    events,
    confidence: "certain",
    ...more,
  });
  const stances = (...given: string[]) => ({ sources: given.map((stance) => ({ article: "a1", stance })) });
  const gone = event("e1", sealed);
  const found = (events: object[], matches: object[]) => {
    const { accounts, retold } = goneAccounts(
      caseOf({ articles: [{ id: "a1", headline: "Reported" }], events, matches }),
      judge,
    );
    return [[...accounts], [...retold]];
  };
  test.each<[string, object[], object[], string[], string[]]>([
    ["go", [gone, event("e2")], [match(["e1", "e2"])], ["e2"], []],
    ["go whichever is named first", [event("e0"), gone], [match(["e0", "e1"])], ["e0"], []],
    [
      "go through others",
      [gone, event("e2"), event("e3")],
      [match(["e1", "e2"]), match(["e3", "e2"])],
      ["e2", "e3"],
      [],
    ],
    ["stay by a word of their own", [gone, event("e2", open)], [match(["e1", "e2"])], [], []],
    [
      "are retold where they may be one",
      [gone, event("e2")],
      [match(["e1", "e2"], { confidence: "likely" })],
      [],
      ["e2"],
    ],
    [
      "are retold with an account that goes",
      [gone, event("e2"), event("e3")],
      [match(["e1", "e2"]), match(["e2", "e3"], { confidence: "possible" })],
      ["e2"],
      ["e3"],
    ],
    [
      "that stay by their own word retell nothing",
      [gone, event("e2", open)],
      [match(["e1", "e2"], { confidence: "likely" })],
      [],
      [],
    ],
    [
      "are none by a match that all deny",
      [gone, event("e2")],
      [match(["e1", "e2"], stances("denied", "denied"))],
      [],
      [],
    ],
    [
      "are some by a match that one denies",
      [gone, event("e2")],
      [match(["e1", "e2"], stances("denied", "reported"))],
      ["e2"],
      [],
    ],
    ["are none of what stays", [event("e1"), event("e2")], [match(["e1", "e2"])], [], []],
    ["are none without a match", [gone, event("e2")], [], [], []],
  ])("%s", (_, events, matches, accounts, retold) => {
    expect(found(events, matches)).toEqual([accounts, retold]);
  });

  test("are all that a rule takes away", () => {
    const caseFile = caseOf({ events: [event("e1"), event("e2"), event("e3")], matches: [match(["e2", "e3"])] });
    expect([...goneAccounts(caseFile, judgeOf(ruled("events.1"))).accounts]).toEqual(["e3"]);
  });

  test("are linked with the matches that are certain", () => {
    const events = [event("e1"), event("e2"), event("e3")];
    const matches = [match(["e1", "e2"]), match(["e2", "e3"], { confidence: "likely" })];
    expect([...linksOfAccounts(caseOf({ events, matches }))]).toEqual([
      ["e1", ["m-e1-e2"]],
      ["m-e1-e2", ["e1", "e2"]],
      ["e2", ["m-e1-e2"]],
    ]);
  });
});

describe("articles that go with others", () => {
  const article = (id: string, more: object = {}) => ({ id, headline: "Reported", ...more });
  const original = article("a1");
  const copy = article("a2", { derivedFrom: "a1" });
  const silent = { body: "They said so." };
  test.each<[string, object[], string[], string[]]>([
    ["a copy", [{ ...original, ...sealed }, copy], ["a2"], ["a1", "a2"]],
    ["an original", [original, { ...copy, ...sealed }], ["a1"], ["a1", "a2"]],
    [
      "a copy of a copy",
      [{ ...original, ...sealed }, copy, article("a3", { derivedFrom: "a2" })],
      ["a2", "a3"],
      ["a1", "a2", "a3"],
    ],
    [
      "not one that stays by its own word",
      [
        { ...original, ...sealed },
        { ...copy, ...open },
      ],
      [],
      ["a1"],
    ],
    ["not one of another", [{ ...original, ...sealed }, article("a2")], [], ["a1"]],
    ["none", [original, copy], [], []],
    ["none of a body that stays", [{ ...original, ...silent }, copy], [], []],
  ])("%s", (_, articles, copies, silenced) => {
    const caseFile = caseOf({ articles });
    const gone = goneArticles(caseFile, judge, new Set(), copiesAmong(caseFile));
    expect([[...gone.copies], [...gone.silent].toSorted()]).toEqual([copies, silenced]);
  });

  test("a body that goes silences its article alone", () => {
    const caseFile = caseOf({ articles: [{ ...original, ...silent }, copy, article("a3", silent)] });
    const { copies, silent: silenced } = goneArticles(
      caseFile,
      judgeOf(ruled("articles.0.body")),
      new Set(),
      copiesAmong(caseFile),
    );
    expect([[...copies], [...silenced]]).toEqual([[], ["a1"]]);
  });

  test("one that goes whatever the judge says takes its copies along", () => {
    const caseFile = caseOf({ articles: [original, copy] });
    expect([...goneArticles(caseFile, judge, new Set(["a1"]), copiesAmong(caseFile)).copies]).toEqual(["a2"]);
  });
});

describe("a judge", () => {
  test.each<[string, string, (string | number)[], boolean]>([
    ["what a rule names", "persons.*.born", ["persons", 3, "born"], true],
    ["what is in it", "persons.*.born", ["persons", 3, "born", "edtf"], true],
    ["all of a list", "persons", ["persons", 3], true],
    ["what an index names", "persons.3", ["persons", 3], true],
    ["not another index", "persons.3", ["persons", 4], false],
    ["not another field", "persons.*.born", ["persons", 3, "names"], false],
    ["not what holds it", "persons.*.born", ["persons", 3], false],
    ["not the list of all of which something goes", "extra.*", ["extra"], false],
    ["not the same field of another list", "persons.*.note", ["groups", 3, "note"], false],
  ])("takes away %s", (_, rule, path, goes) => {
    expect(judgeOf(ruled(rule))("text", path)).toBe(goes ? "rule" : undefined);
    expect(judgeOf({ ...publish, rules: [{ path: rule, level: "public" }] })("text", path)).toBeUndefined();
    // A level that there is not is none that stays.
    expect(judgeOf(Object({ ...publish, rules: [{ path: rule, level: "secret" }] }))("text", path)).toBe(
      goes ? "rule" : undefined,
    );
  });

  test.each<[string, object, string, string | undefined]>([
    ["a level above", { sensitivity: { category: "political", level: "restricted" } }, "public", "sensitive"],
    ["the level", { sensitivity: { category: "political", level: "restricted" } }, "restricted", undefined],
    ["a level below", { sensitivity: { category: "political", level: "public" } }, "restricted", undefined],
    ["what cannot be read", { sensitivity: "sealed" }, "confidential", "not-judged"],
    ["nothing", {}, "public", undefined],
  ])("judges %s", (_, value, level, reason) => {
    expect(judgeOf(Object({ name: "own", level }))(value, ["persons", 0])).toBe(reason);
  });

  test("goes by the level of a category where it has one", () => {
    const profile = { name: "own", level: "public", categories: { health: "confidential" } } as const;
    const of = (category: string) => judgeOf(profile)({ sensitivity: { category } }, ["persons", 0]);
    expect([of("health"), of("minor")]).toEqual([undefined, "sensitive"]);
  });

  test("has the outermost parts that go visited, each with its path", () => {
    const data = {
      names: ["a"],
      details: [{ text: "x" }, { text: "y", ...sealed, more: { ...sealed } }],
      born: undefined,
    };
    const visited: unknown[] = [];
    visitRemoved(data, ["persons", 0], judgeOf(ruled("persons.*.names.0", "persons.*.born")), (value, path) =>
      visited.push([value, path.join(".")]),
    );
    expect(visited).toEqual([
      ["a", "persons.0.names.0"],
      [data.details[1], "persons.0.details.1"],
    ]);
  });
});
