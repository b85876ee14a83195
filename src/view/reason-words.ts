import type { AnyCaseFile } from "../case-file/case-file.ts";
import { relationText } from "../case-file/relation-text.ts";
import type { Reason } from "../chronology/reason.ts";
import type { EventBase } from "../events/event-base.ts";
import { Term } from "../events/term.ts";
import { type StatementWords, sayTerm, sayWhen } from "./statement-words.ts";

/** Puts the statements of a case file in words. */
export type ReasonWords = (reason: Reason) => string;

/** A statement as the sources made it: "“Detention” was exactly 2 h before “Rally”". */
export function reasonWords(
  { events = [], articles = [], matches = [] }: AnyCaseFile,
  words: StatementWords,
): ReasonWords {
  const eventsById = new Map(events.map((event) => [event.id, event]));
  const articlesById = new Map(articles.map((article) => [article.id, article]));
  const matchesById = new Map(matches.map((match) => [match.id, match]));
  const titled = (id: string) => `“${words.nameOf(id)}”`;
  const subject = (text: string, event: EventBase) => `${titled(event.id)}: ${text}`;
  return ({ kind, record, path }) => {
    const event = eventsById.get(record);
    const article = articlesById.get(record);
    if (kind === "match")
      return `Accounts of one event: ${(matchesById.get(record)?.events ?? []).map(titled).join(", ")}`;
    if (article?.publishedAt !== undefined)
      return `${titled(record)} was published ${sayWhen(article.publishedAt, words)}`;
    if (event === undefined) return titled(record);
    if (kind === "publication") {
      const source = event.sources?.[Number(path.at(-1))];
      return subject(`not after the publication of ${titled(source?.article ?? record)}, which reports it`, event);
    }
    const said = sayField(event, path, words);
    return subject(said, event);
  };
}

function sayField(event: EventBase, [field, index]: Reason["path"], words: StatementWords): string {
  if (field === "when" && event.when !== undefined) return sayWhen(event.when, words);
  if (field === "until" && event.until !== undefined) return `until ${sayWhen(event.until, words)}`;
  const relation = field === "relations" ? event.relations?.[Number(index)] : undefined;
  if (relation !== undefined) return relationText(relation, words);
  const term = field === "term" && "term" in event ? Term.safeParse(event.term) : undefined;
  return term?.success ? `a term of ${sayTerm(term.data, words)}` : String(field);
}
