import type * as z from "zod";
import { type FieldVisitor, visitMarked } from "../../core/field-finder.ts";
import type { Report } from "../../core/flaw.ts";
import { kindsReferredTo, type RecordKind } from "../../core/id.ts";
import { Citation } from "../../records/citation.ts";
import { holdsWhen } from "../../records/dates-of.ts";
import { Source, Sources } from "../../records/source.ts";
import { recordSchemas } from "../case-file-shape.ts";
import { type Collection, collectionNames, recordAt } from "../case-records.ts";
import type { Check, CheckContext } from "../check-context.ts";

/** What stands in a field, as far as a check of fields asks. */
export type FieldKind = "reference" | "date" | "sources" | "source" | "citation";

/** Where a field stands. One and the same object is used for all fields. */
interface Site {
  record: object;
  /** What the record is checked against: it may hold fields that this does not know. */
  schema: z.core.$ZodType;
  /** Path in the record; reused: copy it to keep it. */
  inner: readonly (string | number)[];
  /** The kinds of record that an id may point at; of a field that holds no id, none. */
  refersTo: readonly RecordKind[];
  /** The path from the case file on, newly made. */
  path(): (string | number)[];
}

/**
 * Begins a check of fields of one kind: gives what is called with each of them, or nothing where none can be checked.
 * `afterwards` takes what is to be done once all were visited.
 */
export type FieldCheck = (
  context: CheckContext,
  report: Report,
  afterwards: (work: () => void) => void,
) => VisitField | undefined;

type VisitField = (value: unknown, site: Site) => void;

interface Mark {
  kind: FieldKind;
  refersTo: readonly RecordKind[];
}

const visitFields = /* @__PURE__ */ visitMarked(markOf);

/** A check of the fields of each kind, wherever a record's schema has one, as one check: all records are gone through once. */
export function checkFields(checks: Readonly<Record<FieldKind, FieldCheck>>): Check {
  return (context, report) => {
    const last: (() => void)[] = [];
    const begin = (kind: FieldKind) => checks[kind](context, report, (work) => last.push(work));
    const visits: Readonly<Record<FieldKind, VisitField | undefined>> = {
      reference: begin("reference"),
      date: begin("date"),
      sources: begin("sources"),
      source: begin("source"),
      citation: begin("citation"),
    };
    const { records, types } = context;
    // Many records go through here: nothing is made anew for each.
    let collection: Collection = "articles";
    let index = 0;
    const path = () => [collection, index, ...site.inner];
    const site: Site = { record: {}, schema: recordSchemas.articles, inner: [], refersTo: [], path };
    const visit: FieldVisitor<Mark> = (value, inner, { kind, refersTo }) => {
      site.inner = inner;
      site.refersTo = refersTo;
      visits[kind]?.(value, site);
    };
    for (collection of collectionNames) {
      const { length } = records[collection];
      for (index = 0; index < length; index++) {
        const record = recordAt(records, collection, index);
        if (record === undefined) continue;
        const schema = "type" in record ? schemaOfType(types, record.type) : schemaOfList(collection);
        if (schema === undefined) continue;
        site.record = record;
        site.schema = schema;
        visitFields(schema, record, visit);
      }
    }
    for (const work of last) work();
  };
}

function markOf(schema: z.core.$ZodType): Mark | undefined {
  const refersTo = kindsReferredTo(schema);
  if (refersTo !== undefined) return { kind: "reference", refersTo };
  const kind = kindOfField(schema);
  return kind && { kind, refersTo: [] };
}

function kindOfField(schema: z.core.$ZodType): FieldKind | undefined {
  if (schema === Sources) return "sources";
  if (schema === Source) return "source";
  if (schema === Citation) return "citation";
  return holdsWhen(schema) && "date";
}

/** The schema of a list's records where all have one; events have one for each type. */
function schemaOfList(collection: Collection): z.core.$ZodType | undefined {
  return collection === "events" ? undefined : recordSchemas[collection];
}

function schemaOfType(types: CheckContext["types"], type: unknown): z.core.$ZodType | undefined {
  return typeof type === "string" ? types.get(type)?.schema : undefined;
}
