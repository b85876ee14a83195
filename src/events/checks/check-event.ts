import type { Report } from "../../core/flaw.ts";
import { safeParse } from "../../core/safe-parse.ts";
import { EventBase } from "../event-base.ts";
import { checkAppeal } from "./check-appeal.ts";
import { checkRelations } from "./check-relations.ts";
import { checkTerm } from "./check-term.ts";
import { checkUntil } from "./check-until.ts";
import type { EventContext } from "./event-context.ts";

const checks = [checkUntil, checkRelations, checkTerm, checkAppeal];

/** Checks an event whose shape holds, as far as it can be checked alone; paths start at the event. */
export function checkEvent(event: EventBase, context: EventContext, report: Report): void {
  for (const check of checks) check(event, context, report);
}

/** Checks what every event has of an event whose shape does not hold, as far as these fields do. */
export function checkRest(rest: object, context: EventContext, report: Report): void {
  const event = safeParse(EventBase, rest, "the event", { unknownKeys: "keep" });
  if (event.success) for (const check of [checkUntil, checkRelations]) check(event.data, context, report);
}
