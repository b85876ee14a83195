import { caseFileShapeOf } from "../case-file/case-file-shape.ts";
import { issueOf } from "../core/issue.ts";
import { ChronologyError } from "../core/result.ts";
import { schemasAt } from "../core/schema-parts.ts";
import type { AnyEventType } from "../events/define-event-type.ts";
import type { Profile } from "./profile.ts";

/** What a case file cannot do without: no rule takes it away, nor what is said of how far a fact may go. */
const needed: ReadonlySet<string> = new Set(["format", "id", "timeZone"]);

/**
 * Refuses rules that lead nowhere: a slip in a path would let through what it was meant to take away.
 *
 * @throws ChronologyError (`rule-names-nothing`), with the indices of the rules.
 */
export function checkRules({ rules = [] }: Profile, eventTypes: readonly AnyEventType[]): void {
  const shape = caseFileShapeOf(eventTypes);
  const issues = rules.flatMap(({ path }, index) => {
    const keys = path.split(".").map((key) => (key === "*" || /^\d+$/.test(key) ? 0 : key));
    if (!needed.has(path) && !keys.includes("sensitivity") && schemasAt(shape, keys).length > 0) return [];
    const message = `The path of rules[${index}] leads to nothing that a case file has, or to what it cannot do without.`;
    return issueOf("rule-names-nothing", message, { path: ["rules", index, "path"] });
  });
  if (issues.length > 0) throw new ChronologyError(issues);
}
