import type { JsonValue } from "./json.ts";

/** An object of JSON-LD. */
export type Values = { readonly [key: string]: JsonValue };

/** The same, and where it stands in the input. */
export interface Node {
  value: Values;
  path: (string | number)[];
}

/** All that is said of a node, by its keys. */
export type Fields = ReadonlyMap<string, readonly JsonValue[]>;

/** The objects of JSON-LD that stand for themselves: alone, in lists, in graphs. */
export function* nodesIn(value: JsonValue, path: Node["path"] = []): Generator<Node> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* nodesIn(item, [...path, index]);
  } else if (isNode(value)) {
    const graph = value["@graph"];
    if (graph !== undefined) yield* nodesIn(graph, [...path, "@graph"]);
    if (graph === undefined || value["@type"] !== undefined) yield { value, path };
  }
}

/**
 * All that is said of each node that has an id, wherever in the data it is said.
 *
 * @param value - data of JSON-LD, whole.
 */
export function fieldsById(value: JsonValue): Map<JsonValue, Fields> {
  const byId = new Map<JsonValue, Map<string, JsonValue[]>>();
  const visit = (inner: JsonValue) => {
    if (typeof inner !== "object" || inner === null) return;
    if (isNode(inner) && typeof inner["@id"] === "string") {
      const known = byId.get(inner["@id"]) ?? new Map<string, JsonValue[]>();
      byId.set(inner["@id"], addTo(known, inner));
    }
    for (const each of Object.values(inner)) visit(each);
  };
  visit(value);
  return byId;
}

/** What a node says itself. */
export function fieldsIn(node: Values): Fields {
  return addTo(new Map(), node);
}

function addTo(fields: Map<string, JsonValue[]>, node: Values): Map<string, JsonValue[]> {
  for (const [key, value] of Object.entries(node)) {
    const list = fields.get(key) ?? [];
    for (const item of Array.isArray(value) ? value : [value]) if (item !== null) list.push(item);
    if (list.length > 0) fields.set(key, list);
  }
  return fields;
}

export function isNode(value: JsonValue | undefined): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The text of a value that is one, or a number, or holds one as its `@value`. */
export function plainText(value: JsonValue | undefined): string | undefined {
  if (isNode(value)) return plainText(value["@value"]);
  return typeof value === "string" || typeof value === "number" ? String(value).trim() || undefined : undefined;
}

/** The id that a node's own gives, where it can be one. */
export function idIn(reference: JsonValue | undefined): string | undefined {
  if (typeof reference !== "string" || !/^[^\s\p{Cc}]{1,200}$/u.test(reference)) return undefined;
  try {
    return reference.startsWith("#") ? decodeURIComponent(reference.slice(1)) || undefined : reference;
  } catch {
    return reference;
  }
}
