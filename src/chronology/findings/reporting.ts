import { isNotAfter } from "../bounds-order.ts";
import { reasonsOf } from "../custody/measure.ts";
import type { EntryPoints } from "../entry.ts";
import { reasonOfField } from "../reason.ts";
import { explainIn, type Worlds } from "../worlds.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import { type FoundFact, restingOn } from "./finding.ts";

/** Events that were announced and should have come by the date of the timeline, of which no report says that they did. */
export function findAnnounced({ worlds, entries, asOf }: CaseInHand): FoundFact[] {
  return entries
    .filter(({ entry }) => entry.status === "expected")
    .filter(({ entry }) => isNotAfter(entry.start, asOf))
    .map(({ entry, accounts }) =>
      restingOn(
        {
          code: "announced-not-reported",
          severity: "note",
          records: [entry.event],
          params: { event: entry.event },
        },
        () =>
          reasonsOf(
            worlds,
            accounts.flatMap(({ start }) => explainIn(worlds, start, "latest")),
          ),
      ),
    );
}

/**
 * Events of which the sources say nothing that bounds their time. Where a source does, and what it says gave way in a
 * contradiction, that contradiction says so.
 */
export function findUndated({ worlds, entries }: CaseInHand): FoundFact[] {
  const dated = datedByWhatGaveWay(worlds);
  return entries
    .filter(({ entry }) => entry.start.earliest === null && entry.start.latest === null)
    .filter(({ entry }) => !entry.accounts.some(({ event }) => dated.has(event)))
    .map(({ entry }) => ({
      code: "undated",
      severity: "note",
      records: [entry.event],
      statements: [],
      params: { event: entry.event },
    }));
}

/** Ids of the events of whose time a statement spoke that gave way: their own, those of a relation or a match to them. */
function datedByWhatGaveWay({ caseNetwork, leftOut }: Worlds): ReadonlySet<string> {
  const dated = new Set<string>();
  const matches = new Map((caseNetwork.caseFile.matches ?? []).map(({ id, events }) => [id, events]));
  for (const statement of leftOut) {
    const reason = caseNetwork.statements.reasonOf(statement);
    if (reason === undefined || reason.kind === "term") continue;
    const { record, path } = reason;
    const relation = caseNetwork.events.get(record)?.event.relations?.[Number(path[1])];
    const ids = reason.kind === "relation" && relation !== undefined ? [record, relation.to] : [record];
    for (const id of matches.get(record) ?? ids) dated.add(id);
  }
  return dated;
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
