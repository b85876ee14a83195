import { distinctIds } from "../../core/distinct-ids.ts";
import { type Issue, issueOf } from "../../core/issue.ts";
import type { JsonValue } from "../../core/json.ts";
import {
  type Fields,
  fieldsWithin,
  firstText,
  idIn,
  isNode,
  keyOf,
  type Node,
  nodesIn,
  placesIn,
  plainText,
} from "../../core/linked-data.ts";
import { pushTo } from "../../core/push-to.ts";
import type { Result } from "../../core/result.ts";
import { type Fault, withoutFaults } from "../../core/without-faults.ts";
import { Other } from "../../events/other.ts";
import { type Article, safeParseArticle } from "../../records/article.ts";
import { type LegalText, safeParseLegalText } from "../../records/legal-text.ts";
import { type Organization, safeParseOrganization } from "../../records/organization.ts";
import { safeParseRecord } from "../../records/parse-record.ts";
import { type Person, safeParsePerson } from "../../records/person.ts";
import { type Place, safeParsePlace } from "../../records/place.ts";
import { type Draft, type Kind, kindOf, type Reading, readers } from "./fields.ts";

/** What schema.org data tells, as records that a case file can take up. */
export interface SchemaOrgRecords {
  /** News articles and other creative works. */
  articles: Article[];
  /** Persons. */
  persons: Person[];
  /** Organizations of every kind. */
  organizations: Organization[];
  /** Places. */
  places: Place[];
  /** Legislation. */
  legalTexts: LegalText[];
  /** schema.org does not say what kind of event it is in the library's terms: all are of the type `other`. */
  events: Other[];
}

interface Entry {
  kind: Kind;
  id: string;
  fields: Fields;
  node: Node;
}

/** Keys of the words that a node goes by; without any it is no record. */
const nameKeys = ["name", "headline", "url", "additionalType", "articleBody"];

/** Keys of a node that say nothing of what it describes. */
const ownKeys = ["@id", "@type", "@context", "@graph"];

/**
 * Reads the nodes of JSON-LD, and those that they hold where one record points at another, as records. What is said of
 * a node in several places is one.
 */
export function readNodes(data: JsonValue): { records: SchemaOrgRecords; warnings: Issue[] } {
  const records: SchemaOrgRecords = {
    articles: [],
    persons: [],
    organizations: [],
    places: [],
    legalTexts: [],
    events: [],
  };
  const warnings: Issue[] = [];
  const entries: Entry[] = [];
  const known = new Map<JsonValue, Entry | undefined>();
  const counted = new Set<Fields>();
  const fieldsOf = fieldsWithin(data);
  const ids = distinctIds();
  let left = 0;

  /** The record that a node is read as. */
  const entryOf = (node: Node): Entry | undefined => {
    const { value } = node;
    const key = keyOf(value);
    if (known.has(key)) return known.get(key);
    const fields = fieldsOf(value);
    const [kind, name] = [kindOf(fields), firstText(fields, nameKeys)];
    const own = idIn(value["@id"]);
    const entry = kind && name ? { kind, id: own ? ids.keep(own) : ids.from(name), fields, node } : undefined;
    if (entry) entries.push(entry);
    known.set(key, entry);
    return entry;
  };
  const parts: Reading["parts"] = (value, ...keys) => {
    if (!isNode(value)) return [];
    const fields = fieldsOf(value);
    // What is a record of its own is read there; what is pointed at again is counted once.
    if (!known.get(keyOf(value)) && !counted.has(fields)) {
      counted.add(fields);
      for (const [key, { length }] of fields) {
        if (!key.startsWith("@")) left += keys.includes(key) ? length - 1 : length;
      }
    }
    return keys.map((key) => fields.get(key)?.[0]);
  };
  const text: Reading["text"] = (value) => {
    if (!isNode(value)) return plainText(value);
    const key = ["@value", "name", "url", "contentUrl"].find((each) => fieldsOf(value).has(each));
    return key && plainText(parts(value, key)[0]);
  };
  const readAll = (value: JsonValue, path: Node["path"]) => {
    for (const node of nodesIn(value, path)) {
      if (entryOf(node)) continue;
      warnings.push(notRead(node.path, "a node of another kind, or called off"));
      readAll(node.value.mainEntity ?? null, [...node.path, "mainEntity"]);
    }
  };
  readAll(data, []);
  for (const { kind, id, fields, node } of entries) {
    const draft: Draft = { id };
    const places = new Map<string, Node["path"][]>();
    const { path } = node;
    left = 0;
    for (const [key, reader] of Object.entries(readers[kind])) {
      const find: Reading["find"] = (value, ...wanted) => {
        const entry = isNode(value) ? entryOf({ value, path: [...path, key] }) : undefined;
        return entry && wanted.includes(entry.kind) ? entry.id : undefined;
      };
      const placeOf = placesIn(node, key);
      for (const value of new Set(fields.get(key))) {
        const read = reader(value, { find, parts, text });
        if (read === undefined || !take(draft, read)) left++;
        else for (const field in read) pushTo(places, field, placeOf(value));
      }
    }
    for (const [key, { length }] of fields)
      if (!Object.hasOwn(readers[kind], key) && !ownKeys.includes(key)) left += length;
    if (left > 0) warnings.push(notRead(path, `${left} of the values of a node`));
    for (const { field, index } of add(records, kind, draft)) {
      warnings.push(notRead(places.get(field)?.[index] ?? path, `what would be ${field}`));
    }
  }
  return { records, warnings };
}

/** Says that something was left out, and where it stands in the input. */
export function notRead(path: Node["path"], what: string): Issue {
  return issueOf("structured-data-not-read", `not read, left out: ${what}`, { path });
}

/** Lists of a field grow; of other values the first stays. False where one is left out. */
function take(draft: Draft, fields: Draft): boolean {
  return Object.entries(fields).every(([field, value]) => {
    const before = draft[field];
    if (before === undefined) draft[field] = value;
    else if (Array.isArray(before) && Array.isArray(value)) before.push(...value);
    else return before === value;
    return true;
  });
}

/** Checks a record and adds it, without the fields, and the items of lists, that do not hold. Gives those. */
function add(records: SchemaOrgRecords, kind: Kind, draft: Draft): Fault[] {
  switch (kind) {
    case "article":
      return addChecked(records.articles, draft, safeParseArticle);
    case "person":
      return addChecked(records.persons, draft, safeParsePerson);
    case "organization":
      return addChecked(records.organizations, draft, safeParseOrganization);
    case "place":
      return addChecked(records.places, draft, safeParsePlace);
    case "legal-text":
      return addChecked(records.legalTexts, { kind: "other", ...draft }, safeParseLegalText);
    case "event":
      return addChecked(records.events, eventOf(draft), (input) => safeParseRecord(Other, input, "the event"));
  }
}

function addChecked<T>(list: T[], draft: Draft, parse: (input: unknown) => Result<T>): Fault[] {
  const { kept, faults } = withoutFaults(draft, parse(draft).issues);
  const result = parse(kept);
  if (result.success) list.push(result.data);
  return faults;
}

/** An event of no stated type: it is somewhere within its dates, of which the end alone tells nothing of the start. */
function eventOf({ type = "other", title = type, when, until, ...draft }: Draft): Draft {
  return {
    ...draft,
    type: "other",
    title,
    ...((when || until) && { when: until && until !== when ? `${when ?? ""}/${until}` : when }),
    ...(type !== "other" && title !== type && { extra: { additionalType: type } }),
  };
}
