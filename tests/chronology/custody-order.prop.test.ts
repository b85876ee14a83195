import fc from "fast-check";
import { expect, it } from "vitest";
import { buildTimeline, parseCaseFile } from "../../src/index.ts";
import { runs } from "../runs.ts";

/** What may be said of someone's custody; of each, there may be several. */
const words = [
  { type: "detention", legalBasis: "police-custody" },
  { type: "held" },
  { type: "held", legalBasis: "remand" },
  { type: "court-sanction", measure: "administrative-arrest", term: { until: "2011-04-09" } },
  { type: "court-sanction", measure: "remand" },
  { type: "transfer" },
  { type: "release", kind: "unknown" },
  { type: "death" },
];
/** Few days, so that many words share one; and no day, or a day of which the source is not sure. */
const whens = [
  "2011-04-01",
  "2011-04-01",
  "2011-04-02",
  "2011-04-03",
  "2011-04-02~",
  "2011-04-01/2011-04-03",
  undefined,
];
const whos = [["person"], ["person"], ["group"]];

const caseOfWords = fc.array(
  fc.record({ word: fc.constantFrom(...words), when: fc.constantFrom(...whens), who: fc.constantFrom(...whos) }),
  { minLength: 2, maxLength: 6 },
);

/** What is said of custody, where the events have these ids. */
function custodyOf(events: { word: object; when: string | undefined; who: string[] }[], ids: readonly number[]) {
  const { custody, findings } = buildTimeline(
    parseCaseFile({
      format: "case-chronology/1",
      id: "case",
      timeZone: "Asia/Baku",
      persons: [{ id: "person", names: [{ full: "A. Person" }] }],
      groups: [{ id: "group", description: "Detained together", members: ["person"] }],
      events: events.map(({ word, when, who }, at) => ({ id: `e${ids[at]}`, ...word, when, who })),
    }),
  );
  return {
    spells: custody.map(({ because: _, segments, ...spell }) => ({
      ...spell,
      segments: segments.map(({ imposedBy, ...segment }) => ({ ...segment, orders: imposedBy.length })),
    })),
    findings: findings.map(({ code }) => code).filter((code) => code !== "undated"),
  };
}

it("the ids of its events change nothing that a case says of custody", () => {
  const renamed = caseOfWords.chain((events) => {
    const ids = events.map((_, at) => at);
    return fc.tuple(
      fc.constant(events),
      fc.constant(ids),
      fc.shuffledSubarray(ids, { minLength: ids.length, maxLength: ids.length }),
    );
  });
  fc.assert(
    fc.property(renamed, ([events, ids, others]) => {
      expect(custodyOf(events, others)).toEqual(custodyOf(events, ids));
    }),
    { numRuns: runs(500), interruptAfterTimeLimit: 8_000 },
  );
});

it("a release that may be after a detention ends it, however little is known of when they were", () => {
  const known = [(day: string) => `${day}T12:00`, (day: string) => day, () => "2011-04", () => "2011", () => undefined];
  const day = fc.integer({ min: 1, max: 9 }).map((number) => `2011-04-0${number}`);
  const when = fc.tuple(fc.constantFrom(...known), day).map(([blur, of]) => ({ day: of, when: blur(of) }));
  fc.assert(
    fc.property(when, when, fc.constantFrom([0, 1], [1, 0]), (detained, released, ids) => {
      fc.pre(detained.day < released.day);
      const { spells } = custodyOf(
        [
          { word: { type: "detention", legalBasis: "police-custody" }, when: detained.when, who: ["person"] },
          { word: { type: "release", kind: "unknown" }, when: released.when, who: ["person"] },
        ],
        ids,
      );
      expect(spells).toMatchObject([{ open: false, segments: [{ basis: "police-custody" }] }]);
    }),
    { numRuns: runs(200), interruptAfterTimeLimit: 8_000 },
  );
});
