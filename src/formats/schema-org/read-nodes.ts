import { distinctIds } from "../../core/distinct-ids.ts";
import { type Issue, issueOf } from "../../core/issue.ts";
import type { JsonValue } from "../../core/json.ts";
import {
  type Fields,
  fieldsById,
  fieldsIn,
  idIn,
  isNode,
  type Node,
  nodesIn,
  plainText,
  type Values,
} from "../../core/linked-data.ts";
import type { Result } from "../../core/result.ts";
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
  path: Node["path"];
}

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
  const byId = fieldsById(data);
  const ids = distinctIds();
  let left = 0;

  const keyOf = (value: Values) => (typeof value["@id"] === "string" ? value["@id"] : value);
  const fieldsOf = (value: Values) => byId.get(keyOf(value)) ?? fieldsIn(value);
  /** The record that a node is read as. */
  const entryOf = ({ value, path }: Node): Entry | undefined => {
    const key = keyOf(value);
    if (known.has(key)) return known.get(key);
    const fields = fieldsOf(value);
    const [kind, name] = [kindOf(fields), nameOf(fields)];
    const own = idIn(value["@id"]);
    const entry = kind && name ? { kind, id: own ? ids.keep(own) : ids.from(name), fields, path } : undefined;
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
  for (const node of nodesIn(data)) {
    if (entryOf(node) === undefined) warnings.push(notRead(node.path, "a node of another kind"));
  }
  for (const { kind, id, fields, path } of entries) {
    const draft: Draft = { id };
    left = 0;
    for (const [key, reader] of Object.entries(readers[kind])) {
      const find: Reading["find"] = (value, ...wanted) => {
        const entry = isNode(value) ? entryOf({ value, path: [...path, key] }) : undefined;
        return entry && wanted.includes(entry.kind) ? entry.id : undefined;
      };
      for (const value of new Set(fields.get(key))) {
        const read = reader(value, { find, parts, text });
        if (read === undefined || !take(draft, read)) left++;
      }
    }
    for (const [key, { length }] of fields)
      if (!Object.hasOwn(readers[kind], key) && !ownKeys.includes(key)) left += length;
    if (left > 0) warnings.push(notRead(path, `${left} values of a node`));
    const wrong = add(records, kind, draft);
    warnings.push(...wrong.map((field) => notRead(path, `what would be ${field}`)));
  }
  return { records, warnings };
}

/** Says that something was left out, and where it stands in the input. */
export function notRead(path: Node["path"], what: string): Issue {
  return issueOf("structured-data-not-read", `${what} could not be read and is left out`, { path });
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

/** Checks a record and adds it, without the fields that do not hold. Gives their names. */
function add(records: SchemaOrgRecords, kind: Kind, draft: Draft): string[] {
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

function addChecked<T>(list: T[], draft: Draft, parse: (input: unknown) => Result<T>): string[] {
  const first = parse(draft);
  const wrong = new Set(first.success ? [] : first.issues.map(({ path }) => String(path[0] ?? "")));
  const kept = Object.fromEntries(Object.entries(draft).filter(([field]) => !wrong.has(field)));
  const result = first.success ? first : parse(kept);
  if (result.success) list.push(result.data);
  return [...wrong];
}

/** An event of no stated type: it is somewhere within its dates. */
function eventOf({ type = "other", title = type, when, until, ...draft }: Draft): Draft {
  const dates = [when, until].filter((date) => date !== undefined);
  return {
    ...draft,
    type: "other",
    title,
    ...(dates.length > 0 && { when: [...new Set(dates)].join("/") }),
    ...(type !== "other" && title !== type && { extra: { additionalType: type } }),
  };
}

/** The words that a node goes by; without any it is no record. */
function nameOf(fields: Fields): string | undefined {
  const keys = ["name", "headline", "url", "additionalType", "articleBody"];
  return keys.flatMap((key) => plainText(fields.get(key)?.[0]) ?? [])[0];
}
