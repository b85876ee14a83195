import * as z from "zod";
import { kindsReferredTo } from "../../src/core/id.ts";
import { fieldsOf, innerOf, itemOf } from "../../src/core/schema-parts.ts";

/** Texts that the schemas of fields with a form of their own take. */
const formed = ["2011-04-17", "P1D", "Asia/Baku", "az", "Latn", "AZ", "AZN"];

/** What texts a filled record gets. */
export interface Filling {
  /** The id that a field pointing at a kind of record gets. */
  idOf(kind: string): string;
  /** The text of a field by its name; undefined to leave the field as it is formed. */
  text(key: string): string;
}

/**
 * A value of a schema with every field of it, every text among them as the filling says: a new field of the schema is
 * filled by itself. Of unions it takes each variant in turn.
 *
 * @param turn - which variant of unions.
 */
export function filled(schema: z.core.$ZodType, filling: Filling, key = "", turn = 0): unknown {
  const meta = z.globalRegistry.get(schema);
  const kinds = kindsReferredTo(schema);
  if (kinds !== undefined) return filling.idOf(kinds[turn % kinds.length] ?? "");
  if (meta?.holds === "when" && turn % 2 === 1) return { edtf: "2011-04-17", text: filling.text("text") };
  if (meta?.holds === "when") return "2011-04-17";
  if (key === "extra") return { [filling.text("extra")]: { deep: [filling.text("extra")] } };
  if (key === "sensitivity" || key === "supports") return undefined;
  const inner = innerOf(schema);
  if (inner !== undefined) return filled(inner, filling, key, turn);
  const item = itemOf(schema);
  if (item !== undefined) return [filled(item, filling, key, turn)];
  if (schema instanceof z.core.$ZodUnion) {
    const { options } = schema._zod.def;
    return filled(options[turn % options.length] ?? schema, filling, key, turn);
  }
  const fields = fieldsOf(schema);
  if (fields !== undefined) {
    const entries = Object.entries(fields).map(([name, field]) => [name, filled(field, filling, name, turn)] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  if (schema instanceof z.core.$ZodEnum) return Object.values(schema._zod.def.entries)[0];
  if (schema instanceof z.core.$ZodLiteral) return schema._zod.def.values[0];
  const secret = schema instanceof z.core.$ZodString ? filling.text(key) : "";
  const candidates = [secret, `https://example.org/${secret.replaceAll(/\s+/g, "-")}`, ...formed, 1, true];
  return candidates.find((each) => z.core.safeParse(schema, each).success && each !== "");
}
