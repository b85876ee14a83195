import { type Issue, issueOf } from "./issue.ts";
import type { IssueCode } from "./issue-codes.ts";
import type { JsonValue } from "./json.ts";
import type { Place } from "./place-in.ts";

/** What a check finds wrong with data whose shape holds. */
export interface Flaw {
  code: IssueCode;
  /** Where, from the outside of what was checked. */
  path: (string | number)[];
  /** What is wrong and what would be right, to be read after the words for the place: "is ...", "has ...". */
  message: string;
  params?: Record<string, JsonValue>;
  /** Ids of the records concerned. */
  recordIds?: string[];
}

/** Takes what a check finds. */
export type Report = (flaw: Flaw) => void;

/** A flaw as an issue, its place in words before the message. */
export function issueFromFlaw({ code, path, message, params = {}, recordIds = [] }: Flaw, place: Place): Issue {
  return issueOf(code, `${place(path)} ${message}`, { path, params, recordIds });
}
