import type { Loss } from "../core/loss.ts";
import type { AnyCaseFile } from "./case-file.ts";
import { ownNames } from "./shown-name.ts";

/**
 * The misprints of names as losses, for formats that would give them as further names.
 *
 * @param format - the format's name, for messages.
 */
export function lostMisprints({ persons = [], organizations = [], places = [] }: AnyCaseFile, format: string): Loss[] {
  return [...persons, ...organizations, ...places].flatMap(({ id, names }) => {
    const own = new Set<unknown>(ownNames(names));
    const message = `${format} cannot say that a name is a misprint.`;
    return names.flatMap((name, index) => (own.has(name) ? [] : [{ record: id, field: `names.${index}`, message }]));
  });
}
