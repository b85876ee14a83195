import type { Place } from "../records/place.ts";

/**
 * The larger place that stands for each place, where only regions stay: the one just below the top of those that it lies
 * in, or the top where it is that one itself. A place that others lie in and that lies in none stands for itself. Each
 * place is gone through once.
 *
 * @returns places that cannot be judged, since they lie in none and none in them, or in a circle, with undefined.
 */
export function regionsOf(places: readonly Place[]): Map<string, string | undefined> {
  const outer = new Map(places.map(({ id, within }) => [id, within]));
  const holders = new Set(outer.values());
  /** The place just below the top that each lies in, or is; undefined as long as it is not known. */
  const below = new Map<string, string | undefined>();
  const follow = (id: string): void => {
    const chain: string[] = [];
    let at = id;
    for (let next = outer.get(at); next !== undefined && !below.has(at); next = outer.get(at)) {
      below.set(at, undefined);
      chain.push(at);
      at = next;
    }
    const found = outer.get(at) === undefined ? chain.at(-1) : below.get(at);
    for (const each of chain) below.set(each, found);
  };
  const regionOf = (id: string): string | undefined => {
    const larger = outer.get(id);
    if (larger === undefined) return holders.has(id) ? id : undefined;
    follow(id);
    const found = below.get(id);
    return found === id ? larger : found;
  };
  return new Map(places.map(({ id }) => [id, regionOf(id)]));
}
