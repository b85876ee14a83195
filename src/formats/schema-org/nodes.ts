import { ownNames } from "../../case-file/shown-name.ts";
import type { EventBase } from "../../events/event-base.ts";
import type { Article } from "../../records/article.ts";
import type { Identifier } from "../../records/identifier.ts";
import type { Image } from "../../records/image.ts";
import type { LegalText } from "../../records/legal-text.ts";
import type { Name } from "../../records/name.ts";
import type { Organization } from "../../records/organization.ts";
import type { Person } from "../../records/person.ts";
import type { Place } from "../../records/place.ts";
import type { When } from "../../records/when.ts";

/** Gives the date of a record's field as ISO 8601 has it; undefined, and noted as lost, where that would say too much. */
export type DateOf = (record: string, field: string, when: When | undefined) => string | undefined;

/** When an event started and ended, as far as schema.org can say it. */
export interface EventDates {
  startDate?: string;
  endDate?: string;
}

/** Points at another node of the document. */
function reference(id: string) {
  return { "@id": `#${encodeURIComponent(id)}` };
}

/** What all nodes have in common: their id, pictures and identifiers elsewhere. */
function shared({
  id,
  images,
  identifiers,
}: {
  id: string;
  images?: Image[] | undefined;
  identifiers?: Identifier[] | undefined;
}) {
  return {
    ...reference(id),
    ...(images && { image: images.map(imageNode) }),
    ...(identifiers && { identifier: identifiers.map(identifierNode) }),
  };
}

function imageNode({ url, caption, credit }: Image) {
  return {
    "@type": "ImageObject",
    ...(url !== undefined && { contentUrl: url }),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { creditText: credit }),
  } as const;
}

function identifierNode({ scheme, value }: Identifier) {
  return { "@type": "PropertyValue", propertyID: scheme, value } as const;
}

/** The name that is shown is the name; the others stand beside it. */
function named(names: readonly Name[]) {
  const [first, ...others] = ownNames(names);
  return {
    ...(first && { name: first.full }),
    ...(others.length > 0 && { alternateName: others.map(({ full }) => full) }),
  };
}

/** An article, with its authors, editors, translators and where it is from, by name. */
export function articleNode(article: Article, dateOf: DateOf) {
  const {
    headline,
    url,
    body,
    publisher,
    byline = [],
    language,
    summary,
    derivedFrom,
    archivedUrls,
    license,
  } = article;
  const date = dateOf(article.id, "publishedAt", article.publishedAt);
  const by = (wanted: string) =>
    byline.filter(({ role = "author" }) => role === wanted).map(({ name }) => ({ "@type": "Person", name }) as const);
  const [author, editor, translator] = [by("author"), by("editor"), by("translator")];
  const source = by("source").map(({ name }) => ({ "@type": "Organization", name }) as const);
  return {
    "@type": "NewsArticle",
    ...shared(article),
    ...(headline !== undefined && { headline }),
    ...(url !== undefined && { url }),
    ...(body !== undefined && { articleBody: body }),
    ...(publisher !== undefined && { publisher: { "@type": "Organization", name: publisher } as const }),
    ...(date !== undefined && { datePublished: date }),
    ...(author.length > 0 && { author }),
    ...(editor.length > 0 && { editor }),
    ...(translator.length > 0 && { translator }),
    ...(source.length > 0 && { sourceOrganization: source }),
    ...(language !== undefined && { inLanguage: language }),
    ...(summary !== undefined && { abstract: summary }),
    ...(derivedFrom !== undefined && { isBasedOn: reference(derivedFrom) }),
    ...(archivedUrls && { archivedAt: archivedUrls }),
    ...(license !== undefined && { license }),
  } as const;
}

/** A person, with the offices that they hold and for whom. */
export function personNode(person: Person, dateOf: DateOf) {
  const { description, roles = [] } = person;
  const [born, died] = [dateOf(person.id, "born", person.born), dateOf(person.id, "died", person.died)];
  const titles = roles.flatMap(({ title, organization }) => (organization === undefined ? [title] : []));
  const offices = roles.flatMap(({ title, organization }) =>
    organization === undefined
      ? []
      : [{ "@type": "OrganizationRole", roleName: title, worksFor: reference(organization) } as const],
  );
  return {
    "@type": "Person",
    ...shared(person),
    ...named(person.names),
    ...(description !== undefined && { description }),
    ...(born !== undefined && { birthDate: born }),
    ...(died !== undefined && { deathDate: died }),
    ...(titles.length > 0 && { jobTitle: titles }),
    ...(offices.length > 0 && { worksFor: offices }),
  } as const;
}

/** An organization; what kind of one it is stands as its additional type. */
export function organizationNode(organization: Organization) {
  const { kind, place } = organization;
  return {
    "@type": "Organization",
    ...shared(organization),
    ...named(organization.names),
    ...(kind !== undefined && { additionalType: kind }),
    ...(place !== undefined && { location: reference(place) }),
  } as const;
}

/** A place, in its country and in the larger place that holds it. */
export function placeNode(place: Place) {
  const { country, within, latitude, longitude } = place;
  return {
    "@type": "Place",
    ...shared(place),
    ...named(place.names),
    ...(country !== undefined && { address: { "@type": "PostalAddress", addressCountry: country } as const }),
    ...(within !== undefined && { containedInPlace: reference(within) }),
    ...(latitude !== undefined &&
      longitude !== undefined && { geo: { "@type": "GeoCoordinates", latitude, longitude } as const }),
  } as const;
}

/** A legal text; schema.org calls all of them legislation. */
export function legislationNode(text: LegalText) {
  const { title, kind, jurisdiction, language, url } = text;
  return {
    "@type": "Legislation",
    ...shared(text),
    name: title,
    legislationType: kind,
    ...(jurisdiction !== undefined && { legislationJurisdiction: jurisdiction }),
    ...(language !== undefined && { inLanguage: language }),
    ...(url !== undefined && { url }),
  } as const;
}

/** An event; its type stands as its additional type. */
export function eventNode(event: EventBase, dates: EventDates, isPerson: (id: string) => boolean) {
  const { type, title, place, who = [], by = [], sources = [], note } = event;
  const attendee = who.filter(isPerson).map(reference);
  return {
    "@type": "Event",
    ...reference(event.id),
    additionalType: type,
    ...(title !== undefined && { name: title }),
    ...dates,
    ...(place !== undefined && { location: reference(place) }),
    ...(attendee.length > 0 && { attendee }),
    ...(by.length > 0 && { organizer: by.map(reference) }),
    ...(sources.length > 0 && { subjectOf: [...new Set(sources.map(({ article }) => article))].map(reference) }),
    ...(note !== undefined && { description: note }),
  } as const;
}
