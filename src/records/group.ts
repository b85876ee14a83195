import * as z from "zod";
import { Id, idOf } from "../core/id.ts";
import { type Result, unwrap } from "../core/result.ts";
import type { ParseOptions } from "../core/safe-parse.ts";
import { schemaOf } from "../core/schema-of.ts";
import { Count } from "./count.ts";
import { Extra } from "./extra.ts";
import { safeParseRecord } from "./parse-record.ts";
import { Sensitivity } from "./sensitivity.ts";
import { Sources } from "./source.ts";
import { textOf } from "./text.ts";

/** People whom a source speaks of together, named or not. */
export interface Group extends z.output<typeof Group> {}
export const Group = /* @__PURE__ */ schemaOf(() =>
  z
    .strictObject({
      id: Id,
      description: textOf("Who they are, such as: those detained after the rally of 2 April."),
      count: Count.optional().describe("How many people they are, named members included."),
      members: z.array(idOf("person")).optional().describe("The members who are known by name."),
      partOf: idOf("group").optional().describe("The larger group that this one is part of."),
      sources: Sources.optional(),
      sensitivity: Sensitivity.optional().describe("What is sensitive about the group."),
      extra: Extra.optional(),
    })
    .describe("People whom a source speaks of together, named or not."),
);

/**
 * Checks an untrusted input as a group. Never throws.
 *
 * @example
 * safeParseGroup({ id: "g1", description: "detained at the rally", count: { atLeast: 14 } }).success // => true
 */
export function safeParseGroup(input: unknown, options?: ParseOptions): Result<Group> {
  return safeParseRecord(Group, input, "the group", options);
}

/**
 * Reads an untrusted input as a group.
 *
 * @throws ChronologyError with the issues of `safeParseGroup`.
 * @example
 * parseGroup({ id: "g1", description: "detained at the rally", count: 14 }).count // => 14
 */
export function parseGroup(input: unknown, options?: ParseOptions): Group {
  return unwrap(safeParseGroup(input, options));
}
