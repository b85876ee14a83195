import type { AnyCaseFile } from "../case-file/case-file.ts";
import type { EventBase } from "../events/event-base.ts";
import { ofAccountsIn } from "./accounts-in.ts";
import { type Comparison, comparedEvents } from "./comparison.ts";

/** Ids of the events that stay and that several articles report, which are copies of one, or are not, otherwise than before. */
export function otherwiseVoiced(comparison: Comparison): Set<string> {
  const { before, after } = comparison;
  if (!before.articles?.some(({ derivedFrom }) => derivedFrom !== undefined)) return new Set();
  const [were, are] = [copiesIn(before), copiesIn(after)];
  const otherwise = comparedEvents(comparison).filter(
    (event) => event.after !== undefined && were(event.before) !== are(event.after),
  );
  return new Set(otherwise.map((event) => event.before.id));
}

/** Makes a function that tells whether all articles that report an event, in any account of it, derive from one. */
function copiesIn(caseFile: AnyCaseFile): (event: EventBase) => boolean {
  const parents = new Map((caseFile.articles ?? []).map(({ id, derivedFrom }) => [id, derivedFrom]));
  const originOf = (article: string): string => {
    const seen = new Set([article]);
    for (let next = parents.get(article); next !== undefined && !seen.has(next); next = parents.get(next))
      seen.add(next);
    return [...seen].at(-1) ?? article;
  };
  return ofAccountsIn(caseFile, (accounts) => {
    const sources = accounts.flatMap(({ sources: own = [] }) => own);
    const articles = new Set(sources.flatMap(({ article, stance }) => (stance === "denied" ? [] : [article])));
    return articles.size > 1 && new Set([...articles].map(originOf)).size === 1;
  });
}
