import { boundsOf, isSoftWhen } from "../../dates/bounds.ts";
import type { Edtf, EdtfNoEnd } from "../../dates/edtf-tree.ts";
import { boundsText } from "../../dates/format-bounds.ts";
import { parseWhen } from "../../dates/when.ts";
import type { DateWords } from "../../dates/words/date-words.ts";
import { requireZone } from "../../dates/zone.ts";

/** When law is in force, in words: "from 2000 on", "until 2005 and from 2010 on". What a source is not sure of is perhaps so. */
export function inForceText(inForce: string, words: DateWords): string {
  const { edtf } = parseWhen(inForce);
  const parts = edtf.kind === "all-of" ? edtf.members : [edtf];
  return parts.map((part) => periodText(part, words)).join(` ${words.and} `);
}

function periodText(part: Edtf, words: DateWords): string {
  if (part.kind !== "interval") return sideText(part, words) ?? "";
  const [from, until] = [sideText(part.start, words), sideText(part.end, words)];
  if (from !== undefined && until !== undefined) return words.between(from, until);
  if (from !== undefined) return part.end.kind === "open" ? words.onwards(from) : words.endUnknown(from);
  if (until !== undefined) return part.start.kind === "open" ? words.until(until) : words.startUnknown(until);
  return words.unknownTime;
}

function sideText(edtf: Edtf | EdtfNoEnd, words: DateWords): string | undefined {
  if (edtf.kind === "open" || edtf.kind === "unknown") return undefined;
  const text = boundsText(boundsOf({ edtf }), requireZone("UTC"), words);
  return isSoftWhen({ edtf }) ? words.perhaps(text) : text;
}
