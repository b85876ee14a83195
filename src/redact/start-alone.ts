import type { Edtf } from "../dates/edtf-tree.ts";
import { formatEdtf } from "../dates/format-edtf.ts";
import { safeParseWhen } from "../dates/when.ts";
import { isFields } from "./fields.ts";

/**
 * The date of something that lasts, once the date of its end is gone: a day alone would be taken for the whole of it, so
 * its end becomes unknown. A time is that of the start alone, and an interval has its end.
 *
 * @returns undefined where no such date can be written.
 * @example
 * startAlone("2011-04-17") // => "2011-04-17/"
 */
export function startAlone(date: unknown): unknown {
  const read = safeParseWhen(date);
  if (!read.success) return undefined;
  const { edtf } = read.data;
  if (edtf.kind === "time" || edtf.kind === "interval") return date;
  if (edtf.kind === "one-of" || edtf.kind === "all-of") return undefined;
  const tree: Edtf = { kind: "interval", start: edtf, end: { kind: "unknown" } };
  return isFields(date) ? { ...date, edtf: formatEdtf(tree) } : formatEdtf(tree);
}
