import type { Place } from "../records/place.ts";

/** The places that go, and what tells where they are. */
export interface HiddenPlaces {
  /** Whether a place goes, and no larger one stands for it. */
  has(place: string): boolean;
  /** Whether a place lies in one that does, however much lies between: its position would say where that is. */
  hold(place: string): boolean;
}

export function hiddenPlacesOf(places: readonly Place[], isHidden: (id: string) => boolean): HiddenPlaces {
  const outer = new Map(places.map(({ id, within }) => [id, within]));
  const has = (id: string) => outer.has(id) && isHidden(id);
  return {
    has,
    hold: (id) => {
      const seen = new Set<string>();
      for (let at = outer.get(id); at !== undefined && !seen.has(at); at = outer.get(at)) {
        if (has(at)) return true;
        seen.add(at);
      }
      return false;
    },
  };
}
