import type { AnyCaseFile } from "../case-file/case-file.ts";
import { statusOf } from "../case-file/status.ts";
import { mutualLinksOf } from "../core/reach.ts";
import type { EventBase } from "../events/event-base.ts";
import { ofAccountsIn } from "./accounts-in.ts";
import { type Comparison, comparedEvents } from "./comparison.ts";
import { reportsOn, type TimeTies } from "./touched-events.ts";

/** Ids of the events that stay and that nothing may date any more, though something may have before. */
export function noLongerDated(comparison: Comparison, { tied, touched }: TimeTies): Set<string> {
  const isDatedBefore = datedIn(comparison.before);
  const isDated = datedIn(comparison.after);
  const undated = comparedEvents(comparison).filter(
    ({ before, after }) =>
      after !== undefined &&
      touched.has(before.id) &&
      (isDatedBefore(before) || [before.id, ...reportsOn(before)].some((id) => tied.has(id))) &&
      !isDated(after),
  );
  return new Set(undated.map(({ before }) => before.id));
}

/** Makes a function that tells whether a date of an event, of what it is next to, or of a report on it bounds when it was. */
function datedIn(caseFile: AnyCaseFile): (event: EventBase) => boolean {
  const { events = [], articles = [] } = caseFile;
  const dated = new Set([
    // What is denied dates nothing but itself.
    ...events.flatMap((event) => (event.when === undefined || statusOf([event]) === "denied" ? [] : [event.id])),
    ...articles.flatMap(({ id, publishedAt }) => (publishedAt === undefined ? [] : [id])),
  ]);
  const ties = mutualLinksOf(
    events.flatMap(({ id, relations = [] }) =>
      relations.flatMap(({ to, at }) => (at === "term-end" ? [] : [[id, to] as const])),
    ),
  );
  return ofAccountsIn(caseFile, (accounts) =>
    accounts.some(
      (account) =>
        account.when !== undefined ||
        [...reportsOn(account), ...(ties.get(account.id) ?? [])].some((each) => dated.has(each)),
    ),
  );
}
