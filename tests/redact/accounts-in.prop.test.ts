import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCaseFile } from "../../src/index.ts";
import { accountsIn, ofAccountsIn } from "../../src/redact/accounts-in.ts";

const ids = ["e0", "e1", "e2", "e3", "e4"];
const match = fc.record({
  events: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 3 }),
  confidence: fc.constantFrom("certain", "possible"),
  isDenied: fc.boolean(),
});

/** A case file of five events, some of which matches say to be one. */
const cases = fc.array(match, { maxLength: 4 }).map((matches) =>
  parseCaseFile({
    format: "case-chronology/1",
    id: "case",
    timeZone: "Asia/Baku",
    articles: [{ id: "a1", headline: "Reported" }],
    events: ids.map((id) => ({ id, type: "other", title: "Event" })),
    matches: matches.map(({ isDenied, ...each }, at) => ({
      id: `m${at}`,
      ...each,
      ...(isDenied && { sources: [{ article: "a1", stance: "denied" }] }),
    })),
  }),
);

test("the accounts of an event are those that matches lead to, whatever lies between", () => {
  fc.assert(
    fc.property(cases, (caseFile) => {
      const { events = [], matches = [] } = caseFile;
      const stated = matches.filter(({ confidence, sources }) => confidence === "certain" && sources === undefined);
      // As often as there are events, each takes the least number of those that it is matched with.
      const parts = new Map(ids.map((id, at) => [id, at]));
      for (const _ of ids)
        for (const { events: matched } of stated) {
          const least = Math.min(...matched.map((id) => parts.get(id) ?? 0));
          for (const id of matched) parts.set(id, least);
        }
      const accountsOf = accountsIn(caseFile);
      for (const event of events) {
        const found = accountsOf(event).map(({ id }) => id);
        expect(found.toSorted()).toEqual(ids.filter((id) => parts.get(id) === parts.get(event.id)));
        expect(accountsOf(event)).toEqual(accountsOf(event));
      }
    }),
    { numRuns: 80 },
  );
});

test("what accounts come to is worked out once for them all, and is that of all", () => {
  fc.assert(
    fc.property(cases, (caseFile) => {
      const { events = [] } = caseFile;
      const accountsOf = accountsIn(caseFile);
      const worked: string[] = [];
      const of = ofAccountsIn(caseFile, (accounts) => {
        const all = accounts
          .map(({ id }) => id)
          .toSorted()
          .join(" ");
        worked.push(all);
        return all;
      });
      for (const event of events) {
        const expected = accountsOf(event).map(({ id }) => id);
        expect(of(event)).toBe(expected.toSorted().join(" "));
      }
      expect(new Set(worked).size).toBe(worked.length);
    }),
    { numRuns: 80 },
  );
});
