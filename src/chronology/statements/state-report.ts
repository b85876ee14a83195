import { addStatement, type CaseNetwork, type EventPoints } from "../case-network.ts";
import { statementOf } from "../reason.ts";

/** States that what an article reports began not after its publication. Announcements and denials report nothing. */
export function stateReports(caseNetwork: CaseNetwork, { event, start }: EventPoints): void {
  for (const [index, source] of (event.sources ?? []).entries()) {
    if (source.stance === "announced" || source.stance === "denied") continue;
    const publication = caseNetwork.publications.get(source.article);
    if (publication === undefined) continue;
    const stated = statementOf("publication", event.id, ["sources", index], [source]);
    const statement = addStatement(caseNetwork, stated);
    caseNetwork.network.addGap(start, publication.point, { min: 0, max: null }, statement);
  }
}
