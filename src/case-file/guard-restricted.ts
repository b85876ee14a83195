import { issueOf } from "../core/issue.ts";
import { ChronologyError } from "../core/result.ts";
import { sensitivityOfDetail } from "../records/person-detail.ts";
import { levelOf, type Sensitivity, type SensitivityLevel, sensitivityLevels } from "../records/sensitivity.ts";
import type { AnyCaseFile } from "./case-file.ts";
import { collectionNames } from "./case-records.ts";

/** How far the facts of an export may go. */
export interface ExportLevel {
  /** The highest level that may leave; `public` by default. */
  level?: SensitivityLevel | undefined;
  /** Lets everything leave, sealed facts too. */
  unredacted?: boolean | undefined;
}

/**
 * Refuses a case file that holds facts above the level that an export may carry. Every exporter and view passes through
 * here before it reads anything.
 *
 * @throws ChronologyError (`restricted-facts`) with the number and categories of the facts, and where they stand; never
 * the facts.
 */
export function guardRestricted(caseFile: AnyCaseFile, { level = "public", unredacted = false }: ExportLevel): void {
  if (unredacted) return;
  const allowed = sensitivityLevels.slice(0, sensitivityLevels.indexOf(level) + 1);
  const held = sensitiveFacts(caseFile).filter(({ sensitivity }) => !allowed.includes(levelOf(sensitivity)));
  if (held.length === 0) return;
  const categories = [...new Set(held.map(({ sensitivity }) => sensitivity.category))].sort();
  const message =
    `The case file holds ${held.length} ${held.length === 1 ? "fact" : "facts"} above the level "${level}" ` +
    `(${categories.join(", ")}). Redact it, say how far it may go with "level", or export it with "unredacted: true".`;
  const params = { count: held.length, categories, level };
  throw new ChronologyError([
    issueOf("restricted-facts", message, { recordIds: [...new Set(held.map(({ record }) => record))], params }),
  ]);
}

interface SensitiveFact {
  record: string;
  sensitivity: Sensitivity;
}

/** Everything in a case file that is sensitive: records and facts that are marked, and details that are so by their kind. */
function sensitiveFacts(caseFile: AnyCaseFile): SensitiveFact[] {
  const facts: SensitiveFact[] = [];
  for (const collection of collectionNames) {
    for (const record of caseFile[collection] ?? []) collect(facts, record.id, record);
  }
  for (const { id, details = [] } of caseFile.persons ?? []) {
    for (const detail of details) {
      const sensitivity = detail.sensitivity === undefined ? sensitivityOfDetail(detail) : undefined;
      if (sensitivity !== undefined) facts.push({ record: id, sensitivity });
    }
  }
  return facts;
}

function collect(facts: SensitiveFact[], record: string, value: object): void {
  for (const [key, inner] of Object.entries(value)) {
    if (key === "extra" || typeof inner !== "object" || inner === null) continue;
    if (key === "sensitivity") facts.push({ record, sensitivity: inner });
    else collect(facts, record, inner);
  }
}
