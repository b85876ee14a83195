import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import type { LegalBasis } from "./legal-basis.ts";

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
  /** Whether it may last for a term. A fine, a death sentence or a life sentence has none. */
  takesTerm: boolean;
}

/**
 * The one table of measures.
 *
 * Some that touch liberty give no basis, since the measure alone does not say that the person is held: compulsory treatment may
 * be out-patient, forced labour is served in a correction centre, a punishment cell changes nothing for someone already
 * imprisoned, and of a death sentence no source says under what the person waits. A source that says that they are held is an event `held`.
 */
const measures = {
  warning: { nature: "penalty", takesTerm: false },
  fine: { nature: "penalty", takesTerm: false },
  "administrative-arrest": { nature: "penalty", basis: "administrative-arrest", takesTerm: true },
  "community-work": { nature: "penalty", takesTerm: true },
  "corrective-labour": { nature: "penalty", takesTerm: true },
  "forced-labour": { nature: "penalty", mayHold: "unknown", takesTerm: true },
  confiscation: { nature: "penalty", takesTerm: false },
  deportation: { nature: "penalty", mayHold: "immigration", takesTerm: false },
  "activity-ban": { nature: "penalty", takesTerm: true },
  disqualification: { nature: "penalty", takesTerm: true },
  "restriction-of-liberty": { nature: "penalty", mayHold: "unknown", takesTerm: true },
  "suspended-sentence": { nature: "penalty", takesTerm: true },
  imprisonment: { nature: "penalty", basis: "imprisonment", takesTerm: true },
  "life-imprisonment": { nature: "penalty", basis: "imprisonment", takesTerm: false },
  "death-penalty": { nature: "penalty", mayHold: "unknown", takesTerm: false },
  "compulsory-treatment": { nature: "penalty", mayHold: "psychiatric", takesTerm: true },
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
} as const satisfies Record<string, MeasureTraits>;

/** What a court or an authority orders. A court that "sanctions an arrest" orders `remand`; "placed under police control" is `police-supervision`. */
export type Measure = keyof typeof measures;

const traits: Readonly<Record<Measure, MeasureTraits>> = measures;

function isMeasure(word: string): word is Measure {
  return Object.hasOwn(measures, word);
}

export const Measure = /* @__PURE__ */ schemaOf(() =>
  z
    .enum(Object.keys(measures).filter(isMeasure))
    .describe("What is ordered: a penalty, such as a fine, or a preventive measure, such as remand."),
);

/**
 * Says whether a measure is a penalty or a preventive measure.
 *
 * @example natureOf("remand"); // => "preventive"
 */
export function natureOf(measure: Measure): MeasureNature {
  return traits[measure].nature;
}

/**
 * What a person is held under by a measure; `undefined` for one that is not custody.
 *
 * @example basisOf("remand"); // => "remand"
 * @example basisOf("life-imprisonment"); // => "imprisonment"
 * @example basisOf("fine"); // => undefined
 */
export function basisOf(measure: Measure): LegalBasis | undefined {
  return traits[measure].basis;
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
  return isMeasure(measure) ? traits[measure].mayHold : undefined;
}

/**
 * Whether a measure may last for a term.
 *
 * @example takesTerm("administrative-arrest"); // => true
 * @example takesTerm("fine"); // => false
 */
export function takesTerm(measure: string): boolean {
  return !isMeasure(measure) || traits[measure].takesTerm;
}
