import { type Bounds, extentOf, isSoftWhen } from "../../dates/bounds.ts";
import type { WhenInput } from "../../dates/when.ts";
import type { Citation } from "../../records/citation.ts";
import type { LegalText } from "../../records/legal-text.ts";
import type { Provision } from "../../records/provision.ts";
import { doAllDeny, isFieldDenied } from "../reason.ts";

type Stage = NonNullable<LegalText["stages"]>[number];

/** When law came into force or went out of it; nothing bounds it where no source says. */
interface LawDate extends Bounds {
  /** Whether its source gives it as uncertain, alleges it or only announces it. */
  soft: boolean;
}

/** A provision that an event cites, with the times that it is in force as far as the case file says. */
export interface CitedLaw {
  legalText: LegalText;
  provision: Provision | undefined;
  /** The times in force in EDTF: an interval, or a set of several. */
  inForce: string;
  /** They follow one another. */
  periods: { from: LawDate; until: LawDate }[];
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

const unlimited: LawDate = { earliest: null, latest: null, soft: false };

function citedLaw(legalText: LegalText, cited: string | undefined, zone: string): CitedLaw | undefined {
  const provision = legalText.provisions?.find(({ id }) => id === cited);
  if (provision?.inForce !== undefined) {
    const { start, end } = extentOf(provision.inForce, { zone });
    const inForce = textOf(provision.inForce);
    const [began = "", ended = began] = inForce.split("/");
    const from = { ...start, soft: isSoft(began) };
    return {
      legalText,
      provision,
      inForce,
      periods: [{ from, until: { ...(end ?? unlimited), soft: isSoft(ended) } }],
    };
  }
  const periods = periodsOf(legalText.stages ?? [], zone);
  if (periods.length === 0) return undefined;
  const [first, ...others] = periods.map(({ from, until }) => [textOf(from?.when), textOf(until?.when)]);
  return {
    legalText,
    provision,
    inForce: others.length === 0 ? `${first?.join("/")}` : setOf([first ?? [], ...others]),
    periods: periods.map(({ from, until }) => ({ from: from?.date ?? unlimited, until: until?.date ?? unlimited })),
  };
}

/** Whether one side of an interval is uncertain; a side that is open or not known is not. */
function isSoft(side: string): boolean {
  return side !== "" && side !== ".." && isSoftWhen(side);
}

/** Several times in force as an EDTF set; a side that no source gives is open. */
function setOf(periods: readonly string[][]): string {
  const texts = periods.map((ends) => ends.map((end) => (end === ".." ? "" : end)).join(".."));
  return `{${texts.join(",")}}`;
}

/** A stage at which law comes into force or is repealed. */
interface Turn {
  isRepeal: boolean;
  when: WhenInput;
  date: LawDate;
}

/**
 * The times between an entry into force and the repeal after it, in order. Of several entries in a row the first counts,
 * of several repeals the last, and of both at one time the entry comes last: what may be in force is not said not to be.
 */
function periodsOf(stages: readonly Stage[], zone: string): { from?: Turn; until?: Turn }[] {
  const turns = stages
    .filter(({ stage, sources }) => (stage === "in-force" || stage === "repealed") && !isDenied(sources))
    .map(({ stage, when, sources = [] }): Turn => {
      const { start } = extentOf(when, { zone });
      const isDoubted =
        sources.length > 0 && sources.every(({ stance }) => stance === "alleged" || stance === "announced");
      return { isRepeal: stage === "repealed", when, date: { ...start, soft: isSoftWhen(when) || isDoubted } };
    })
    .sort((a, b) => lastOf(a) - lastOf(b) || Number(b.isRepeal) - Number(a.isRepeal));
  const periods: { from?: Turn; until?: Turn }[] = [];
  for (const turn of turns) {
    const current = periods.at(-1);
    if (!turn.isRepeal) {
      if (current === undefined || current.until !== undefined) periods.push({ from: turn });
    } else if (current === undefined) periods.push({ until: turn });
    else current.until = turn;
  }
  return periods;
}

/** A number that no date reaches stands for no limit, so that two of them can be told apart by their difference. */
function lastOf({ date: { latest } }: Turn): number {
  return latest ?? Number.MAX_SAFE_INTEGER;
}

/** Whether the sources deny a stage, or its date. */
function isDenied(sources: Stage["sources"]): boolean {
  return doAllDeny(sources, "stage") || isFieldDenied(sources, "when");
}

function textOf(when: WhenInput | undefined): string {
  return typeof when === "string" ? when : (when?.edtf ?? "..");
}
