import type { LegalBasis } from "../../events/legal-basis.ts";
import type { Word } from "./word.ts";

/** An instant that lies between two words: the same word twice where it is the instant itself, none where nothing limits it. */
export interface Boundary {
  notBefore: Word | undefined;
  notAfter: Word | undefined;
}

/** A stretch under one basis, and the orders whose terms are in force at its end. */
interface Stretch {
  basis: LegalBasis;
  from: Boundary;
  facility: string | undefined;
  imposedBy: Word[];
  terms: Word[];
}

/** A move or a change of basis, with the orders whose terms were in force until then. */
export interface Turn {
  kind: "transfer" | "basis";
  word: Word;
  terms: Word[];
}

/** How many terms that are in force at once are followed: the last imposed. A court order rarely adds a second. */
export const mostTermsAtOnce = 16;

/** A time in custody as the words tell it, before anything is measured. */
export interface Trace {
  who: string;
  words: Word[];
  stretches: Stretch[];
  turns: Turn[];
  /** Where it ends; `undefined` while no release is recorded. */
  until: Boundary | undefined;
  /** The later detention that shows that it had ended, where no release is recorded. */
  detainedAgain: Word | undefined;
  /** The release before it, where nothing says how custody began again. */
  gapAfter: Word | undefined;
  /** Whether more terms were in force at once than are followed. */
  hasMoreTerms: boolean;
}

/** Follows the words on one person or group, in entry order, through detention, changes of basis and release. */
export function traceCustody(who: string, words: readonly Word[]): Trace[] {
  const traces: Trace[] = [];
  for (const word of words) steps[word.effect.effect](traces, who, word);
  return traces;
}

type Step = (traces: Trace[], who: string, word: Word) => void;

const steps: Record<Word["effect"]["effect"], Step> = {
  begins: (traces, who, word) => {
    const open = openTrace(traces);
    if (open !== undefined) {
      open.until = { notBefore: open.words.at(-1), notAfter: word };
      open.detainedAgain = word;
    }
    openSpell(traces, who, word, { notBefore: word, notAfter: word });
  },
  confirms: (traces, who, word) => {
    const open = openTrace(traces);
    if (open === undefined) return openWithoutDetention(traces, who, word);
    const basis = basisOf(word);
    const changed = basis !== "unknown" && basis !== open.stretches.at(-1)?.basis;
    if (changed) changeBasis(open, word, { notBefore: open.words.at(-1), notAfter: word });
    goOn(open, word);
  },
  imposes: (traces, who, word) => {
    const open = openTrace(traces);
    if (open === undefined) return openWithoutDetention(traces, who, word);
    if (basisOf(word) !== open.stretches.at(-1)?.basis) changeBasis(open, word, { notBefore: word, notAfter: word });
    else impose(open, word);
    goOn(open, word);
  },
  amends: (traces, _, word) => takeTerm(openTrace(traces), word),
  moves: (traces, who, word) => {
    const open = openTrace(traces);
    if (open === undefined) return openWithoutDetention(traces, who, word);
    open.turns.push({ kind: "transfer", word, terms: [...(open.stretches.at(-1)?.terms ?? [])] });
    goOn(open, word);
  },
  ends: (traces, who, word) => {
    if (openTrace(traces) === undefined) {
      if (word.effect.effect === "ends" && word.effect.onlyIfHeld === true) return;
      openWithoutDetention(traces, who, word);
    } else openTrace(traces)?.words.push(word);
    const ended = traces.at(-1);
    if (ended !== undefined) ended.until = { notBefore: word, notAfter: word };
  },
};

function openTrace(traces: Trace[]): Trace | undefined {
  const last = traces.at(-1);
  return last?.until === undefined ? last : undefined;
}

function openSpell(traces: Trace[], who: string, word: Word, from: Boundary, gapAfter?: Word): void {
  const trace: Trace = {
    who,
    words: [word],
    stretches: [{ basis: basisOf(word), from, facility: facilityOf(word), imposedBy: [], terms: [] }],
    turns: [],
    until: undefined,
    detainedAgain: undefined,
    gapAfter,
    hasMoreTerms: false,
  };
  impose(trace, word);
  traces.push(trace);
}

/** Custody that no detention begins: its start is unknown, but not before the release that ended the custody before it. */
function openWithoutDetention(traces: Trace[], who: string, word: Word): void {
  const release = traces.at(-1)?.until?.notAfter;
  openSpell(traces, who, word, { notBefore: release, notAfter: word }, release);
}

function changeBasis(trace: Trace, word: Word, from: Boundary): void {
  const before = trace.stretches.at(-1);
  trace.turns.push({ kind: "basis", word, terms: [...(before?.terms ?? [])] });
  trace.stretches.push({ basis: basisOf(word), from, facility: before?.facility, imposedBy: [], terms: [] });
  impose(trace, word);
}

/** Adds an order to the last stretch. */
function impose(trace: Trace, word: Word): void {
  if (word.effect.effect !== "imposes") return;
  trace.stretches.at(-1)?.imposedBy.push(word);
  takeTerm(trace, word);
}

/** Takes up an order's term: a prolongation and an appeal take the place of the terms that they speak of. */
function takeTerm(trace: Trace | undefined, word: Word): void {
  const stretch = trace?.stretches.at(-1);
  if (trace === undefined || stretch === undefined) return;
  const carried = word.accounts.flatMap(({ type, event }) => type.term?.(event) ?? []);
  if (carried.length === 0) return;
  const superseded = new Set(carried.flatMap(({ prolongs, replaces }) => [prolongs, ...(replaces ?? [])]));
  const stays = ({ accounts }: Word) => !accounts.some(({ event }) => superseded.has(event.id));
  const terms = [...stretch.terms.filter(stays), word];
  if (terms.length > mostTermsAtOnce) trace.hasMoreTerms = true;
  stretch.terms = terms.slice(-mostTermsAtOnce);
}

function goOn(trace: Trace, word: Word): void {
  trace.words.push(word);
  const stretch = trace.stretches.at(-1);
  if (stretch !== undefined) stretch.facility = facilityOf(word) ?? stretch.facility;
}

function basisOf({ effect }: Word): LegalBasis {
  return ("basis" in effect ? effect.basis : undefined) ?? "unknown";
}

function facilityOf({ effect }: Word): string | undefined {
  return "facility" in effect ? effect.facility : undefined;
}
