import type { Check } from "../check-records.ts";

/** A match names two events or more, each once. */
export const checkMatches: Check = ({ records: { matches } }, report) => {
  for (const [index, match] of matches.entries()) {
    if (match === undefined) continue;
    const path = ["matches", index, "events"];
    if (match.events.length < 2) {
      report({ code: "match-too-small", path, message: "names fewer than two events" });
    }
    const seen = new Set<string>();
    for (const [at, event] of match.events.entries()) {
      if (seen.has(event)) {
        const message = "names an event that the match names already; an event is not matched to itself";
        report({ code: "match-repeats-event", path: [...path, at], message });
      }
      seen.add(event);
    }
  }
};
