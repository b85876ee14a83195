import { type Issue, issueOf } from "../core/issue.ts";
import type { JsonValue } from "../core/json.ts";
import { readJson } from "../core/read-json.ts";
import type { Result } from "../core/result.ts";
import { currentVersion, formatOf, newerFormat, versionOf } from "./format-version.ts";
import { type CaseFileData, type UpgradeChange, type UpgradeStep, upgradeSteps } from "./upgrade-steps.ts";

/** A case file in the newest version of the format, and what was changed for that. */
export interface CaseFileUpgrade {
  /** The case file as JSON, not yet checked: `parseCaseFile` reads it. */
  data: JsonValue;
  /** The version that it was of. */
  from: number;
  /** What was changed, in the order in which it was done; empty where it was of the newest version. */
  changes: UpgradeChange[];
}

/**
 * Upgrades a case file of an older version of the format to the newest, and reports what it changed. One of the newest
 * version comes back as it is. It reads the `format` and nothing else: whether the rest is right, `parseCaseFile` says.
 * Never throws; changes nothing in what it is given.
 *
 * @returns fails with `newer-format` for a later version, which it names, with `unknown-format` for one that there never
 * was, with `missing-field` where there is no `format`, and with what cannot be read as JSON.
 * @example
 * const result = upgradeCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku" });
 * result.success && result.data.changes // => []
 * @example
 * const { issues } = upgradeCaseFile({ format: "case-chronology/7" });
 * issues.map(({ code, params }) => [code, params.version]) // => [["newer-format", 7]]
 */
export function upgradeCaseFile(input: unknown): Result<CaseFileUpgrade> {
  return upgradeAlong(upgradeSteps, currentVersion, input);
}

/** Upgrades a case file by steps from version to version, up to `target`. */
export function upgradeAlong(
  steps: ReadonlyMap<number, UpgradeStep>,
  target: number,
  input: unknown,
): Result<CaseFileUpgrade> {
  const { value, issues } = readJson(input, () => "the case file");
  if (issues.length > 0) return { success: false, issues };
  if (!isFields(value)) return refuse(issueOf("wrong-type", "the case file is not an object"));
  if (value.format === undefined) return refuse(issueOf("missing-field", "format is missing", { path: ["format"] }));
  const from = versionOf(value);
  if (from === undefined) return refuse(unknownFormat(target));
  if (from > target) return refuse(newerFormat(from, target));

  let data = value;
  const changes: UpgradeChange[] = [];
  for (let version = from; version < target; version++) {
    const step = steps.get(version);
    if (step === undefined) return refuse(unknownFormat(target, version));
    const taken = step(data);
    data = { ...taken.data, format: formatOf(version + 1) };
    changes.push(...taken.changes.map((change) => ({ version: version + 1, ...change })));
  }
  return { success: true, data: { data, from, changes }, issues: [] };
}

function isFields(value: JsonValue | undefined): value is CaseFileData {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refuse(issue: Issue): Result<never> {
  return { success: false, issues: [issue] };
}

function unknownFormat(newest: number, version?: number): Issue {
  const what =
    version === undefined ? "names no version of case files" : `names version ${version}, which there never was`;
  const params = { ...(version !== undefined && { version }), supported: [formatOf(newest)] };
  return issueOf("unknown-format", `format ${what}`, { path: ["format"], params });
}
