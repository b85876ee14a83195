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
}

type Path = (string | number)[];

interface Reader {
  place: Place;
  issues: Issue[];
  path: Path;
  ancestors: object[];
  values: number;
  objects: number;
}

class LimitReached extends Error {}

/**
 * Reads an untrusted input once and copies it into plain objects, lists, strings, numbers, booleans and null.
 * `undefined` fields are left out. Functions, symbols, bigints, NaN and infinities, dates, maps and other objects with
 * a class, cyclic values, getters and proxies that throw, keys named `__proto__`, and what exceeds `inputLimits`, are
 * an issue each (the first 1,000), and are left out of the copy. Never throws; runs no code of the input but getters
 * and proxy traps, each once.
 *
 * @param place - words for where a value stands, for messages.
 */
export function readJson(input: unknown, place: Place): JsonReading {
  const reader: Reader = { place, issues: [], path: [], ancestors: [], values: 0, objects: 0 };
  try {
    return { value: read(reader, input), issues: reader.issues };
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    return { value: undefined, issues: reader.issues };
  }
}

function read(reader: Reader, input: unknown): JsonValue | undefined {
  if (++reader.values > inputLimits.values) reportTooLarge(reader, inputLimits.values, "values");
  switch (typeof input) {
    case "string":
      if (input.length <= inputLimits.stringLength) return input;
      return report(reader, "too-long", `is longer than ${inputLimits.stringLength} characters`, {
        limit: inputLimits.stringLength,
      });
    case "number":
      return Number.isFinite(input) ? input : reportNotJson(reader, "a number that is not finite");
    case "boolean":
      return input;
    case "object":
      return input === null ? null : readObject(reader, input);
    case "undefined":
      return reader.ancestors.length === 0 ? undefined : reportNotJson(reader, "an empty place in a list");
    default:
      return reportNotJson(reader, `a ${typeof input}`);
  }
}

function readObject(reader: Reader, input: object): JsonValue | undefined {
  if (reader.ancestors.includes(input)) return report(reader, "cyclic", "holds itself");
  if (reader.ancestors.length >= inputLimits.depth) {
    return report(reader, "too-deep", `is nested more than ${inputLimits.depth} deep`, { limit: inputLimits.depth });
  }
  if (++reader.objects > inputLimits.objects) reportTooLarge(reader, inputLimits.objects, "objects and lists");
  reader.ancestors.push(input);
  const depth = reader.path.length;
  try {
    if (Array.isArray(input)) return readList(reader, input);
    if (isPlain(input)) return readFields(reader, input);
    return reportNotJson(reader, "an object with a class of its own");
  } catch (error) {
    if (error instanceof LimitReached) throw error;
    reader.path.length = depth;
    return report(reader, "unreadable", "throws an error when it is read");
  } finally {
    reader.ancestors.pop();
  }
}

function readList(reader: Reader, input: readonly unknown[]): JsonValue[] {
  const copy: JsonValue[] = [];
  const length = input.length;
  for (let index = 0; index < length; index++) {
    reader.path.push(index);
    copy.push(read(reader, input[index]) ?? null);
    reader.path.pop();
  }
  return copy;
}

function readFields(reader: Reader, input: Record<string, unknown>): JsonValue {
  const copy: { [key: string]: JsonValue } = {};
  for (const key of Object.keys(input)) {
    const member = input[key];
    if (member === undefined) continue;
    reader.path.push(key);
    if (key === "__proto__") {
      report(reader, "forbidden-key", "has a field named like the prototype of an object");
    } else {
      const value = read(reader, member);
      if (value !== undefined) copy[key] = value;
    }
    reader.path.pop();
  }
  return copy;
}

/** Whether an object is a plain one, of this realm or another. */
function isPlain(input: object): input is Record<string, unknown> {
  const prototype = Object.getPrototypeOf(input);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function reportTooLarge(reader: Reader, limit: number, parts: string): never {
  report(reader, "too-large", `is one of more than ${limit} ${parts}`, { limit });
  throw new LimitReached();
}

function reportNotJson(reader: Reader, what: string): undefined {
  return report(reader, "not-json", `is ${what}, which JSON cannot hold`);
}

function report(reader: Reader, code: IssueCode, what: string, params: Record<string, JsonValue> = {}): undefined {
  reader.issues.push(issueOf(code, `${reader.place(reader.path)} ${what}`, { path: [...reader.path], params }));
  if (reader.issues.length >= inputLimits.issues) throw new LimitReached();
}
