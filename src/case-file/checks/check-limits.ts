import { meantBy } from "../../core/meant-by.ts";
import { isRangeBackwards } from "../../events/checks/is-range-backwards.ts";
import { Measure } from "../../events/measure.ts";
import type { Check } from "../check-context.ts";

/** A provision limits measures that events know, and its limits are not swapped. */
export const checkLimits: Check = ({ records: { legalTexts } }, report) => {
  const known: ReadonlySet<string> = new Set(Measure.options);
  for (const [index, text] of legalTexts.entries()) {
    for (const [at, { limits = [] }] of (text?.provisions ?? []).entries()) {
      for (const [which, limit] of limits.entries()) {
        const path = ["legalTexts", index, "provisions", at, "limits", which];
        if (!known.has(limit.measure)) {
          const allowed = [...known];
          const { hint = "", params } = meantBy(limit.measure, allowed);
          const message = `is not a measure${hint}`;
          report({ code: "unknown-value", path: [...path, "measure"], message, params: { allowed, ...params } });
        }
        if (isRangeBackwards(limit)) {
          report({ code: "range-backwards", path, message: "has an atLeast that is longer than its atMost" });
        }
      }
    }
  }
};
