import type { JsonValue } from "../../core/json.ts";

/** An object of JSON-LD. */
export type Values = { readonly [key: string]: JsonValue };

/** The same, and where it stands in the input. */
export interface Node {
  value: Values;
  path: (string | number)[];
}

/** The JSON-LD scripts of an HTML page, as texts. Scripts hold raw text, so their ends can be searched for. */
export function scriptsIn(html: string): string[] {
  const scripts: string[] = [];
  const opening = /<script(?=[\s/>])/giu;
  const closing = /<\/script(?=[\s/>])/giu;
  while (opening.exec(html) !== null) {
    const start = html.indexOf(">", opening.lastIndex);
    closing.lastIndex = start;
    const end = start < 0 ? null : closing.exec(html);
    if (end === null) break;
    if (/application\/ld\+json/iu.test(html.slice(opening.lastIndex, start)))
      scripts.push(html.slice(start + 1, end.index));
    opening.lastIndex = end.index;
  }
  return scripts;
}

/** The objects of JSON-LD that stand for themselves: alone, in lists, in graphs. */
export function* nodesIn(value: JsonValue, path: Node["path"] = []): Generator<Node> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* nodesIn(item, [...path, index]);
  } else if (typeof value === "object" && value !== null) {
    if (value["@graph"] !== undefined) yield* nodesIn(value["@graph"], [...path, "@graph"]);
    if (value["@type"] !== undefined) yield { value, path };
  }
}

/** The names of a node's types, without the address of the vocabulary. */
export function typesOf(node: Values): string[] {
  return textsIn(node["@type"]).map((type) =>
    type.slice(Math.max(type.lastIndexOf("/"), type.lastIndexOf(":"), type.lastIndexOf("#")) + 1),
  );
}

/** A value, or the values of a list of it. */
export function listOf(value: JsonValue | undefined): JsonValue[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The texts that a value holds: itself, those of a list, those of `@value` and, of nodes, their names or addresses. */
export function textsIn(value: JsonValue | undefined): string[] {
  return listOf(value).flatMap((item) => {
    if (typeof item === "string") return item.trim() === "" ? [] : [item.trim()];
    if (typeof item === "number") return [String(item)];
    if (typeof item !== "object" || item === null || Array.isArray(item)) return [];
    return textsIn(item["@value"] ?? item.name ?? item.url ?? item.contentUrl).slice(0, 1);
  });
}
