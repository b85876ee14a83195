import { type IssueCode, severityOf } from "./issue-codes.ts";
import type { JsonValue } from "./json.ts";

/** One thing that is wrong with an input, or worth a look. */
export interface Issue {
  /** Stable code; wording may change, codes do not. */
  code: IssueCode;
  /** Whether it refuses the input or asks for a look. */
  severity: "error" | "warning";
  /** Where it stands in the input: keys and indices from the outside in. */
  path: (string | number)[];
  /** Ids of the records concerned, where they are known. */
  recordIds: string[];
  /** What is wrong and what would be right. Repeats no value, key or name from the input. */
  message: string;
  /** What the message was made of, for programs: allowed values, suggestions, limits. */
  params: Record<string, JsonValue>;
}

/** Makes an issue; the severity is its code's. */
export function issueOf(
  code: IssueCode,
  message: string,
  { path = [], recordIds = [], params = {} }: Partial<Pick<Issue, "path" | "recordIds" | "params">> = {},
): Issue {
  return { code, severity: severityOf(code), path, recordIds, message, params };
}
