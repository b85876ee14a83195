import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";

/** How far a fact may go, from the least kept back to the most. */
export const sensitivityLevels = ["public", "restricted", "confidential", "sealed"] as const;
/** How far a fact may go. */
export type SensitivityLevel = (typeof sensitivityLevels)[number];

/** Why a fact can put a person at risk. */
export const sensitivityCategories = [
  "health",
  "disability",
  "minor",
  "religion",
  "ethnicity",
  "sexuality",
  "political",
  "family",
  "location",
  "contact",
  "source-identity",
  "sexual-violence",
] as const;
/** Why a fact can put a person at risk. */
export type SensitivityCategory = (typeof sensitivityCategories)[number];

/**
 * How far a fact of each category may go where its record does not say. Nothing that is marked is public by default.
 * What exposes a person at once, or cannot be taken back, is confidential: the body, children, sexual life and
 * violence, where and how to find somebody. Who talked to a reporter is sealed. What a case is often about, and cannot
 * be understood without, is restricted: faith, origin, politics, kin.
 */
export const defaultLevels: Readonly<Record<SensitivityCategory, SensitivityLevel>> = {
  health: "confidential",
  disability: "confidential",
  minor: "confidential",
  religion: "restricted",
  ethnicity: "restricted",
  sexuality: "confidential",
  political: "restricted",
  family: "restricted",
  location: "confidential",
  contact: "confidential",
  "source-identity": "sealed",
  "sexual-violence": "confidential",
};

/** What is sensitive about a fact, and how far it may go. */
export interface Sensitivity extends z.output<typeof Sensitivity> {}
export const Sensitivity = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    category: z.enum(sensitivityCategories).describe("Why the fact can put a person at risk."),
    level: z
      .enum(sensitivityLevels)
      .optional()
      .describe("How far the fact may go; the default of its category, if absent."),
  }),
);

/**
 * How far a fact may go: the level that it states, or its category's default; `public` where nothing is sensitive.
 *
 * @example
 * levelOf({ category: "health" }) // => "confidential"
 */
export function levelOf(sensitivity: Sensitivity | undefined): SensitivityLevel {
  if (sensitivity === undefined) return "public";
  return sensitivity.level ?? defaultLevels[sensitivity.category];
}
