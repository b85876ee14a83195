import { fieldIn } from "./fields.ts";

/** Fields that take something back from what stands beside them: without them it would say more than its sources did. */
const qualifiers = ["stance", "supports", "approximate", "at", "clock", "inAbsentia"];

/** Stances of sources by which a fact is less than reported. */
const lesser: ReadonlySet<unknown> = new Set(["alleged", "announced", "denied"]);

/**
 * Whether what is left of an object says more than before, since what qualified it is gone: that something is only
 * alleged, approximate, counted from an end and not a start. A part that lost its own sources would rest on those of its
 * record, which do not say it.
 *
 * @param record - the record that the object is a part of; undefined where it is one itself.
 */
export function saysMore(before: object, after: object, record: unknown): boolean {
  const lost = (key: string) => fieldIn(before, key) !== undefined && fieldIn(after, key) === undefined;
  if (qualifiers.some(lost)) return true;
  const [were, are] = [sourcesOf(before), sourcesOf(after)];
  const restsOnOthers = were.length > 0 && are.length === 0 && sourcesOf(record).length > 0;
  return restsOnOthers || were.filter(isLesser).length > are.filter(isLesser).length;
}

function sourcesOf(holder: unknown): readonly unknown[] {
  const sources = fieldIn(holder, "sources");
  return Array.isArray(sources) ? sources : [];
}

function isLesser(source: unknown): boolean {
  return lesser.has(fieldIn(source, "stance"));
}
