import type { Place } from "../records/place.ts";

/**
 * The larger place that stands for each place, where only regions stay: the one just below the top of those that it lies
 * in, or the top where it is that one itself. A place that others lie in and that lies in none stands for itself.
 *
 * @returns places that cannot be judged, since they lie in none and none in them, with undefined.
 */
export function regionsOf(places: readonly Place[]): Map<string, string | undefined> {
  const outer = new Map(places.map(({ id, within }) => [id, within]));
  const holders = new Set(outer.values());
  const regions = new Map<string, string | undefined>();
  for (const { id } of places) {
    const chain = [id];
    for (let next = outer.get(id); next !== undefined && chain.length <= places.length; next = outer.get(next)) {
      chain.push(next);
    }
    if (chain.length === 1) regions.set(id, holders.has(id) ? id : undefined);
    else regions.set(id, chain.length === 2 ? chain[1] : chain.at(-2));
  }
  return regions;
}
