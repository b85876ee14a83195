import { validCase } from "../case-file/valid-case.ts";
import { richCase } from "../formats/rich-case.ts";
import type { Random } from "../oracle/random-network.ts";
import { pick } from "./pick.ts";
import { changed, randomText, rightDate } from "./random-text.ts";
import { randomJson, randomValue } from "./random-value.ts";

type Path = (string | number)[];

/** A value and every place in it, so that one can be picked. */
interface Model {
  value: unknown;
  paths: Path[];
}

const models: Model[] = [validCase, richCase].map((value) => ({ value, paths: pathsIn(value) }));

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    pathsIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...inner];
}

const recordModels = models.flatMap(({ value }) =>
  Object.entries(Object(value)).flatMap(([list, records]) =>
    Array.isArray(records) ? records.map((record) => ({ list, value: record, paths: pathsIn(record) })) : [],
  ),
);

/** A valid case file with up to five changes, each anywhere. */
export function mutatedCase(random: Random): unknown {
  const { value, paths } = pick(random, models);
  return mutated(random, value, paths);
}

function mutated(random: Random, model: unknown, paths: readonly Path[]): unknown {
  let value = model;
  for (let left = 1 + random(5); left > 0; left -= 1) {
    const path = pick(random, paths);
    try {
      value = replacedAt(value, path, (old) => mutation(random, old, path));
    } catch {
      return value; // what was put in refuses to be changed further
    }
  }
  return value;
}

/** A record of one list of a case file, with up to five changes, each anywhere. */
export function mutatedRecord(random: Random, list: string): unknown {
  const fitting = recordModels.filter((model) => model.list === list);
  const { value, paths } = pick(random, fitting);
  return mutated(random, value, paths);
}

function mutation(random: Random, old: unknown, path: Path): unknown {
  switch (random(10)) {
    case 0:
      return undefined;
    case 1:
      return randomValue(random);
    case 2:
      return randomJson(random, 2);
    case 3:
      return Array.isArray(old) ? [...old, ...old] : [old];
    case 4: {
      const { value, paths } = pick(random, models);
      return valueAt(value, pick(random, paths));
    }
    case 5:
      return typeof old === "object" && old !== null && !Array.isArray(old)
        ? { ...old, [randomText(random)]: randomJson(random, 1) }
        : old;
    case 6:
      return typeof old === "string" ? changed(random, old, ["X", "~", "0", " ", "-", "\u202e"]) : old;
    default:
      return sameKind(random, old, path);
  }
}

/** Another value of the kind that stands at such a place, so that much stays valid. */
function sameKind(random: Random, old: unknown, path: Path): unknown {
  const key = path.findLast((part) => typeof part === "string");
  if (key === "when" || key === "until" || key === "publishedAt" || key === "born") return rightDate(random);
  const { value, paths } = pick(random, models);
  const alike = paths.filter((other) => other.at(-1) === path.at(-1) && other.length === path.length);
  return alike.length === 0 ? old : valueAt(value, pick(random, alike));
}

function valueAt(value: unknown, path: Path): unknown {
  let inner = value;
  for (const key of path) inner = typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined;
  return inner;
}

/** A copy in which another value stands at a path, as far as the path leads; undefined takes away. */
function replacedAt(value: unknown, [key, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return value;
  const replaced = replacedAt(Reflect.get(value, key), rest, change);
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => (index !== key ? [item] : replaced === undefined ? [] : [replaced]));
  }
  const { [key]: _, ...others } = Object.fromEntries(Object.entries(value));
  return replaced === undefined ? others : { ...others, [key]: replaced };
}

const relations = ["before", "after", "same-time", "same-day", "day-before", "day-after", "during", "starts", "ends"];
const gaps = [{ exactly: "PT2H" }, { atLeast: "P1D", atMost: "P3D" }, { atMost: "PT30H" }, { exactly: "P1M" }];
const zones = ["UTC", "Asia/Baku", "Pacific/Apia", "America/New_York", "Asia/Tehran", "Africa/Casablanca"];
const stances = ["reported", "confirmed", "alleged", "announced", "denied"];

/** Events that happen near each other and are tied in any way: mostly a valid case file, often one that contradicts itself. */
export function tangledCase(random: Random): unknown {
  const count = 1 + random(8);
  const id = () => `e${random(count)}`;
  const otherThan = (index: number) => `e${(index + 1 + random(Math.max(1, count - 1))) % count}`;
  const events = Array.from({ length: count }, (_, index) => ({
    id: `e${index}`,
    ...pick(random, kinds)(random, id),
    ...(random(3) > 0 && { when: random(3) === 0 ? rightDate(random) : `2011-04-1${random(10)}T0${random(10)}:30` }),
    ...(random(2) === 0 && { who: pick(random, [["p0"], ["p1"], ["g"], ["p0", "p1"]]) }),
    relations: Array.from({ length: random(3) }, () => relationTo(random, random(9) === 0 ? "a0" : otherThan(index))),
    sources: Array.from({ length: random(3) }, () => ({
      article: `a${random(2)}`,
      ...(random(2) === 0 && { stance: pick(random, stances) }),
    })),
  }));
  const matches = Array.from({ length: random(3) }, (_, index) => ({
    id: `m${index}`,
    events: [`e${index}`, otherThan(index)],
    confidence: pick(random, ["certain", "likely", "possible"]),
  }));
  return {
    format: "case-chronology/1",
    id: "tangle",
    timeZone: pick(random, zones),
    articles: [
      { id: "a0", headline: "A", publishedAt: "2011-05" },
      { id: "a1", url: "https://example.org", derivedFrom: "a0" },
    ],
    persons: [
      { id: "p0", names: [{ full: randomText(random) || "P" }] },
      { id: "p1", names: [{ full: "P. One" }] },
    ],
    groups: [{ id: "g", description: "Both", count: 2 + random(3), members: ["p0", "p1"] }],
    events,
    matches,
  };
}

function relationTo(random: Random, to: string): Record<string, unknown> {
  const relation = pick(random, relations);
  const isApart = relation === "before" || relation === "after";
  return {
    relation,
    to,
    ...(random(9) === 0 && { at: pick(random, ["start", "end", "term-end"]) }),
    ...(isApart && random(2) === 0 && { gap: pick(random, gaps) }),
    ...(random(5) === 0 && { approximate: true }),
  };
}

const measures = ["administrative-arrest", "remand", "fine", "imprisonment", "house-arrest"];
const durations = ["P5D", "PT48H", "P1M", "P1DT12H", "P2Y", { atLeast: "P2D", atMost: "P4D" }];
const kinds: readonly ((random: Random, id: () => string) => Record<string, unknown>)[] = [
  () => ({ type: "detention", legalBasis: "administrative-arrest" }),
  () => ({ type: "held" }),
  () => ({ type: "release", kind: "unknown" }),
  () => ({ type: "transfer" }),
  () => ({ type: "assembly", until: "2011-05" }),
  () => ({ type: "hunger-strike" }),
  () => ({ type: "death" }),
  (random, id) => ({
    type: "court-sanction",
    measure: pick(random, measures),
    ...(random(3) > 0 && {
      term: {
        duration: pick(random, durations),
        ...(random(2) === 0 && { countedFrom: { event: id() } }),
        ...(random(2) === 0 && { clock: pick(random, ["elapsed", "calendar", "whole-days"]) }),
      },
    }),
    ...(random(5) === 0 && { prolongs: id() }),
  }),
  (random, id) => ({
    type: "appeal",
    step: "decided",
    of: [id()],
    outcome: "reduced",
    ...(random(2) === 0 && { term: { duration: pick(random, durations) } }),
  }),
];
