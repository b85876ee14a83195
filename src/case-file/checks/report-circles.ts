import type { Flaw, Report } from "../../core/flaw.ts";
import type { Collection, Held } from "../case-records.ts";

/** A field that leads from one record to another. */
export interface Lead {
  to: string;
  path: (string | number)[];
}

/**
 * Reports each circle among records at the field that closes it, with the ids of all records on it. Linear in the
 * number of records and leads.
 *
 * @param leads - by the id of the record that they lead from.
 * @see Tarjan (1972), "Depth-first search and linear graph algorithms": an edge to an open ancestor closes a circle.
 */
export function reportCircles(
  leads: ReadonlyMap<string, readonly Lead[]>,
  flaw: Pick<Flaw, "code" | "message">,
  report: Report,
): void {
  const states = new Map<string, "open" | "done">();
  for (const start of leads.keys()) {
    if (states.has(start)) continue;
    const walk = [{ id: start, taken: 0 }];
    states.set(start, "open");
    for (let last = walk.at(-1); last !== undefined; last = walk.at(-1)) {
      const lead = leads.get(last.id)?.[last.taken++];
      if (lead === undefined) {
        states.set(last.id, "done");
        walk.pop();
        continue;
      }
      const { to, path } = lead;
      const state = states.get(to);
      if (state === "open") {
        const recordIds = walk.slice(walk.findIndex(({ id }) => id === to)).map(({ id }) => id);
        report({ ...flaw, path, recordIds });
      } else if (state === undefined && leads.has(to)) {
        states.set(to, "open");
        walk.push({ id: to, taken: 0 });
      }
    }
  }
}

/** Where a field that holds an id leads from each record of a list that has it. */
export function leadsOf<T extends { id: string }>(
  records: Held<T>,
  collection: Collection,
  field: keyof T & string,
): Map<string, Lead[]> {
  const leads = new Map<string, Lead[]>();
  for (const [index, record] of records.entries()) {
    const to = record?.[field];
    if (record !== undefined && typeof to === "string")
      leads.set(record.id, [{ to, path: [collection, index, field] }]);
  }
  return leads;
}
