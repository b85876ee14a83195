import type { JsonValue } from "./json.ts";
import { pushTo } from "./push-to.ts";

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

/** What tells a node of JSON-LD from others: its id, or itself where it has none. */
export function keyOf(node: Values): JsonValue {
  return typeof node["@id"] === "string" ? node["@id"] : node;
}

/**
 * Finds all that is said of a node, of one with an id wherever in the data it is said.
 *
 * @param value - data of JSON-LD, whole.
 */
export function fieldsWithin(value: JsonValue): (node: Values) => Fields {
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
  return (node) => byId.get(keyOf(node)) ?? addTo(new Map(), node);
}

function addTo(fields: Map<string, JsonValue[]>, node: Values): Map<string, JsonValue[]> {
  for (const [key, value] of Object.entries(node)) {
    for (const item of Array.isArray(value) ? value : [value]) if (item !== null) pushTo(fields, key, item);
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

/** Finds where a node says a value of a key; what another node of its id says is placed at the node itself. */
export function placesIn({ value: node, path }: Node, key: string): (value: JsonValue) => Node["path"] {
  const said = node[key];
  if (!Array.isArray(said)) return (value) => (value === said ? [...path, key] : path);
  const indices = new Map(said.map((item, index) => [item, index]));
  return (value) => {
    const index = indices.get(value);
    return index === undefined ? path : [...path, key, index];
  };
}

/** The first text that a node says under any of these keys, the first key first. */
export function firstText(fields: Fields, keys: readonly string[]): string | undefined {
  return keys.flatMap((key) => plainText(fields.get(key)?.[0]) ?? [])[0];
}
