import * as z from "zod";
import { kindsReferredTo, type RecordKind } from "../../src/core/id.ts";
import { fieldsOf, innerOf, itemOf } from "../../src/core/schema-parts.ts";
import { type Choose, chooserOf } from "./secrets.ts";

/** Texts that the schemas of fields with a form of their own take. */
const formed = ["2011-04-17", "P1D", "Asia/Baku", "az", "Latn", "AZ", "AZN", "+994550000000"];

/** What a filled record gets. */
export interface Filling {
  /** One of so many, from 0. */
  choose: Choose;
  /** The id that a field pointing at kinds of record gets; undefined to leave the field out. */
  idOf(kinds: readonly RecordKind[]): string | undefined;
  /** The text of a field, by the fields that lead to it. */
  text(field: string): string;
  /** The name of something in a field that takes any. */
  key(field: string): string;
  /** An address for a field. */
  address(field: string): string;
}

/**
 * A value of a schema, every text in it as the filling says: a new field of the schema is filled by itself. What is
 * optional is there more often than not.
 */
export function filled(schema: z.core.$ZodType, filling: Filling, field = ""): unknown {
  const { choose } = filling;
  const meta = z.globalRegistry.get(schema);
  const key = field.split(".").at(-1) ?? "";
  const kinds = kindsReferredTo(schema);
  if (kinds !== undefined) return filling.idOf(kinds);
  if (meta?.holds === "when") return dateOf(filling, field);
  if (key === "sensitivity" || (key === "supports" && itemOf(innerOf(schema) ?? schema) !== undefined))
    return undefined;
  if (schema instanceof z.core.$ZodRecord) return { [filling.key(field)]: { deep: [filling.text(field)] } };
  if (schema instanceof z.core.$ZodUnknown) return filling.text(field);
  if (schema instanceof z.core.$ZodTuple) return schema._zod.def.items.map((item) => filled(item, filling, field));
  const inner = innerOf(schema);
  if (schema instanceof z.core.$ZodOptional && choose(8) === 0) return undefined;
  if (inner !== undefined) return filled(inner, filling, field);
  const item = itemOf(schema);
  if (item !== undefined) {
    const items = Array.from({ length: 1 + choose(2) }, () => filled(item, filling, field));
    return items.filter((each) => each !== undefined);
  }
  if (schema instanceof z.core.$ZodUnion) {
    const { options } = schema._zod.def;
    return filled(options[choose(options.length)] ?? schema, filling, field);
  }
  const fields = fieldsOf(schema);
  if (fields !== undefined) return filledFields(fields, filling, field);
  if (schema instanceof z.core.$ZodEnum) {
    const values = Object.values(schema._zod.def.entries);
    return values[choose(values.length)];
  }
  if (schema instanceof z.core.$ZodLiteral) return schema._zod.def.values[0];
  const takes = (value: unknown) => z.core.safeParse(schema, value).success;
  if (!(schema instanceof z.core.$ZodString)) return [1, true].find(takes);
  if (takes("some words")) return filling.text(field);
  return takes("https://example.org/") ? filling.address(field) : formed.find(takes);
}

function filledFields(
  fields: Readonly<Record<string, z.core.$ZodType>>,
  filling: Filling,
  outer: string,
): Record<string, unknown> | undefined {
  const made: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(fields)) {
    const value = filled(schema, filling, outer === "" ? name : `${outer}.${name}`);
    if (value !== undefined) made[name] = value;
    else if (!(schema instanceof z.core.$ZodOptional)) return undefined;
  }
  return made;
}

const dates = ["2011-04-17", "2011-04-18T15:00", "2011-04", "2011-05-02~"];

function dateOf({ choose, text }: Filling, field: string): unknown {
  const edtf = dates[choose(dates.length)] ?? "";
  return choose(2) === 0 ? edtf : { edtf, text: text(`${field}.text`) };
}

/** The fields of a schema that take words of a writer's own, each with the fields that lead to it. */
export function textFieldsOf(schema: z.core.$ZodType): string[] {
  const found = new Set<string>();
  const note = (field: string) => {
    found.add(field);
    return "https://example.org/";
  };
  for (let seed = 0; seed < 40; seed++) {
    filled(schema, { choose: chooserOf(seed), idOf: () => "id", text: note, key: note, address: note });
  }
  return [...found];
}
