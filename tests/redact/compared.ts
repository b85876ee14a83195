import type { AnyCaseFile } from "../../src/case-file/case-file.ts";
import { parseCaseFile } from "../../src/index.ts";
import { type Comparison, namesOf } from "../../src/redact/comparison.ts";
import { typeFinder } from "../../src/redact/record-schema.ts";

/** The lists of a case file, by name. */
export type Lists = Readonly<Record<string, readonly object[]>>;

const caseOf = (lists: Lists): AnyCaseFile =>
  parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "UTC", ...lists });

/** A case file beside what is left of it, both with the ids of the former; the latter is read under other ones. */
export function compared(before: Lists, after: Lists): Comparison {
  const given = caseOf(before);
  const names = namesOf(given, (id) => `other-${id}`);
  const renamed = JSON.stringify(after).replaceAll(/"([a-z]\d)"/g, (text, id) =>
    names.has(id) ? `"other-${id}"` : text,
  );
  return { before: given, after: caseOf(JSON.parse(renamed)), names, typeNamed: typeFinder([]) };
}
