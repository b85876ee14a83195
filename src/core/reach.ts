/** What each thing leads to: the ids of others, or values of any kind. */
export type Links<Value = string> = ReadonlyMap<string, readonly Value[]>;

export function linksOf<Value>(pairs: Iterable<readonly [from: string, to: Value]>): Links<Value> {
  const links = new Map<string, Value[]>();
  for (const [from, to] of pairs) {
    const known = links.get(from);
    if (known === undefined) links.set(from, [to]);
    else known.push(to);
  }
  return links;
}

/** Some ids and all that they lead to, however much lies between; each is looked at once. */
export function reach(ids: Iterable<string>, links: Links): Set<string> {
  const reached = new Set(ids);
  // What is added to a set while it is gone through comes up in its turn.
  for (const id of reached) for (const other of links.get(id) ?? []) reached.add(other);
  return reached;
}
