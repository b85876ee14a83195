import * as z from "zod";
import { fieldsOf, innerOf, itemOf } from "./schema-parts.ts";

/** Gives the mark of a field's schema, or undefined where it has none. */
export type MarkOf<M> = (schema: z.core.$ZodType) => M | undefined;

/** Called with what stands in a field, where it stands, and the field's mark. The path is reused: copy it to keep it. */
export type FieldVisitor<M> = (value: unknown, path: readonly (string | number)[], mark: M) => void;

type Follow<M> = (data: unknown, path: (string | number)[], visit: FieldVisitor<M>) => void;

/**
 * Finds the fields that carry a mark in data that a schema has accepted, such as those that hold ids of other
 * records. The schema is read once, so that a new field of it is found without further ado. Marked fields are looked
 * into as well.
 *
 * @param schema - objects, lists, unions and what may be wrapped in optional, default and the like are looked into.
 * @example
 * const found = [];
 * const visitReferences = fieldFinder(Group, kindsReferredTo);
 * visitReferences({ id: "g1", description: "the detained", members: ["p1"] }, (id, path) => found.push([...path, id]));
 * found // => [["members", 0, "p1"]]
 */
export function fieldFinder<M>(
  schema: z.core.$ZodType,
  markOf: MarkOf<M>,
): (data: unknown, visit: FieldVisitor<M>) => void {
  const follow = followInto(schema, markOf);
  return (data, visit) => follow?.(data, [], visit);
}

/** Visits the fields that a mark is found on in data of any schema, each schema read once, when it is first met. */
export function visitMarked<M>(
  markOf: MarkOf<M>,
): (schema: z.core.$ZodType, data: unknown, visit: FieldVisitor<M>) => void {
  const finders = new WeakMap<z.core.$ZodType, ReturnType<typeof fieldFinder<M>>>();
  return (schema, data, visit) => {
    let find = finders.get(schema);
    if (find === undefined) {
      find = fieldFinder(schema, markOf);
      finders.set(schema, find);
    }
    find(data, visit);
  };
}

/** How to follow data of a schema to its marked fields; undefined where it has none. */
function followInto<M>(schema: z.core.$ZodType, markOf: MarkOf<M>): Follow<M> | undefined {
  const mark = markOf(schema);
  const follow = followMembers(schema, markOf);
  if (mark === undefined) return follow;
  if (follow === undefined) return (data, path, visit) => visit(data, path, mark);
  return (data, path, visit) => {
    visit(data, path, mark);
    follow(data, path, visit);
  };
}

function followMembers<M>(schema: z.core.$ZodType, markOf: MarkOf<M>): Follow<M> | undefined {
  const inner = innerOf(schema);
  if (inner !== undefined) return followInto(inner, markOf);
  const item = itemOf(schema);
  if (item !== undefined) return followItems(item, markOf);
  if (schema instanceof z.core.$ZodDiscriminatedUnion) return followBranch(schema, markOf);
  if (schema instanceof z.core.$ZodUnion) return followVariant(schema, markOf);
  return followFields(fieldsOf(schema) ?? {}, markOf);
}

function followItems<M>(item: z.core.$ZodType, markOf: MarkOf<M>): Follow<M> | undefined {
  const follow = followInto(item, markOf);
  if (follow === undefined) return undefined;
  return (data, path, visit) => {
    if (!Array.isArray(data)) return;
    for (let index = 0; index < data.length; index++) {
      path.push(index);
      follow(data[index], path, visit);
      path.pop();
    }
  };
}

function followFields<M>(fields: Readonly<Record<string, z.core.$ZodType>>, markOf: MarkOf<M>): Follow<M> | undefined {
  const follows: [string, Follow<M>][] = [];
  for (const [key, field] of Object.entries(fields)) {
    const follow = followInto(field, markOf);
    if (follow !== undefined) follows.push([key, follow]);
  }
  if (follows.length === 0) return undefined;
  return (data, path, visit) => {
    if (!isFields(data)) return;
    for (const [key, follow] of follows) {
      const value = data[key];
      if (value === undefined) continue;
      path.push(key);
      follow(value, path, visit);
      path.pop();
    }
  };
}

/** Of a union told apart by a field, the branch of the field's value. */
function followBranch<M>(schema: z.core.$ZodDiscriminatedUnion, markOf: MarkOf<M>): Follow<M> | undefined {
  const { discriminator, options } = schema._zod.def;
  const branches = new Map<unknown, Follow<M>>();
  for (const option of options) {
    const follow = followInto(option, markOf);
    if (follow === undefined) continue;
    for (const value of option._zod.propValues?.[discriminator] ?? []) branches.set(value, follow);
  }
  if (branches.size === 0) return undefined;
  return (data, path, visit) => {
    if (isFields(data)) branches.get(data[discriminator])?.(data, path, visit);
  };
}

/** Of another union, the variants that are objects where the data is one, else the variants that are not. */
function followVariant<M>(schema: z.core.$ZodUnion, markOf: MarkOf<M>): Follow<M> | undefined {
  const follows = { objects: [] as Follow<M>[], others: [] as Follow<M>[] };
  for (const option of schema._zod.def.options) {
    const follow = followInto(option, markOf);
    if (follow !== undefined) follows[fieldsOf(option) === undefined ? "others" : "objects"].push(follow);
  }
  if (follows.objects.length + follows.others.length === 0) return undefined;
  return (data, path, visit) => {
    for (const follow of isFields(data) ? follows.objects : follows.others) follow(data, path, visit);
  };
}

function isFields(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
