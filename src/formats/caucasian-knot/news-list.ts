import { readDateline } from "./dateline.ts";
import { monthPattern } from "./months.ts";
import type { Line } from "./page.ts";

const listed = new RegExp(`^${monthPattern} \\d{1,2}, \\d{4},? \\d{1,2}:\\d{2}$`, "iu");

/** Under its date, an entry of a list of news has a headline, and often a summary. */
const linesOfEntry = 2;

/** The lines of a list of news that belong to none of its entries. */
export function outsideEntries(lines: readonly Line[]): Line[] {
  let after = Number.POSITIVE_INFINITY;
  return lines.filter(({ text }) => {
    after = listed.test(text) || readDateline(text) !== undefined ? 0 : after + 1;
    return after > linesOfEntry;
  });
}
