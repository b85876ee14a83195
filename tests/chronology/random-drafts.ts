import type fc from "fast-check";
import { type CaseFile, safeParseCaseFile } from "../../src/index.ts";

/** The persons whom random case files are about. */
export const persons = ["person", "other"].map((id) => ({ id, names: [{ full: "A. Person" }] }));

/** One of a list that is not empty, by any number. */
export function pick<T>(list: readonly T[], index: number): T {
  const picked = list[index % list.length];
  if (picked === undefined) throw new Error("nothing to pick from");
  return picked;
}

/** The days that are so many days after another, the earlier first. */
export function daysAfter(day: string, a: number, b: number): [first: string, second: string] {
  const at = (days: number) => new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  return [at(Math.min(a, b)), at(Math.max(a, b))];
}

/** The case files that drafts are read as; those that are none are left out. */
export function casesOf(drafts: fc.Arbitrary<unknown>): fc.Arbitrary<CaseFile> {
  return drafts
    .map((draft) => safeParseCaseFile(draft))
    .filter((result) => result.success)
    .map(({ data }) => data);
}
