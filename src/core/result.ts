import type { Issue } from "./issue.ts";

/** What came of a check: the data, perhaps with warnings, or all that is wrong with it. */
export type Result<T> = { success: true; data: T; issues: Issue[] } | { success: false; issues: Issue[] };

const brand = Symbol.for("case-chronology.error");

/** The one error that this library throws. Its message lists the issues; `issues` holds them. */
export class ChronologyError extends Error {
  /** All that is wrong, ordered by path. */
  readonly issues: Issue[];

  constructor(issues: Issue[]) {
    super(issues.map((issue) => `${issue.message} (${issue.code})`).join("\n"));
    this.name = "ChronologyError";
    this.issues = issues;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Tells a `ChronologyError`, also one from another realm or another copy of the library. */
export function isChronologyError(error: unknown): error is ChronologyError {
  return typeof error === "object" && error !== null && brand in error;
}

/** The data of a result that succeeded; throws a `ChronologyError` with the issues of one that did not. */
export function unwrap<T>(result: Result<T>): T {
  if (result.success) return result.data;
  throw new ChronologyError(result.issues);
}
