import { issueOf } from "../core/issue.ts";
import { ChronologyError } from "../core/result.ts";
import type { Measure } from "../records/measure.ts";
import type { LegalBasis } from "./legal-basis.ts";

export { Measure } from "../records/measure.ts";

/** What a measure is: a penalty for a deed, or a preventive measure while a case goes on. */
export type MeasureNature = "penalty" | "preventive";

/** What the library knows of a measure. */
interface MeasureTraits {
  nature: MeasureNature;
  /** What a person is held under by it. A measure without a basis neither begins nor changes custody. */
  basis?: LegalBasis;
  /**
   * What someone who is held by it is held under, where it may be that though it gives no basis: in a hospital, a correction
   * centre, an open prison, until they are deported or put to death. While it may be that, nobody can say that no order is
   * recorded; and of someone held under something else no source says any more what they are held under.
   */
  mayHold?: LegalBasis;
  /** Whether it may not last for a term, as a fine, a death sentence or a life sentence; that of a deportation is how long entry is barred. */
  hasNoTerm?: true;
}

/**
 * The one table of measures.
 *
 * Some that touch liberty give no basis, since the measure alone does not say that the person is held: compulsory treatment may
 * be out-patient, forced labour is served in a correction centre, a punishment cell changes nothing for someone already
 * imprisoned, and of a death sentence no source says under what the person waits. A source that says that they are held is an event `held`.
 */
const measures: Readonly<Record<Measure, MeasureTraits>> = {
  warning: { nature: "penalty", hasNoTerm: true },
  fine: { nature: "penalty", hasNoTerm: true },
  "administrative-arrest": { nature: "penalty", basis: "administrative-arrest" },
  "community-work": { nature: "penalty" },
  "corrective-labour": { nature: "penalty" },
  "forced-labour": { nature: "penalty", mayHold: "unknown" },
  confiscation: { nature: "penalty", hasNoTerm: true },
  deportation: { nature: "penalty", mayHold: "immigration" },
  "activity-ban": { nature: "penalty" },
  disqualification: { nature: "penalty" },
  "restriction-of-liberty": { nature: "penalty", mayHold: "unknown" },
  "suspended-sentence": { nature: "penalty" },
  imprisonment: { nature: "penalty", basis: "imprisonment" },
  "life-imprisonment": { nature: "penalty", basis: "imprisonment", hasNoTerm: true },
  "death-penalty": { nature: "penalty", mayHold: "unknown", hasNoTerm: true },
  "compulsory-treatment": { nature: "penalty", mayHold: "psychiatric" },
  "punishment-cell": { nature: "penalty" },
  "police-custody": { nature: "preventive", basis: "police-custody" },
  remand: { nature: "preventive", basis: "remand" },
  "house-arrest": { nature: "preventive", basis: "house-arrest" },
  bail: { nature: "preventive" },
  "travel-ban": { nature: "preventive" },
  "pledge-not-to-leave": { nature: "preventive" },
  "judicial-control": { nature: "preventive" },
  "personal-surety": { nature: "preventive" },
  "police-supervision": { nature: "preventive" },
  "ban-on-actions": { nature: "preventive" },
  "removal-from-office": { nature: "preventive" },
};

function isMeasure(word: string): word is Measure {
  return Object.hasOwn(measures, word);
}

/**
 * Says whether a measure is a penalty or a preventive measure.
 *
 * @throws ChronologyError (`unknown-value`) for another word.
 * @example natureOf("remand"); // => "preventive"
 */
export function natureOf(measure: Measure): MeasureNature {
  if (isMeasure(measure)) return measures[measure].nature;
  throw new ChronologyError([issueOf("unknown-value", "The measure is not one of those that there are.")]);
}

/**
 * What a person is held under by a measure; `undefined` for one that is not custody.
 *
 * @example basisOf("remand"); // => "remand"
 * @example basisOf("life-imprisonment"); // => "imprisonment"
 * @example basisOf("fine"); // => undefined
 */
export function basisOf(measure: Measure): LegalBasis | undefined {
  return measures[measure].basis;
}

/**
 * Whether someone may be held by a measure that gives no basis for it.
 *
 * @example mayHold("compulsory-treatment"); // => true
 * @example mayHold("punishment-cell"); // => false
 */
export function mayHold(measure: string): boolean {
  return basisIfHeld(measure) !== undefined;
}

/**
 * What someone is held under by a measure by which they may be held though it gives no basis, if they are; `undefined` for
 * any other.
 *
 * @example basisIfHeld("deportation"); // => "immigration"
 * @example basisIfHeld("death-penalty"); // => "unknown"
 */
export function basisIfHeld(measure: string): LegalBasis | undefined {
  return isMeasure(measure) ? measures[measure].mayHold : undefined;
}

/**
 * Whether a measure may last for a term.
 *
 * @example takesTerm("administrative-arrest"); // => true
 * @example takesTerm("fine"); // => false
 */
export function takesTerm(measure: string): boolean {
  return !isMeasure(measure) || measures[measure].hasNoTerm !== true;
}
