import type { Source } from "../records/source.ts";

/** What kind of field a statement stands in. */
export type ReasonKind = "when" | "until" | "relation" | "term" | "match" | "publication";

/** One statement of the case file: a single field, with the sources that carry it. Bounds, order and findings rest on these. */
export interface Reason {
  /** `<record>/<path>`, for example `arrest-17-april/relations/0`. */
  id: string;
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

/** The sources that support one field of a record: those that name it, and those that name no field. */
export function supportingSources(sources: readonly Source[] | undefined, field: string): Source[] {
  if (sources === undefined) return [];
  return sources.filter(
    ({ stance, supports }) => stance !== "denied" && (supports === undefined || supports.includes(field)),
  );
}

/** Makes the statement that stands in one field. It is soft if `soft` says so or all that supports it is an allegation. */
export function reasonOf(
  kind: ReasonKind,
  record: string,
  path: (string | number)[],
  { soft = false, sources = [] }: { soft?: boolean; sources?: Source[] } = {},
): Reason {
  const alleged = sources.length > 0 && sources.every(({ stance }) => stance === "alleged");
  return { id: `${record}/${path.join("/")}`, kind, record, path, soft: soft || alleged, sources };
}
