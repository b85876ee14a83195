import fc from "fast-check";
import { expect, test } from "vitest";
import { type FollowTheMoneyEntity, toFollowTheMoney } from "../../src/formats/follow-the-money.ts";
import { buildTimeline, parseCaseFile } from "../../src/index.ts";
import { faultsIn } from "./follow-the-money-faults.ts";

const names = [{ full: "Somebody" }];

/** All that ties records, twice where that may be. */
const ties = {
  sources: [
    { article: "a" },
    { article: "b" },
    { article: "a", stance: "denied" },
    { article: "b", quote: "He was there." },
    { article: "a", stance: "alleged" },
  ],
  roles: [
    { title: "Judge", organization: "o" },
    { title: "Judge", organization: "o2" },
    { title: "Chair", organization: "o" },
    { title: "Judge", organization: "o", when: "2001/2005" },
    { title: "Writer" },
  ],
  relationships: [
    { person: "q", kind: "brother" },
    { person: "r", kind: "brother" },
    { person: "q", kind: "lawyer" },
    { person: "q", kind: "brother" },
  ],
  who: ["p", "q", "r"],
  participants: [
    { who: "p", role: "witness" },
    { who: "q", role: "counsel" },
    { who: "q", role: "witness" },
    { who: { text: "a man" }, role: "judge" },
  ],
};

type Ties = { [Tie in keyof typeof ties]: (typeof ties)[Tie][number][] };

function entitiesOf({ sources, roles, relationships, who, participants }: Ties): FollowTheMoneyEntity[] {
  const caseFile = parseCaseFile({
    format: "case-chronology/1",
    id: "case",
    timeZone: "Asia/Baku",
    articles: ["a", "b"].map((id) => ({ id, headline: id, body: "He was there." })),
    persons: [{ id: "p", names, roles, relationships, sources }, ...["q", "r"].map((id) => ({ id, names }))],
    organizations: ["o", "o2"].map((id) => ({ id, names })),
    events: [{ id: "t", type: "trial", title: "A trial", who, participants, sources }],
  });
  return toFollowTheMoney(caseFile, buildTimeline(caseFile)).output;
}

const tieSchemas: readonly string[] = ["Documentation", "Employment", "UnknownLink", "CourtCaseParty"];
const tiesIn = (entities: readonly FollowTheMoneyEntity[]) =>
  entities.filter(({ schema }) => tieSchemas.includes(schema));

const anyTies = fc.record({
  sources: fc.shuffledSubarray(ties.sources),
  roles: fc.shuffledSubarray(ties.roles),
  relationships: fc.shuffledSubarray(ties.relationships),
  who: fc.shuffledSubarray(ties.who),
  participants: fc.shuffledSubarray(ties.participants),
});

test("what ties two records keeps its id whatever stands beside it, and another never gets it", () => {
  const whole = new Map(entitiesOf(ties).map((entity) => [entity.id, entity]));
  fc.assert(
    fc.property(anyTies, (some) => {
      const entities = entitiesOf(some);
      expect(faultsIn(entities)).toEqual([]);
      for (const tie of tiesIn(entities)) expect(tie).toEqual(whole.get(tie.id));
    }),
    { numRuns: 100 },
  );
});

test("what says the same twice is one", () => {
  const counts = tieSchemas.map((schema) => entitiesOf(ties).filter((entity) => entity.schema === schema).length);
  expect(counts).toEqual([2 * 4, 3, 3, 6]);
});
