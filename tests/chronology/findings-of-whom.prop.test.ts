import fc from "fast-check";
import { expect, test } from "vitest";
import { buildTimeline, describeFinding, type FindingCode } from "../../src/index.ts";
import { randomCustody } from "../oracle/random-custody.ts";
import { runs } from "../runs.ts";

test("a finding on custody says whose it is: in its sentence, with names and without, and in its records", () => {
  const names = { person: "A. Person", other: "B. Person", group: "The Three" };
  const seen = new Set<FindingCode>();
  fc.assert(
    fc.property(randomCustody(6), (caseFile) => {
      for (const finding of buildTimeline(caseFile).findings) {
        const { code, params, records, message } = finding;
        if (!("who" in params)) continue;
        const { who } = params;
        seen.add(code);
        expect(records).toContain(who);
        expect(message.startsWith(`"${who}": `), message).toBe(true);
        const name = Object.entries(names).find(([id]) => id === who)?.[1];
        expect(describeFinding(finding, { names }).startsWith(`${name}: `)).toBe(true);
      }
    }),
    { numRuns: runs(300) },
  );
  expect([...seen]).toEqual(
    expect.arrayContaining(["no-release-recorded", "transferred-before-term-end", "no-order-recorded-after-term"]),
  );
});
