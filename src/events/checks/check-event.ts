import type { Report } from "../../core/flaw.ts";
import type { AnyEventType } from "../define-event-type.ts";
import type { EventBase } from "../event-base.ts";
import { checkAppeal } from "./check-appeal.ts";
import { checkRelations } from "./check-relations.ts";
import { checkTerm } from "./check-term.ts";
import { checkUntil } from "./check-until.ts";

/** What a check of one event may know. */
export interface EventContext {
  type: AnyEventType;
  /** The zone of dates that name none; undefined where it is not known. */
  zone: string | undefined;
}

/** What is checked of an event alone, once its shape holds. */
const checks = [checkUntil, checkRelations, checkTerm, checkAppeal] as const;

/** Checks an event whose shape holds, as far as it can be checked alone; paths start at the event. */
export function checkEvent(event: EventBase, context: EventContext, report: Report): void {
  for (const check of checks) check(event, context, report);
}
