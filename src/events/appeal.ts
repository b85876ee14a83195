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
  const orders = changeOf(event, findEvent);
  const ordered = custodyOfOrder(event);
  if (ordered !== undefined) return orders === undefined ? ordered : { ...ordered, orders };
  if (orders !== undefined) return { effect: "amends", orders };
  return event.term === undefined ? undefined : { effect: "amends" };
}

function isInAbsentia(event: object, findEvent: FindEvent | undefined, seen: Set<object>): boolean {
  if ("inAbsentia" in event) return event.inAbsentia === true;
  const appealed = appealedIn(event);
  if (appealed.length === 0 || seen.has(event)) return false;
  seen.add(event);
  return appealed.every((id) => {
    const found = findEvent?.(id);
    return found !== undefined && isInAbsentia(found, findEvent, seen);
  });
}

function appealedIn(event: object): string[] {
  return "of" in event && Array.isArray(event.of) ? event.of : [];
}

const leavesInForce = new Set<Appeal["outcome"]>(["left-in-force", "withdrawn", "inadmissible"]);

/** What may be appealed though it is no order, of which orders may be part: that a verdict falls does not say what becomes of them. */
const withOrders: ReadonlySet<string | undefined> = new Set(["verdict", "trial", "hearing"]);

/** What becomes of the orders appealed; undefined where the decision says nothing of them. */
function changeOf(event: Appeal, findEvent: FindEvent | undefined): OrderChange | undefined {
  const { outcome, measure, term, of = [] } = event;
  const orders = ordersOf(event, findEvent, new Set());
  const change = (kind: OrderChange["change"]): OrderChange => ({
    change: kind,
    orders: orders.length === 0 ? undefined : orders,
  });
  if (leavesInForce.has(outcome)) return measure !== undefined && term === undefined ? change("leaves") : undefined;
  if (outcome === undefined && measure === undefined && term === undefined) return undefined;
  if (of.length > 0 && orders.length === 0) return change("unsettles");
  if (measure !== undefined && basisOf(measure) === undefined) return change("lifts");
  if (outcome === "overturned") {
    // With a decision on appeal, what it left or changed is neither lifted nor as it was.
    const isOfAppeals = of.length > 0 && of.every((id) => findEvent?.(id)?.type === "appeal");
    return change(isOfAppeals && measure === undefined ? "unsettles" : "lifts");
  }
  if (term !== undefined) return change("replaces");
  if (measure !== undefined) return change("lifts");
  return change(outcome === "reduced" ? "shortens" : outcome === "increased" ? "extends" : "unsettles");
}

/** Ids of the orders that an appeal is of: those that it names, and those that the decisions on appeal are of which it names. */
function ordersOf(event: object, findEvent: FindEvent | undefined, seen: Set<object>): string[] {
  seen.add(event);
  return appealedIn(event).flatMap((id) => {
    const appealed = findEvent?.(id);
    if (withOrders.has(appealed?.type)) return [];
    if (appealed?.type !== "appeal") return id;
    const orders = seen.has(appealed) ? [] : ordersOf(appealed, findEvent, seen);
    return orders.length === 0 ? [] : [id, ...orders];
  });
}
