import { inputLimits } from "../../core/read-json.ts";

/** Where a value stands in a JSON text, and the key before it: offsets in UTF-16 units. */
export interface JsonPlace {
  value: number;
  key: number | undefined;
}

/** Places that are looked for, as a tree of keys and indices. */
interface Wanted {
  place: JsonPlace | undefined;
  readonly inner: Map<string | number, Wanted>;
}

/** A key that stands once more in its object. */
interface RepeatedKey {
  path: (string | number)[];
  place: JsonPlace;
}

/** How many of them are told, and how deep: deeper data is refused as a whole. */
const mostRepeated = 100;
const deepest = inputLimits.depth;

/** An array or object that is being read. */
interface Open {
  readonly isArray: boolean;
  index: number;
  /** The keys of an object so far, but where it lies too deep. */
  readonly keys: Set<string> | undefined;
  /** That of the value being read. */
  key: string;
  readonly wanted: Wanted | undefined;
}

/**
 * Finds where paths lead in a JSON text: each to its value or, where there is none, to the nearest value around it. Of
 * keys that occur twice the last counts, as in `JSON.parse`. One walk without recursion; linear in the text.
 *
 * @returns a place for each path; `mistake` is the offset of what is not JSON, after which nothing is found; `repeated`
 * the first 100 keys that stand in their object once more.
 * @example
 * findInJson('{ "a": [1, 2] }', [["a", 1], ["b"]]).places.map(({ value }) => value) // => [11, 0]
 */
export function findInJson(
  text: string,
  paths: readonly (readonly (string | number)[])[],
): { places: JsonPlace[]; mistake: number | undefined; repeated: RepeatedKey[] } {
  const root: Wanted = { place: undefined, inner: new Map() };
  for (const path of paths) want(root, path);
  const repeated: RepeatedKey[] = [];
  const mistake = walk(text, root, repeated);
  return { places: paths.map((path) => placeAt(root, path)), mistake, repeated };
}

function want(root: Wanted, path: readonly (string | number)[]): void {
  let wanted = root;
  for (const key of path) {
    const inner = wanted.inner.get(key) ?? { place: undefined, inner: new Map() };
    wanted.inner.set(key, inner);
    wanted = inner;
  }
}

function placeAt(root: Wanted, path: readonly (string | number)[]): JsonPlace {
  let nearest = root.place;
  let wanted: Wanted | undefined = root;
  for (const key of path) {
    wanted = wanted.inner.get(key);
    if (wanted?.place === undefined) break;
    nearest = wanted.place;
  }
  return nearest ?? { value: 0, key: undefined };
}

/** Walks the whole text; gives the offset of the first character that cannot stand there. */
function walk(text: string, root: Wanted, repeated: RepeatedKey[]): number | undefined {
  const open: Open[] = [];
  let at = skipSpace(text, 0);
  let wanted: Wanted | undefined = root;
  let key: number | undefined;
  for (;;) {
    // A value begins here.
    if (wanted !== undefined) forgetBelow(wanted, { value: at, key });
    const first = text[at];
    let closed = true;
    if (first === "{" || first === "[") {
      const isArray = first === "[";
      at = skipSpace(text, at + 1);
      if (text[at] === (isArray ? "]" : "}")) at++;
      else {
        open.push({
          isArray,
          index: 0,
          keys: isArray || open.length >= deepest ? undefined : new Set(),
          key: "",
          wanted,
        });
        closed = false;
      }
    } else {
      const end = endOfScalar(text, at);
      if (end.mistake !== undefined) return end.mistake;
      at = end.at;
    }
    // What follows a value that has ended: the end of what it stands in, or the next one.
    while (closed) {
      at = skipSpace(text, at);
      const outer = open.at(-1);
      if (outer === undefined) return at < text.length ? at : undefined;
      if (text[at] === ",") {
        at = skipSpace(text, at + 1);
        outer.index++;
        closed = false;
      } else if (text[at] === (outer.isArray ? "]" : "}")) {
        open.pop();
        at++;
      } else return at;
    }
    const outer = open.at(-1);
    if (outer === undefined) return at;
    if (outer.isArray) {
      key = undefined;
      wanted = outer.wanted?.inner.get(outer.index);
      continue;
    }
    if (text[at] !== '"') return at;
    const end = endOfScalar(text, at);
    if (end.mistake !== undefined) return end.mistake;
    key = at;
    outer.key = stringAt(text, at, end.at);
    wanted = outer.wanted?.inner.get(outer.key);
    at = skipSpace(text, end.at);
    if (text[at] !== ":") return at;
    at = skipSpace(text, at + 1);
    if (outer.keys?.has(outer.key) && repeated.length < mostRepeated) {
      repeated.push({ path: open.map((one) => (one.isArray ? one.index : one.key)), place: { value: at, key } });
    }
    outer.keys?.add(outer.key);
  }
}

/** A key that comes again replaces all that stood below it. */
function forgetBelow(wanted: Wanted, place: JsonPlace): void {
  if (wanted.place !== undefined) {
    const below = [...wanted.inner.values()];
    for (const inner of below) {
      inner.place = undefined;
      below.push(...inner.inner.values());
    }
  }
  wanted.place = place;
}

function stringAt(text: string, start: number, end: number): string {
  const inside = text.slice(start + 1, end - 1);
  return inside.includes("\\") ? String(JSON.parse(text.slice(start, end))) : inside;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at++;
  return at;
}

type End = { at: number; mistake?: undefined } | { mistake: number };

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;

/** Where a string, a number or a word ends. */
function endOfScalar(text: string, start: number): End {
  if (text[start] === '"') return endOfString(text, start);
  for (const kind of [number, word]) {
    kind.lastIndex = start;
    if (kind.test(text)) return { at: kind.lastIndex };
  }
  return { mistake: start };
}

function endOfString(text: string, start: number): End {
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === 0x22) return { at: at + 1 };
    if (character < 0x20) return { mistake: at };
    if (character !== 0x5c) continue;
    const escaped = text[at + 1] ?? "";
    if (escaped === "u" && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6))) at += 5;
    else if (escaped !== "" && '"\\/bfnrt'.includes(escaped)) at++;
    else return { mistake: at };
  }
  return { mistake: text.length };
}
