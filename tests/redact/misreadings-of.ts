import { collectionNames, collections } from "../../src/case-file/case-records.ts";
import { type CaseFile, parseCaseFile } from "../../src/index.ts";
import { defineProfile, type Profile, publish } from "../../src/redact/index.ts";
import { pseudonymsOf } from "../../src/redact/pseudonyms.ts";
import { redact } from "./redact-in-order.ts";

const key = "a key of sixteen bytes or more";
/** What leads back to somebody and misleads nobody. */
const leading = new Set(["article-can-be-found", "judgment-can-be-found", "exact-time-and-place", "retold-elsewhere"]);

/** A profile to publish by which what some paths lead to goes too. */
export const ruled = (...paths: string[]): Profile =>
  defineProfile({ name: "own", level: "public", rules: paths.map((path) => ({ path, level: "sealed" as const })) });

export const months: Profile = { name: "months", level: "public", dates: "month" };

/** What could mislead in a redacted copy, as the id of a record and a code, in no order. */
export function misreadingsOf(lists: object, profile: Profile = publish): string[] {
  const caseFile: CaseFile = parseCaseFile({
    format: "case-chronology/1",
    id: "case",
    timeZone: "Asia/Baku",
    ...lists,
  });
  const pseudonym = pseudonymsOf(key)(caseFile.id);
  const ids = new Map(
    collectionNames.flatMap((list) =>
      (caseFile[list] ?? []).map(({ id }) => [pseudonym(collections[list], id), id] as const),
    ),
  );
  const { risks } = redact(caseFile, profile, { key }).report;
  return risks.flatMap(({ code, record }) => (leading.has(code) ? [] : [`${ids.get(record)} ${code}`])).toSorted();
}
