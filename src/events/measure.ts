import { issueOf } from "../core/issue.ts";
import { meantBy } from "../core/meant-by.ts";
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
   * Whether someone may be held by it though it gives no basis: in a hospital, a correction centre, an open prison, until they
   * are deported or put to death. While it may be that, nobody can say that no order is recorded.
   */
  mayHold?: true;
  /** Whether it may last for a term. A fine, a death sentence or a life sentence has none; that of a deportation is how long entry is barred. */
  takesTerm: boolean;
}

/**
 * The one table of measures.
 *
 * Some that touch liberty give no basis, since the measure alone does not say that the person is held: compulsory treatment may
 * be out-patient, forced labour is served in a correction centre, a punishment cell changes nothing for someone already
 * imprisoned, and a death sentence leaves the person under what they were held under. A source that says that they are held is an event `held`.
 */
const measures: Readonly<Record<Measure, MeasureTraits>> = {
  warning: { nature: "penalty", takesTerm: false },
  fine: { nature: "penalty", takesTerm: false },
  "administrative-arrest": { nature: "penalty", basis: "administrative-arrest", takesTerm: true },
  "community-work": { nature: "penalty", takesTerm: true },
  "corrective-labour": { nature: "penalty", takesTerm: true },
  "forced-labour": { nature: "penalty", mayHold: true, takesTerm: true },
  confiscation: { nature: "penalty", takesTerm: false },
  deportation: { nature: "penalty", mayHold: true, takesTerm: true },
  "activity-ban": { nature: "penalty", takesTerm: true },
  disqualification: { nature: "penalty", takesTerm: true },
  "restriction-of-liberty": { nature: "penalty", mayHold: true, takesTerm: true },
  "suspended-sentence": { nature: "penalty", takesTerm: true },
  imprisonment: { nature: "penalty", basis: "imprisonment", takesTerm: true },
  "life-imprisonment": { nature: "penalty", basis: "imprisonment", takesTerm: false },
  "death-penalty": { nature: "penalty", mayHold: true, takesTerm: false },
  "compulsory-treatment": { nature: "penalty", mayHold: true, takesTerm: true },
  "punishment-cell": { nature: "penalty", takesTerm: true },
  "police-custody": { nature: "preventive", basis: "police-custody", takesTerm: true },
  remand: { nature: "preventive", basis: "remand", takesTerm: true },
  "house-arrest": { nature: "preventive", basis: "house-arrest", takesTerm: true },
  bail: { nature: "preventive", takesTerm: true },
  "travel-ban": { nature: "preventive", takesTerm: true },
  "pledge-not-to-leave": { nature: "preventive", takesTerm: true },
  "judicial-control": { nature: "preventive", takesTerm: true },
  "personal-surety": { nature: "preventive", takesTerm: true },
  "police-supervision": { nature: "preventive", takesTerm: true },
  "ban-on-actions": { nature: "preventive", takesTerm: true },
  "removal-from-office": { nature: "preventive", takesTerm: true },
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
  const { hint = ".", params } = meantBy(measure, Object.keys(measures));
  throw new ChronologyError([
    issueOf("unknown-value", `The measure is not one of those that there are${hint}`, { params }),
  ]);
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
  return isMeasure(measure) && measures[measure].mayHold === true;
}

/**
 * Whether a measure may last for a term.
 *
 * @example takesTerm("administrative-arrest"); // => true
 * @example takesTerm("fine"); // => false
 */
export function takesTerm(measure: string): boolean {
  return !isMeasure(measure) || measures[measure].takesTerm;
}
