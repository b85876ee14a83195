import { ownNames } from "../../case-file/shown-name.ts";
import type { Article } from "../../records/article.ts";
import type { Identifier } from "../../records/identifier.ts";
import type { Name } from "../../records/name.ts";
import type { Organization } from "../../records/organization.ts";
import type { Person } from "../../records/person.ts";
import type { Place } from "../../records/place.ts";
import type { Source } from "../../records/source.ts";
import type { When } from "../../records/when.ts";
import { distinct, entityOf, type FollowTheMoneyEntity } from "./entity.ts";

/** What entities need to know beyond their record. */
export interface Links {
  /** The id of the entity of a record, or of what ties it to others. */
  idOf(record: string, ...parts: string[]): string;
  /** The name of a record. */
  nameOf(record: string): string;
  /** The date of a record's field; undefined, and noted as lost, where FollowTheMoney cannot say it. */
  dateOf(record: string, field: string, when: When | undefined): string | undefined;
}

/** The first name is the name; the others stand beside it. */
function named([first, ...others]: readonly Name[]) {
  return { name: [first?.full], alias: others.map(({ full }) => full) };
}

/** Whether an identifier is the number of an item of Wikidata, the one kind that all entities have a place for. */
export function isWikidataItem({ scheme, value }: Identifier): boolean {
  return scheme === "wikidata" && /^Q[1-9]\d*$/.test(value);
}

const wikidataIds = (identifiers: readonly Identifier[] = []) =>
  identifiers.filter(isWikidataItem).map(({ value }) => value);

/** Degrees with all their digits, never as `1e-7`. */
const degrees = (value: number | undefined) =>
  value?.toLocaleString("en", { maximumFractionDigits: 20, useGrouping: false });

/** An article, with its authors by name. */
export function articleEntity(article: Article, { idOf, nameOf, dateOf }: Links): FollowTheMoneyEntity {
  const { id, headline, url, publisher, byline = [], summary, publishedAt } = article;
  return entityOf(idOf(id), "Article", {
    name: [nameOf(id)],
    title: [headline],
    sourceUrl: [url],
    publisher: [publisher],
    author: byline.map(({ name, role = "author" }) => (role === "author" ? name : undefined)),
    summary: [summary],
    publishedAt: [dateOf(id, "publishedAt", publishedAt)],
  });
}

/** A person, with what ties them to employers and to other persons. */
export function personEntities(person: Person, links: Links): FollowTheMoneyEntity[] {
  const { idOf, dateOf } = links;
  const { id, description, born, died, roles = [], relationships = [], identifiers, sources } = person;
  const self = idOf(id);
  const names = ownNames(person.names);
  return [
    entityOf(self, "Person", {
      ...named(names),
      firstName: names.map(({ given }) => given),
      lastName: names.map(({ family }) => family),
      fatherName: names.map(({ patronymic }) => patronymic),
      description: [description],
      birthDate: [dateOf(id, "born", born)],
      deathDate: [dateOf(id, "died", died)],
      position: roles.map(({ title }) => title),
      wikidataId: wikidataIds(identifiers),
    }),
    ...distinct(
      roles.flatMap(({ title, organization }) =>
        organization === undefined
          ? []
          : [
              entityOf(idOf(id, "role", organization, title), "Employment", {
                employee: [self],
                employer: [idOf(organization)],
                role: [title],
              }),
            ],
      ),
    ),
    ...distinct(
      relationships.map(({ person: other, kind }) =>
        entityOf(idOf(id, "relationship", other, kind), "UnknownLink", {
          subject: [self],
          object: [idOf(other)],
          role: [kind],
        }),
      ),
    ),
    ...documentationOf(id, sources, links),
  ];
}

const schemas: { [Kind in NonNullable<Organization["kind"]>]?: "PublicBody" | "Company" } = {
  court: "PublicBody",
  police: "PublicBody",
  prosecutor: "PublicBody",
  government: "PublicBody",
  company: "Company",
};

/** An organization: a public body, a company, or one of which no more is known. */
export function organizationEntities(organization: Organization, links: Links): FollowTheMoneyEntity[] {
  const { id, names, kind, place, identifiers, sources } = organization;
  return [
    entityOf(links.idOf(id), (kind && schemas[kind]) ?? "Organization", {
      ...named(ownNames(names)),
      classification: [kind],
      address: [place && links.nameOf(place)],
      addressEntity: [place && links.idOf(place)],
      wikidataId: wikidataIds(identifiers),
    }),
    ...documentationOf(id, sources, links),
  ];
}

/** A place. Countries are in small letters there. */
export function addressEntity(
  { id, names, country, latitude, longitude }: Place,
  { idOf }: Links,
): FollowTheMoneyEntity {
  return entityOf(idOf(id), "Address", {
    full: ownNames(names).map(({ full }) => full),
    country: [country?.toLowerCase()],
    latitude: [degrees(latitude)],
    longitude: [degrees(longitude)],
  });
}

/** The articles that a record rests on, each with what it says of it. */
export function documentationOf(
  record: string,
  sources: readonly Source[] = [],
  { idOf }: Links,
): FollowTheMoneyEntity[] {
  return distinct(
    sources.map(({ article, stance }) =>
      entityOf(idOf(record, "source", article, stance ?? ""), "Documentation", {
        document: [idOf(article)],
        entity: [idOf(record)],
        role: [stance],
      }),
    ),
  );
}
