import type { AnyCaseFile } from "../case-file/case-file.ts";
import { type Links, mutualLinksOf, reach } from "../core/reach.ts";
import { isFields } from "./fields.ts";
import type { Judge } from "./judge.ts";

/** The articles of which the words go, before anything is looked for. */
export interface GoneArticles {
  /** Ids of those that go because they repeat one that goes. */
  copies: ReadonlySet<string>;
  /** Ids of those that go, or of which the body goes: no source may quote them. */
  silent: ReadonlySet<string>;
}

/** Which articles are copies of which, in either direction. */
export function copiesAmong({ articles = [] }: AnyCaseFile): Links {
  return mutualLinksOf(
    articles.flatMap(({ id, derivedFrom }) => (derivedFrom === undefined ? [] : [[id, derivedFrom] as const])),
  );
}

/**
 * Finds the articles that go, with their copies and originals: those repeat what went. One that has a sensitivity of its
 * own by which it may stay does.
 *
 * @param alsoRemoved - ids of records that go whatever the judge says.
 */
export function goneArticles(
  { articles = [] }: AnyCaseFile,
  judge: Judge,
  alsoRemoved: ReadonlySet<string>,
  links: Links,
): GoneArticles {
  const gone = new Set<string>();
  const mayStay = new Set<string>();
  const silent = new Set<string>();
  for (const [index, article] of articles.entries()) {
    const path = ["articles", index];
    if (alsoRemoved.has(article.id) || judge(article, path) !== undefined) gone.add(article.id);
    else if (isFields(article.sensitivity)) mayStay.add(article.id);
    if (article.body !== undefined && judge(article.body, [...path, "body"]) !== undefined) silent.add(article.id);
  }
  const copies = new Set([...reach(gone, links)].filter((id) => !gone.has(id) && !mayStay.has(id)));
  return { copies, silent: new Set([...silent, ...gone, ...copies]) };
}
