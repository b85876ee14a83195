import { withLazy } from "../../core/with-lazy.ts";
import type { Reason } from "../reason.ts";
import type {
  AfterTermEndParams,
  BeforeTermEndParams,
  ContradictionParams,
  CopiesParams,
  CountingParams,
  DetainedAgainParams,
  DisagreementParams,
  EventParams,
  GapParams,
  HeldPastTermParams,
  LegalLimitParams,
  NotInForceParams,
  OpenCustodyParams,
  OverlapParams,
} from "./finding-params.ts";

/** What each kind of finding says, as data. Instants are epoch milliseconds, bounds half-open, ranges in milliseconds. */
export interface FindingParams {
  /** Statements that cannot all be true, though they can without any one of them. */
  contradiction: ContradictionParams;
  /** There are more contradictions than are listed, or the search for them met its limit. */
  "contradictions-not-all-listed": {
    /** How many are listed. */
    listed: number;
  };
  /** Matched accounts say different things in one field. */
  "accounts-disagree": DisagreementParams;
  /** No source says in full how these terms are counted; the rules named are those that no other statement refutes. */
  "counting-rule-inferred": CountingParams;
  /** No one rule of counting fits all these terms. */
  "counting-rules-differ": Pick<CountingParams, "terms">;
  /** A transfer before the end of a term in force; only when it is certain. */
  "transferred-before-term-end": BeforeTermEndParams;
  /** A change of the basis of custody before the end of a term in force; only when it is certain. */
  "basis-changed-before-term-end": BeforeTermEndParams;
  /** Custody went on after the end of every term in force, and no later order is recorded, or none for the time until it. */
  "no-order-recorded-after-term": AfterTermEndParams;
  /** As above, where a source rules a prolongation out, or says that no basis was given or that the custody is not acknowledged. */
  "held-past-term": HeldPastTermParams;
  /** Custody is open at the date of the timeline. */
  "no-release-recorded": OpenCustodyParams;
  /** A detention of someone who was in custody, with no release between. */
  "detained-again-without-release": DetainedAgainParams;
  /** Custody goes on after a release or a death, and nothing says how it began again. */
  "gap-in-custody": GapParams;
  /** More terms were in force at once than are followed; findings on terms look at the last imposed of them. */
  "terms-not-all-followed": {
    /** Id of the person or group. */
    who: string;
    /** How many are followed. */
    followed: number;
  };
  /** A member was detained on their own while the group that they belong to was held. */
  "overlapping-custody": OverlapParams;
  /** A term outside the limits of a provision in force that it cites. */
  "exceeds-legal-limit": LegalLimitParams;
  /** A citation of law that was not in force at the time of the event. */
  "cites-law-not-in-force": NotInForceParams;
  /** What was announced for a time that has passed, and of which no source says that it took place. */
  "announced-not-reported": EventParams;
  /** All articles that report an event derive from one. */
  "only-copies": CopiesParams;
  /** Nothing bounds the time of an event. */
  undated: EventParams;
}

/** What kind of finding it is. Codes are stable; wording may change. */
export type FindingCode = keyof FindingParams;

/** A fact about a case that follows from its statements, with the statements. It states no verdict. */
export type Finding = {
  [Code in FindingCode]: {
    /** What kind of finding it is. */
    code: Code;
    /** `contradiction` only for statements that are none of them uncertain by their own account. */
    severity: "contradiction" | "warning" | "note";
    /** Ids of the records that it is about. */
    records: string[];
    /** What it rests on. */
    statements: Reason[];
    /** An English sentence with ids for names; `describeFinding` gives it with names. */
    message: string;
    /** What the message is made of, for programs. */
    params: FindingParams[Code];
  };
}[FindingCode];

/** A finding before it is put in words; its statements may be worked out when they are asked for. */
export type FoundFact = Finding extends infer One ? (One extends Finding ? Omit<One, "message"> : never) : never;

/** A found fact whose statements are still to be worked out. */
type FactAlone = FoundFact extends infer One ? (One extends FoundFact ? Omit<One, "statements"> : never) : never;

/** A found fact whose statements are worked out when they are first read: most are never asked for theirs. */
export function restingOn(fact: FactAlone, statements: () => Reason[]): FoundFact {
  return withLazy(fact, "statements", statements);
}
