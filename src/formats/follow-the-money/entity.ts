import { sha1 } from "@noble/hashes/legacy.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** The types of entity that case files are written with. */
export type FollowTheMoneySchema =
  | "Address"
  | "Article"
  | "Company"
  | "CourtCase"
  | "CourtCaseParty"
  | "Documentation"
  | "Employment"
  | "Event"
  | "Organization"
  | "Person"
  | "PublicBody"
  | "UnknownLink";

/** An entity of FollowTheMoney. All values are texts, ids of other entities among them. */
export interface FollowTheMoneyEntity {
  /** A SHA-1 in hexadecimal. */
  id: string;
  /** What type of entity it is. */
  schema: FollowTheMoneySchema;
  /** The values of its properties, by name; none is empty. */
  properties: { [property: string]: string[] };
}

/**
 * Gives the ids of entities: the SHA-1 of what each is of, in hexadecimal, as FollowTheMoney's own tools make ids.
 * Each is worked out once, for others point at it often.
 *
 * @param caseFile - the case file's id.
 * @returns a function that takes a record's id, and what of the record it is. The last part alone may have white space.
 */
export function entityIds(caseFile: string): (...parts: string[]) => string {
  const ids = new Map<string, string>();
  return (...parts) => {
    const text = [caseFile, ...parts].join("\n");
    const id = ids.get(text) ?? bytesToHex(sha1(utf8ToBytes(text)));
    ids.set(text, id);
    return id;
  };
}

/** Entities with each id once. What ties the same records in the same way, twice, is one: its id is made of just that. */
export function distinct(entities: readonly FollowTheMoneyEntity[]): FollowTheMoneyEntity[] {
  return [...new Map(entities.map((entity) => [entity.id, entity])).values()];
}

/** An entity with those of its properties that have values. */
export function entityOf(
  id: string,
  schema: FollowTheMoneySchema,
  values: Readonly<Record<string, readonly (string | undefined)[]>>,
): FollowTheMoneyEntity {
  const properties = Object.entries(values).map(([property, list]): [string, string[]] => [
    property,
    [...new Set(list.flatMap((value) => value ?? []))],
  ]);
  return { id, schema, properties: Object.fromEntries(properties.filter(([, list]) => list.length > 0)) };
}
