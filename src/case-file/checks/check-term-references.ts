import type { AnyEventType, CarriedTerm } from "../../events/define-event-type.ts";
import type { EventBase } from "../../events/event-base.ts";
import { takesTerm } from "../../events/measure.ts";
import type { Check, CheckContext } from "../check-context.ts";
import { placeOf } from "../record-index.ts";
import { type Lead, reportCircles } from "./report-circles.ts";

/** What speaks of a term points at an event that carries one, what prolongs or replaces one at an event that may, and no terms count from each other in a circle. */
export const checkTermReferences: Check = (context, report) => {
  const { records } = context;
  const circles = new Map<string, Lead[]>();
  records.events.forEach((event, index) => {
    if (event === undefined) return;
    const counted = termsCounted(event, context);
    const related = termsRelated(event);
    if (counted.length + related.length === 0) return;
    for (const { to, path, lacks } of [...counted, ...related]) {
      if (!lacks(context, to)) continue;
      const message = "is the id of a record that carries no term";
      report({ code: "event-without-term", path: ["events", index, ...path], message });
    }
    if (counted.length === 0) return;
    circles.set(
      event.id,
      counted.map(({ to, path }) => ({ to, path: ["events", index, ...path] })),
    );
  });
  reportCircles(circles, { code: "term-cycle", message: "makes a term count from itself" }, report);
};

/** Where a term leads, and what may be wrong with the event there. */
interface TermLead extends Lead {
  lacks: typeof lacksTerm;
}

const none: readonly TermLead[] = [];

/** The terms that a term counts from or takes its rule from, and the order that one without a term of its own prolongs. */
function termsCounted(event: EventBase, context: CheckContext): readonly TermLead[] {
  const type = context.types.get(event.type);
  const carried = type?.term?.(event);
  if (carried === undefined) {
    const prolonged = "prolongs" in event ? type && withAnyTerm(type, event)?.prolongs : undefined;
    return prolonged === undefined ? none : [{ to: prolonged, path: ["prolongs"], lacks: takesNoTerm }];
  }
  const { term, measure, prolongs, replaces = [] } = carried;
  const { countedFrom } = term;
  const leads: TermLead[] = [];
  if (countedFrom?.at === "term-end")
    leads.push({ to: countedFrom.event, path: ["term", "countedFrom", "event"], lacks: lacksTerm });
  if (prolongs !== undefined) leads.push({ to: prolongs, path: ["prolongs"], lacks: takesNoTerm });
  // A decision that names its measure may replace one without a term, such as a fine; one that names none goes on with a term.
  if (replaces.length === 0) return leads;
  // That an appeal is against itself is reported as such.
  const replaced = replaces.flatMap((to, at) => (to === event.id ? [] : { to, path: ["of", at], lacks: takesNoTerm }));
  const goesOn = measure === undefined && replaced.every(({ to }) => takesNoTerm(context, to));
  return [...leads, ...replaced.filter(({ to }) => goesOn || !takesNoTerm(context, to))];
}

/** The terms whose end the event is related to. */
function termsRelated({ relations }: EventBase): readonly TermLead[] {
  if (!relations?.some(({ at }) => at === "term-end")) return none;
  return relations.flatMap(({ at, to }, index) =>
    at === "term-end" ? { to, path: ["relations", index, "to"], lacks: lacksTerm } : [],
  );
}

/** Whether an id is that of a record without a term. Of what is not there, or whose shape does not hold, nothing is said. */
function lacksTerm(context: CheckContext, id: string): boolean {
  return isWithout(context, id, (type, event) => type.term?.(event));
}

/** Whether an id is that of a record that takes no term, such as a fine; that no source says how long an order lasts is no lack. */
function takesNoTerm(context: CheckContext, id: string): boolean {
  return isWithout(context, id, (type, event) => {
    const carried = type.term?.(event) ?? withAnyTerm(type, event);
    return carried?.measure !== undefined && !takesTerm(carried.measure) ? undefined : carried;
  });
}

/** The term that an event would carry if a source said how long it lasts. */
function withAnyTerm(type: AnyEventType, event: EventBase): CarriedTerm | undefined {
  return type.term?.(Object.assign({}, event, { term: {} }));
}

function isWithout(
  { records, index, types }: CheckContext,
  id: string,
  termOf: (type: AnyEventType, event: EventBase) => CarriedTerm | undefined,
): boolean {
  const place = placeOf(index, id);
  if (place?.kind !== "event") return place?.kind === "article";
  const event = records.events[place.index];
  const type = event && types.get(event.type);
  return type !== undefined && event !== undefined && termOf(type, event) === undefined;
}
