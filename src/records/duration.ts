import type * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import { durationPattern, parseDuration } from "../dates/duration.ts";
import { textReadBy } from "./text-read-by.ts";

/** A length of time, as an ISO 8601 duration: `P15D`, `PT2H`, `P1Y6M`. */
export type Duration = z.output<typeof Duration>;
export const Duration = /* @__PURE__ */ schemaOf(() =>
  textReadBy(parseDuration).meta({
    holds: "duration",
    description: "An ISO 8601 duration, such as P15D or PT2H.",
    pattern: durationPattern.source,
  }),
);
