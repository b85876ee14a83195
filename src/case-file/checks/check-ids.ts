import type { Check } from "../check-context.ts";

/** Ids are unique in the case file, across kinds of record. */
export const checkIds: Check = ({ index: { duplicates } }, report) => {
  for (const path of duplicates) {
    report({
      code: "duplicate-id",
      path,
      message: "is the id of another record too; each record has an id of its own",
    });
  }
};
