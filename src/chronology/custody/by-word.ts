import { pushTo } from "../../core/push-to.ts";
import type { Entry } from "../entry.ts";
import type { Trace } from "./trace.ts";
import type { Word } from "./word.ts";

/** Looks up what times in custody tell of a word; each is gone through once. */
export function byWord<Told>(
  toldIn: (trace: Trace) => readonly Told[],
  wordOf: (told: Told) => Word,
): (trace: Trace | undefined, word: Word) => readonly Told[] {
  const known = new Map<Trace, Map<Entry, Told[]>>();
  return (trace, word) => {
    if (trace === undefined) return [];
    let byEntry = known.get(trace);
    if (byEntry === undefined) {
      byEntry = new Map();
      for (const told of toldIn(trace)) pushTo(byEntry, wordOf(told).entry, told);
      known.set(trace, byEntry);
    }
    return byEntry.get(word.entry) ?? [];
  };
}
