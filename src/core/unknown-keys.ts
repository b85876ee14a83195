import type * as z from "zod";

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
    const holder = fieldsAt(data, path);
    for (const key of keys) {
      const value = holder?.[key];
      if (holder === undefined || value === undefined) continue;
      detached.push({ holder: path, key, value });
      delete holder[key];
    }
  }
  return detached;
}

/** Puts fields back into their places in `data`, which is changed in place. */
export function reattachKeys(data: unknown, detached: readonly DetachedKey[]): void {
  for (const { holder, key, value } of detached) {
    const fields = fieldsAt(data, holder);
    if (fields !== undefined) fields[key] = value;
  }
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

function fieldsAt(data: unknown, path: readonly PropertyKey[]): Record<PropertyKey, unknown> | undefined {
  let value = data;
  for (const key of path) value = isFields(value) ? value[key] : undefined;
  return isFields(value) ? value : undefined;
}

function isFields(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === "object" && value !== null;
}
