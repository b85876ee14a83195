/**
 * A name without what does not tell it from another: how its spaces, and its letters with accents, are written.
 *
 * @example plainName("Le\u0301yla  Example ") // => "L\u00e9yla Example"
 */
export function plainName(name = ""): string {
  return name.normalize("NFC").replace(/\s+/g, " ").trim();
}
