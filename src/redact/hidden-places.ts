import { linksOf, reach } from "../core/reach.ts";
import type { Place } from "../records/place.ts";

/** The places that go, and what tells where they are. */
export interface HiddenPlaces {
  /** Ids of the places that go, and for which no larger one stands. */
  gone: ReadonlySet<string>;
  /** Ids of those that lie in one of them, however much lies between: their positions would say where it is. */
  inner: ReadonlySet<string>;
}

export function hiddenPlacesOf(places: readonly Place[], isHidden: (id: string) => boolean): HiddenPlaces {
  const gone = new Set(places.flatMap(({ id }) => (isHidden(id) ? [id] : [])));
  const held = linksOf(places.flatMap(({ id, within }) => (within === undefined ? [] : [[within, id] as const])));
  return { gone, inner: reach(gone, held) };
}
