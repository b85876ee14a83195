import type { Place } from "../records/place.ts";
import { foldedWords } from "./fold.ts";
import type { Judge } from "./judge.ts";
import type { Profile } from "./profile.ts";
import { regionsOf } from "./regions-of.ts";

/** What becomes of places where a profile lets only regions stay. */
export interface PlaceChange {
  /** The larger place that stands for each, undefined where there is none; empty where places stay as they are. */
  regions: ReadonlyMap<string, string | undefined>;
  /** Ids of the places that go for no other reason than that a larger one stands for them, or none can. */
  coarsened: ReadonlySet<string>;
  /** Whether a place that stays bears a name, alone or with other words: it is not looked for. */
  bears(name: string): boolean;
}

/** A place that goes of itself gets no larger one in its place: that would say where it lies. */
export function placeChangeOf(places: readonly Place[], profile: Profile, judge: Judge): PlaceChange {
  if (profile.places !== "region") return { regions: new Map(), coarsened: new Set(), bears: () => false };
  const gone = new Set(
    places.flatMap((place, index) => (judge(place, ["places", index]) === undefined ? [] : place.id)),
  );
  const regions = new Map([...regionsOf(places)].filter(([id]) => !gone.has(id)));
  const kept = new Set(regions.values());
  const borne = new Set(
    places.flatMap(({ id, names }) =>
      kept.has(id) && !gone.has(id) ? names.flatMap(({ full }) => runsOf(foldedWords(full))) : [],
    ),
  );
  return {
    regions,
    coarsened: new Set([...regions.keys()].filter((id) => !kept.has(id))),
    bears: (name) => borne.has(foldedWords(name).join(" ")),
  };
}

const longestRun = 8;

/** Words one after another, from any to any. */
function runsOf(words: readonly string[]): string[] {
  return words.flatMap((_, from) =>
    words.slice(from, from + longestRun).map((_, length) => words.slice(from, from + length + 1).join(" ")),
  );
}
