import type { AnyCaseFile } from "../case-file/case-file.ts";
import type { Bounds } from "../dates/bounds.ts";
import type { EventBase } from "../events/event-base.ts";
import { accountsIn } from "./accounts-in.ts";
import type { CustodyWord } from "./custody-words.ts";
import { startBoundsIn } from "./start-bounds.ts";

/** Relations by which one event is certainly after the other. */
const ordering: ReadonlySet<string> = new Set(["before", "after", "day-before", "day-after"]);

/**
 * Makes a function that tells whether words on custody have an order that nothing else of a case file can change: each two
 * are apart by their dates, related to each other, or accounts of one event; and none begins when a term ends.
 */
export function plainOrderIn(caseFile: AnyCaseFile): (words: readonly CustodyWord[]) => boolean {
  const startOf = startBoundsIn(caseFile);
  const accountsOf = accountsIn(caseFile);
  const areOrdered = (a: EventBase, b: EventBase) => relates(a, b) || relates(b, a) || accountsOf(a).includes(b);
  return (words) => {
    if (words.some(({ carried }) => carried?.term.countedFrom?.at === "term-end")) return false;
    const placed = words
      .map(({ event }) => ({ event, start: startOf(event) }))
      .sort((a, b) => earliestOf(a.start) - earliestOf(b.start));
    let open: typeof placed = [];
    for (const each of placed) {
      open = open.filter(({ start }) => latestOf(start) > earliestOf(each.start));
      if (!open.every(({ event }) => areOrdered(event, each.event))) return false;
      open.push(each);
    }
    return true;
  };
}

function relates({ relations = [] }: EventBase, { id }: EventBase): boolean {
  return relations.some(
    ({ relation, to, at, approximate }) =>
      to === id && ordering.has(relation) && at !== "term-end" && approximate !== true,
  );
}

// No number is not less than none.
function earliestOf({ earliest }: Bounds): number {
  return earliest ?? Number.MIN_SAFE_INTEGER;
}

function latestOf({ latest }: Bounds): number {
  return latest ?? Number.MAX_SAFE_INTEGER;
}
