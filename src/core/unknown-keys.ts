import type * as z from "zod";
import { valueAt } from "./value-at.ts";

/** A field that a schema did not know, taken out of its place. */
interface DetachedKey {
  holder: readonly PropertyKey[];
  key: string;
  value: unknown;
}

/** Takes the fields that zod found unknown out of `data`, which is changed in place. */
export function detachKeys(data: unknown, zodIssues: readonly z.core.$ZodIssue[]): DetachedKey[] {
  const detached: DetachedKey[] = [];
  for (const { path, keys } of unrecognizedIn(zodIssues, [])) {
    const holder = Object(valueAt(data, path));
    for (const key of keys) {
      if (!Object.hasOwn(holder, key)) continue;
      detached.push({ holder: path, key, value: holder[key] });
      delete holder[key];
    }
  }
  return detached;
}

/** Puts fields back into their places in `data`, which is changed in place. */
export function reattachKeys(data: unknown, detached: readonly DetachedKey[]): void {
  for (const { holder, key, value } of detached) Object(valueAt(data, holder))[key] = value;
}

function unrecognizedIn(
  zodIssues: readonly z.core.$ZodIssue[],
  outer: readonly PropertyKey[],
): { path: readonly PropertyKey[]; keys: string[] }[] {
  return zodIssues.flatMap((zodIssue) => {
    const path = [...outer, ...zodIssue.path];
    if (zodIssue.code === "unrecognized_keys") return [{ path, keys: zodIssue.keys }];
    if (zodIssue.code === "invalid_union") return zodIssue.errors.flatMap((inner) => unrecognizedIn(inner, path));
    return [];
  });
}
