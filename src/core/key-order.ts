import type * as z from "zod";
import type { JsonValue } from "./json.ts";
import { fieldsOf, itemOf, variantsOf } from "./schema-parts.ts";

/** In what order the fields of a value stand, and how the values in them are laid out. */
interface Layout {
  rankOf(key: string): number;
  field(key: string): Layout;
  item(): Layout;
}

/**
 * A copy of data with the fields of each object in the order in which the schema names them. Fields that it does not
 * name follow by code unit, so that equal data has one order, whatever order it was made in. Fields that are undefined
 * are left out.
 *
 * @example
 * const Dot = z.object({ x: z.number(), y: z.number() });
 * Object.keys(Object(inKeyOrder(Dot, { z: 3, y: 2, x: 1, b: 0 }))) // => ["x", "y", "b", "z"]
 */
export function inKeyOrder(schema: z.core.$ZodType, data: unknown): JsonValue {
  const layout = layouts.get(schema) ?? layoutOf([schema]);
  layouts.set(schema, layout);
  return arrange(data, layout);
}

/** The layout of each schema that was asked for. */
const layouts = new WeakMap<z.core.$ZodType, Layout>();

function arrange(value: unknown, layout: Layout): JsonValue {
  if (Array.isArray(value)) {
    const item = layout.item();
    return value.map((member) => arrange(member, item));
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, member]) => member !== undefined);
    entries.sort(([a], [b]) => layout.rankOf(a) - layout.rankOf(b) || (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, member]) => [key, arrange(member, layout.field(key))]));
  }
  return isScalar(value) ? value : null;
}

function isScalar(value: unknown): value is string | number | boolean | null {
  return ["string", "number", "boolean"].includes(typeof value) || value === null;
}

/** The layout of values that any of these schemas may be of. Each is worked out once, when it is first asked for. */
function layoutOf(schemas: readonly z.core.$ZodType[]): Layout {
  const variants = schemas.flatMap(variantsOf);
  const fields = variants.flatMap((variant) => Object.entries(fieldsOf(variant) ?? {}));
  const ranks = new Map([...new Set(fields.map(([key]) => key))].map((key, rank) => [key, rank]));
  const known = new Map<string, Layout>();
  const remembered = (name: string, members: () => z.core.$ZodType[]) => {
    const layout = known.get(name) ?? layoutOf(members());
    known.set(name, layout);
    return layout;
  };
  return {
    rankOf: (key) => ranks.get(key) ?? ranks.size,
    field: (key) => remembered(`.${key}`, () => fields.flatMap(([name, schema]) => (name === key ? schema : []))),
    item: () => remembered("[]", () => variants.flatMap((variant) => itemOf(variant) ?? [])),
  };
}
