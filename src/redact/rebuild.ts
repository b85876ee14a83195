import * as z from "zod";
import { kindsReferredTo } from "../core/id.ts";
import { fieldsOf, innerOf, itemOf } from "../core/schema-parts.ts";
import { isFields } from "./fields.ts";
import { foldedWords } from "./fold.ts";
import { isIsoDate } from "./is-iso-date.ts";
import type { ChangeReason } from "./report.ts";
import { vocabulary } from "./vocabulary.ts";

/** What is to be done with the parts of a record. Each gives what stays in its place, or undefined where it goes. */
export interface Rewriting {
  /** The path from the case file on; changes as the rewriting goes along. */
  path: (string | number)[];
  goes(value: unknown): ChangeReason | undefined;
  ownId(id: string): string;
  reference(id: string): string | undefined;
  date(value: unknown): unknown;
  text(value: string): string;
  /** Whether a date or a time of a schema of the user's own, which knows no coarser one, may stay as it is. */
  keepsIsoDate(value: string): boolean;
  keepsNumber(value: number): boolean;
  address(value: string): string | undefined;
  extra(value: unknown): unknown;
  /** A last look at an object whose fields are rewritten. */
  finish(before: Readonly<Record<string, unknown>>, after: Record<string, unknown>): unknown;
  report(reason: ChangeReason, action: "removed" | "replaced"): void;
}

/** Rewrites data of a schema; undefined where nothing of it can stay. */
export type Rebuild = (value: unknown, by: Rewriting) => unknown;

/**
 * Makes a function that rewrites data field by field as its schema says what each holds, so that a new field of a schema
 * is rewritten by itself. What no schema names, or holds nothing that can be judged, goes.
 */
export function rebuildOf(schema: z.core.$ZodType): Rebuild {
  const known = rebuilds.get(schema);
  if (known !== undefined) return known;
  const rebuild = judged(rebuildBy(schema));
  rebuilds.set(schema, rebuild);
  return rebuild;
}

/** The same, but for what the profile does not let stay, and for null, which says nothing. */
function judged(rebuild: Rebuild): Rebuild {
  return (value, by) => {
    if (value === null) return null;
    const reason = by.goes(value);
    if (reason === undefined) return rebuild(value, by);
    by.report(reason, "removed");
    return undefined;
  };
}

const rebuilds = new WeakMap<z.core.$ZodType, Rebuild>();

function rebuildBy(schema: z.core.$ZodType): Rebuild {
  const meta = z.globalRegistry.get(schema);
  if (kindsReferredTo(schema) !== undefined)
    return (value, by) => (typeof value === "string" ? by.reference(value) : undefined);
  if (meta?.holds === "when") return (value, by) => by.date(value);
  if (meta?.holds === "duration") return (value) => value;
  if (meta?.holds === "address") return (value, by) => (typeof value === "string" ? by.address(value) : undefined);
  const inner = innerOf(schema);
  if (inner !== undefined) return rebuildOf(inner);
  const item = itemOf(schema);
  if (item !== undefined) return rebuildItems(rebuildOf(item));
  if (schema instanceof z.core.$ZodDiscriminatedUnion) return rebuildBranch(schema);
  if (schema instanceof z.core.$ZodUnion) return rebuildVariant(schema);
  const fields = fieldsOf(schema);
  if (fields !== undefined) return rebuildFields(fields);
  if (schema instanceof z.core.$ZodString) return rebuildText(schema);
  if (schema instanceof z.core.$ZodEnum || schema instanceof z.core.$ZodLiteral) return rebuildWord;
  return rebuildOther;
}

/** Of what has no text only numbers and truth values stay: whether others are safe cannot be judged. */
const rebuildOther: Rebuild = (value, by) => {
  const isNumber = typeof value === "number";
  if (typeof value === "boolean" || (isNumber && by.keepsNumber(value))) return value;
  by.report(isNumber ? "repeats-removed" : "not-judged", "removed");
  return undefined;
};

/**
 * Words of the library's schemas are everybody's, and so is the name of an event's type. A word of a schema of the user's
 * own may repeat what goes.
 */
