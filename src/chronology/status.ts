import type { EventBase } from "../events/event-base.ts";

/** What the sources say of an event: that it was, that some deny it, that it is still to come, that it was not. */
export type Status = "reported" | "disputed" | "expected" | "denied";

/** The status that the sources of all accounts of one event give it. An account without sources reports it. */
export function statusOf(accounts: readonly EventBase[]): Status {
  let [reported, announced, denied] = [false, false, false];
  for (const { sources = [] } of accounts) {
    if (sources.length === 0) reported = true;
    for (const { stance } of sources) {
      if (stance === "denied") denied = true;
      else if (stance === "announced") announced = true;
      else reported = true;
    }
  }
  if (reported) return denied ? "disputed" : "reported";
  if (announced) return "expected";
  return denied ? "denied" : "reported";
}
