import type { CaseNetwork, EventPoints } from "../case-network.ts";

/** States that what an article reports began not after its publication. Announcements and denials report nothing. */
export function stateReports({ network, publications, statements }: CaseNetwork, { event, start }: EventPoints): void {
  event.sources?.forEach(({ article, stance }, index) => {
    if (stance === "announced" || stance === "denied") return;
    const publication = publications.get(article);
    if (publication === undefined) return;
    network.addGap(start, publication.start, notBefore, statements.add("publication", event, false, index));
  });
}

const notBefore = { min: 0, max: null };
