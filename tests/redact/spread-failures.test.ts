import { describe, expect, test } from "vitest";
import { parseCaseFile } from "../../src/index.ts";
import { publish } from "../../src/redact/index.ts";
import { judgeOf } from "../../src/redact/judge.ts";
import { placeChangeOf } from "../../src/redact/place-change.ts";
import { rebuildCase, spreadFailures } from "../../src/redact/rebuild-case.ts";
import { isMomentOf, recordSchemaOf, typeFinder } from "../../src/redact/record-schema.ts";
import { referencesIn } from "../../src/redact/references.ts";
import { removalOf } from "../../src/redact/removal.ts";
import { rewriterOf } from "../../src/redact/rewriter.ts";

const hid = { sensitivity: { category: "health" } };
/** An order that is known by what it prolongs alone. */
const order = (at: number) => ({
  id: `o${at}`,
  type: "court-sanction",
  measure: "remand",
  ...(at === 0 ? hid : { prolongs: `o${at - 1}`, sources: [{ article: "a1", supports: ["prolongs"] }] }),
});

/** What cannot stay whole in one going through a case file, then with all that rests on it; and what was rewritten for that. */
function failuresIn(lists: object) {
  const caseFile = parseCaseFile({
    format: "case-chronology/1",
    id: "case",
    timeZone: "Asia/Baku",
    articles: [{ id: "a1", headline: "Reported" }],
    ...lists,
  });
  const judge = judgeOf(publish);
  const schemaOf = recordSchemaOf([]);
  const places = placeChangeOf([], publish, judge);
  const removal = removalOf(caseFile, schemaOf, judge, new Set(), places);
  const rewriter = rewriterOf({
    caseFile,
    profile: publish,
    judge,
    removal,
    regions: places.regions,
    pseudonym: (kind, id) => `${kind}-${id}`,
    isMoment: isMomentOf([]),
    typeNamed: typeFinder([]),
    changes: [],
  });
  const { failed } = rebuildCase(caseFile, rewriter, schemaOf);
  const first = [...failed].toSorted();
  const rewritten: string[] = [];
  const counting = {
    ...rewriter,
    shorn: (...given: Parameters<typeof rewriter.shorn>) => {
      rewritten.push(Object(given[1]).id);
      return rewriter.shorn(...given);
    },
  };
  spreadFailures(failed, caseFile, counting, schemaOf, referencesIn(caseFile));
  return { first, all: [...failed].toSorted(), rewritten: rewritten.toSorted(), isLost: rewriter.isRemoved };
}

describe("what cannot stay whole", () => {
  test("takes along what rests on it, one after the other", () => {
    const { first, all, isLost } = failuresIn({ events: [0, 1, 2, 3, 4].map(order) });
    expect([first, all]).toEqual([["o1"], ["o1", "o2", "o3", "o4"]]);
    expect(all.every(isLost)).toBe(true);
  });

  test("takes nothing along that can do without it, and has nothing rewritten that does not refer to it", () => {
    const others = [
      { id: "e1", type: "other", title: "Event", relations: [{ relation: "after", to: "o1" }] },
      { id: "e2", type: "other", title: "Event" },
      { id: "e3", type: "other", title: "Event", relations: [{ relation: "after", to: "e2" }] },
    ];
    const { all, rewritten } = failuresIn({ events: [order(0), order(1), ...others] });
    expect([all, rewritten]).toEqual([["o1"], ["e1"]]);
  });

  test("is rewritten once where it refers to many of which some go", () => {
    const events = Array.from({ length: 12 }, (_, at) => order(at));
    const matches = [{ id: "m1", events: events.map(({ id }) => id), confidence: "possible" }];
    const { all, rewritten } = failuresIn({ events, matches });
    expect(all.filter((id) => id.startsWith("o"))).toHaveLength(11);
    expect(rewritten.filter((id) => id === "m1")).toEqual(["m1"]);
  });

  test("is nothing where all can", () => {
    expect(failuresIn({ events: [{ id: "e1", type: "other", title: "Event" }] })).toMatchObject({
      first: [],
      all: [],
      rewritten: [],
    });
  });
});
