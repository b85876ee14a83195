import { boundsOf, isSoftWhen } from "../../dates/bounds.ts";
import { safeParseWhen } from "../../dates/when.ts";
import type { Check } from "../check-context.ts";

/** Nobody certainly died before they were born. Dates marked `~ ? %` are never certain. */
export const checkPersons: Check = ({ records: { persons }, zone }, report) => {
  if (zone === undefined) return;
  for (const [index, person] of persons.entries()) {
    if (person?.born === undefined || person.died === undefined) continue;
    const born = safeParseWhen(person.born, { zone });
    const died = safeParseWhen(person.died, { zone });
    if (!born.success || !died.success || isSoftWhen(born.data) || isSoftWhen(died.data)) continue;
    const { earliest } = boundsOf(born.data, { zone });
    const { latest } = boundsOf(died.data, { zone });
    if (earliest === null || latest === null || latest > earliest) continue;
    report({ code: "died-before-born", path: ["persons", index, "died"], message: "is certainly before born" });
  }
};
