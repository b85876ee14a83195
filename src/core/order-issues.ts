import type { Issue } from "./issue.ts";

/** Puts issues in the order of the places they speak of: an outer place before an inner one, list items by number. */
export function orderIssues(issues: Issue[]): Issue[] {
  return issues.sort((a, b) => comparePaths(a.path, b.path));
}

/** Compares two paths element by element: numbers by value, keys by code unit, a number before a key. */
export function comparePaths(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a[i];
    const right = b[i];
    if (left === right || left === undefined || right === undefined) continue;
    if (typeof left !== typeof right) return typeof left === "number" ? -1 : 1;
    return left < right ? -1 : 1;
  }
  return a.length - b.length;
}
