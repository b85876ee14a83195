import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTimeline, type CaseEvent, type CaseFile, type Source, safeParseCaseFile } from "../../src/index.ts";
import { randomCustody } from "../oracle/random-custody.ts";
import { pick } from "./random-drafts.ts";

const articles = ["a0", "a1"].map((id) => ({ id, headline: "Reported" }));
const sources: Source[][] = [
  [{ article: "a0", stance: "alleged" }],
  [{ article: "a0" }, { article: "a1", stance: "denied" }],
];
/** Basis or measure alone may be doubted: the word of it stays, without what is doubted of it. */
const ofField = (field: string): Source[][] => [
  [
    { article: "a0", supports: ["type", "who", "when"] },
    { article: "a1", stance: "alleged", supports: [field] },
  ],
  [{ article: "a0" }, { article: "a1", stance: "denied", supports: [field] }],
];

describe("what is certain of custody is so without what is doubted", () => {
  it("for a word that is alleged or disputed, and for a basis or a measure that is", () => {
    let tried = 0;
    fc.assert(
      fc.property(randomCustody(7), fc.nat(), fc.nat(), (caseFile, index, way) => {
        const files = withAndWithoutDoubted(caseFile, index, way);
        if (files === undefined) return;
        const [told, gone] = files.map(certainOf);
        if (told === undefined || gone === undefined) return;
        tried += told.length;
        const isSo = ({ fact, least }: Certain) => gone.some((one) => one.fact === fact && one.least >= least);
        expect(told.filter((one) => !isSo(one))).toEqual([]);
      }),
      { numRuns: 800, seed: 20_110_417 },
    );
    expect(tried).toBeGreaterThan(100);
  });
});

/** A case file with one of its words in doubt and no other, and the same without that word. */
function withAndWithoutDoubted({ matches: _, ...caseFile }: CaseFile, index: number, way: number) {
  const events = (caseFile.events ?? []).map(({ sources: _sources, ...event }): CaseEvent => event);
  const doubted = pick(events, index);
  const isNamed = events.some((event) => event !== doubted && JSON.stringify(event).includes(`"${doubted.id}"`));
  if (isNamed || !("who" in doubted) || !/detention|held|sanction|order|transfer|release/.test(doubted.type))
    return undefined;
  const isOfBasis = "legalBasis" in doubted && way % 3 === 0;
  const field = "measure" in doubted ? "measure" : "legalBasis";
  const stances = way % 3 === 0 && field in doubted ? ofField(field) : sources;
  const { id, when, who, relations } = doubted;
  // Of a hearing nothing follows for custody; its date and its relations are as they were.
  const nothing = { id, type: "hearing", when, who, relations };
  const without = isOfBasis ? { ...doubted, legalBasis: "unknown" } : nothing;
  const file = (event: object) =>
    safeParseCaseFile({ ...caseFile, articles, events: events.map((one) => (one === doubted ? event : one)) });
  const results = [file({ ...doubted, sources: pick(stances, way) }), file(without)];
  return results.flatMap((result) => (result.success ? result.data : []));
}

interface Certain {
  fact: string;
  /** How long the person was held, at least. */
  least: number;
}

/** What findings say for certain of orders that ended and of custody that goes on. */
function certainOf(caseFile: CaseFile): Certain[] {
  return buildTimeline(caseFile).findings.flatMap(({ code, records, params }): Certain[] => {
    if (!/-term$|-term-end$|no-release-recorded/.test(code)) return [];
    if ("certainty" in params && params.certainty === "likely") return [];
    if (code !== "no-release-recorded") return [{ fact: `${code} ${records}`, least: 0 }];
    const { who, lastWord, elapsed } = params;
    return [{ fact: `${code} ${who} ${JSON.stringify(lastWord)}`, least: elapsed.min }];
  });
}
