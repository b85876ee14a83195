import { type Issue, issueOf } from "./issue.ts";
import type { IssueCode } from "./issue-codes.ts";
import type { JsonValue } from "./json.ts";
import type { Place } from "./place-in.ts";

/** How much an input may hold: levels, values in all, objects and lists among them, characters of a text. What goes beyond is an issue. */
export const inputLimits = {
  depth: 100,
  values: 10_000_000,
  objects: 2_000_000,
  stringLength: 1_000_000,
  issues: 1_000,
} as const;

/** An untrusted input as plain JSON: `undefined` where nothing could be read, or where the limits ended the reading. */
export interface JsonReading {
  value: JsonValue | undefined;
  issues: Issue[];
  /** The UTF-16 code units of all texts that were read, keys aside. */
  text: number;
}

type Path = (string | number)[];

interface Reader extends JsonReading {
  place: Place;
  path: Path;
  ancestors: object[];
  values: number;
  objects: number;
}

class LimitReached extends Error {}

/** Up to here, room is made for a list at once: one that grows takes room for 16 at first. Another length may be a pretence. */
const shortList = 1000;

/**
 * Reads an untrusted input once and copies it into plain objects, lists, strings, numbers, booleans and null.
 * `undefined` fields are left out. Functions, symbols, bigints, NaN and infinities, dates, maps and other objects with
 * a class, cyclic values, getters and proxies that throw, keys named `__proto__`, or `toString` under `length`, and what exceeds `inputLimits`, are
 * an issue each (the first 1,000), and `null` in the copy: a field that could not be read is not one that is absent. Never throws; runs no code of the input but getters
 * and proxy traps, each once.
 *
 * @param place - words for where a value stands, for messages.
 */
export function readJson(input: unknown, place: Place): JsonReading {
  const reader: Reader = {
    value: undefined,
    place,
    issues: [],
    path: [],
    ancestors: [],
    values: 0,
    objects: 0,
    text: 0,
  };
  try {
    reader.value = read(reader, input);
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
  }
  const { value, issues, text } = reader;
  return { value, issues, text };
}

/** Where a value stands in what is read around it. A path is made of it only where something is reported. */
type Key = string | number | undefined;

function read(reader: Reader, input: unknown, key?: Key): JsonValue | undefined {
  if (++reader.values > inputLimits.values) reportTooLarge(reader, key, inputLimits.values, "values");
  switch (typeof input) {
    case "string":
      reader.text += input.length;
      if (input.length <= inputLimits.stringLength) return input;
      return report(reader, key, "too-long", `is longer than ${inputLimits.stringLength} characters`, {
        limit: inputLimits.stringLength,
      });
    case "number":
      return Number.isFinite(input) ? input : reportNotJson(reader, key, "a number that is not finite");
    case "boolean":
      return input;
    case "object":
      return input === null ? null : readObject(reader, input, key);
    case "undefined":
      return key === undefined ? undefined : reportNotJson(reader, key, "an empty place in a list");
    default:
      return reportNotJson(reader, key, `a ${typeof input}`);
  }
}

function readObject(reader: Reader, input: object, key: Key): JsonValue | undefined {
  const { ancestors, path } = reader;
  if (ancestors.includes(input)) return report(reader, key, "cyclic", "holds itself");
  if (ancestors.length >= inputLimits.depth) {
    return report(reader, key, "too-deep", `is nested more than ${inputLimits.depth} deep`, {
      limit: inputLimits.depth,
    });
  }
  if (++reader.objects > inputLimits.objects) reportTooLarge(reader, key, inputLimits.objects, "objects and lists");
  const depth = path.length;
  ancestors.push(input);
  if (key !== undefined) path.push(key);
  try {
    if (Array.isArray(input)) return readList(reader, input);
    if (isPlain(input)) return readFields(reader, input);
    return reportNotJson(reader, undefined, "an object with a class of its own");
  } catch (error) {
    if (error instanceof LimitReached) throw error;
    path.length = depth;
    return report(reader, key, "unreadable", "throws when it is read");
  } finally {
    ancestors.pop();
    while (path.length > depth) path.pop(); // setting the length is slower, and each value comes here
  }
}

function readList(reader: Reader, input: readonly unknown[]): JsonValue[] {
  const { length } = input;
  const copy = new Array<JsonValue>(length >>> 0 === length && length <= shortList ? length : 0);
  for (let index = 0; index < length; index++) copy[index] = read(reader, input[index], index) ?? null;
  return copy;
}

function readFields(reader: Reader, input: Record<string, unknown>): JsonValue {
  const copy: { [key: string]: JsonValue } = {};
  for (const key of Object.keys(input)) {
    const member = input[key];
    if (member === undefined) continue;
    // Zod compares whatever is named length with a number, which fails where something in it cannot be made one.
    if (key === "__proto__" || (key === "toString" && reader.path.includes("length"))) {
      report(reader, key, "forbidden-key", "has a field that may not be named so");
      continue;
    }
    copy[key] = read(reader, member, key) ?? null;
  }
  return copy;
}

/** Whether an object is a plain one, of this realm or another. */
function isPlain(input: object): input is Record<string, unknown> {
  const prototype = Object.getPrototypeOf(input);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function reportTooLarge(reader: Reader, key: Key, limit: number, parts: string): never {
  report(reader, key, "too-large", `is one of more than ${limit} ${parts}`, { limit });
  throw new LimitReached();
}

function reportNotJson(reader: Reader, key: Key, what: string): undefined {
  return report(reader, key, "not-json", `is ${what}, which JSON cannot hold`);
}

function report(
  reader: Reader,
  key: Key,
  code: IssueCode,
  what: string,
  params: Record<string, JsonValue> = {},
): undefined {
  const path = key === undefined ? [...reader.path] : [...reader.path, key];
  reader.issues.push(issueOf(code, `${reader.place(path)} ${what}`, { path, params }));
  if (reader.issues.length >= inputLimits.issues) throw new LimitReached();
}
