import { isChronologyError, issueCodes } from "case-chronology";
import { isJson } from "../../src/core/is-json.ts";
import { severityOf } from "../../src/core/issue-codes.ts";
import { secret } from "./random-text.ts";

/** What is wrong with a result, in words; undefined where it is as results are. */
export function flawOf(result: unknown): string | undefined {
  if (!isObject(result)) return "no result came out";
  const { success, issues } = result;
  if (typeof success !== "boolean") return "success is neither true nor false";
  if (!Array.isArray(issues)) return "issues is not a list";
  const flaw = issues.map(flawOfIssue).find((found) => found !== undefined);
  if (flaw !== undefined) return flaw;
  const errors = issues.filter(({ severity }) => severity === "error").length;
  if (success && errors > 0) return "a success has an error";
  if (success && !("data" in result)) return "a success has no data";
  if (!success && errors === 0) return "a failure has no error";
  return undefined;
}

function flawOfIssue(issue: unknown): string | undefined {
  if (!isObject(issue)) return "an issue is not an object";
  const { code, severity, path, recordIds, message, params } = issue;
  if (!isCode(code)) return "an issue has no known code";
  if (severity !== severityOf(code)) return `${code} has not its severity`;
  if (!Array.isArray(path) || !path.every(isKey)) return `${code} has no path`;
  if (!Array.isArray(recordIds) || !recordIds.every((id) => typeof id === "string")) return `${code} has no record ids`;
  if (typeof message !== "string" || message === "") return `${code} has no message`;
  if (message.includes(secret)) return `${code}: the message repeats data`;
  if (!isObject(params) || !isJson(params)) return `${code}: its params are no JSON`;
  if (JSON.stringify(params).includes(secret)) return `${code}: the params repeat data`;
  return undefined;
}

/** What is wrong with an error that was thrown where a function may throw a `ChronologyError`. */
export function flawOfError(error: unknown): string | undefined {
  if (!isChronologyError(error))
    return `it throws ${error instanceof Error ? (error.stack ?? error.message) : typeof error}`;
  return flawOf({ success: false, issues: error.issues });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isKey(key: unknown): boolean {
  return typeof key === "string" || typeof key === "number";
}

function isCode(code: unknown): code is keyof typeof issueCodes {
  return typeof code === "string" && Object.hasOwn(issueCodes, code);
}
