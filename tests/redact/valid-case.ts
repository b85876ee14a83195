import { safeParseCaseFile } from "../../src/index.ts";
import { ownEventTypes } from "./own-event-types.ts";

/** A case file with events of own types too. */
export type AnyCase = ReturnType<typeof validCase>;

/** The data without what the checks across records refuse, so that what is left is a valid case file. */
export function validCase(data: object) {
  const left = structuredClone(data);
  for (let round = 0; round < 40; round++) {
    const result = safeParseCaseFile(left, { eventTypes: ownEventTypes });
    if (result.success) return result.data;
    const paths = result.issues.map(({ path, code }) => (code === "missing-field" ? path.slice(0, -1) : path));
    for (const path of paths.toReversed()) {
      const holder = path.slice(0, -1).reduce((outer: unknown, step) => Reflect.get(Object(outer), step), left);
      if (Array.isArray(holder)) holder.splice(Number(path.at(-1)), 1);
      else Reflect.deleteProperty(Object(holder), path.at(-1) ?? "");
    }
  }
  throw new Error("Taking away what is refused leads to no valid case file.");
}
