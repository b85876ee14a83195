import type { Edtf, EdtfInterval, EdtfNoEnd, EdtfPoint } from "../dates/edtf-tree.ts";

/** A date with others in the place of the points that it is made of. */
export function mapPoints(edtf: Edtf, replace: (point: EdtfPoint) => EdtfPoint): Edtf {
  const end = (point: EdtfPoint | EdtfNoEnd) =>
    point.kind === "open" || point.kind === "unknown" ? point : replace(point);
  const interval = (each: EdtfInterval): EdtfInterval => ({ ...each, start: end(each.start), end: end(each.end) });
  if (edtf.kind === "interval") return interval(edtf);
  if (edtf.kind !== "one-of" && edtf.kind !== "all-of") return replace(edtf);
  return { ...edtf, members: edtf.members.map((each) => (each.kind === "interval" ? interval(each) : replace(each))) };
}
