import type { Match } from "../../case-file/match.ts";
import { addReason, type CaseNetwork, type EventPoints } from "../case-network.ts";
import { reasonOf } from "../reason.ts";

/** States that several events are accounts of one: their starts and their ends are the same. A possible match states nothing. */
export function stateMatch(caseNetwork: CaseNetwork, match: Match, accounts: readonly EventPoints[]): void {
  const [first, ...others] = accounts;
  if (match.confidence === "possible" || first === undefined || others.length === 0) return;
  const reason = reasonOf("match", match.id, ["events"], {
    soft: match.confidence === "likely",
    sources: match.sources ?? [],
  });
  const statement = addReason(caseNetwork, reason);
  for (const other of others) {
    caseNetwork.network.addGap(first.start, other.start, { min: 0, max: 0 }, statement);
    if (first.end !== first.start || other.end !== other.start) {
      caseNetwork.network.addGap(first.end, other.end, { min: 0, max: 0 }, statement);
    }
  }
}
