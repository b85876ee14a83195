import type { EntryPoints } from "../entry.ts";
import { reasonOfField } from "../reason.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import type { FoundFact } from "./finding.ts";

/** Events that were announced and should have come by the date of the timeline, of which no report says that they did. */
export function findAnnounced({ entries, asOf }: CaseInHand): FoundFact[] {
  return entries
    .filter(({ entry }) => entry.status === "expected")
    .filter(({ entry }) => entry.start.latest !== null && asOf.earliest !== null && entry.start.latest <= asOf.earliest)
    .map(({ entry, accounts }) => ({
      code: "announced-not-reported",
      severity: "note",
      records: [entry.event],
      statements: whenReasons(accounts),
      params: { event: entry.event },
    }));
}

/** Events of which the sources say nothing that bounds their time. */
export function findUndated({ entries }: CaseInHand): FoundFact[] {
  return entries
    .filter(({ entry }) => entry.start.earliest === null && entry.start.latest === null)
    .map(({ entry }) => ({
      code: "undated",
      severity: "note",
      records: [entry.event],
      statements: [],
      params: { event: entry.event },
    }));
}

/** Events that several articles report, all of which derive from one. */
export function findOnlyCopies({ caseFile, entries }: CaseInHand): FoundFact[] {
  const derived = (caseFile.articles ?? []).filter(({ derivedFrom }) => derivedFrom !== undefined);
  if (derived.length === 0) return [];
  const parents = new Map(derived.map(({ id, derivedFrom }) => [id, derivedFrom]));
  const originOf = (article: string): string => {
    const seen = new Set([article]);
    for (let next = parents.get(article); next !== undefined && !seen.has(next); next = parents.get(next)) {
      seen.add(next);
    }
    return [...seen].at(-1) ?? article;
  };
  const severallyReported = entries.filter(
    ({ accounts }) => accounts.length > 1 || (accounts[0]?.event.sources?.length ?? 0) > 1,
  );
  return severallyReported.flatMap(({ entry, accounts }): FoundFact[] => {
    const sources = accounts.flatMap(({ event }) => event.sources ?? []).filter(({ stance }) => stance !== "denied");
    const articles = [...new Set(sources.map(({ article }) => article))];
    const [original, ...others] = new Set(articles.map(originOf));
    if (articles.length < 2 || original === undefined || others.length > 0) return [];
    return [
      {
        code: "only-copies",
        severity: "note",
        records: [entry.event, ...articles],
        statements: whenReasons(accounts),
        params: { event: entry.event, original, copies: articles.filter((article) => article !== original).length },
      },
    ];
  });
}

function whenReasons(accounts: EntryPoints["accounts"]) {
  return accounts
    .filter(({ event }) => event.when !== undefined)
    .map(({ event }) => reasonOfField("when", event, "when"));
}
