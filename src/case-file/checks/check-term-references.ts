import type { CarriedTerm } from "../../events/define-event-type.ts";
import type { EventBase } from "../../events/event-base.ts";
import type { Check, CheckContext } from "../check-records.ts";
import { placeOf } from "../record-index.ts";
import { type Lead, reportCircles } from "./report-circles.ts";

/** What speaks of a term points at an event that carries one, and no terms count from each other in a circle. */
export const checkTermReferences: Check = (context, report) => {
  const { records, types } = context;
  const lacksTerm = termLack(context);
  const circles = new Map<string, Lead[]>();
  records.events.forEach((event, index) => {
    if (event === undefined) return;
    const carried = types.get(event.type)?.term?.(event);
    const counted = carried === undefined ? none : termsCounted(carried, lacksTerm);
    const related = termsRelated(event);
    if (counted.length + related.length === 0) return;
    for (const { to, path } of [...counted, ...related]) {
      if (!lacksTerm(to)) continue;
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

const none: readonly Lead[] = [];

/** The terms that a term counts from or takes its rule from. */
function termsCounted(
  { term, measure, prolongs, replaces = [] }: CarriedTerm,
  lacksTerm: (id: string) => boolean,
): Lead[] {
  const { countedFrom } = term;
  const leads: Lead[] = [];
  if (countedFrom?.at === "term-end") leads.push({ to: countedFrom.event, path: ["term", "countedFrom", "event"] });
  if (prolongs !== undefined) leads.push({ to: prolongs, path: ["prolongs"] });
  // A decision that names its measure may replace one without a term, such as a fine; one that names none goes on with a term.
  if (replaces.length === 0) return leads;
  const replaced = replaces.map((to, at) => ({ to, path: ["of", at] }));
  const goesOn = measure === undefined && replaced.every(({ to }) => lacksTerm(to));
  return [...leads, ...replaced.filter(({ to }) => goesOn || !lacksTerm(to))];
}

/** The terms whose end the event is related to. */
function termsRelated({ relations }: EventBase): readonly Lead[] {
  if (!relations?.some(({ at }) => at === "term-end")) return none;
  return relations.flatMap(({ at, to }, index) => (at === "term-end" ? { to, path: ["relations", index, "to"] } : []));
}

/** Whether an id is that of a record without a term. Of what is not there, or whose shape does not hold, nothing is said. */
function termLack({ records, index, types }: CheckContext): (id: string) => boolean {
  return (id) => {
    const place = placeOf(index, id);
    if (place?.kind !== "event") return place?.kind === "article";
    const event = records.events[place.index];
    const type = event && types.get(event.type);
    return type !== undefined && event !== undefined && type.term?.(event) === undefined;
  };
}
