import type { Random } from "../oracle/random-network.ts";
import { pick } from "./pick.ts";
import { randomDate, randomMeasure, randomText } from "./random-text.ts";

const keys = [
  ...["id", "type", "when", "until", "who", "by", "events", "articles", "persons", "names", "full", "sources", "extra"],
  ...[
    "edtf",
    "zone",
    "tolerance",
    "text",
    "relations",
    "to",
    "gap",
    "term",
    "duration",
    "count",
    "atLeast",
    "body",
    "a",
  ],
  ...["constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "then", "toJSON", "length", "0", "-1", ""],
  ...["@type", "@id", "@graph", "@value", "name", "headline", "startDate", "location", "geo", "author", "image", "url"],
];
const words = [
  ...["case-chronology/1", "detention", "court-sanction", "assembly", "remand", "Asia/Baku", "UTC", "before", "P5D"],
  ...["NewsArticle", "Person", "Event", "Place", "https://schema.org/Organization", "https://example.org", "ru", "AZ"],
  ...["__proto__", "constructor", "toString", ""],
];
const numbers = [0, -0, 1, -1, 0.1, 40.4, 1e300, -1e300, 5e-324, 2 ** 31, 2 ** 53, 8.64e15, 1e21];

/** A value of JSON. */
export function randomJson(random: Random, depth = 4): unknown {
  switch (random(depth > 0 ? 12 : 8)) {
    case 0:
      return null;
    case 1:
      return random(2) === 0;
    case 2:
      return pick(random, numbers);
    case 3:
      return randomDate(random);
    case 4:
      return randomText(random);
    case 5:
      return random(4) === 0 ? randomMeasure(random) : pick(random, words);
    case 6:
    case 7:
      return pick(random, words);
    case 8:
    case 9:
      return Array.from({ length: random(4) }, () => randomJson(random, depth - 1));
    default:
      return randomFields(random, () => randomJson(random, depth - 1));
  }
}

function randomFields(random: Random, value: () => unknown): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (let left = random(5); left > 0; left -= 1) {
    fields[random(8) === 0 ? randomText(random) : pick(random, keys)] = value();
  }
  return fields;
}

class Own {
  readonly id = "own";
}

/** What JSON cannot hold, or holds only to do harm, each made anew. */
const strangeValues: readonly ((random: Random) => unknown)[] = [
  () => undefined,
  () => Number.NaN,
  () => Number.NEGATIVE_INFINITY,
  () => 10n,
  () => Symbol("s"),
  () => () => "called",
  () => new Date(0),
  () => new Map([["id", "x"]]),
  () => new Uint8Array(4),
  () => new Own(),
  () => Object.create(null),
  () => Object.create({ id: "inherited" }),
  () => JSON.parse('{"__proto__": {"polluted": true}, "id": "x"}'),
  () => JSON.parse('{"constructor": {"prototype": {"polluted": true}}}'),
  () => Object.assign(new Array(3), { 1: "x" }),
  () => new Proxy({}, { ownKeys: () => fail(), get: () => fail() }),
  () => new Proxy([], { get: () => fail() }),
  () => new Proxy({ id: "x" }, {}),
  () => ({ get id() { return fail(); } }), // biome-ignore format: one line, as its neighbours
  () => ({ toString: fail, toJSON: fail, [Symbol.toPrimitive]: fail }),
  () => cyclic(),
  (random) => nested(random(3) === 0 ? 20_000 : 90 + random(20)),
  (random) => new Array(random(2000)).fill(pick(random, words)),
  () => Object.freeze([Object.freeze({ id: "x" })]),
];

function fail(): never {
  throw new TypeError("refused by the input");
}

function cyclic(): unknown {
  const value: Record<string, unknown> = { id: "x" };
  value.extra = [value];
  return value;
}

function nested(depth: number): unknown {
  let value: unknown = "bottom";
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Any value: of JSON, or not, or of JSON with something else within it. */
export function randomValue(random: Random): unknown {
  switch (random(4)) {
    case 0:
      return pick(random, strangeValues)(random);
    case 1:
      return randomFields(random, () =>
        random(3) === 0 ? pick(random, strangeValues)(random) : randomJson(random, 2),
      );
    default:
      return randomJson(random);
  }
}
