import { sameJson } from "../core/same-json.ts";
import { fieldIn, isFields } from "./fields.ts";

/** Fields of an event that place it in time. */
const placing = ["when", "until", "relations", "term", "prolongs", "of", "sources"];
/** Parts of them that say nothing of time. */
const besides: ReadonlySet<string> = new Set(["text", "quote", "speaker", "supports", "extra"]);

/** What a value says of time: without words, and with pseudonyms for ids. */
export function saidOfTime(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => saidOfTime(item, names));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (besides.has(key) ? [] : [[key, saidOfTime(inner, names)]])),
  );
}

const noNames: ReadonlyMap<string, string> = new Map();

/** Whether what is left of an event says the same of time as before. */
export function saysTheSameOfTime(before: object, after: object, names: ReadonlyMap<string, string>): boolean {
  return placing.every((field) => {
    const [was, is] = [fieldIn(before, field), fieldIn(after, field)];
    return was === is || sameJson(saidOfTime(was, names), saidOfTime(is, noNames));
  });
}
