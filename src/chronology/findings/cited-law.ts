import { type Bounds, extentOf } from "../../dates/bounds.ts";
import type { WhenInput } from "../../dates/when.ts";
import type { Citation } from "../../records/citation.ts";
import type { LegalText } from "../../records/legal-text.ts";
import type { Provision } from "../../records/provision.ts";

/** A provision that an event cites, with the time that it is in force as far as the case file says. */
export interface CitedLaw {
  legalText: LegalText;
  provision: Provision | undefined;
  inForce: string;
  from: Bounds;
  until: Bounds;
}

/** Finds the law that a citation names: by its text, or by a provision alone, whose id is one in the case file. */
export function lawFinder(
  legalTexts: readonly LegalText[],
  timeZone: string,
): (citation: Citation) => CitedLaw | undefined {
  const texts = new Map(legalTexts.map((text) => [text.id, text]));
  const holders = new Map(legalTexts.flatMap((text) => (text.provisions ?? []).map(({ id }) => [id, text] as const)));
  return ({ legalText: id, provision }) => {
    const legalText = id === undefined ? holders.get(provision ?? "") : texts.get(id);
    return legalText && citedLaw(legalText, provision, timeZone);
  };
}

const unlimited: Bounds = { earliest: null, latest: null };

function citedLaw(legalText: LegalText, cited: string | undefined, zone: string): CitedLaw | undefined {
  const provision = legalText.provisions?.find(({ id }) => id === cited);
  if (provision?.inForce !== undefined) {
    const { start, end } = extentOf(provision.inForce, { zone });
    return { legalText, provision, inForce: textOf(provision.inForce), from: start, until: end ?? unlimited };
  }
  const stage = (name: string) => legalText.stages?.find((one) => one.stage === name)?.when;
  const [began, ended] = [stage("in-force"), stage("repealed")];
  if (began === undefined && ended === undefined) return undefined;
  return {
    legalText,
    provision,
    inForce: `${textOf(began)}/${textOf(ended)}`,
    from: began === undefined ? unlimited : extentOf(began, { zone }).start,
    until: ended === undefined ? unlimited : extentOf(ended, { zone }).start,
  };
}

function textOf(when: WhenInput | undefined): string {
  return typeof when === "string" ? when : (when?.edtf ?? "..");
}
