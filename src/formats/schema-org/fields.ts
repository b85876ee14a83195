import type { JsonValue } from "../../core/json.ts";
import { type Fields, isNode, plainText } from "../../core/linked-data.ts";
import { edtfOfIso } from "../../dates/edtf-of-iso.ts";
import { legalTextKinds } from "../../records/legal-text.ts";
import { organizationKinds } from "../../records/organization.ts";
import { isWebAddress } from "../../records/web-address.ts";

/** The kinds of record that schema.org data may hold. */
export type Kind = "article" | "person" | "organization" | "place" | "legal-text" | "event";

/** What readers read with. What they leave out is counted. */
export interface Reading {
  /** The id of the record that a value points at or holds, where it is of one of these kinds. */
  find(value: JsonValue | undefined, ...kinds: Kind[]): string | undefined;
  /** The first of what a node says under each of these keys. */
  parts(value: JsonValue, ...keys: string[]): (JsonValue | undefined)[];
  /** The text that a value is or holds; of a node, its name or address. */
  text(value: JsonValue | undefined): string | undefined;
}

/** Reads one value as fields of a record; undefined where it is not understood. */
type Reader = (value: JsonValue, reading: Reading) => Draft | undefined;

/** A record before it is checked. */
export type Draft = { [field: string]: JsonValue };

type Readers = Readonly<Record<string, Reader>>;

/** A field made of a text. */
const made =
  (field: string, of: (text: string) => JsonValue | undefined): Reader =>
  (value, { text }) =>
    fieldOf(field, text(value), of);

/** A field made of the id of a record. */
const found =
  (field: string, of: (id: string) => JsonValue, ...kinds: Kind[]): Reader =>
  (value, { find }) =>
    fieldOf(field, find(value, ...kinds), of);

const same = (text: string) => text;

const listed = (text: string) => [text];

const text = (field: string) => made(field, same);

const date = (field: string) => made(field, edtfOfIso);

const oneOf = (field: string, known: readonly string[]) =>
  made(field, (written) => known.find((each) => each === written));

/** An address is no name. */
const named = (field: string, of: (name: string) => JsonValue) =>
  made(field, (name) => (isWebAddress(name) ? undefined : of(name)));

const byline = (role: string) => named("byline", (name) => [{ name, role }]);

const names = made("names", (full) => [{ full }]);

/** Pictures are addresses, or nodes with one. */
const images: Reader = (value, { parts, text }) => {
  const [caption, credit, contentUrl, page] = parts(value, "caption", "creditText", "contentUrl", "url").map(text);
  const url = isNode(value) ? (contentUrl ?? page) : text(value);
  const image = { ...(url && { url }), ...(caption && { caption }), ...(credit && { credit }) };
  return Object.keys(image).length > 0 ? { images: [image] } : undefined;
};

const identifiers: Reader = (value, { parts, text }) => {
  const [scheme, written] = parts(value, "propertyID", "value").map(text);
  return scheme && written ? { identifiers: [{ scheme, value: written }] } : undefined;
};

/** An office stands with its organization in a role, or alone as a job's title. */
const roles: Reader = (value, { find, parts, text }) => {
  const [roleName, worksFor] = parts(value, "roleName", "worksFor");
  const [title, organization] = [text(roleName), find(worksFor, "organization")];
  return title && organization ? { roles: [{ title, organization }] } : undefined;
};

/** One without the other is none. */
const geo: Reader = (value, { parts, text }) => {
  const [latitude = 91, longitude = 181] = parts(value, "latitude", "longitude").map((part) => Number(text(part)));
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
};

const all: Readers = { identifier: identifiers, image: images };

/** What the library reads of each kind of node, by the names that schema.org gives; of two for one field, the better first. */
export const readers: Readonly<Record<Kind, Readers>> = {
  article: {
    ...all,
    headline: text("headline"),
    name: text("headline"),
    url: text("url"),
    articleBody: text("body"),
    publisher: named("publisher", same),
    datePublished: date("publishedAt"),
    author: byline("author"),
    editor: byline("editor"),
    translator: byline("translator"),
    sourceOrganization: byline("source"),
    inLanguage: text("language"),
    abstract: text("summary"),
    description: text("summary"),
    isBasedOn: found("derivedFrom", same, "article"),
    archivedAt: made("archivedUrls", listed),
    license: text("license"),
  },
  person: {
    ...all,
    name: names,
    alternateName: names,
    description: text("description"),
    birthDate: date("born"),
    deathDate: date("died"),
    jobTitle: made("roles", (title) => [{ title }]),
    worksFor: roles,
  },
  organization: {
    ...all,
    name: names,
    alternateName: names,
    additionalType: oneOf("kind", organizationKinds),
    location: found("place", same, "place"),
  },
  place: {
    ...all,
    name: names,
    alternateName: names,
    address: (value, { parts, text }) => fieldOf("country", text(parts(value, "addressCountry")[0]), same),
    containedInPlace: found("within", same, "place"),
    geo,
  },
  "legal-text": {
    ...all,
    name: text("title"),
    legislationType: oneOf("kind", legalTextKinds),
    legislationJurisdiction: text("jurisdiction"),
    inLanguage: text("language"),
    url: text("url"),
  },
  event: {
    name: text("title"),
    additionalType: text("type"),
    startDate: date("when"),
    endDate: date("until"),
    location: found("place", same, "place"),
    attendee: found("who", listed, "person"),
    performer: found("who", listed, "person"),
    organizer: found("by", listed, "organization", "person"),
    subjectOf: found("sources", (article) => [{ article }], "article"),
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

/** The types' names are taken without the address of the vocabulary. What was called off is no event of its date. */
export function kindOf(node: Fields): Kind | undefined {
  if (/Cancelled|Postponed/.test(JSON.stringify(node.get("eventStatus")))) return undefined;
  const types = (node.get("@type") ?? []).map((type) => plainText(type)?.split(/[/:#]/).at(-1) ?? "");
  return kinds.find(([, pattern]) => types.some((type) => pattern.test(type)))?.[0];
}

function fieldOf(
  field: string,
  text: string | undefined,
  of: (text: string) => JsonValue | undefined,
): Draft | undefined {
  const value = text === undefined ? text : of(text);
  return value === undefined ? value : { [field]: value };
}
