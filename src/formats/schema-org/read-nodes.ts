import { distinctIds } from "../../core/distinct-ids.ts";
import { type Issue, issueOf } from "../../core/issue.ts";
import type { JsonValue } from "../../core/json.ts";
import type { Result } from "../../core/result.ts";
import { Other } from "../../events/other.ts";
import { type Article, safeParseArticle } from "../../records/article.ts";
import { type LegalText, legalTextKinds, safeParseLegalText } from "../../records/legal-text.ts";
import { type Organization, organizationKinds, safeParseOrganization } from "../../records/organization.ts";
import { safeParseRecord } from "../../records/parse-record.ts";
import { type Person, safeParsePerson } from "../../records/person.ts";
import { type Place, safeParsePlace } from "../../records/place.ts";
import { type Draft, type Kind, kindOf, readers } from "./fields.ts";
import { type Node, textsIn } from "./find-nodes.ts";

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

interface Entry extends Node {
  kind: Kind;
  id: string;
}

/** Reads nodes, and those that they hold where one record points at another, as records. */
export function readNodes(nodes: readonly Node[]): { records: SchemaOrgRecords; warnings: Issue[] } {
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
  const known = new Map<JsonValue, Entry>();
  const ids = distinctIds();

  /** Notes a node under its id; one that was noted before gets what it says besides. */
  const note = (node: Node): Entry | undefined => {
    const kind = kindOf(node.value);
    const name = nameOf(node);
    if (kind === undefined || name === undefined) return undefined;
    const reference = node.value["@id"];
    const before = reference === undefined ? undefined : known.get(reference);
    if (before?.kind === kind) {
      before.value = { ...node.value, ...before.value };
      return before;
    }
    const own = idIn(reference);
    const entry = { ...node, kind, id: own === undefined ? ids.from(name) : ids.keep(own) };
    entries.push(entry);
    if (typeof reference === "string") known.set(reference, entry);
    return entry;
  };
  const find = (value: JsonValue, kinds: readonly Kind[], path: Node["path"]): string | undefined => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    const entry = known.get(value["@id"] ?? value) ?? note({ value, path });
    return entry && kinds.includes(entry.kind) ? entry.id : undefined;
  };
  for (const node of nodes) if (note(node) === undefined) warnings.push(notRead(node.path, "a node of another kind"));
  for (const entry of entries) {
    const draft: Draft = { id: entry.id };
    let unread = 0;
    for (const [key, value] of Object.entries(entry.value)) {
      if (key.startsWith("@")) continue;
      const reader = Object.hasOwn(readers[entry.kind], key) ? readers[entry.kind][key] : undefined;
      const fields = reader?.(value, (item, ...kinds) => find(item, kinds, [...entry.path, key]));
      if (fields === undefined) unread++;
      else take(draft, fields);
    }
    if (unread > 0) warnings.push(notRead(entry.path, `${unread} properties of a node`));
    const wrong = add(records, entry.kind, draft);
    warnings.push(...wrong.map((field) => notRead(entry.path, `what would be ${field}`)));
  }
  return { records, warnings };
}

/** Says that something was left out, and where it stands in the input. */
export function notRead(path: Node["path"], what: string): Issue {
  return issueOf("structured-data-not-read", `${what} could not be read and is left out`, { path });
}

/** Lists of a field grow; of other values the first stays. */
function take(draft: Draft, fields: Draft): void {
  for (const [field, value] of Object.entries(fields)) {
    const before = draft[field];
    if (Array.isArray(before) && Array.isArray(value)) draft[field] = [...before, ...value];
    else draft[field] ??= value;
  }
}

/** Checks a record and adds it, without the fields that do not hold. Gives their names. */
function add(records: SchemaOrgRecords, kind: Kind, draft: Draft): string[] {
  switch (kind) {
    case "article":
      return addChecked(records.articles, draft, safeParseArticle);
    case "person":
      return addChecked(records.persons, draft, safeParsePerson);
    case "organization":
      return addChecked(records.organizations, keepKind(draft, organizationKinds), safeParseOrganization);
    case "place":
      return addChecked(records.places, draft, safeParsePlace);
    case "legal-text":
      return addChecked(records.legalTexts, { kind: "other", ...keepKind(draft, legalTextKinds) }, safeParseLegalText);
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

function keepKind({ kind, ...draft }: Draft, kinds: readonly string[]): Draft {
  return typeof kind === "string" && kinds.includes(kind) ? { ...draft, kind } : draft;
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
function nameOf({ value }: Node): string | undefined {
  return textsIn(value.name ?? value.headline ?? value.url ?? value.additionalType ?? value.articleBody)[0];
}

/** The id that a node's own gives, where it can be one. */
function idIn(reference: JsonValue | undefined): string | undefined {
  if (typeof reference !== "string" || !/^[^\s\p{Cc}]{1,200}$/u.test(reference)) return undefined;
  try {
    return reference.startsWith("#") ? decodeURIComponent(reference.slice(1)) || undefined : reference;
  } catch {
    return reference;
  }
}
