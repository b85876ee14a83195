import { isRangeBackwards } from "../../events/checks/is-range-backwards.ts";
import type { Check } from "../check-context.ts";

/** The limits of a provision are not swapped. */
export const checkLimits: Check = ({ records: { legalTexts } }, report) => {
  for (const [index, text] of legalTexts.entries()) {
    for (const [at, { limits = [] }] of (text?.provisions ?? []).entries()) {
      for (const [which, limit] of limits.entries()) {
        if (!isRangeBackwards(limit)) continue;
        const path = ["legalTexts", index, "provisions", at, "limits", which];
        report({ code: "range-backwards", path, message: "has an atLeast that is longer than its atMost" });
      }
    }
  }
};
