import type { AnyCaseFile } from "../case-file/case-file.ts";
import type { Risk } from "./report.ts";

/** What was kept of what was removed, by pseudonyms. */
export interface Traces {
  /** Persons who were removed. */
  persons: ReadonlySet<string>;
  /** Articles that tell of what was removed, and of which something stays. */
  articles: ReadonlySet<string>;
}

/**
 * What was kept and could still give somebody away: the exact minute and place of an event of a person who was removed, a
 * role that only they have, an article that can be found by its words, or by its publisher and time.
 */
export function findRisks(
  { articles = [], events = [] }: AnyCaseFile,
  { persons: removed, articles: telling }: Traces,
): Risk[] {
  const risks: Risk[] = [];
  const roles = new Map<string, number>();
  for (const { participants = [] } of events)
    for (const { role } of participants) roles.set(role, (roles.get(role) ?? 0) + 1);
  for (const { id, when, place, who = [], by = [], participants = [] } of events) {
    const persons = [...who, ...by, ...participants.map((each) => each.who)];
    if (!persons.some((each) => typeof each === "string" && removed.has(each))) continue;
    const edtf = typeof when === "object" ? when.edtf : when;
    if (place !== undefined && edtf?.includes("T")) risks.push({ code: "exact-time-and-place", record: id });
    const isRare = participants.some(
      ({ who: each, role }) => typeof each === "string" && removed.has(each) && roles.get(role) === 1,
    );
    if (isRare) risks.push({ code: "rare-role", record: id });
  }
  const quoted = new Set(
    events.flatMap(({ sources = [] }) => sources.flatMap(({ article, quote }) => (quote === undefined ? [] : article))),
  );
  for (const { id, headline, body, summary, publisher, publishedAt } of articles) {
    const hasWords = headline !== id || body !== undefined || summary !== undefined || quoted.has(id);
    const isDated = publisher !== undefined && publishedAt !== undefined;
    if (telling.has(id) && (hasWords || isDated)) risks.push({ code: "article-can-be-found", record: id });
  }
  return risks;
}
