import type { SensitivityCategory, SensitivityLevel } from "../records/sensitivity.ts";

/** A rule of the user's own: what stands at a path is of a level, whatever the case file says of it. */
export interface ProfileRule {
  /** The path from the case file on, with dots; `*` is any index or name: `persons.*.born`. */
  path: string;
  /** The highest level that stays. */
  level: SensitivityLevel;
}

/** What may stay in a case file. */
export interface Profile {
  /** The profile's name. */
  name: string;
  /** The highest level that stays. */
  level: SensitivityLevel;
  /** The highest level that stays, for categories where it is another. */
  categories?: { readonly [Category in SensitivityCategory]?: SensitivityLevel } | undefined;
  /** Rules of your own, beside what the case file says itself. */
  rules?: readonly ProfileRule[] | undefined;
  /** Keys of `extra` that stay; all others go. */
  extra?: readonly string[] | undefined;
  /** How exact dates may stay: as they are, if absent. Coarser dates are only ever wider. */
  dates?: "month" | "year" | undefined;
  /** With `region`, each place becomes a larger one that it lies in, and positions go. */
  places?: "region" | undefined;
}

/**
 * Defines a profile of your own.
 *
 * @example
 * const forCourt = defineProfile({ name: "court", level: "restricted", categories: { health: "confidential" } });
 * forCourt.level // => "restricted"
 */
export function defineProfile(profile: Profile): Profile {
  return profile;
}

/** Only what is public stays. */
export const publish: Profile = { name: "publish", level: "public" };

/** For partners: what is public or restricted stays. */
export const partner: Profile = { name: "partner", level: "restricted" };

/** For one's own office: all but what is sealed stays. */
export const internal: Profile = { name: "internal", level: "confidential" };
