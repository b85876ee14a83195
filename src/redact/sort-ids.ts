/** Lists of ids that have no order of their own: the one that they were in may be that of names which are gone. */
const inNoOrder = new Map([
  ["groups", ["members"]],
  ["events", ["who", "by"]],
  ["matches", ["events"]],
]);

/** Puts such lists of a record in the order of the pseudonyms in them. */
export function sortIds(collection: string, record: Record<string, unknown>): void {
  for (const key of inNoOrder.get(collection) ?? []) {
    const ids = record[key];
    if (Array.isArray(ids)) record[key] = ids.toSorted();
  }
}
