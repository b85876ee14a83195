import type { Place } from "../records/place.ts";
import { commonWordsOf } from "./common-words.ts";
import { foldedWords } from "./fold.ts";
import type { Judge } from "./judge.ts";
import { patternsOf } from "./patterns-of.ts";
import type { Profile } from "./profile.ts";
import { regionsOf } from "./regions-of.ts";
import { type Scanner, scannerOf } from "./scanner.ts";

/** What becomes of places where a profile lets only regions stay. */
export interface PlaceChange {
  /** The larger place that stands for each, undefined where there is none; empty where places stay as they are. */
  regions: ReadonlyMap<string, string | undefined>;
  /** Ids of the places that go for no other reason than that a larger one stands for them, or none can. */
  coarsened: ReadonlySet<string>;
  /** Whether a place that stays bears a name, alone, with other words or inflected: it is not looked for. */
  bears(name: string): boolean;
}

/** A place that goes of itself gets no larger one in its place: that would say where it lies. */
export function placeChangeOf(places: readonly Place[], profile: Profile, judge: Judge): PlaceChange {
  if (profile.places !== "region") return { regions: new Map(), coarsened: new Set(), bears: () => false };
  const gone = new Set(places.flatMap((place, at) => (judge(place, ["places", at]) === undefined ? [] : place.id)));
  const regions = new Map([...regionsOf(places)].filter(([id]) => !gone.has(id)));
  const kept = new Set(regions.values());
  const coarsened = new Set([...regions.keys()].filter((id) => !kept.has(id)));
  const staying = new Map(
    places.flatMap(({ id, names }) =>
      kept.has(id) && !gone.has(id) ? [[id, names.map(({ full }) => full)] as const] : [],
    ),
  );
  const borne = new Set([...staying.values()].flat().flatMap((name) => runsOf(foldedWords(name))));
  for (const name of foundInOwnRegion(places, regions, coarsened, staying)) borne.add(keyOf(name));
  return { regions, coarsened, bears: (name) => borne.has(keyOf(name)) };
}

/** The names of places that would be found in those of the region that stands for each, such as inflected. */
function foundInOwnRegion(
  places: readonly Place[],
  regions: PlaceChange["regions"],
  coarsened: ReadonlySet<string>,
  staying: ReadonlyMap<string, readonly string[]>,
): string[] {
  const candidates = places.flatMap(({ id, names }) => {
    const own = staying.get(regions.get(id) ?? "") ?? [];
    return coarsened.has(id) ? names.map(({ full }) => ({ full, own })) : [];
  });
  // Most regions hold no name of a place at all: one search finds those that do.
  const { holds } = finderOf(candidates.map(({ full }) => full));
  return candidates.flatMap(({ full, own }) => {
    const held = own.filter(holds);
    return held.length > 0 && held.some(finderOf([full]).holds) ? full : [];
  });
}

function finderOf(names: readonly string[]): Scanner {
  const common = commonWordsOf([], []);
  const patterns = names.flatMap((name) => patternsOf(name, "names.full", false, common));
  // Names of regions are built on those of places with endings of many kinds.
  return scannerOf(patterns.map((pattern) => ({ ...pattern, loose: true })));
}

function keyOf(name: string): string {
  return foldedWords(name).join(" ");
}

const longestRun = 8;

/** Words one after another, from any to any. */
function runsOf(words: readonly string[]): string[] {
  return words.flatMap((_, from) =>
    words.slice(from, from + longestRun).map((_, length) => words.slice(from, from + length + 1).join(" ")),
  );
}
