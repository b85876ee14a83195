import type { Report } from "../../core/flaw.ts";
import type { EventBase } from "../event-base.ts";
import { checkAppeal } from "./check-appeal.ts";
import { checkRelations } from "./check-relations.ts";
import { checkTerm } from "./check-term.ts";
import { checkUntil } from "./check-until.ts";
import type { EventContext } from "./event-context.ts";

/** What is checked of an event alone, once its shape holds. */
const checks = [checkUntil, checkRelations, checkTerm, checkAppeal] as const;

/** Checks an event whose shape holds, as far as it can be checked alone; paths start at the event. */
export function checkEvent(event: EventBase, context: EventContext, report: Report): void {
  for (const check of checks) check(event, context, report);
}
