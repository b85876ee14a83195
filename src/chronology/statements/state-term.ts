import { unwrap } from "../../core/result.ts";
import { calendarParts, clockMilliseconds, parseDuration } from "../../dates/duration.ts";
import type { Term } from "../../events/term.ts";
import type { Network } from "../../network/index.ts";
import type { CaseNetwork, CountedTerm, EventPoints } from "../case-network.ts";
import { speakingOf } from "../group-accounts.ts";
import { readDate } from "../read-date.ts";
import { addCount, type Clock, countOfTerm } from "./state-duration.ts";

/** Measures for which a counting rule that no source gives is tried. */
const inferredFor: ReadonlySet<string> = new Set(["administrative-arrest", "police-custody"]);

/** A term that lacks part of its counting rule: the point it counts from, the clock, or both. */
export interface UndecidedTerm {
  points: EventPoints;
  duration: TermDuration;
  from: number | undefined;
  clock: Clock | undefined;
}

/** The least and the most that a term lasts, in ISO 8601. */
export interface TermDuration {
  atLeast?: string | undefined;
  atMost?: string | undefined;
}

/** How a term is counted, as far as the sources say. */
interface CountingRule {
  from: number | undefined;
  clock: Clock | undefined;
  measure: string | undefined;
}

/** States when a term ends: on its date, and its duration after the point that it counts from. */
export function stateTerm(caseNetwork: CaseNetwork, points: EventPoints): void {
  const { event } = points;
  const term = points.type.term?.(event)?.term;
  if (term === undefined || points.termEnd === -1) return;
  const duration = durationOf(term);
  const { from, measure, ...rule } = statedRule(caseNetwork, points, new Set());
  if (from !== undefined) caseNetwork.termStarts.set(points, from);
  const clock = rule.clock ?? (duration && clockOfUnits(duration));
  const decided = duration !== undefined && from !== undefined && clock !== undefined;
  if (decided || term.until !== undefined) {
    const until = term.until === undefined ? undefined : readDate(caseNetwork, term.until);
    const soft = term.approximate === true || until?.soft === true;
    const statement = caseNetwork.statements.add("term", event, soft);
    if (until !== undefined) {
      if (!until.whole) caseNetwork.inexact.add(event.id);
      caseNetwork.network.restrict(points.termEnd, until.ranges, statement);
    }
    if (decided) {
      const counted = { from, duration, clock, statement };
      countTerm(caseNetwork.network, caseNetwork, { ...counted, to: points.termEnd });
      const haveAccounts = caseNetwork.groups.length < caseNetwork.events.size;
      if (haveAccounts && until === undefined) caseNetwork.counted.set(points, counted);
    }
  }
  if (!decided && duration !== undefined && inferredFor.has(measure ?? "")) {
    caseNetwork.undecided.push({ points, duration, from, clock });
  }
}

/** Puts a term's end its duration after the point that it counts from. */
export function countTerm(network: Network, caseNetwork: CaseNetwork, count: CountedTerm & { to: number }): void {
  const { from, to, duration, clock, statement } = count;
  for (const side of ["atLeast", "atMost"] as const) {
    const text = duration[side];
    if (text !== undefined) addCount(network, side, from, to, countOfTerm(caseNetwork, text, clock), statement);
  }
}

function durationOf({ duration }: Term): TermDuration | undefined {
  return typeof duration === "string" ? { atLeast: duration, atMost: duration } : duration;
}

/** The clock that a duration's units leave no choice of: hours are elapsed, months and years calendar. Days leave one. */
function clockOfUnits({ atLeast, atMost }: TermDuration): Clock | undefined {
  const durations = [atLeast, atMost].flatMap((text) => (text === undefined ? [] : unwrap(parseDuration(text))));
  if (durations.some((duration) => calendarParts(duration).days > 0)) return undefined;
  return durations.some((duration) => clockMilliseconds(duration) > 0) ? "elapsed" : "calendar";
}

/**
 * The counting rule as the sources give it: `countedFrom` and `clock`; for a prolongation the end of the term that it
 * prolongs; for an appeal that replaces a term, the rule of that term.
 */
function statedRule(caseNetwork: CaseNetwork, points: EventPoints, seen: Set<string>): CountingRule {
  const carried = points.type.term?.(points.event);
  if (carried === undefined || seen.has(points.event.id)) {
    return { from: undefined, clock: undefined, measure: undefined };
  }
  seen.add(points.event.id);
  const { term, measure, prolongs, replaces } = carried;
  const replacedId = replaces?.[0];
  const replaced = replacedId === undefined ? undefined : caseNetwork.events.get(replacedId);
  const inherited = replaced && statedRule(caseNetwork, replaced, seen);
  return {
    from: countedFrom(caseNetwork, term.countedFrom) ?? termEndOf(caseNetwork, prolongs) ?? inherited?.from,
    clock: term.clock ?? inherited?.clock,
    measure: measure ?? inherited?.measure,
  };
}

function countedFrom(caseNetwork: CaseNetwork, from: Term["countedFrom"]): number | undefined {
  const at = from?.at ?? "start";
  if (at === "term-end") return termEndOf(caseNetwork, from?.event);
  return from && caseNetwork.events.get(from.event)?.[at];
}

/** The end of a term, as its account or another of the same event gives it; where none gives its length, an instant that nothing bounds. */
function termEndOf({ events, groups, groupOf, network }: CaseNetwork, id: string | undefined): number | undefined {
  const named = id === undefined ? undefined : events.get(id);
  if (named === undefined || named.termEnd !== -1) return named?.termEnd;
  const accounts = groups.length === events.size ? [] : speakingOf(groupOf().get(named) ?? []);
  return accounts.find(({ termEnd }) => termEnd !== -1)?.termEnd ?? network.addPoint();
}
