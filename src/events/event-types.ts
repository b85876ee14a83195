import type * as z from "zod";
import { type Issue, issueOf } from "../core/issue.ts";
import type { Result } from "../core/result.ts";
import { appeal } from "./appeal.ts";
import { assembly } from "./assembly.ts";
import { attack } from "./attack.ts";
import { authorityOrder } from "./authority-order.ts";
import { charge } from "./charge.ts";
import { courtSanction } from "./court-sanction.ts";
import { death } from "./death.ts";
import { type AnyEventType, eventTypeName, isEventType } from "./define-event-type.ts";
import { detention } from "./detention.ts";
import { dismissal } from "./dismissal.ts";
import { hearing } from "./hearing.ts";
import { held } from "./held.ts";
import { hungerStrike } from "./hunger-strike.ts";
import { illTreatment } from "./ill-treatment.ts";
import { interrogation } from "./interrogation.ts";
import { legalAct } from "./legal-act.ts";
import { other } from "./other.ts";
import { publicStatement } from "./public-statement.ts";
import { release } from "./release.ts";
import { restriction } from "./restriction.ts";
import { search } from "./search.ts";
import { threat } from "./threat.ts";
import { transfer } from "./transfer.ts";
import { trial } from "./trial.ts";
import { verdict } from "./verdict.ts";

/** Every type of event that the library knows: the vocabulary. A type is added by its file and a line here. */
export const eventTypes = [
  detention,
  held,
  courtSanction,
  authorityOrder,
  charge,
  verdict,
  transfer,
  release,
  hearing,
  appeal,
  interrogation,
  search,
  illTreatment,
  attack,
  threat,
  dismissal,
  publicStatement,
  legalAct,
  death,
  assembly,
  trial,
  hungerStrike,
  restriction,
  other,
] as const;

/** An event of one of the library's own types, narrowed by `type`. */
export type CaseEvent = z.output<(typeof eventTypes)[number]["schema"]>;

/**
 * The user's own among event types, without the library's, which may stand among them.
 *
 * @returns an issue (`event-type-taken`) for each type whose name another has; `wrong-type` where they are no types.
 */
export function ownEventTypes<Own extends AnyEventType>(types: readonly Own[]): Result<Own[]> {
  if (!Array.isArray(types) || !types.every(isEventType)) {
    const message = "eventTypes is not a list of event types; make each with defineEventType";
    return { success: false, issues: [issueOf("wrong-type", message, { path: ["eventTypes"] })] };
  }
  const known = new Map<string, AnyEventType>(eventTypes.map((type) => [eventTypeName(type), type]));
  const own: Own[] = [];
  const issues: Issue[] = [];
  for (const type of types) {
    const name = eventTypeName(type);
    const other = known.get(name);
    if (other === type) continue;
    known.set(name, type);
    if (other === undefined) own.push(type);
    else issues.push(issueOf("event-type-taken", "An event type bears the name of another; give it a name of its own"));
  }
  return issues.length === 0 ? { success: true, data: own, issues } : { success: false, issues };
}

/** The library's event types and further ones, by name. */
export function eventTypesByName(ownTypes: readonly AnyEventType[]): Map<string, AnyEventType> {
  return new Map([...eventTypes, ...ownTypes].map((type) => [eventTypeName(type), type]));
}
