import { parseEdtf } from "./parse-edtf.ts";

/**
 * A date or time of ISO 8601 as EDTF has it: to the second, with a colon in the offset. Undefined where it is none, a month
 * from 21 on among it: only EDTF has seasons there.
 *
 * @example edtfOfIso("2011-05-03 23:40:15.250+0400") // => "2011-05-03T23:40:15+04:00"
 */
export function edtfOfIso(text: string): string | undefined {
  const edtf = text
    .trim()
    .replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, "$1T")
    .replace(/^([^.]{16,19})\.\d+/, "$1")
    .replace(/([+-]\d\d)(\d\d)$/, (offset, hours, minutes, _at, whole: string) =>
      whole.includes("T") ? `${hours}:${minutes}` : offset,
    );
  return parseEdtf(edtf).success && !/\d{4}-[2-9]/.test(edtf) ? edtf : undefined;
}
