const known = new Set<string>();
const mostKept = 1000; // names may be written in any case, so there is no end of them

/** What is said of a zone's name that is none. */
export const zoneNameRule = "A time zone must be an IANA name, such as Asia/Baku or UTC.";

/**
 * Whether a text is the IANA name of a time zone, as `Intl` knows them. Offsets such as `+04:00` are no names.
 *
 * @example
 * isZoneName("Asia/Baku") // => true
 * isZoneName("Baku") // => false
 */
export function isZoneName(text: string): boolean {
  if (known.has(text)) return true;
  if (!/^[a-z][\w+/-]{0,63}$/i.test(text)) return false;
  try {
    Intl.DateTimeFormat("en", { timeZone: text });
  } catch {
    return false;
  }
  if (known.size >= mostKept) known.clear();
  known.add(text);
  return true;
}
