import * as z from "zod";
import { isJson } from "../core/is-json.ts";
import type { JsonValue } from "../core/json.ts";
import { schemaOf } from "../core/schema-of.ts";

/** The user's own data on a record: any JSON, by names of their own. */
export type Extra = z.output<typeof Extra>;
export const Extra = /* @__PURE__ */ schemaOf(() =>
  z
    .record(z.string(), z.custom<JsonValue>(isJson, "is not what JSON can hold"))
    .describe("Data of your own: any JSON, under any names."),
);