const rebuildWord: Rebuild = (value, by) => {
  const isTypeName = by.path.length === 3 && by.path[0] === "events" && by.path[2] === "type";
  const stays =
    typeof value === "number" ? by.keepsNumber(value) : typeof value !== "string" || by.text(value) === value;
  if (stays || isTypeName || vocabulary().has(foldedWords(String(value)).join(""))) return value;
  by.report("repeats-removed", "removed");
  return undefined;
};

function rebuildText(schema: z.core.$ZodString): Rebuild {
  const isDate = isIsoDate(schema);
  return (value, by) => {
    if (typeof value !== "string" || (isDate && !by.keepsIsoDate(value))) return undefined;
    // What is left of an address with a mark in it would lead there still.
    if (/^[a-z][a-z\d+.-]*:\/\/\S+$/i.test(value)) return by.address(value);
    const text = by.text(value);
    if (text === value) return text;
    const stays = z.core.safeParse(schema, text).success;
    by.report("repeats-removed", stays ? "replaced" : "removed");
    return stays ? text : undefined;
  };
}

function rebuildItems(rebuild: Rebuild): Rebuild {
  return (value, by) => {
    if (!Array.isArray(value)) return undefined;
    const kept: unknown[] = [];
    for (const [index, each] of value.entries()) {
      by.path.push(index);
      const item = rebuild(each, by);
      if (item !== undefined) kept.push(item);
      by.path.pop();
    }
    return kept;
  };
}

function rebuildFields(fields: Readonly<Record<string, z.core.$ZodType>>): Rebuild {
  const isSource = fields.article !== undefined && kindsReferredTo(fields.article) !== undefined;
  const parts = Object.entries(fields).map(([key, schema]) => ({
    key,
    optional: schema instanceof z.core.$ZodOptional,
    rebuild: isSource && key === "supports" ? judged((value) => value) : (special.get(key) ?? rebuildOf(schema)),
  }));
  return (value, by) => {
    if (!isFields(value)) return undefined;
    const after: Record<string, unknown> = {};
    for (const { key, optional, rebuild } of parts) {
      const before = Object.hasOwn(value, key) ? value[key] : undefined;
      if (before === undefined) continue;
      by.path.push(key);
      const stays = rebuild(before, by);
      by.path.pop();
      // An empty list would say that something stood in it.
      if (optional && isEmptied(before, stays)) continue;
      if (stays !== undefined) after[key] = stays;
      else if (!optional) return undefined;
    }
    if (Object.keys(value).some((key) => !Object.hasOwn(fields, key) && value[key] !== undefined)) {
      by.report("not-judged", "removed");
    }
    return by.finish(value, after);
  };
}

/** Whether all of a list that held something is gone. */
function isEmptied(before: unknown, after: unknown): boolean {
  return Array.isArray(before) && before.length > 0 && Array.isArray(after) && after.length === 0;
}

/** Fields that are known by their name. */
const special: ReadonlyMap<string, Rebuild> = new Map<string, Rebuild>([
  ["id", (value, by) => (typeof value === "string" ? by.ownId(value) : undefined)],
  ["extra", judged((value, by) => by.extra(value))],
]);

function rebuildBranch(schema: z.core.$ZodDiscriminatedUnion): Rebuild {
  const { discriminator, options } = schema._zod.def;
  const branches = new Map<unknown, Rebuild>();
  for (const option of options) {
    const rebuild = rebuildOf(option);
    for (const value of option._zod.propValues?.[discriminator] ?? []) branches.set(value, rebuild);
  }
  return (value, by) => (isFields(value) ? branches.get(value[discriminator])?.(value, by) : undefined);
}

/** Of another union, the first variant that is an object where the data is one, else the first that is none and takes it. */
function rebuildVariant(schema: z.core.$ZodUnion): Rebuild {
  const variants = schema._zod.def.options.map((option) => ({ option, rebuild: rebuildOf(option) }));
  return (value, by) => variants.find(({ option }) => z.core.safeParse(option, value).success)?.rebuild(value, by);
}
