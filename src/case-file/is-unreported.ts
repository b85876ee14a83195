import type { Source } from "../records/source.ts";

/** Whether all that speak of something and do not deny it allege it or announce it: an announcement is no report that it was. */
export function isUnreported(sources: readonly Source[]): boolean {
  let isToldOf = false;
  for (const { stance } of sources) {
    if (stance === "alleged" || stance === "announced") isToldOf = true;
    else if (stance !== "denied") return false;
  }
  return isToldOf;
}
