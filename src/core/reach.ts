import { pushTo } from "./push-to.ts";

/** What each thing leads to: the ids of others, or values of any kind. */
export type Links<Value = string> = ReadonlyMap<string, readonly Value[]>;

export function linksOf<Value>(pairs: Iterable<readonly [from: string, to: Value]>): Links<Value> {
  const links = new Map<string, Value[]>();
  for (const [from, to] of pairs) {
    pushTo(links, from, to);
  }
  return links;
}

/** The same where each of two leads to the other. */
export function mutualLinksOf(pairs: Iterable<readonly [one: string, other: string]>): Links {
  return linksOf([...pairs].flatMap(([one, other]) => [[one, other] as const, [other, one] as const]));
}

/** Some ids and all that they lead to, however much lies between; each is looked at once. */
export function reach(ids: Iterable<string>, links: Links): Set<string> {
  const reached = new Set(ids);
  // What is added to a set while it is gone through comes up in its turn.
  for (const id of reached) for (const other of links.get(id) ?? []) reached.add(other);
  return reached;
}
