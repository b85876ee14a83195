import type { JsonValue } from "../../core/json.ts";
import { listOf, textsIn, typesOf, type Values } from "./find-nodes.ts";
import { edtfOfIso } from "./iso-date.ts";

/** The kinds of record that schema.org data may hold. */
export type Kind = "article" | "person" | "organization" | "place" | "legal-text" | "event";

/** Finds the id of the record that a value points at or holds, where it is of one of these kinds. */
type Find = (value: JsonValue, ...kinds: Kind[]) => string | undefined;

/** Reads a value as fields of a record; what it does not name was not understood. */
type Reader = (value: JsonValue, find: Find) => Draft | undefined;

/** A record before it is checked. */
export type Draft = { [field: string]: JsonValue };

type Readers = Readonly<Record<string, Reader>>;

const text =
  (field: string): Reader =>
  (value) =>
    fieldOf(field, textsIn(value)[0]);

const texts =
  (field: string): Reader =>
  (value) =>
    fieldOf(field, filled(textsIn(value)));

const date =
  (field: string): Reader =>
  (value) =>
    fieldOf(field, textsIn(value).map(edtfOfIso)[0]);

const found =
  (field: string, ...kinds: Kind[]): Reader =>
  (value, find) =>
    fieldOf(
      field,
      listOf(value)
        .map((item) => find(item, ...kinds))
        .find((id) => id !== undefined),
    );

const allFound =
  (field: string, ...kinds: Kind[]): Reader =>
  (value, find) =>
    fieldOf(field, filled(listOf(value).flatMap((item) => find(item, ...kinds) ?? [])));

const byline =
  (role: string): Reader =>
  (value) =>
    fieldOf("byline", filled(textsIn(value).map((name) => ({ name, role }))));

const names: Reader = (value) => fieldOf("names", filled(textsIn(value).map((full) => ({ full }))));

/** Pictures are addresses, or nodes with one. */
const images: Reader = (value) =>
  fieldOf(
    "images",
    filled(
      listOf(value).flatMap((item) => {
        const node = partsOf(item);
        const [url] = textsIn(node ? (node.contentUrl ?? node.url) : item);
        const [[caption], [credit]] = [textsIn(node?.caption), textsIn(node?.creditText)];
        const image = { ...(url && { url }), ...(caption && { caption }), ...(credit && { credit }) };
        return Object.keys(image).length > 0 ? [image] : [];
      }),
    ),
  );

const identifiers: Reader = (value) =>
  fieldOf(
    "identifiers",
    filled(
      listOf(value).flatMap((item) => {
        const node = partsOf(item);
        const [[scheme], [written]] = [textsIn(node?.propertyID), textsIn(node?.value)];
        return scheme && written ? [{ scheme, value: written }] : [];
      }),
    ),
  );

/** An office stands with its organization in a role, or alone as a job's title. */
const roles: Reader = (value, find) =>
  fieldOf(
    "roles",
    filled(
      listOf(value).flatMap((item) => {
        const [title] = textsIn(partsOf(item)?.roleName);
        const organization = find(partsOf(item)?.worksFor ?? null, "organization");
        return title && organization ? [{ title, organization }] : [];
      }),
    ),
  );

const geo: Reader = (value) => {
  const [latitude, longitude] = [partsOf(value)?.latitude, partsOf(value)?.longitude].map(Number);
  return Number.isFinite(latitude) && Number.isFinite(longitude) && latitude !== undefined && longitude !== undefined
    ? { latitude, longitude }
    : undefined;
};

const all: Readers = { identifier: identifiers, image: images };

/** What the library reads of each kind of node, by the names that schema.org gives. */
export const readers: Readonly<Record<Kind, Readers>> = {
  article: {
    ...all,
    headline: text("headline"),
    name: text("headline"),
    url: text("url"),
    articleBody: text("body"),
    publisher: text("publisher"),
    datePublished: date("publishedAt"),
    author: byline("author"),
    editor: byline("editor"),
    translator: byline("translator"),
    sourceOrganization: byline("source"),
    inLanguage: text("language"),
    abstract: text("summary"),
    description: text("summary"),
    isBasedOn: found("derivedFrom", "article"),
    archivedAt: texts("archivedUrls"),
    license: text("license"),
  },
  person: {
    ...all,
    name: names,
    alternateName: names,
    description: text("description"),
    birthDate: date("born"),
    deathDate: date("died"),
    jobTitle: (value) => fieldOf("roles", filled(textsIn(value).map((title) => ({ title })))),
    worksFor: roles,
  },
  organization: {
    ...all,
    name: names,
    alternateName: names,
    additionalType: text("kind"),
    location: found("place", "place"),
  },
  place: {
    ...all,
    name: names,
    alternateName: names,
    address: (value) => fieldOf("country", textsIn(partsOf(value)?.addressCountry)[0]),
    containedInPlace: found("within", "place"),
    geo,
  },
  "legal-text": {
    ...all,
    name: text("title"),
    legislationType: text("kind"),
    legislationJurisdiction: text("jurisdiction"),
    inLanguage: text("language"),
    url: text("url"),
  },
  event: {
    name: text("title"),
    additionalType: text("type"),
    startDate: date("when"),
    endDate: date("until"),
    location: found("place", "place"),
    attendee: allFound("who", "person"),
    performer: allFound("who", "person"),
    organizer: allFound("by", "organization", "person"),
    subjectOf: (value, find) =>
      fieldOf(
        "sources",
        filled(
          listOf(value).flatMap((item) => {
            const article = find(item, "article");
            return article === undefined ? [] : [{ article }];
          }),
        ),
      ),
    description: text("note"),
  },
};

/** Which kind of record a node is read as, by the names of its types and of those below them. */
const kinds: readonly [Kind, RegExp][] = [
  ["article", /(?:Article|BlogPosting|SocialMediaPosting|^Report)$/],
  ["person", /^Person$/],
  ["organization", /(?:Organization|^NGO|^PoliticalParty|^Corporation)$/],
  ["place", /(?:Place|^City|^Country|^State|^AdministrativeArea|^Courthouse|^PoliceStation)$/],
  ["legal-text", /^Legislation(?:Object)?$/],
  ["event", /Event$/],
];

export function kindOf(node: Values): Kind | undefined {
  const types = typesOf(node);
  return kinds.find(([, pattern]) => types.some((type) => pattern.test(type)))?.[0];
}

function fieldOf(field: string, value: JsonValue | undefined): Draft | undefined {
  return value === undefined ? undefined : { [field]: value };
}

function filled<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function partsOf(value: JsonValue): Values | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
}
