import type * as z from "zod";
import { findingIn } from "./finding.ts";
import { type Issue, issueOf } from "./issue.ts";
import type { IssueCode } from "./issue-codes.ts";
import type { JsonValue } from "./json.ts";
import type { Place } from "./place-in.ts";
import { fieldsOf, schemasAt } from "./schema-parts.ts";
import { suggest } from "./suggest.ts";

/** Lists of allowed values are spelt out in a message up to this length. */
const longestList = 12;

/** What a translation needs: the schema, the data that it refused, and words for places in it. */
export interface Refusal {
  schema: z.core.$ZodType;
  data: JsonValue | undefined;
  place: Place;
}

type ZodIssue = z.core.$ZodIssue;
type IssuePath = (string | number)[];

/** What is wrong with the data, out of what zod found wrong with it. Repeats none of the data's keys and values. */
export function issuesFromZod(zodIssues: readonly ZodIssue[], refusal: Refusal): Issue[] {
  return zodIssues.flatMap((zodIssue) => translate(zodIssue, [], refusal));
}

function translate(zodIssue: ZodIssue, outer: IssuePath, refusal: Refusal): Issue[] {
  const path = [...outer, ...zodIssue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
  const where = refusal.place(path);
  const issue = (code: IssueCode, what: string, params?: Record<string, JsonValue>) => [
    issueOf(code, `${where} ${what}`, { path, ...(params && { params }) }),
  ];
  switch (zodIssue.code) {
    case "invalid_type":
      if (valueAt(refusal.data, path) === undefined) return issue("missing-field", "is missing");
      return issue("wrong-type", `is not ${wordFor(zodIssue.expected)}`, { expected: zodIssue.expected });
    case "invalid_value":
      return [unknownValue(path, zodIssue.values, refusal)];
    case "unrecognized_keys":
      return zodIssue.keys.map((key) => unknownKey(path, key, refusal));
    case "invalid_union":
      return translateUnion(zodIssue, path, refusal);
    case "too_small":
      return issue(...smallness(zodIssue));
    case "too_big":
      return issue(...largeness(zodIssue));
    case "invalid_format":
      return issue("wrong-format", zodIssue.message);
    case "custom": {
      const { code = "wrong-value", params = {} } = findingIn(zodIssue.params) ?? {};
      return [issueOf(code, `${where}: ${zodIssue.message}`, { path, params })];
    }
    default:
      return issue("wrong-value", "is not a value that may stand here");
  }
}

/** Of a union, the variant that the data has the shape of speaks; where it has none's, what may stand there. */
function translateUnion(zodIssue: z.core.$ZodIssueInvalidUnion, path: IssuePath, refusal: Refusal): Issue[] {
  if (zodIssue.inclusive === false) return [];
  if (zodIssue.discriminator !== undefined) return [unknownValue(path, zodIssue.options ?? [], refusal)];
  const meant = zodIssue.errors.filter((issues) => !issues.some(isOfWholeType));
  if (meant.length > 0) {
    const nearest = meant.reduce((best, issues) => (issues.length < best.length ? issues : best));
    return nearest.flatMap((inner) => translate(inner, path, refusal));
  }
  const where = refusal.place(path);
  if (valueAt(refusal.data, path) === undefined) return [issueOf("missing-field", `${where} is missing`, { path })];
  const expected = [
    ...new Set(zodIssue.errors.flat().flatMap((inner) => ("expected" in inner ? [inner.expected] : []))),
  ];
  const message = `${where} is not ${expected.map(wordFor).join(" or ")}`;
  return [issueOf("wrong-type", message, { path, params: { expected } })];
}

function isOfWholeType(zodIssue: ZodIssue): boolean {
  return zodIssue.code === "invalid_type" && zodIssue.path.length === 0;
}

function unknownValue(path: IssuePath, values: readonly z.core.util.Primitive[], refusal: Refusal): Issue {
  const where = refusal.place(path);
  const written = valueAt(refusal.data, path);
  if (written === undefined) return issueOf("missing-field", `${where} is missing`, { path });
  const allowed = values.map(String);
  const meant = typeof written === "string" ? suggest(written, allowed) : undefined;
  const field = path.at(-1);
  const what = typeof field === "string" ? `is not a ${field}` : "is not one of the values that may stand here";
  const hint = meant === undefined ? listOf(allowed) : `; did you mean "${meant}"?`;
  return issueOf("unknown-value", `${where} ${what}${hint}`, {
    path,
    params: { allowed, ...(meant !== undefined && { suggestion: meant }) },
  });
}

function listOf(allowed: readonly string[]): string {
  if (allowed.length > longestList) return "";
  return `; it may be ${allowed.map((value) => `"${value}"`).join(", ")}`;
}

function unknownKey(path: IssuePath, key: string, refusal: Refusal): Issue {
  const known = schemasAt(refusal.schema, path).flatMap((schema) => Object.keys(fieldsOf(schema) ?? {}));
  const meant = suggest(key, known);
  const hint = meant === undefined ? "; data of your own goes under extra" : `; did you mean "${meant}"?`;
  return issueOf("unknown-key", `${refusal.place(path)} has a field of an unknown name${hint}`, {
    path: [...path, key],
    params: meant === undefined ? {} : { suggestion: meant },
  });
}

function smallness({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): [IssueCode, string, { minimum: number }] {
  const params = { minimum: Number(minimum) };
  if (origin === "string" || origin === "array") {
    return minimum === 1
      ? ["empty", "is empty", params]
      : ["too-short", `has fewer than ${minimum} ${partsOf(origin)}`, params];
  }
  return ["out-of-range", `is less than ${inclusive === false ? "or equal to " : ""}${minimum}`, params];
}

function largeness({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): [IssueCode, string, { maximum: number }] {
  const params = { maximum: Number(maximum) };
  if (origin === "string" || origin === "array")
    return ["too-long", `has more than ${maximum} ${partsOf(origin)}`, params];
  return ["out-of-range", `is greater than ${inclusive === false ? "or equal to " : ""}${maximum}`, params];
}

function partsOf(origin: string): string {
  return origin === "string" ? "characters" : "items";
}

const words: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
  null: "null",
};

function wordFor(expected: string): string {
  return words[expected] ?? "what may stand here";
}

function valueAt(data: JsonValue | undefined, path: IssuePath): JsonValue | undefined {
  let value = data;
  for (const key of path) {
    if (Array.isArray(value) && typeof key === "number") value = value[key];
    else if (isFields(value) && Object.hasOwn(value, key)) value = value[key];
    else return undefined;
  }
  return value;
}

function isFields(value: JsonValue | undefined): value is { [key: string]: JsonValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
