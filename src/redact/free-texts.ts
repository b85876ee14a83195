import * as z from "zod";
import { kindsReferredTo } from "../core/id.ts";
import { fieldsOf, schemasAt } from "../core/schema-parts.ts";

/**
 * A text, with the fields that lead to it from its record on: `details.text`, without indices; and the part that it stands
 * in, where that is visited too.
 */
export type TextVisitor = (text: string, field: string, holder: unknown) => void;

/** The field of keys that no schema names, such as those of `extra`. */
export const keyField = "key";

/** From this many figures on a number is as telling as a text: a position, a telephone number. */
const tellingFigures = 5;

/**
 * Visits what a part of a record says in words of its own: every text in it but the words of the schema, ids of other
 * records, codes, dates and durations. What the schema does not name is taken for a text.
 *
 * @param path - where the part stands in its record; empty for the whole.
 * @param schema - the schema of the record.
 * @param isId - whether a text is the id of a record.
 */
export function visitFreeTexts(
  value: unknown,
  path: readonly (string | number)[],
  schema: z.core.$ZodType,
  isId: (text: string) => boolean,
  visit: TextVisitor,
): void {
  const fields = path.filter((key) => typeof key === "string");
  const follow = (inner: unknown, schemas: readonly z.core.$ZodType[], holder?: unknown): void => {
    if (typeof inner === "number" && figuresOf(inner) >= tellingFigures) visit(String(inner), fields.join("."), holder);
    if (typeof inner === "string" && !schemas.some((each) => isWordOf(each, inner, fields.at(-1), isId)))
      visit(inner, fields.join("."), holder);
    if (typeof inner !== "object" || inner === null) return;
    if (Array.isArray(inner)) {
      for (const item of inner)
        follow(
          item,
          schemas.flatMap((each) => schemasAt(each, [0])),
          holder,
        );
      return;
    }
    const isDate = schemas.some(isWhen);
    for (const [key, member] of Object.entries(inner)) {
      if (isDate && partsOfDate.has(key)) continue;
      if (!schemas.some((each) => Object.hasOwn(fieldsOf(each) ?? {}, key))) visit(key, keyField, inner);
      fields.push(key);
      follow(
        member,
        schemas.flatMap((each) => schemasAt(each, [key])),
        inner,
      );
      fields.pop();
    }
  };
  follow(value, schemasAt(schema, path));
}

const partsOfDate: ReadonlySet<string> = new Set(["edtf", "zone", "tolerance"]);

function isWhen(schema: z.core.$ZodType): boolean {
  return z.globalRegistry.get(schema)?.holds === "when";
}

/** What fields of dates and durations say that they hold. */
const measures: ReadonlySet<unknown> = new Set(["when", "duration"]);

/** Fields that hold codes of a standard, where their schema takes nothing else. */
const codes: ReadonlySet<string | undefined> = new Set(["language", "script", "country", "currency"]);

/** Whether a text is none of its writer's: a word of the schema, a code, a date, a duration, the id of another record. */
function isWordOf(
  schema: z.core.$ZodType,
  text: string,
  key: string | undefined,
  isId: (text: string) => boolean,
): boolean {
  if (kindsReferredTo(schema) !== undefined) return isId(text);
  if (codes.has(key) && !z.core.safeParse(schema, "words of one's own").success) return true;
  const isClosed = schema instanceof z.core.$ZodEnum || schema instanceof z.core.$ZodLiteral;
  const isMeasure = measures.has(z.globalRegistry.get(schema)?.holds);
  return (isClosed || isMeasure) && z.core.safeParse(schema, text).success;
}

function figuresOf(value: number): number {
  return String(value).replaceAll(/\D/g, "").length;
}
