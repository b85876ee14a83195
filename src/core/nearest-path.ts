import type * as z from "zod";
import { fieldsOf, schemasAt } from "./schema-parts.ts";
import { suggest } from "./suggest.ts";

type Path = readonly (string | number)[];

/**
 * Finds the path that was most likely meant by one that schemas have nothing at: each name is the nearest that they
 * have there, the place in a list that was left out is its first, and from what has parts it goes on to the first of
 * them. What stands at a path is read once.
 *
 * @param isWhole - whether a path leads to what is meant to be found.
 * @returns undefined where no name is near.
 * @example
 * const find = nearestPath([z.object({ sources: z.array(z.object({ article: z.string() })) })], ({ length }) => length === 3);
 * find(["source", "artcle"]) // => ["sources", 0, "article"]
 * find(["sources"]) // => ["sources", 0, "article"]
 */
export function nearestPath(
  schemas: readonly z.core.$ZodType[],
  isWhole: (path: Path) => boolean,
): (written: Path) => Path | undefined {
  const known = new Map<string, string[]>();
  const namesAt = (path: Path): string[] => {
    const key = path.join(".");
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = schemas.flatMap((schema) => schemasAt(schema, path));
    const names = [...new Set(found.flatMap((schema) => Object.keys(fieldsOf(schema) ?? {})))];
    known.set(key, names);
    return names;
  };
  return (written) => {
    const path: (string | number)[] = [];
    for (const part of written) {
      if (typeof part === "string" && namesAt(path).length === 0) path.push(0);
      const names = namesAt(path);
      const meant = typeof part === "number" || names.includes(part) ? part : suggest(part, names);
      if (meant === undefined) return undefined;
      path.push(meant);
    }
    for (let depth = 0; depth < deepest && !isWhole(path); depth++) path.push(namesAt(path)[0] ?? 0);
    return isWhole(path) ? path : undefined;
  };
}

/** How far parts of parts are followed: a schema may hold itself. */
const deepest = 4;
