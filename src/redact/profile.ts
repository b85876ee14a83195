import * as z from "zod";
import { unwrap } from "../core/result.ts";
import { safeParse } from "../core/safe-parse.ts";
import { schemaOf } from "../core/schema-of.ts";
import {
  type SensitivityCategory,
  type SensitivityLevel,
  sensitivityCategories,
  sensitivityLevels,
} from "../records/sensitivity.ts";

/** A rule of the user's own: what stands at a path is of a level, whatever the case file says of it. */
export interface ProfileRule {
  /** The path from the case file on, with dots; `*` is any index or name: `persons.*.born`. */
  readonly path: string;
  /** The highest level that stays. */
  readonly level: SensitivityLevel;
}

/** What may stay in a case file. Those of the library, and those that `defineProfile` gives, are frozen. */
export interface Profile {
  /** The profile's name. */
  readonly name: string;
  /** The highest level that stays. */
  readonly level: SensitivityLevel;
  /** The highest level that stays, for categories where it is another. */
  readonly categories?: { readonly [Category in SensitivityCategory]?: SensitivityLevel } | undefined;
  /** Rules of your own, beside what the case file says itself. */
  readonly rules?: readonly ProfileRule[] | undefined;
  /** Keys of `extra` that stay; all others go. */
  readonly extra?: readonly string[] | undefined;
  /** How exact dates may stay: as they are, if absent. Coarser dates are only ever wider. */
  readonly dates?: "month" | "year" | undefined;
  /** With `region`, each place becomes a larger one that it lies in, and positions go. */
  readonly places?: "region" | undefined;
}

const Level = /* @__PURE__ */ schemaOf(() => z.enum(sensitivityLevels).describe("The highest level that stays."));

/** Every word that a profile may hold: one that is none would let stay what it was meant to take away. */
const ProfileShape = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    name: z.string().describe("The profile's name."),
    level: Level,
    categories: z
      .strictObject(Object.fromEntries(sensitivityCategories.map((category) => [category, Level.optional()])))
      .optional()
      .describe("The highest level that stays, by category."),
    rules: z
      .array(z.strictObject({ path: z.string().describe("The path, with dots."), level: Level }))
      .optional()
      .describe("Rules of one's own."),
    extra: z.array(z.string()).optional().describe("Keys of extra that stay."),
    dates: z.enum(["month", "year"]).optional().describe("How exact dates may stay."),
    places: z.enum(["region"]).optional().describe("Larger places in the place of each."),
  }),
);

/**
 * A copy of a profile, all of whose words are known.
 *
 * @throws ChronologyError: `unknown-value`, `unknown-key` and what else is wrong with its shape.
 */
export function checkProfile(profile: Profile): Profile {
  return unwrap(safeParse(ProfileShape, profile, "the profile"));
}

/**
 * Defines a profile of your own. It is a copy, and frozen: nothing that is changed later lets out more than it says.
 *
 * @throws ChronologyError where a word of it is none that a profile knows, such as a category that there is not.
 * @example
 * const forCourt = defineProfile({ name: "court", level: "restricted", categories: { health: "confidential" } });
 * forCourt.level // => "restricted"
 */
export function defineProfile(profile: Profile): Profile {
  return frozen(checkProfile(profile));
}

/** A profile that nobody can change for others who use it. */
function frozen(profile: Profile): Profile {
  const { categories, rules, extra } = profile;
  for (const part of [categories, rules, ...(rules ?? []), extra]) Object.freeze(part);
  return Object.freeze(profile);
}

/** Only what is public stays. */
export const publish: Profile = /* @__PURE__ */ Object.freeze({ name: "publish", level: "public" });

/** For partners: what is public or restricted stays. */
export const partner: Profile = /* @__PURE__ */ Object.freeze({ name: "partner", level: "restricted" });

/** For one's own office: all but what is sealed stays. */
export const internal: Profile = /* @__PURE__ */ Object.freeze({ name: "internal", level: "confidential" });
