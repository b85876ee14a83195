import type { Source } from "../records/source.ts";

/**
 * Whether a source denies the whole of a record, of which `field` says what it is: it names that field, or none. A denial
 * that names other fields is of those alone.
 */
export function deniesWhole({ stance, supports: fields }: Source, field: string): boolean {
  return stance === "denied" && (!fields?.length || fields.includes(field));
}

/** Whether a source denies one field of a record by its name. */
export function deniesField({ stance, supports: fields }: Source, field: string): boolean {
  return stance === "denied" && fields?.includes(field) === true;
}

/** Whether sources deny the whole of a record, and none says that any of it is so. */
export function doAllDeny(sources: readonly Source[] = [], field: string): boolean {
  return sources.some((source) => deniesWhole(source, field)) && sources.every(({ stance }) => stance === "denied");
}
