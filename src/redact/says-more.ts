import { fieldIn } from "./fields.ts";

/** Fields that take something back from what stands beside them: without them it would say more than its sources did. */
const qualifiers = ["stance", "supports", "approximate", "at", "clock", "inAbsentia"];

/** Stances of sources by which a fact is less than reported. */
const lesser: ReadonlySet<unknown> = new Set(["alleged", "announced", "denied"]);

/**
 * Whether what is left of an object says more than before, since what qualified it is gone: that something is only
 * alleged, approximate, counted from an end and not a start.
 */
export function saysMore(before: object, after: object): boolean {
  const lost = (key: string) => fieldIn(before, key) !== undefined && fieldIn(after, key) === undefined;
  return qualifiers.some(lost) || lesserSources(before) > lesserSources(after);
}

function lesserSources(holder: object): number {
  const sources = fieldIn(holder, "sources");
  return Array.isArray(sources) ? sources.filter((source) => lesser.has(fieldIn(source, "stance"))).length : 0;
}
