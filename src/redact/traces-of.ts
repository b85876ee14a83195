import type { AnyCaseFile } from "../case-file/case-file.ts";
import type { Collection } from "../case-file/case-records.ts";
import type { Traces } from "./find-risks.ts";
import type { Removal } from "./removal.ts";
import { circlesOf } from "./their-events.ts";

/** What traces are gathered from. */
interface Ground {
  caseFile: AnyCaseFile;
  removal: Removal;
  /** The records that a former redaction removed. */
  former: ReadonlyMap<string, Collection>;
  pseudonymOf: (id: string) => string;
}

/** What was kept of what was removed, be it now or by a former redaction, by pseudonyms. */
export function tracesOf({ caseFile, removal, former, pseudonymOf }: Ground): Traces {
  const { records } = removal;
  const hidden = new Map([...former, ...records]);
  const hiddenOf = (list: Collection) => [...hidden].flatMap(([id, each]) => (each === list ? [id] : []));
  const pseudonymsOf = (ids: Iterable<string>) => new Set([...ids].map(pseudonymOf));
  const staying = (ids: Iterable<string>) => pseudonymsOf([...ids].filter((id) => !records.has(id)));
  return {
    persons: pseudonymsOf(hiddenOf("persons")),
    circles: pseudonymsOf(circlesOf(caseFile, hidden)),
    telling: staying([...removal.telling.keys(), ...hiddenOf("articles")]),
    retold: staying(removal.retold),
  };
}
