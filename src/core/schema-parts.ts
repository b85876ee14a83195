import * as z from "zod";

/** What a schema wraps: as optional, nullable, read-only, with a default and the like. Undefined where it wraps nothing. */
export function innerOf({ _zod: { def } }: z.core.$ZodType): z.core.$ZodType | undefined {
  return "innerType" in def && def.innerType instanceof z.core.$ZodType ? def.innerType : undefined;
}

/** The schemas that a schema stands for, itself among them: what it wraps, each variant of a union. */
export function variantsOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  const inner = innerOf(schema);
  if (inner !== undefined) return [schema, ...variantsOf(inner)];
  if (schema instanceof z.core.$ZodUnion) return [schema, ...schema._zod.def.options.flatMap(variantsOf)];
  return [schema];
}

/** The fields that a schema of an object names, or undefined where it is none. */
export function fieldsOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> | undefined {
  return schema instanceof z.core.$ZodObject ? schema._zod.def.shape : undefined;
}

/** The schema of the items of a list, or undefined where the schema is not one of a list. */
export function itemOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  return schema instanceof z.core.$ZodArray ? schema._zod.def.element : undefined;
}

/** Whether what a schema describes is made up of others: what it wraps, variants, fields or items. */
export function hasParts(schema: z.core.$ZodType): boolean {
  return [innerOf(schema), fieldsOf(schema), itemOf(schema)].some(Boolean) || schema instanceof z.core.$ZodUnion;
}

/** The schemas that may stand at a path; none where the schema names nothing there. */
export function schemasAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType[] {
  return path.reduce((schemas, key) => schemas.flatMap((outer) => membersAt(outer, key)), [schema]).flatMap(variantsOf);
}

function membersAt(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType[] {
  return variantsOf(schema).flatMap((variant) => {
    if (typeof key === "number") return itemOf(variant) ?? [];
    const fields = fieldsOf(variant);
    return (typeof key === "string" && fields !== undefined && Object.hasOwn(fields, key) && fields[key]) || [];
  });
}
