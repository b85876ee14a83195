import type { Bounds } from "../../dates/bounds.ts";
import type { CountingRule } from "../counting-rules.ts";
import type { Range } from "../range.ts";
import type { Reason } from "../reason.ts";

/** What each kind of finding says, as data. Instants are epoch milliseconds, bounds half-open, ranges in milliseconds. */
export interface FindingParams {
  /** Statements that cannot all be true, though they can without any one of them. */
  contradiction: { statements: string[]; gaveWay: string[] };
  /** There are more contradictions than are listed. */
  "contradictions-not-all-listed": { listed: number };
  /** Matched accounts say different things in one field. */
  "accounts-disagree": { field: string; accounts: string[] };
  /** No source says how these terms are counted; the rules named are those that no other statement refutes. */
  "counting-rule-inferred": { terms: string[]; from: CountingRule["from"][]; clocks: CountingRule["clock"][] };
  /** No one rule of counting fits all these terms. */
  "counting-rules-differ": { terms: string[] };
  "transferred-before-term-end": { who: string; event: string; order: string; margin: Range };
  "basis-changed-before-term-end": { who: string; event: string; order: string; margin: Range };
  "no-order-recorded-after-term": { who: string; orders: string[]; event: string; past: Range };
  /** As above, where a source rules a prolongation out or says that no order was given. */
  "held-past-term": { who: string; orders: string[]; event: string; past: Range; rule: CountingRule | null };
  "no-release-recorded": { who: string; elapsed: Range; lastWord: Bounds; timeZone: string };
  "detained-again-without-release": { who: string; first: string; again: string };
  /** Custody goes on after a release, and nothing says how it began again. */
  "gap-in-custody": { who: string; release: string; event: string };
  "overlapping-custody": { who: string; group: string };
  "exceeds-legal-limit": {
    event: string;
    measure: string;
    term: string;
    side: "atMost" | "atLeast";
    limit: string;
    legalText: string;
    provision: string;
    inForce: string;
  };
  "cites-law-not-in-force": { event: string; legalText: string; provision: string | null; inForce: string };
  "announced-not-reported": { event: string };
  /** All articles that report it derive from one. */
  "only-copies": { event: string; original: string; copies: number };
  undated: { event: string };
}

export type FindingCode = keyof FindingParams;

/** A fact about a case that follows from its statements, with the statements. It states no verdict. */
export type Finding = {
  [Code in FindingCode]: {
    code: Code;
    severity: "contradiction" | "warning" | "note";
    /** Ids of the records that it is about. */
    records: string[];
    /** What it rests on. */
    statements: Reason[];
    /** An English sentence with ids for names; `describeFinding` gives it with names and in other languages. */
    message: string;
    params: FindingParams[Code];
  };
}[FindingCode];

/** A finding before it is put in words; its statements may be worked out when they are asked for. */
export type FoundFact = Finding extends infer One ? (One extends Finding ? Omit<One, "message"> : never) : never;
