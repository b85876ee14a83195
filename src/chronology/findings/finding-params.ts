import type { Bounds } from "../../dates/bounds.ts";
import type { CountingRule } from "../counting-rules.ts";
import type { Range } from "../range.ts";

/** Statements that cannot all be true, though they can without any one of them. */
export interface ContradictionParams {
  /** Ids of the statements. */
  statements: string[];
  /** Ids of those that were left out of the bounds. */
  gaveWay: string[];
}

/** A field in which matched accounts say different things. */
export interface DisagreementParams {
  /** The field; `count` where groups differ in number. */
  field: string;
  /** Ids of the events that state it. */
  accounts: string[];
}

/** Terms whose rule of counting no source gives in full. What the sources say of each of them is not listed. */
export interface CountingParams {
  /** Ids of the events that carry the terms. */
  terms: string[];
  /** What they may be counted from, as far as no other statement refutes it. */
  from: NonNullable<CountingRule["from"]>[];
  /** How their days may be counted, as far as no other statement refutes it. */
  clocks: NonNullable<CountingRule["clock"]>[];
}

/** Something that happened before the end of a term in force. */
export interface BeforeTermEndParams {
  /** Id of the person or group in custody. */
  who: string;
  /** Id of the transfer, or of what changed the basis. */
  event: string;
  /** Id of the event that carries the term. */
  order: string;
  /** The time that was left, in milliseconds, as far as it is certain. */
  margin: Range;
}

/** Custody that went on after the end of every order in force. */
export interface AfterTermEndParams {
  /** Id of the person or group in custody. */
  who: string;
  /** Ids of the orders. */
  orders: string[];
  /** Those of them that a decision on appeal ended, and that decision; absent where there are none. */
  lifted?: { order: string; by: string }[];
  /** Ids of those that were given when their term had ended, so that they ended at once; absent where there are none. */
  givenLate?: string[];
  /** Id of the last event that shows that the person was held. */
  event: string;
  /** Id of the later order, where that is the event, or of a later decision that gives another term; the time is then the one between. Else null. */
  laterOrder: string | null;
  /** How long after the last of their ends that was, and after the last of them was given, in milliseconds; of a certain finding, as far as it is certain. */
  past: Range;
  /** `likely` where it needs a soft statement, such as an approximate term, or an event that is disputed, or a later order alone says that custody went on. */
  certainty: "certain" | "likely";
}

/** Custody after the end of every term, of which a source says that no order prolonged it, or that it has no basis. */
export interface HeldPastTermParams extends AfterTermEndParams {
  /** What the sources say: that no order prolonged the term, that no basis was given for the custody, that it is not acknowledged. */
  said: ("not-prolonged" | "none-given" | "unacknowledged")[];
  /** What was inferred of how the terms are counted, and those that they go on from, where one rule alone stands; else null. */
  rule: CountingRule | null;
}

/** Custody that no release is recorded for. */
export interface OpenCustodyParams {
  /** Id of the person or group in custody. */
  who: string;
  /** How long it has lasted, in milliseconds. */
  elapsed: Range;
  /** When the last word is that the person is held. */
  lastWord: Bounds;
  /** The zone that times are said in. */
  timeZone: string;
  /** Ids of those in the group of whom a release is recorded; of the others none is. */
  released: string[];
  /** `likely` where the least time, or when the last word was, needs something uncertain, alleged or disputed, or is by an order alone. */
  certainty: "certain" | "likely";
}

/** A detention of someone who was in custody, with no release between. */
export interface DetainedAgainParams {
  /** Id of the person or group. */
  who: string;
  /** Id of the detention that began the earlier custody; where none is recorded, of the first word that they were held. */
  first: string;
  /** Which of the two it is. */
  firstKind: "detention" | "custody";
  /** Id of the later detention. */
  again: string;
  /** Ids of those in the group of whom a release between them is recorded; of the others none is. */
  released: string[];
  /**
   * `likely` where one of the two is only alleged, or is disputed; where a `possible` match says that the detention may be one
   * with a word of the earlier custody; or where that was not acknowledged, as the detention may acknowledge it.
   */
  certainty: "certain" | "likely";
}

/** Custody after a release, with nothing on how it began again. */
export interface GapParams {
  /** Id of the person or group. */
  who: string;
  /** Id of the release, or of the death. */
  release: string;
  /** Which of the two it is. */
  ending: "release" | "death";
  /** Id of the event that shows that the person is in custody again. */
  event: string;
  /**
   * `likely` where one of the two is only alleged, or is disputed, or where a `possible` match says that it may be one with a word
   * on the other side of the other.
   */
  certainty: "certain" | "likely";
}

/** Two custodies of one person at once. */
export interface OverlapParams {
  /** Id of the member. */
  who: string;
  /** Id of the group. */
  group: string;
  /** `likely` where the detention, or what shows that the group was held, is only alleged or is disputed, or where they may be one. */
  certainty: "certain" | "likely";
}

/** A term outside the limits of a provision that it cites. */
export interface LegalLimitParams {
  /** Id of the event that carries the term. */
  event: string;
  /** The measure that the limit is on. */
  measure: string;
  /** The term, as an ISO 8601 duration. */
  term: string;
  /** Whether the limit is the most or the least. */
  side: "atMost" | "atLeast";
  /** The limit, as an ISO 8601 duration. */
  limit: string;
  /** Id of the legal text. */
  legalText: string;
  /** The provision's label. */
  provision: string;
  /** When the provision is in force, in EDTF. */
  inForce: string;
  /** `likely` where it rests on something that its sources give as uncertain: the term, the event's date. */
  certainty: "certain" | "likely";
}

/** A citation of law that was not in force at the time. */
export interface NotInForceParams {
  /** Id of the event that cites it. */
  event: string;
  /** Id of the legal text. */
  legalText: string;
  /** The provision's label, if one is cited. */
  provision: string | null;
  /** When the law is in force, in EDTF. */
  inForce: string;
  /** `likely` where it rests on something that its sources give as uncertain: the event's date. */
  certainty: "certain" | "likely";
}

/** An event that several articles report, all of which derive from one. */
export interface CopiesParams {
  /** Id of the event. */
  event: string;
  /** Id of the article that the others derive from. */
  original: string;
  /** How many copies report it. */
  copies: number;
}

/** A finding about one event. */
export interface EventParams {
  /** Id of the event. */
  event: string;
}
