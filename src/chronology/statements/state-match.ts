import type { Match } from "../../case-file/match.ts";
import { isStated } from "../../case-file/stated-match.ts";
import type { CaseNetwork, EventPoints } from "../case-network.ts";

/** States that several events are accounts of one: their starts and their ends are the same. */
export function stateMatch(caseNetwork: CaseNetwork, match: Match, accounts: readonly EventPoints[]): void {
  const [first, ...others] = accounts;
  if (!isStated(match) || first === undefined || others.length === 0) return;
  const statement = caseNetwork.statements.add("match", match, match.confidence === "likely");
  for (const other of others) {
    caseNetwork.network.addGap(first.start, other.start, { min: 0, max: 0 }, statement);
    if (first.end !== first.start || other.end !== other.start) {
      caseNetwork.network.addGap(first.end, other.end, { min: 0, max: 0 }, statement);
    }
  }
}
