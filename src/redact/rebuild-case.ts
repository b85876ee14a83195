import type { AnyCaseFile } from "../case-file/case-file.ts";
import { type Collection, collectionNames } from "../case-file/case-records.ts";
import { fieldIn } from "./fields.ts";
import { rebuildOf } from "./rebuild.ts";
import type { SchemaOfRecord } from "./record-schema.ts";
import type { References } from "./references.ts";
import type { Rewriter } from "./rewriter.ts";
import { stubOf } from "./stub-of.ts";

/** A case file rewritten. */
export interface Rebuilt {
  data: Record<string, unknown>;
  /** Ids of records that have to stay whole or go, and could not stay whole. */
  failed: Set<string>;
}

export function rebuildCase(caseFile: AnyCaseFile, by: Rewriter, schemaOf: SchemaOfRecord): Rebuilt {
  const failed = new Set<string>();
  const { format, id, title, timeZone, extra } = caseFile;
  const data: Record<string, unknown> = { format, id: by.name("case-file", id), timeZone };
  by.path.length = 0;
  if (title !== undefined) data.title = by.caseField("title", title, (value) => by.text(String(value)));
  if (extra !== undefined) data.extra = by.caseField("extra", extra, (value) => by.extra(value));
  for (const collection of collectionNames) {
    const records = caseFile[collection];
    if (records === undefined) continue;
    const kept: unknown[] = [];
    for (const [index, record] of records.entries()) {
      if (by.isRemoved(record.id)) {
        by.path.length = 0;
        by.path.push(collection, index);
        by.report(by.goes(record) ?? "not-judged", "removed");
        if (by.isReplaced(record.id)) continue;
        const stub = stubOf(collection, by.ownId(record.id), removedOriginalOf(record, by));
        if (stub !== undefined) kept.push(stub);
        continue;
      }
      const stays = rebuildRecord(collection, index, record, by, schemaOf);
      if (stays === undefined) failed.add(record.id);
      else kept.push(stays);
      by.rememberBody(record.id, fieldIn(stays, "body"));
    }
    // An empty list would say that something stood in it.
    if (kept.length > 0 || records.length === 0) data[collection] = kept.sort(byId);
  }
  return { data, failed };
}

/** By pseudonyms: the order that records had may be that of names or days which are gone. */
function byId(one: unknown, other: unknown): number {
  return String(fieldIn(one, "id")) < String(fieldIn(other, "id")) ? -1 : 1;
}

/** The pseudonym of the article that one repeats, where both are removed and no rule takes that away. */
function removedOriginalOf(article: object, by: Rewriter): string | undefined {
  const original = fieldIn(article, "derivedFrom");
  if (typeof original !== "string" || !by.isRemoved(original)) return undefined;
  by.path.push("derivedFrom");
  const stays = by.goes(original) === undefined;
  by.path.pop();
  return stays ? by.ownId(original) : undefined;
}

function rebuildRecord(
  collection: Collection,
  index: number,
  record: object,
  by: Rewriter,
  schemaOf: SchemaOfRecord,
): unknown {
  by.path.length = 0;
  by.path.push(collection, index);
  return rebuildOf(schemaOf(collection, record))(by.shorn(collection, record), by);
}

/**
 * Adds to the ids of records that could not stay whole those of what cannot stay whole without them, and so on: only what
 * refers to a record that goes is rewritten again. What refers to many waits until nothing else is left to do, so that it
 * is not rewritten for each.
 */
export function spreadFailures(
  failed: Set<string>,
  caseFile: AnyCaseFile,
  by: Rewriter,
  schemaOf: SchemaOfRecord,
  { to, countIn }: References,
): void {
  const [few, many] = [new Set<string>(), new Set<string>()];
  const places = new Map<string, { collection: Collection; index: number }>();
  const lose = (id: string) => {
    by.lose(id);
    for (const { id: from, ...place } of to(id)) {
      places.set(from, place);
      (countIn(from) > fewReferences ? many : few).add(from);
    }
  };
  for (const id of failed) lose(id);
  for (;;) {
    const [id] = few.size > 0 ? few : many;
    if (id === undefined) return;
    few.delete(id);
    many.delete(id);
    const place = places.get(id);
    const record = place && caseFile[place.collection]?.[place.index];
    if (place === undefined || record === undefined || by.isRemoved(id)) continue;
    if (rebuildRecord(place.collection, place.index, record, by, schemaOf) !== undefined) continue;
    failed.add(id);
    lose(id);
  }
}

const fewReferences = 8;
