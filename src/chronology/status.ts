import type { EventBase } from "../events/event-base.ts";

/** What the sources say of an event: that it was, that some deny it, that it is still to come, that it was not. */
export type Status = "reported" | "disputed" | "expected" | "denied";

/** The status that the sources of all accounts of one event give it. An account without sources reports it. */
export function statusOf(accounts: readonly EventBase[]): Status {
  const stances = new Set<string>();
  for (const { sources = [] } of accounts) {
    if (sources.length === 0) stances.add("reported");
    for (const { stance = "reported" } of sources) stances.add(stance);
  }
  const denied = stances.delete("denied");
  const announced = stances.delete("announced");
  if (stances.size > 0) return denied ? "disputed" : "reported";
  if (announced) return "expected";
  return denied ? "denied" : "reported";
}
