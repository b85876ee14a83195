import { isFields } from "./fields.ts";

/** Measures whose terms the library counts from a detention where no source says what they count from. */
const countedByInference = new Set<unknown>(["administrative-arrest", "police-custody", undefined]);

/**
 * Takes the length out of an event's term where what it counts from is gone: it would otherwise be counted from
 * something else, and bounds would say more than the sources did.
 *
 * @param timeWent - whether anything that tells time was removed from the case file, or a date lost its zone.
 */
export function loosenTerm(before: object, after: Record<string, unknown>, timeWent: () => boolean): void {
  const { term } = after;
  if (!isFields(term) || term.duration === undefined) return;
  const was: unknown = Reflect.get(before, "term");
  const lost = (a: unknown, b: unknown) => sizeOf(a) !== sizeOf(b);
  const inferred = term.countedFrom === undefined && countedByInference.has(after.measure);
  if (
    lost(isFields(was) ? was.countedFrom : undefined, term.countedFrom) ||
    lost(Reflect.get(before, "prolongs"), after.prolongs) ||
    lost(Reflect.get(before, "of"), after.of) ||
    (inferred && timeWent())
  ) {
    const { duration: _, ...rest } = term;
    after.term = rest;
  }
}

function sizeOf(value: unknown): number {
  if (value === undefined) return 0;
  return Array.isArray(value) ? value.length : 1;
}
