import { type Issue, issueOf } from "../core/issue.ts";
import type { JsonValue } from "../core/json.ts";

/** The number of a version as a case file's format names it: no more digits than a number holds exactly. */
const versioned = /^case-chronology\/(0|[1-9]\d{0,8})$/;

/** The version of the format that this library reads and writes. */
export const currentVersion = 1;

/** The version that data says it is of; undefined where its format names none. */
export function versionOf(data: JsonValue | undefined): number | undefined {
  if (typeof data !== "object" || data === null || Array.isArray(data) || typeof data.format !== "string") return;
  const version = versioned.exec(data.format)?.[1];
  return version === undefined ? undefined : Number(version);
}

/** How a case file's format names a version. */
export function formatOf(version: number): string {
  return `case-chronology/${version}`;
}

/** What is wrong with a case file of a later version than the one that is read. */
export function newerFormat(version: number, newest = currentVersion): Issue {
  const message = `format is version ${version}; this library reads versions up to ${newest}, a newer one reads it`;
  return issueOf("newer-format", message, { path: ["format"], params: { version, supported: [formatOf(newest)] } });
}
