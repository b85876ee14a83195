import type { IssueCode } from "./issue-codes.ts";
import type { JsonValue } from "./json.ts";

/** What a rule of a schema found, on its way through zod. A class, so that no data and no other schema can pass for one. */
class Finding {
  readonly code: IssueCode;
  readonly params: Record<string, JsonValue>;

  constructor(code: IssueCode, params: Record<string, JsonValue>) {
    this.code = code;
    this.params = params;
  }
}

/**
 * The `params` of a zod refinement that make an issue of this library's own code out of what it refuses. Its message
 * is a sentence that repeats nothing of the data; where it stands is put before it.
 *
 * @example
 * const Even = z.number().refine((n) => n % 2 === 0, { error: "The number is even.", params: findingOf("out-of-range") });
 * safeParse(Even, 3, "the number").issues[0].code // => "out-of-range"
 */
export function findingOf(code: IssueCode, params: Record<string, JsonValue> = {}): { finding: Finding } {
  return { finding: new Finding(code, params) };
}

/** The code and params that `findingOf` put into a zod issue; undefined where another schema made it. */
export function findingIn(zodParams: Readonly<Record<string, unknown>> | undefined): Finding | undefined {
  const finding = zodParams?.finding;
  return finding instanceof Finding ? finding : undefined;
}
