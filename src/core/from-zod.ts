import type * as z from "zod";
import { findingIn } from "./finding.ts";
import { type Issue, issueOf } from "./issue.ts";
import type { IssueCode } from "./issue-codes.ts";
import type { JsonValue } from "./json.ts";
import { meantBy } from "./meant-by.ts";
import type { Place } from "./place-in.ts";
import { fieldsOf, schemasAt } from "./schema-parts.ts";
import { valueAt } from "./value-at.ts";

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
  if (zodIssue.code !== "custom" && valueAt(refusal.data, path) === undefined)
    return issue("missing-field", "is missing");
  switch (zodIssue.code) {
    case "invalid_type":
      return issue("wrong-type", `is not ${wordFor(zodIssue.expected)}`, { expected: zodIssue.expected });
    case "invalid_value":
      return [unknownValue(path, zodIssue.values, refusal)];
    case "unrecognized_keys":
      return zodIssue.keys.map((key) => unknownKey(path, key, refusal));
    case "invalid_union":
      return translateUnion(zodIssue, path, refusal);
    case "too_small":
      return issue(...misfit(zodIssue, Number(zodIssue.minimum), ["too-short", "fewer", "less"]));
    case "too_big":
      return issue(...misfit(zodIssue, Number(zodIssue.maximum), ["too-long", "more", "greater"]));
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
  const expected = [
    ...new Set(zodIssue.errors.flat().flatMap((inner) => ("expected" in inner ? [inner.expected] : []))),
  ];
  const message = `${refusal.place(path)} is not ${expected.map(wordFor).join(" or ")}`;
  return [issueOf("wrong-type", message, { path, params: { expected } })];
}

function isOfWholeType(zodIssue: ZodIssue): boolean {
  return zodIssue.code === "invalid_type" && zodIssue.path.length === 0;
}

function unknownValue(path: IssuePath, values: readonly z.core.util.Primitive[], refusal: Refusal): Issue {
  const allowed = values.map(String);
  const { hint = listOf(allowed), params } = meantBy(valueAt(refusal.data, path), allowed);
  const field = path.at(-1);
  const what = typeof field === "string" ? `is not a ${field}` : "is not one of the values that may stand here";
  return issueOf("unknown-value", `${refusal.place(path)} ${what}${hint}`, { path, params: { allowed, ...params } });
}

function listOf(allowed: readonly string[]): string {
  if (allowed.length > longestList) return "";
  return `; it may be ${allowed.map((value) => `"${value}"`).join(", ")}`;
}

function unknownKey(path: IssuePath, key: string, refusal: Refusal): Issue {
  const holder = Object(valueAt(refusal.data, path));
  // Of variants, the one that the data is of by its fields of one word each.
  const own = schemasAt(refusal.schema, path).filter(({ _zod: { propValues = {} } }) =>
    Object.entries(propValues).every(([field, words]) => words?.size !== 1 || words.has(holder[field])),
  );
  const known = own.flatMap((schema) => Object.keys(fieldsOf(schema) ?? {}));
  const { hint = "; data of your own goes under extra", params } = meantBy(key, known);
  const message = `${refusal.place(path)} has a field that is unknown here${hint}`;
  return issueOf("unknown-key", message, { path: [...path, key], params });
}

const partsByOrigin = new Map<string, string>([
  ["string", "characters"],
  ["array", "items"],
]);

/** What is wrong with a size: how many parts a text or a list has, how great a number is. */
function misfit(
  { origin, inclusive }: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  limit: number,
  [code, fewer, less]: readonly [code: IssueCode, fewer: string, less: string],
): [IssueCode, string, Record<string, JsonValue>] {
  const params = code === "too-short" ? { minimum: limit } : { maximum: limit };
  const parts = partsByOrigin.get(origin);
  if (parts === undefined) {
    return ["out-of-range", `is ${less} than ${inclusive === false ? "or equal to " : ""}${limit}`, params];
  }
  return code === "too-short" && limit === 1
    ? ["empty", "is empty", params]
    : [code, `has ${fewer} than ${limit} ${parts}`, params];
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
