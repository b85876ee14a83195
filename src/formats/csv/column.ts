import * as z from "zod";
import { kindsReferredTo, type RecordKind } from "../../core/id.ts";
import { fieldsOf, hasParts, itemOf, schemasAt } from "../../core/schema-parts.ts";

/** How the cells of a column are written and read. */
export interface Column {
  /** What the ids in it point at; empty where it holds none. */
  kinds: readonly RecordKind[];
  /** Whether somebody without a record may stand there, in words under `text`. */
  takesWords: boolean;
  /** Whether a cell holds several texts. */
  isList: boolean;
  /** Whether a cell holds JSON: data of one's own, a number, true or false. */
  isJson: boolean;
  /** Whether spaces around a text are part of it: it is free text. */
  isText: boolean;
}

/**
 * The path of a column's name: `sources.1.article` is `article` of the first item of `sources`. Columns count from 1.
 *
 * @example pathOfColumn("sources.1.article") // => ["sources", 0, "article"]
 */
export function pathOfColumn(name: string): (string | number)[] {
  return name.split(".").map((part) => (/^[1-9]\d{0,8}$/.test(part) ? Number(part) - 1 : part));
}

/**
 * The name of the column for a path.
 *
 * @example columnName(["sources", 0, "article"]) // => "sources.1.article"
 */
export function columnName(path: readonly (string | number)[]): string {
  return path.map((part) => (typeof part === "number" ? part + 1 : part)).join(".");
}

const jsonSchemas = [z.core.$ZodRecord, z.core.$ZodNumber, z.core.$ZodBoolean];

/** What a cell may hold at a path in events of a schema; undefined where the schema has nothing, or only parts, there. */
export function columnAt(schema: z.core.$ZodType, path: readonly (string | number)[]): Column | undefined {
  const variants = schemasAt(schema, path);
  const items = variants.flatMap((variant) => itemOf(variant) ?? []);
  const isList = items.some((item) => item instanceof z.core.$ZodString);
  if (!isList && variants.every(hasParts)) return undefined;
  return {
    kinds: [...variants, ...items].map(kindsReferredTo).find(Boolean) ?? [],
    takesWords: variants.some((variant) => fieldsOf(variant)?.text !== undefined),
    isList,
    isJson: variants.some((variant) => jsonSchemas.some((schema) => variant instanceof schema)),
    isText: [...variants, ...items].some(
      (variant) => variant instanceof z.core.$ZodString && z.safeParse(variant, " a b ").success,
    ),
  };
}
