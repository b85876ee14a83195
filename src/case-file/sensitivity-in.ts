import {
  levelOf,
  type Sensitivity,
  type SensitivityLevel,
  sensitivityCategories,
  sensitivityLevels,
} from "../records/sensitivity.ts";
import { fieldOf } from "./record-index.ts";

/**
 * What is sensitive about a part of a case file, wherever it stands: what it states itself or, of an item of `details`,
 * what its category says. Redaction and the guard on exports both go by it.
 *
 * @param path - where the part stands, as far as it is known.
 * @returns `unknown` where it states what cannot be read, such as a word; undefined where it states nothing.
 * @example
 * sensitivityIn({ category: "health", text: "asthma" }, ["details", 0]) // => { category: "health", level: undefined }
 */
export function sensitivityIn(value: unknown, path: readonly (string | number)[]): Sensitivity | "unknown" | undefined {
  const stated = fieldOf(value, "sensitivity");
  const isStated = stated !== undefined;
  const category = isStated
    ? fieldOf(stated, "category")
    : path.at(-2) === "details"
      ? fieldOf(value, "category")
      : undefined;
  const known = sensitivityCategories.find((each) => each === category);
  if (known === undefined) return isStated ? "unknown" : undefined;
  const given = fieldOf(stated, "level");
  const level = sensitivityLevels.find((each) => each === given);
  return level === undefined && given !== undefined ? "unknown" : { category: known, level };
}

/** Whether a fact may go as far as a level; what cannot be read may go nowhere. */
export function isWithin(sensitivity: Sensitivity | "unknown", highest: SensitivityLevel): boolean {
  if (sensitivity === "unknown") return false;
  return sensitivityLevels.indexOf(levelOf(sensitivity)) <= sensitivityLevels.indexOf(highest);
}
