import type { Edtf, EdtfComponent, EdtfInterval, EdtfNoEnd, EdtfPoint, EdtfTime, EdtfYear } from "./edtf-tree.ts";

/**
 * Writes an EDTF tree in its canonical form: without white space, an offset of zero as `Z`, others with their minutes.
 * `parseEdtf` reads the same tree back.
 *
 * @example
 * formatEdtf({ kind: "date", year: { digits: "2011" }, month: { digits: "04", after: "~" } }); // => "2011-04~"
 */
export function formatEdtf(edtf: Edtf): string {
  switch (edtf.kind) {
    case "interval":
      return `${formatEnd(edtf.start, "..")}/${formatEnd(edtf.end, "..")}`;
    case "one-of":
      return `[${edtf.members.map(formatMember).join(",")}]`;
    case "all-of":
      return `{${edtf.members.map(formatMember).join(",")}}`;
    default:
      return formatPoint(edtf);
  }
}

function formatMember(member: EdtfPoint | EdtfInterval): string {
  if (member.kind !== "interval") return formatPoint(member);
  return `${formatEnd(member.start, "")}..${formatEnd(member.end, "")}`;
}

function formatEnd(end: EdtfPoint | EdtfNoEnd, open: string): string {
  if (end.kind === "open") return open;
  return end.kind === "unknown" ? "" : formatPoint(end);
}

function formatPoint(point: EdtfPoint): string {
  switch (point.kind) {
    case "year":
      return formatYear(point);
    case "season":
      return `${formatComponent(point.year)}-${formatComponent(point.code)}`;
    case "time":
      return formatTime(point);
    case "date": {
      const components = [point.year, point.month, point.day].filter((component) => component !== undefined);
      return components.map(formatComponent).join("-");
    }
  }
}

function formatComponent({ before, digits, after }: EdtfComponent): string {
  return `${before ?? ""}${digits}${after ?? ""}`;
}

function formatYear({ before, digits, exponent, significant, after }: EdtfYear): string {
  const prefix = exponent !== undefined || digits.replace("-", "").length > 4 ? "Y" : "";
  const power = exponent === undefined ? "" : `E${exponent}`;
  const precision = significant === undefined ? "" : `S${significant}`;
  return `${before ?? ""}${prefix}${digits}${power}${precision}${after ?? ""}`;
}

function formatTime({ date, hour, minute, second, fraction, offset, after }: EdtfTime): string {
  const clock = [hour, minute, ...(second === undefined ? [] : [second])].map(twoDigits).join(":");
  const split = fraction === undefined ? "" : `.${fraction}`;
  return `${formatPoint(date)}T${clock}${split}${offset === undefined ? "" : formatOffset(offset)}${after ?? ""}`;
}

function formatOffset(offset: number): string {
  if (offset === 0) return "Z";
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
