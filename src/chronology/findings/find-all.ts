import { describeFact } from "../text/describe-finding.ts";
import { findDisagreements } from "./accounts-disagree.ts";
import { findAfterTermEnd } from "./after-term-end.ts";
import { findBeforeTermEnd } from "./before-term-end.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import { findContradictions } from "./contradictions.ts";
import { findCountingRules } from "./counting.ts";
import { findCustodyRecord } from "./custody-record.ts";
import type { Finding, FoundFact } from "./finding.ts";
import { findLaw } from "./law.ts";
import { findOverlappingCustody } from "./overlapping-custody.ts";
import { findAnnounced, findOnlyCopies, findUndated } from "./reporting.ts";

/** Every kind of finding, in the order in which they are listed. A new kind is one file and its line here. */
const finders: readonly ((caseInHand: CaseInHand) => FoundFact[])[] = [
  findContradictions,
  findDisagreements,
  findCountingRules,
  findBeforeTermEnd,
  findAfterTermEnd,
  findCustodyRecord,
  findOverlappingCustody,
  findLaw,
  findAnnounced,
  findOnlyCopies,
  findUndated,
];

/** All that follows from a case beyond its order. */
export function findAll(caseInHand: CaseInHand): Finding[] {
  return finders.flatMap((find) => find(caseInHand)).map((fact) => describeFact(fact));
}
