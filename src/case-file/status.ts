import type { EventBase } from "../events/event-base.ts";
import { deniesWhole } from "./denial.ts";

/** What the sources say of an event: that it was, that some deny it, that it is still to come, that it was not. */
export type Status = "reported" | "disputed" | "expected" | "denied";

/**
 * The status that the sources of all accounts of one event give it. An account without sources reports it; a source that
 * denies some of its fields alone says nothing of whether it was.
 */
export function statusOf(accounts: readonly EventBase[]): Status {
  let [reported, announced, denied] = [false, false, false];
  for (const { sources = [] } of accounts) {
    let isSpokenOf = false;
    for (const source of sources) {
      const { stance } = source;
      const isDenial = stance === "denied";
      if (isDenial && !deniesWhole(source, "type")) continue;
      isSpokenOf = true;
      if (isDenial) denied = true;
      else if (stance === "announced") announced = true;
      else reported = true;
    }
    if (!isSpokenOf) reported = true;
  }
  if (reported) return denied ? "disputed" : "reported";
  if (announced) return "expected";
  return denied ? "denied" : "reported";
}
