import type { Collection } from "../case-file/case-records.ts";
import { fieldIn } from "./fields.ts";
import type { HiddenPlaces } from "./hidden-places.ts";
import type { Judge } from "./judge.ts";
import type { Telling } from "./telling-records.ts";

/** What is left of an article whose text tells what was removed: when and by whom it was published. */
const keptOfTelling = new Set(["id", "publisher", "publishedAt", "language", "derivedFrom", "sensitivity"]);
/** What leads to an article or a legal text that names somebody who was removed. */
const leadingThere = new Set(["url", "archivedUrls", "identifiers", "images"]);
/** Where a place is. */
const position = new Set(["latitude", "longitude"]);
/** Where it is and what it lies in: a region has neither, and lies where it lay. */
const whereabouts = new Set([...position, "within"]);
/** Fields of records that lead to a place which they are at, or lie in. */
const leadingToPlace = new Map<Collection, string>([
  ["places", "within"],
  ["organizations", "place"],
]);

/** What the fields that a record keeps depend on. */
interface Shearing {
  /** What the articles and the legal texts tell of what goes, by their ids. */
  telling: ReadonlyMap<string, Telling>;
  /** Whether places are left as regions alone. */
  hasRegions: boolean;
  /** The places that go. */
  hidden: HiddenPlaces;
  judge: Judge;
  /** Where the record is. */
  path: readonly (string | number)[];
  /** Notes a field that is gone because it leads to what is removed. */
  lead: (key: string) => void;
}

/** A record without the fields that lead to what is removed. */
export function shornRecord(collection: Collection, record: object, shearing: Shearing): object {
  const { telling, hasRegions, judge, path, lead } = shearing;
  if (collection === "places" && hasRegions) return fieldsOf(record, (key) => !whereabouts.has(key));
  const link = leadingToPlace.get(collection);
  if (link !== undefined) return withoutHiddenPlace(collection, record, link, shearing);
  const isText = collection === "articles" || collection === "legalTexts";
  const told = isText ? telling.get(String(fieldIn(record, "id"))) : undefined;
  const isMinor = collection === "persons" && losesDetail(record, "minor", path, judge);
  if (told === undefined && !isMinor) return record;
  return fieldsOf(record, (key, value) => {
    const isEmptied = told === "facts" && collection === "articles";
    const stays = told === undefined ? key !== "born" : isEmptied ? keptOfTelling.has(key) : !leadingThere.has(key);
    if (!stays && value !== undefined) lead(key);
    return stays;
  });
}

/** A place or an organization without what would say where a place is that goes. */
function withoutHiddenPlace(collection: Collection, record: object, link: string, { hidden, lead }: Shearing): object {
  const isLost = hidden.gone.has(String(fieldIn(record, link)));
  const isNear = collection === "places" && hidden.inner.has(String(fieldIn(record, "id")));
  if (!isLost && !isNear) return record;
  return fieldsOf(record, (key) => {
    const stays = !(isLost && key === link) && !(isNear && position.has(key));
    if (!stays) lead(key);
    return stays;
  });
}

function fieldsOf(record: object, stays: (key: string, value: unknown) => boolean): object {
  return Object.fromEntries(Object.entries(record).filter(([key, value]) => stays(key, value)));
}

/** Whether a person loses a detail of a category, be it the detail's own or that of its sensitivity. */
function losesDetail(person: object, category: string, path: readonly (string | number)[], judge: Judge): boolean {
  const details = fieldIn(person, "details");
  if (!Array.isArray(details)) return false;
  return details.some(
    (detail, index) =>
      [detail, fieldIn(detail, "sensitivity")].some((each) => fieldIn(each, "category") === category) &&
      judge(detail, [...path, "details", index]) !== undefined,
  );
}
