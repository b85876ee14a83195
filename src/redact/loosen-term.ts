import { isFields } from "./fields.ts";

/** Measures whose terms the library counts from a detention where no source says what they count from. */
const countedByInference = new Set<unknown>(["administrative-arrest", "police-custody", undefined]);

/** What of a case file may make a term say more than the sources did. */
interface Gone {
  /** Whether anything that tells time was removed from the case file, or a date lost its zone. */
  timeWent: () => boolean;
  /** Whether an event was removed that prolonged the term, changed it or went on from it. */
  isSuperseded: boolean;
}

/**
 * Takes the length out of an event's term where what it counts from is gone: it would otherwise be counted from
 * something else, and bounds would say more than the sources did. Where what changed the term is gone, it loses its date
 * too: it would otherwise read as the last word on how long the person was to be held.
 *
 * @returns whether the term lost something.
 */
export function loosenTerm(before: object, after: Record<string, unknown>, { timeWent, isSuperseded }: Gone): boolean {
  const { term } = after;
  if (!isFields(term)) return false;
  if (isSuperseded) {
    const { duration, until, ...rest } = term;
    after.term = rest;
    return duration !== undefined || until !== undefined;
  }
  if (term.duration === undefined) return false;
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
    return true;
  }
  return false;
}

function sizeOf(value: unknown): number {
  if (value === undefined) return 0;
  return Array.isArray(value) ? value.length : 1;
}
