import type { Line } from "./page.ts";

/** Under its date, an entry of a list of news has a headline, and often a summary. */
const linesOfEntry = 2;

/** The lines of a list of news that belong to none of its entries. */
export function outsideEntries(lines: readonly Line[]): Line[] {
  let after = linesOfEntry;
  return lines.filter(({ role }) => {
    if (role === "picture") return false;
    after = role === "dateline" ? 0 : after + 1;
    return after > linesOfEntry;
  });
}
