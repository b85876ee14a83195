import type { Article } from "../records/article.ts";

/** The articles that each article is a copy of, and those that are copies of it. */
export type Copies = ReadonlyMap<string, readonly string[]>;

export function copiesOf(articles: readonly Pick<Article, "id" | "derivedFrom">[]): Copies {
  const copies = new Map<string, string[]>();
  const link = (one: string, other: string) => {
    const known = copies.get(one);
    if (known === undefined) copies.set(one, [other]);
    else known.push(other);
  };
  for (const { id, derivedFrom } of articles) {
    if (derivedFrom === undefined) continue;
    link(id, derivedFrom);
    link(derivedFrom, id);
  }
  return copies;
}

/** Some articles with all their copies and originals, however many lie between; each is looked at once. */
export function withCopies(ids: Iterable<string>, copies: Copies): Set<string> {
  const reached = new Set(ids);
  // What is added to a set while it is gone through comes up in its turn.
  for (const id of reached) for (const other of copies.get(id) ?? []) reached.add(other);
  return reached;
}
