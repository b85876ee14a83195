import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";

/** The branch of law under which a decision is taken. */
export type Regime = z.output<typeof Regime>;
export const Regime = /* @__PURE__ */ schemaOf(() =>
  z
    .enum(["administrative", "criminal", "civil", "disciplinary"])
    .describe("The branch of law: administrative, criminal, civil or disciplinary."),
);
