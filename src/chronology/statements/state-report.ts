import { addStatement, type CaseNetwork, type EventPoints } from "../case-network.ts";
import { statementOf } from "../reason.ts";

/** States that what an article reports began not after its publication. Announcements and denials report nothing. */
export function stateReports(caseNetwork: CaseNetwork, { event: { id, sources = [] }, start }: EventPoints): void {
  sources.forEach((source, index) => {
    if (source.stance === "announced" || source.stance === "denied") return;
    const publication = caseNetwork.publications.get(source.article);
    if (publication === undefined) return;
    const stated = statementOf("publication", id, "sources", {
      index,
      sources: sources.length === 1 ? sources : [source],
    });
    caseNetwork.network.addGap(start, publication.point, { min: 0, max: null }, addStatement(caseNetwork, stated));
  });
}
