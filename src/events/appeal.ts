import * as z from "zod";
import { idOf } from "../core/id.ts";
import { schemaOf } from "../core/schema-of.ts";
import { type CustodyEffect, defineEventType, type FindEvent, type OrderChange } from "./define-event-type.ts";
import { EventBase } from "./event-base.ts";
import { basisOf, Measure } from "./measure.ts";
import { custodyOfOrder } from "./order.ts";
import { Term } from "./term.ts";

/** An appeal against a decision: its filing, or the decision on it. A decision's term replaces the term appealed from then on. */
export interface Appeal extends z.output<typeof Appeal> {}
export const Appeal = /* @__PURE__ */ schemaOf(() =>
  EventBase.extend({
    type: z.literal("appeal").describe("An appeal against a decision: its filing, or the decision on it."),
    step: z.enum(["filed", "decided"]).describe("Whether the appeal was filed or decided on."),
    court: idOf("organization").optional().describe("The court of appeal."),
    of: z.array(idOf("event")).optional().describe("The decisions appealed against."),
    outcome: z
      .enum(["left-in-force", "reduced", "increased", "overturned", "returned", "withdrawn", "inadmissible"])
      .optional()
      .describe("What came of it."),
    measure: Measure.optional().describe("The measure after the appeal, where the decision changes it."),
    term: Term.optional().describe("The term after the appeal, where the decision changes it."),
  }),
);

export const appeal = /* @__PURE__ */ defineEventType({
  schema: Appeal,
  extent: "moment",
  custody: custodyOfAppeal,
  term: ({ step, term, measure, of }) =>
    step === "decided" && term !== undefined ? { term, measure, replaces: of } : undefined,
  compared: ["step", "court", "of", "outcome", "measure", "term"],
});

/** What a decision on appeal does to custody: nothing, where all that was appealed was ordered in absentia. */
function custodyOfAppeal(event: Appeal, findEvent?: FindEvent): CustodyEffect | undefined {
  if (event.step !== "decided" || isInAbsentia(event, findEvent, new Set())) return undefined;
  const orders = changeOf(event);
  const imposed = custodyOfOrder(event);
  if (imposed !== undefined) return orders === undefined ? imposed : { ...imposed, orders };
  if (orders !== undefined) return { effect: "amends", orders };
  return event.term === undefined ? undefined : { effect: "amends" };
}

function isInAbsentia(event: object, findEvent: FindEvent | undefined, seen: Set<object>): boolean {
  if ("inAbsentia" in event) return event.inAbsentia === true;
  if (!("of" in event) || !Array.isArray(event.of) || event.of.length === 0 || seen.has(event)) return false;
  seen.add(event);
  return event.of.every((id) => {
    const appealed = findEvent?.(id);
    return appealed !== undefined && isInAbsentia(appealed, findEvent, seen);
  });
}

const leavesInForce = new Set<Appeal["outcome"]>(["left-in-force", "withdrawn", "inadmissible"]);

/** What becomes of the terms appealed; undefined where the decision gives another term, which takes their place, or says nothing of them. */
function changeOf({ outcome, measure, term, of }: Appeal): OrderChange | undefined {
  const change = (kind: OrderChange["change"]): OrderChange => ({ change: kind, orders: of });
  if (leavesInForce.has(outcome)) return measure !== undefined && term === undefined ? change("leaves") : undefined;
  if (outcome === "overturned" || (measure !== undefined && basisOf(measure) === undefined)) return change("lifts");
  if (term !== undefined) return undefined;
  if (measure !== undefined) return change("lifts");
  return outcome === "reduced" ? change("shortens") : outcome === "increased" ? change("extends") : undefined;
}
