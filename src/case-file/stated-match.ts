import { doAllDeny } from "./denial.ts";
import type { Match } from "./match.ts";

/** Whether a match says that its events are one: a possible one does not, nor one that all its sources deny. */
export function isStated({ confidence, sources }: Match): boolean {
  return confidence !== "possible" && !doAllDeny(sources, "events");
}

/** Whether a match says that its events may be one, and no more than that. */
export function isPossible({ confidence, sources }: Match): boolean {
  return confidence === "possible" && !doAllDeny(sources, "events");
}
