import { isFields } from "./fields.ts";

/** Visits the sources in a value, wherever they stand: what names an article and holds words of it. */
export function visitSources(
  value: unknown,
  visit: (source: Readonly<Record<string, unknown>>, article: string) => void,
): void {
  if (typeof value !== "object" || value === null) return;
  if (isFields(value) && typeof value.article === "string") visit(value, value.article);
  for (const [key, member] of Object.entries(value)) {
    if (key !== "extra" && typeof member === "object") visitSources(member, visit);
  }
}
