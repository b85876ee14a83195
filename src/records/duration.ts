import * as z from "zod";
import { findingOf } from "../core/finding.ts";
import { schemaOf } from "../core/schema-of.ts";
import { parseDuration } from "../dates/duration.ts";

/** A length of time, as an ISO 8601 duration: `P15D`, `PT2H`, `P1Y6M`. */
export type Duration = z.output<typeof Duration>;
export const Duration = /* @__PURE__ */ schemaOf(() =>
  z
    .string()
    .superRefine((duration, context) => {
      const result = parseDuration(duration);
      if (result.success) return;
      for (const { code, message, params } of result.issues) {
        context.addIssue({ code: "custom", message, params: findingOf(code, params) });
      }
    })
    .meta({ holds: "duration", description: "An ISO 8601 duration, such as P15D or PT2H." }),
);
