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
  const firstOf = (event: EventBase) => accountsOf(event)[0]?.id ?? event.id;
  const ordered = orderedPairs(caseFile, firstOf);
  return (words) => {
    if (words.some(({ carried }) => carried?.term.countedFrom?.at === "term-end")) return false;
    const placed = words
      .map(({ event }) => ({ id: firstOf(event), start: startOf(event) }))
      .sort((a, b) => earliestOf(a.start) - earliestOf(b.start));
    const open = new Map<string, number>();
    for (const { id, start } of placed) {
      for (const [other, latest] of open) {
        if (latest <= earliestOf(start)) open.delete(other);
        else if (other !== id && !ordered.get(id)?.has(other)) return false;
      }
      open.set(id, Math.max(open.get(id) ?? latestOf(start), latestOf(start)));
    }
    return true;
  };
}

/** The events that a relation puts before or after each other, each by the first of its accounts. */
function orderedPairs({ events = [] }: AnyCaseFile, firstOf: (event: EventBase) => string): Map<string, Set<string>> {
  const firsts = new Map(events.map((event) => [event.id, firstOf(event)]));
  const pairs = new Map<string, Set<string>>();
  const add = (from: string, to: string) => void pairs.set(from, (pairs.get(from) ?? new Set()).add(to));
  for (const { id, relations = [] } of events) {
    for (const { relation, to, at, approximate } of relations) {
      if (!ordering.has(relation) || at === "term-end" || approximate === true) continue;
      const [one, other] = [firsts.get(id) ?? id, firsts.get(to) ?? to];
      add(one, other);
      add(other, one);
    }
  }
  return pairs;
}

// No number is not less than none.
function earliestOf({ earliest }: Bounds): number {
  return earliest ?? Number.MIN_SAFE_INTEGER;
}

function latestOf({ latest }: Bounds): number {
  return latest ?? Number.MAX_SAFE_INTEGER;
}
