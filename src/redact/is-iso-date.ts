import type * as z from "zod";

const formats: ReadonlySet<unknown> = new Set(["date", "datetime", "time"]);

/** Whether a schema says that its texts are dates or times, as `z.iso.date()` and `z.string().datetime()` do. */
export function isIsoDate({ _zod: { def } }: z.core.$ZodString): boolean {
  const rules = [def, ...(def.checks ?? []).map((check) => check._zod.def)];
  return rules.some((rule) => "format" in rule && formats.has(rule.format));
}
