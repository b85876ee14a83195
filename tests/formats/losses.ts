import { collectionNames } from "../../src/case-file/case-records.ts";
import { safeParseCaseFile } from "../../src/case-file/parse-case-file.ts";
import type { Loss } from "../../src/core/loss.ts";
import type { CaseFile } from "../../src/index.ts";
import { produce } from "../case-file/produce.ts";

/** Where in a case file a loss is: the path to the field, or to the record where all of it is lost. */
export function pathOf(caseFile: CaseFile, { record, field }: Pick<Loss, "record" | "field">): string[] {
  const fields = field === "" ? [] : field.split(".");
  if (record === caseFile.id) return fields;
  for (const collection of collectionNames) {
    const index = (caseFile[collection] ?? []).findIndex(({ id }) => id === record);
    if (index !== -1) return [collection, String(index), ...fields];
  }
  throw new Error("a loss names no record");
}

/** What stands at a path. */
function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (Object(value) === value ? Reflect.get(Object(value), key) : undefined),
    data,
  );
}

/** A case file with what stands at a path taken away, or undefined where it cannot do without. */
export function without(caseFile: CaseFile, path: readonly string[]): CaseFile | undefined {
  const result = safeParseCaseFile(produce(caseFile, path, undefined));
  return result.success ? result.data : undefined;
}

/** A case file as plain data without all that is lost; lists and objects that this empties are gone too. */
export function withoutLosses(caseFile: CaseFile, losses: readonly Loss[]): unknown {
  const paths = losses.map((loss) => pathOf(caseFile, loss));
  // From the back, so that the indices of what is still to go stay right.
  return paths.reverse().reduce<unknown>((data, path) => take(data, path), caseFile);
}

function take(data: unknown, path: readonly string[]): unknown {
  const [parent, last] = [path.slice(0, -1), path.at(-1)];
  if (last === undefined) return data;
  const changed = produce(data, path, undefined);
  const left: unknown = valueAt(changed, parent);
  return parent.length > 0 && Object.keys(Object(left)).length === 0 ? take(changed, parent) : changed;
}

/** The paths of all fields and records of a case file, the outermost first. */
export function pathsIn(data: unknown, path: string[] = []): string[][] {
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [[...path, key], ...pathsIn(value, [...path, key])]);
}
