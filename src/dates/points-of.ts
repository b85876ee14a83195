import type { Edtf, EdtfInterval, EdtfNoEnd, EdtfPoint } from "./edtf-tree.ts";

/** The dates and times that an EDTF tree is made of, in the order in which they are written. */
export function pointsOf(node: Edtf | EdtfNoEnd): EdtfPoint[] {
  switch (node.kind) {
    case "open":
    case "unknown":
      return [];
    case "interval":
      return pointsOf(node.start).concat(pointsOf(node.end));
    case "one-of":
    case "all-of":
      return node.members.flatMap(pointsOf);
    default:
      return [node];
  }
}

/** The intervals that an EDTF tree is made of: itself, or those of a set. */
export function intervalsOf(edtf: Edtf): EdtfInterval[] {
  if (edtf.kind === "interval") return [edtf];
  const isSet = edtf.kind === "one-of" || edtf.kind === "all-of";
  return isSet ? edtf.members.filter((member) => member.kind === "interval") : [];
}
