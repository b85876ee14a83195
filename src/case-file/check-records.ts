import type { Check } from "./check-context.ts";
import { checkDates } from "./checks/check-dates.ts";
import { checkDerivedArticles } from "./checks/check-derived-articles.ts";
import { checkEvents } from "./checks/check-events.ts";
import { checkFields } from "./checks/check-fields.ts";
import { checkGroups } from "./checks/check-groups.ts";
import { checkIds } from "./checks/check-ids.ts";
import { checkLimits } from "./checks/check-limits.ts";
import { checkMatches } from "./checks/check-matches.ts";
import { checkPersons } from "./checks/check-persons.ts";
import { checkPlaces } from "./checks/check-places.ts";
import { checkProvisions } from "./checks/check-provisions.ts";
import { checkQuotes } from "./checks/check-quotes.ts";
import { checkReferences } from "./checks/check-references.ts";
import { checkSupports } from "./checks/check-supports.ts";
import { checkTermReferences } from "./checks/check-term-references.ts";
import { checkTimeZone } from "./checks/check-time-zone.ts";

/** Every check, each in a file of its own. */
const checks: readonly Check[] = [
  checkTimeZone,
  checkIds,
  /* @__PURE__ */ checkFields({
    reference: checkReferences,
    date: checkDates,
    sources: checkSupports,
    source: checkQuotes,
    citation: checkProvisions,
  }),
  checkLimits,
  checkPersons,
  checkGroups,
  checkPlaces,
  checkDerivedArticles,
  checkEvents,
  checkTermReferences,
  checkMatches,
];

/** Checks the records whose shape holds against each other. */
export const checkRecords: Check = (context, report) => {
  for (const check of checks) check(context, report);
};
