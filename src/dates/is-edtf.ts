import type { Edtf } from "./edtf-tree.ts";
import { pointsOf } from "./points-of.ts";

/** Whether a value is an EDTF tree, as far as its kinds and the types of its parts go. */
export function isEdtf(value: unknown): value is Edtf {
  try {
    return pointsOf(Object(value)).every(isPoint);
  } catch {
    return false;
  }
}

function isPoint(value: unknown): boolean {
  const { kind, date, year, month, day, code, hour, minute } = Object(value);
  if (kind === "time") return date.kind === "date" && isPoint(date) && [hour, minute].every(Number.isInteger);
  if (kind === "date") return [year, month ?? year, day ?? year].every(hasDigits);
  return kind === "season" ? [year, code].every(hasDigits) : kind === "year" && hasDigits(value);
}

function hasDigits(value: unknown): boolean {
  return typeof Object(value).digits === "string";
}
