import { type Collection, collectionNames } from "../case-file/case-records.ts";
import { fieldIn, isFields } from "./fields.ts";

/** Visits the records of a case file that have an id. */
export function visitRecords(
  caseFile: unknown,
  visit: (record: Readonly<Record<string, unknown>>, id: string, collection: Collection, index: number) => void,
): void {
  for (const collection of collectionNames) {
    const list = fieldIn(caseFile, collection);
    if (!Array.isArray(list)) continue;
    for (const [index, record] of list.entries()) {
      if (isFields(record) && typeof record.id === "string") visit(record, record.id, collection, index);
    }
  }
}
