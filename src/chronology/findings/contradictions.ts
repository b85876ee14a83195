import { reasonsOf } from "../custody/measure.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import type { FoundFact } from "./finding.ts";

/** Minimal sets of statements that cannot all be true. One that has an uncertain member is a warning. */
export function findContradictions({ worlds }: CaseInHand): FoundFact[] {
  const found = worlds.contradictions.map(({ statements, gaveWay }): FoundFact => {
    const reasons = reasonsOf(worlds, statements);
    return {
      code: "contradiction",
      severity: reasons.some(({ soft }) => soft) ? "warning" : "contradiction",
      records: [...new Set(reasons.map(({ record }) => record))],
      statements: reasons,
      params: {
        statements: reasons.map(({ id }) => id),
        gaveWay: reasonsOf(worlds, gaveWay).map(({ id }) => id),
      },
    };
  });
  if (worlds.complete) return found;
  const unlisted: FoundFact = {
    code: "contradictions-not-all-listed",
    severity: "note",
    records: [worlds.caseNetwork.caseFile.id],
    statements: [],
    params: { listed: found.length },
  };
  return [...found, unlisted];
}
