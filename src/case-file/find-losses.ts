import type { Loss } from "../core/loss.ts";
import type { AnyCaseFile } from "./case-file.ts";
import { type Collection, collectionNames } from "./case-records.ts";
import { shownName } from "./shown-name.ts";

/**
 * What a format carries of the case file itself and of the records of each list: fields, as paths with dots in which
 * `*` is any index or name, `!name` none of that name, and `shown` of a list of names the one that is shown. A path carries
 * all below it. A list that is not named is not carried at all.
 *
 * @example
 * const carried: Carried = { articles: ["headline", "byline.*.name"], persons: ["names.shown.full"] };
 * carried.events // => undefined
 */
export type Carried = { [Part in "caseFile" | Collection]?: readonly string[] };

/** Fields that every format has in some form, if it has the record: what tells records apart, and the format's name. */
const always = ["id", "format"];

/**
 * What a format does not carry of a case file: one loss for each field, in the order of the case file, and one with an
 * empty field for each record of which it carries nothing.
 *
 * @param format - the format's name, for messages.
 * @param has - whether the format has a record at all, by id; of a list that `carried` names all, if absent.
 * @example
 * const caseFile = parseCaseFile({
 *   format: "case-chronology/1",
 *   id: "case",
 *   timeZone: "Asia/Baku",
 *   persons: [{ id: "leyla", names: [{ full: "Leyla Example" }, { full: "Lala" }], born: "1980" }],
 * });
 * const losses = findLosses(caseFile, "A list of names", { caseFile: ["timeZone"], persons: ["names.shown.full"] });
 * losses.map(({ record, field }) => `${record}/${field}`); // => ["leyla/names.1", "leyla/born"]
 */
export function findLosses(
  caseFile: AnyCaseFile,
  format: string,
  carried: Carried,
  has: (id: string, collection: Collection) => boolean = () => true,
): Loss[] {
  const lists: readonly string[] = collectionNames;
  const carriesOfCase = [...lists, ...(carried.caseFile ?? [])];
  const losses = lossesIn(caseFile, caseFile.id, patternsOf(carriesOfCase), format);
  for (const collection of collectionNames) {
    const fields = carried[collection];
    const patterns = patternsOf(fields ?? []);
    for (const record of caseFile[collection] ?? []) {
      if (fields !== undefined && has(record.id, collection))
        losses.push(...lossesIn(record, record.id, patterns, format));
      else
        losses.push({
          record: record.id,
          field: "",
          message: `${format} ${fields ? "leaves this record out" : "has no place for this record"}.`,
        });
    }
  }
  return losses;
}

/** Paths as a tree: each name with what is carried below it; nothing below it means all. */
interface Patterns extends ReadonlyMap<string, Patterns> {}

function patternsOf(paths: readonly string[]): Patterns {
  const heads = new Map<string, string[]>(always.map((field) => [field, []]));
  return grow(paths, heads);
}

function grow(paths: readonly string[], heads: Map<string, string[]>): Patterns {
  for (const path of paths) {
    const [head = "", ...rest] = path.split(".");
    const below = heads.get(head) ?? [];
    heads.set(head, rest.length > 0 ? [...below, rest.join(".")] : below);
  }
  return new Map([...heads].map(([head, below]) => [head, grow(below, new Map())]));
}

function lossesIn(record: object, id: string, carried: Patterns, format: string): Loss[] {
  const losses: Loss[] = [];
  const visit = (value: object, patterns: Patterns, path: string) => {
    const shown: unknown = Array.isArray(value) && patterns.has("shown") ? shownName(value) : undefined;
    for (const key in value) {
      const inner: unknown = Reflect.get(value, key);
      if (inner === undefined) continue;
      const name = inner === shown ? "shown" : key;
      const below = patterns.has(`!${name}`) ? undefined : (patterns.get(name) ?? patterns.get("*"));
      const field = `${path}${key}`;
      if (below === undefined) losses.push({ record: id, field, message: `${format} has no place for this field.` });
      else if (below.size > 0 && typeof inner === "object" && inner !== null) visit(inner, below, `${field}.`);
    }
  };
  visit(record, carried, "");
  return losses;
}
