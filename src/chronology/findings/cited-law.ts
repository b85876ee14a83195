import { doAllDeny } from "../../case-file/denial.ts";
import { type Bounds, extentOf, isSoftWhen } from "../../dates/bounds.ts";
import type { Edtf, EdtfNoEnd } from "../../dates/edtf-tree.ts";
import { parseWhen, type When, type WhenInput } from "../../dates/when.ts";
import type { Citation } from "../../records/citation.ts";
import type { LegalText } from "../../records/legal-text.ts";
import type { Provision } from "../../records/provision.ts";
import { isFieldDenied } from "../reason.ts";

type Stage = NonNullable<LegalText["stages"]>[number];

/** When law came into force or went out of it; nothing bounds it where that is not known. */
interface LawDate extends Bounds {
  /** Whether its source gives it as uncertain or unknown, alleges it or only announces it. */
  soft: boolean;
}

/** A time in force; a side that is open is left out. */
export interface Period {
  from?: LawDate;
  until?: LawDate;
}

/** A provision that an event cites, with the times that it is in force as far as the case file says. */
export interface CitedLaw {
  legalText: LegalText;
  provision: Provision | undefined;
  /** The times in force in EDTF: an interval, or a set of several. */
  inForce: string;
  periods: Period[];
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

const unknown: LawDate = { earliest: null, latest: null, soft: true };

function citedLaw(legalText: LegalText, cited: string | undefined, zone: string): CitedLaw | undefined {
  const provision = legalText.provisions?.find(({ id }) => id === cited);
  if (provision?.inForce !== undefined) {
    const { inForce } = provision;
    return { legalText, provision, inForce: textOf(inForce), periods: periodsIn(parseWhen(inForce, { zone }), zone) };
  }
  const periods = periodsOf(legalText.stages ?? [], zone);
  if (periods.length === 0) return undefined;
  const [first, ...others] = periods.map(({ from, until }) => [from ? textOf(from.when) : "", textOf(until?.when)]);
  return {
    legalText,
    provision,
    inForce: others.length === 0 ? `${first?.join("/")}` : setOf([first ?? [], ...others]),
    periods: periods.map(({ from, until }) => ({ from: from?.date ?? unknown, ...(until && { until: until.date }) })),
  };
}

/** The times in force that a date says: each of a set of which all are meant; of one that is meant, within the set. */
function periodsIn(when: When, zone: string): Period[] {
  const { edtf } = when;
  const parts = edtf.kind === "all-of" ? edtf.members : [edtf];
  return parts.map((part): Period => {
    const { start, startStatus, end, endStatus } = extentOf({ ...when, edtf: part }, { zone });
    const [began, ended] = part.kind === "interval" ? [part.start, part.end] : [part, part];
    return {
      ...(startStatus !== "open" && { from: { ...start, soft: isSoft(began) } }),
      ...(endStatus !== "open" && { until: end === null ? unknown : { ...end, soft: isSoft(ended) } }),
    };
  });
}

/** Whether one side of a time in force is uncertain, or not known. */
function isSoft(side: Edtf | EdtfNoEnd): boolean {
  return side.kind === "unknown" || (side.kind !== "open" && isSoftWhen({ edtf: side }));
}

/** Several times in force as an EDTF set, in which a side that no source gives is open. */
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
