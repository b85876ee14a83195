import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCaseFile } from "../../src/index.ts";
import { publish, redact } from "../../src/redact/index.ts";
import { pseudonymsOf } from "../../src/redact/pseudonyms.ts";

const key = "a key of sixteen bytes or more";
const other = "another key of sixteen bytes";
const word = fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom("a", "b", " ", '"', ",", "-") });

test("two pseudonyms are one where the key, the case file, the kind and the id are, and nowhere else", () => {
  const names = fc.tuple(fc.constantFrom(key, other), word, fc.constantFrom("person", "event", "legal-text"), word);
  fc.assert(
    fc.property(names, names, (one, two) => {
      const [a, b] = [one, two].map(([by, caseFile, kind, id]) => pseudonymsOf(by)(caseFile)(kind, id));
      expect(a === b).toBe(one.every((part, at) => part === two[at]));
    }),
    { numRuns: 500 },
  );
});

test("one id in two case files is not one pseudonym, and in two copies of a case file it is", () => {
  const personIn = (id: string, title: string) => {
    const persons = [{ id: "p1", names: [{ full: "Leyla" }] }];
    const given = { format: "case-chronology/1", id, title, timeZone: "Asia/Baku", persons };
    const { caseFile } = redact(parseCaseFile(given), publish, { key });
    return [caseFile.id, caseFile.persons?.[0]?.id];
  };
  const [one, copy, two] = [personIn("a", "First"), personIn("a", "Second"), personIn("b", "First")];
  expect(copy).toEqual(one);
  expect(new Set([...one, ...two]).size).toBe(4);
});
