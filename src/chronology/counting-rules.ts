import { once } from "../core/once.ts";
import { type Bounds, compareBounds } from "../dates/bounds.ts";
import { createNetwork, isAtOrBefore, isBefore, type Solution, solve } from "../network/index.ts";
import type { CaseNetwork, EventPoints } from "./case-network.ts";
import { hullOf } from "./hull.ts";
import type { Involvement } from "./involvement.ts";
import type { Resolution } from "./resolve-contradictions.ts";
import type { Clock } from "./statements/state-duration.ts";
import { countTerm, type UndecidedTerm } from "./statements/state-term.ts";

/** A way of counting terms that a source may have meant. */
export interface CountingRule {
  /** From the last detention before the order, or from the order itself; null where the sources say it of every term. */
  from: "detention" | "sanction" | null;
  /** How their days are counted; null where the sources say it of every term. */
  clock: Clock | null;
}

/** What trying the rules came to. */
export interface TriedRules {
  /** One solution for each rule that no other statement refutes; the solution without terms where every rule is refuted. */
  solutions: Solution[];
  /** The rules that stand; empty where there was nothing to try, or where none stands for all terms. */
  standing: CountingRule[];
  /** Term ends by the hull over all rules, where none stands for all terms and the hull says more than all else. */
  termEnds: Map<number, CountedEnd>;
}

/** A term's end where no rule stands for all terms. */
export interface CountedEnd {
  /** The hull over all rules, cut to what all else gives. */
  bounds: Bounds;
  /** The statement of the term, as it is counted. */
  statement: number;
  /** The points that it may count from. */
  from: number[];
}

const origins = ["detention", "sanction"] as const;
const clocks = ["elapsed", "calendar", "whole-days"] as const;

/**
 * Tries each counting rule, one for the whole case file, on the terms whose rule no source gives. Rules that the other
 * statements refute are dropped.
 */
export function tryCountingRules(
  caseNetwork: CaseNetwork,
  involvement: Involvement,
  { leftOut, solution: base }: Pick<Resolution, "leftOut" | "solution">,
): TriedRules {
  const { network, undecided } = caseNetwork;
  if (undecided.length === 0) return { solutions: [base], standing: [], termEnds: new Map() };

  const detentions = undecided.map((term) => lastDetentionBefore(base, involvement, term.points));
  const { statements } = caseNetwork;
  const first = statements.length;
  const variants = rulesFor(undecided).map((rule, index) => ({ rule, first: first + index * undecided.length }));
  for (const { rule } of variants) {
    undecided.forEach((term, index) => {
      const counted = countUnder(rule, term, detentions[index]);
      const statement = statements.add("term", term.points.event, true);
      countTerm(network, caseNetwork, { ...counted, to: term.points.termEnd, statement });
    });
  }
  caseNetwork.firstHypothetical = first;
  const tried = variants.map(({ rule, first: own }) => ({
    rule,
    solution: solve(network, {
      without: (statement) =>
        leftOut.has(statement) || (statement >= first && (statement < own || statement >= own + undecided.length)),
    }),
  }));
  const standing = tried.filter(({ solution }) => solution.consistent);
  if (standing.length > 0) {
    return {
      solutions: standing.map(({ solution }) => solution),
      standing: standing.map(({ rule }) => rule),
      termEnds: new Map(),
    };
  }
  const withoutRules = solve(network, {
    without: (statement) => leftOut.has(statement) || statement >= first,
  });
  const termEnds = new Map<number, CountedEnd>();
  for (const [index, term] of undecided.entries()) {
    const counts = variants.map(({ rule }) => countUnder(rule, term, detentions[index]));
    const hull = hullOf(counts.map((count) => boundsUnder(caseNetwork, base, count)));
    const { termEnd } = term.points;
    const bounds = cutTo(withoutRules.bounds(termEnd), hull);
    if (bounds === undefined) continue;
    const from = new Set(counts.map((count) => count.from));
    termEnds.set(termEnd, { bounds, statement: first + index, from: [...from] });
  }
  return { solutions: [withoutRules], standing: [], termEnds };
}

/** The rules that differ for at least one of the terms. */
function rulesFor(undecided: readonly UndecidedTerm[]): CountingRule[] {
  const from = undecided.some((term) => term.from === undefined) ? origins : [null];
  const clock = undecided.some((term) => term.clock === undefined) ? clocks : [null];
  return from.flatMap((origin) => clock.map((each) => ({ from: origin, clock: each })));
}

/** A term counts from a detention that no source tells of to no later than from the order, which that was not after. */
function countUnder(rule: CountingRule, { from, clock, points, duration }: UndecidedTerm, detention?: number) {
  const known = from ?? (rule.from === "detention" ? detention : points.start);
  return {
    from: known ?? points.start,
    duration: known === undefined ? { atMost: duration.atMost } : duration,
    clock: clock ?? rule.clock ?? "elapsed",
  };
}

/**
 * The start of the last detention of the same people that is certainly before the sanction, if one is certainly the last;
 * accounts of one detention are at one instant, and either is the last. One that a release of any of them ended before
 * the sanction is over, and no term counts from it.
 */
function lastDetentionBefore(base: Solution, involvement: Involvement, sanction: EventPoints): number | undefined {
  const who = involvement.concernedBy(sanction);
  const releases = once(() => involvement.releasesOf(who).filter(({ start }) => isBefore(base, start, sanction.start)));
  const before = involvement
    .detentionsOf(who)
    .filter(({ start }) => isBefore(base, start, sanction.start))
    .filter((detention) => !releases().some(({ start }) => isBefore(base, detention.start, start)));
  const last = before.find((one) => before.every((other) => isAtOrBefore(base, other.start, one.start)));
  return last?.start;
}

/** What is in both of two bounds; undefined where nothing is, or where the second says no more than the first. */
function cutTo(bounds: Bounds, cut: Bounds): Bounds | undefined {
  const earliest = Math.max(bounds.earliest ?? -Infinity, cut.earliest ?? -Infinity);
  const latest = Math.min(bounds.latest ?? Infinity, cut.latest ?? Infinity);
  if (earliest >= latest) return undefined;
  const both = {
    earliest: Number.isFinite(earliest) ? earliest : null,
    latest: Number.isFinite(latest) ? latest : null,
  };
  return compareBounds(bounds, both) === 0 ? undefined : both;
}

/** Where a term ends under one rule, from the bounds of the point that it counts from. */
function boundsUnder(
  caseNetwork: CaseNetwork,
  base: Solution,
  { from, duration, clock }: ReturnType<typeof countUnder>,
): Bounds {
  const network = createNetwork();
  const [start, to] = [network.addPoint(), network.addPoint()];
  network.restrict(start, base.bounds(from));
  countTerm(network, caseNetwork, { from: start, to, duration, clock, statement: 0 });
  return solve(network).bounds(to);
}
