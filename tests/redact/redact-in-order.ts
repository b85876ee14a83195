import type { AnyCaseFile } from "../../src/case-file/case-file.ts";
import { collectionNames, collections } from "../../src/case-file/case-records.ts";
import type { AnyEventType } from "../../src/events/define-event-type.ts";
import { type Profile, type Redaction, type RedactOptions, redact as redactCase } from "../../src/redact/index.ts";
import { pseudonymsOf } from "../../src/redact/pseudonyms.ts";

/** Redacts, and puts what is left in the order of the case file that was given, so that a test finds its records. */
export function redact<Own extends AnyEventType = never>(
  caseFile: AnyCaseFile,
  profile: Profile,
  options: RedactOptions<Own>,
): Redaction<Own> {
  const redaction = redactCase(caseFile, profile, options);
  const pseudonym = pseudonymsOf(options.key)(caseFile.id);
  for (const list of collectionNames) {
    const given = new Map((caseFile[list] ?? []).map(({ id }, at) => [pseudonym(collections[list], id), at]));
    const placeOf = ({ id }: { id: string }) => given.get(id) ?? given.size;
    redaction.caseFile[list]?.sort((a: { id: string }, b: { id: string }) => placeOf(a) - placeOf(b));
  }
  return redaction;
}
