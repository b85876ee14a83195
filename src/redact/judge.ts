import { isWithin, sensitivityIn } from "../case-file/sensitivity-in.ts";
import { type SensitivityLevel, sensitivityLevels } from "../records/sensitivity.ts";
import type { Profile, ProfileRule } from "./profile.ts";
import type { ChangeReason } from "./report.ts";

/** Why what stands at a path has to go; undefined where it may stay. */
export type Judge = (value: unknown, path: readonly (string | number)[]) => ChangeReason | undefined;

/** Judges each part of a case file by what a profile lets stay. */
export function judgeOf({ level, categories = {}, rules = [] }: Profile): Judge {
  const rank = (each: SensitivityLevel) => sensitivityLevels.indexOf(each);
  const highest = rank(level);
  const stays = (rule: ProfileRule) => rank(rule.level) >= 0 && rank(rule.level) <= highest;
  const forbidden = rules.flatMap((rule) => (stays(rule) ? [] : [rule.path.split(".")]));
  return (value, path) => {
    if (forbidden.some((pattern) => isAt(path, pattern))) return "rule";
    const sensitivity = sensitivityIn(value, path);
    if (sensitivity === undefined) return undefined;
    if (sensitivity === "unknown") return "not-judged";
    return isWithin(sensitivity, categories[sensitivity.category] ?? level) ? undefined : "sensitive";
  };
}

/** Whether a path leads to what a pattern names, or into it. */
function isAt(path: readonly (string | number)[], pattern: readonly string[]): boolean {
  return path.length >= pattern.length && pattern.every((key, at) => key === "*" || key === String(path[at]));
}

/** Visits each part of data that a judge lets go, the outermost only. */
export function visitRemoved(
  data: unknown,
  start: readonly (string | number)[],
  judge: Judge,
  visit: (value: unknown, path: readonly (string | number)[]) => void,
): void {
  const path = [...start];
  const follow = (value: unknown) => {
    if (value === undefined) return;
    if (judge(value, path) !== undefined) return visit(value, path);
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      path.push(Array.isArray(value) ? Number(key) : key);
      follow(inner);
      path.pop();
    }
  };
  follow(data);
}
