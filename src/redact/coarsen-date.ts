import { fieldIn, isFields } from "./fields.ts";
import type { Profile } from "./profile.ts";

/** What dates are coarsened by. */
interface CoarsenOptions {
  profile: Profile;
  /** The zone of dates that name none. */
  zone: string;
  scrub(text: string): string;
}

/** A date as far as it may stay: its words without what was removed; undefined where it cannot be judged. */
export function coarsenDate(value: unknown, { profile, scrub }: CoarsenOptions): unknown {
  if (profile.dates !== undefined) return undefined;
  const text = fieldIn(value, "text");
  if (!isFields(value) || typeof text !== "string" || scrub(text) === text) return value;
  return { ...value, text: scrub(text) };
}
