import { fieldIn, isFields } from "./fields.ts";

/**
 * An object whose sources support what is left of it. One that supported only what is gone goes; so does a fact that no
 * source is left of.
 *
 * @returns undefined where the fact goes.
 */
export function withSupportedSources(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): unknown {
  const { sources } = after;
  if (!Array.isArray(sources) || sources.length === 0) return after;
  const kept = sources.flatMap((source: unknown) => {
    const supports = fieldIn(source, "supports");
    if (!isFields(source) || !Array.isArray(supports) || supports.length === 0) return [source];
    const left = supports.filter((field) => Object.hasOwn(after, field) || !Object.hasOwn(before, field));
    return left.length === 0 ? [] : [{ ...source, supports: left }];
  });
  return kept.length === 0 ? undefined : { ...after, sources: kept };
}
