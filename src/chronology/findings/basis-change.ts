import type { LegalBasis } from "../../events/legal-basis.ts";
import type { Stretch } from "../custody/trace-custody.ts";
import { basesTold } from "../custody/word.ts";

/** Whether every account says that the basis of a stretch is another than that of the one before it. */
export function isOtherBasis(stretches: readonly Stretch[], index: number): boolean {
  const [before, after] = [basesOf(stretches[index - 1]), basesOf(stretches[index])];
  return before.length > 0 && after.length > 0 && !after.some((basis) => before.includes(basis));
}

/**
 * Whether a stretch is of another basis than the one before it by one account, and of the same by another: the orders of that
 * are then in force in it or not.
 */
export function mayBeSameBasis(stretches: readonly Stretch[], index: number): boolean {
  const [before, after] = [stretches[index - 1], stretches[index]];
  if (before?.basis !== "unknown" && after?.basis !== "unknown") return false;
  return basesOf(after).some((basis) => basesOf(before).includes(basis));
}

/** The basis of a stretch; where the accounts of the word that shows it disagree, what each of them gives. */
function basesOf(stretch: Stretch | undefined): readonly LegalBasis[] {
  if (stretch === undefined) return [];
  return stretch.basis === "unknown" ? basesTold(stretch.shownBy) : [stretch.basis];
}
