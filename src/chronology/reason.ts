import { deniesField } from "../case-file/denial.ts";
import { isUnreported } from "../case-file/is-unreported.ts";
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
  /** Whether the statement is uncertain by its own account: `~ ? %`, `approximate`, only alleged or announced, denied by one of its sources, a likely match, an inferred counting rule. */
  soft: boolean;
  /** The sources that support the field; a denial supports nothing. */
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

/** Whether a source denies one field of a record by name, and none states it. */
export function isFieldDenied(sources: readonly Source[] = none, field: string): boolean {
  return sources.some((source) => deniesField(source, field)) && !sources.some((source) => supports(source, field));
}

/** Whether a field is in doubt: all sources that state it allege or announce it, or one of its record's denies it by name. */
export function isFieldInDoubt(sources: Source[] = none, field: string): boolean {
  const stating = supportingSources(sources, field);
  return isUnreported(stating) || (stating.length > 0 && sources.some((source) => deniesField(source, field)));
}

/** The reason that stands in a field of an event, for findings that rest on the field itself. */
export function reasonOfField(
  kind: ReasonKind,
  { id: record, sources: all }: { id: string; sources?: Source[] | undefined },
  field: string,
): Reason {
  const sources = supportingSources(all, field);
  return reasonAt(kind, record, [field], isFieldInDoubt(all, field), sources);
}

/** Names a statement by where it stands. */
export function reasonAt(
  kind: ReasonKind,
  record: string,
  path: (string | number)[],
  soft: boolean,
  sources: Source[],
): Reason {
  return { id: `${record}/${path.join("/")}`, kind, record, path, soft, sources };
}
