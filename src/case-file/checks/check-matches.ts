import type { EventBase } from "../../events/event-base.ts";
import type { Check, CheckContext } from "../check-context.ts";
import type { Match } from "../match.ts";
import { placeOf } from "../record-index.ts";

/** A match names two events or more, each once, and none that the others cannot be. */
export const checkMatches: Check = (context, report) => {
  const { matches } = context.records;
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
    checkCustody(match, context, (at) => {
      const message =
        "names an end of custody beside a beginning of it, or a word that it goes on; one event is not both";
      report({ code: "match-of-opposites", path: [...path, at], message });
    });
  }
};

/** Reports the first event of a match that ends custody where another begins it or shows it, or the other way round. */
function checkCustody({ events, confidence }: Match, context: CheckContext, report: (at: number) => void): void {
  // A possible match says nothing.
  if (confidence === "possible") return;
  const seen = new Set<boolean>();
  for (const [at, id] of events.entries()) {
    const effect = effectOf(id, context);
    const ends = effect === "ends";
    if (!ends && effect !== "begins" && effect !== "confirms") continue;
    if (seen.has(!ends)) {
      report(at);
      return;
    }
    seen.add(ends);
  }
}

function effectOf(id: string, { records, index, types }: CheckContext): string | undefined {
  const place = placeOf(index, id);
  const event: EventBase | undefined = place?.kind === "event" ? records.events[place.index] : undefined;
  return event && types.get(event.type)?.custody?.(event)?.effect;
}
