import type { Source } from "../records/source.ts";

/** What kind of field a statement stands in. */
export type ReasonKind = "when" | "until" | "relation" | "term" | "match" | "publication";

/** One statement of the case file: a single field, with the sources that carry it. Bounds, order and findings rest on these. */
export interface Reason {
  /** `<record>/<path>`, for example `arrest-17-april/relations/0`. */
  id: string;
  /** What kind of field it is. */
  kind: ReasonKind;
  /** Id of the record that the field stands in. */
  record: string;
  /** Where the field stands in its record. */
  path: (string | number)[];
  /** Whether the statement is uncertain by its own account: `~ ? %`, `approximate`, only alleged, a likely match, an inferred counting rule. */
  soft: boolean;
  /** The sources that support the field; a denial supports nothing. */
  sources: Source[];
}

/** A statement as it is kept while a case is solved: a reason that is not named yet. There are many. */
export interface Statement {
  kind: ReasonKind;
  record: string;
  field: string;
  /** Its place in the field, where that is a list; else -1. */
  index: number;
  soft: boolean;
  sources: Source[];
}

/** The sources that support one field of a record: those that name it, and those that name no field. */
export function supportingSources(sources: Source[] = none, field: string): Source[] {
  for (const source of sources) {
    if (!supports(source, field)) return sources.filter((one) => supports(one, field));
  }
  return sources;
}

function supports({ stance, supports: fields }: Source, field: string): boolean {
  return stance !== "denied" && (!fields?.length || fields.includes(field));
}

const none: Source[] = [];

/** Makes the statement that stands in one field. It is soft if `soft` says so or all that supports it is an allegation. */
export function statementOf(
  kind: ReasonKind,
  record: string,
  field: string,
  { index = -1, sources = none, soft = false }: { index?: number; sources?: Source[] | undefined; soft?: boolean },
): Statement {
  const alleged = sources.length > 0 && sources.every(isAlleged);
  return { kind, record, field, index, soft: soft || alleged, sources };
}

const isAlleged = ({ stance }: Source): boolean => stance === "alleged";

/** Names a statement. */
export function reasonOf({ kind, record, field, index, soft, sources }: Statement): Reason {
  const path = index === -1 ? [field] : [field, index];
  return { id: `${record}/${path.join("/")}`, kind, record, path, soft, sources };
}

/** The reason that stands in a field of an event, for findings that rest on the field itself. */
export function reasonOfField(
  kind: ReasonKind,
  { id, sources }: { id: string; sources?: Source[] | undefined },
  field: string,
): Reason {
  return reasonOf(statementOf(kind, id, field, { sources: supportingSources(sources, field) }));
}
