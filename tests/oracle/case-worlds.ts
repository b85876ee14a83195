import type { CaseFile } from "../../src/case-file/case-file.ts";
import { isSoftWhen, rangesOf } from "../../src/dates/bounds.ts";
import type { WhenInput } from "../../src/dates/when.ts";
import { requireZone, type Zone } from "../../src/dates/zone.ts";
import { type Search, searchWorlds } from "./search-worlds.ts";

export type Event = NonNullable<CaseFile["events"]>[number];

/** The instant of each point: of an event, of the end of its term, of an article's publication. */
export type World = readonly number[];

/** What two points must keep to, and where the one may be at its utmost when the other is somewhere. */
export interface Tie {
  a: number;
  b: number;
  soft: boolean;
  allows(a: number, b: number): boolean;
  edgesOfB(a: number): number[];
  edgesOfA(b: number): number[];
}

/** What a point must lie in: stretches from one instant to another, both included. */
export interface Domain {
  point: number;
  soft: boolean;
  ranges: { from: number; to: number }[];
}

export interface CaseWorlds {
  zone: Zone;
  events: Map<string, Event>;
  /** The point of an event, and of the end of its term. */
  points: Map<string, number>;
  termEnds: Map<string, number>;
  /** Worlds in which every statement is true, and in which those are that no source doubts. */
  all: Search;
  firm: Search;
}

const hour = 3_600_000;
const day = 24 * hour;

/** Possible worlds of a case file whose events are moments and whose terms all say how they are counted, or bound nothing. */
export function worldsOf(caseFile: CaseFile, random: () => number): CaseWorlds {
  const zone = requireZone(caseFile.timeZone);
  const events = new Map((caseFile.events ?? []).map((event) => [event.id, event]));
  const points = new Map<string, number>();
  const termEnds = new Map<string, number>();
  const articles = new Map<string, number>();
  let count = 0;
  for (const { id } of caseFile.articles ?? []) articles.set(id, count++);
  for (const event of events.values()) {
    points.set(event.id, count++);
    if (termOf(event) !== undefined) termEnds.set(event.id, count++);
  }
  const ties: Tie[] = [];
  const domains: Domain[] = [];
  const pointOf = (id: string, at = "start") => (at === "term-end" ? termEnds : points).get(id) ?? articles.get(id);
  const stateDate = (point: number | undefined, when: WhenInput, soft: boolean) => {
    if (point === undefined) return;
    const ranges = [...rangesOf(when, { zone: zone.name })].map(({ earliest, latest }) => ({
      from: earliest ?? Number.NEGATIVE_INFINITY,
      to: (latest ?? Number.POSITIVE_INFINITY) - 1,
    }));
    domains.push({ point, ranges, soft: soft || isSoftWhen(when) });
  };
  for (const { id, publishedAt } of caseFile.articles ?? []) {
    if (publishedAt !== undefined) stateDate(articles.get(id), publishedAt, false);
  }
  for (const event of events.values()) {
    const { id, when, sources = [], relations = [] } = event;
    const [point, termEnd, term] = [points.get(id), termEnds.get(id), termOf(event)];
    if (point === undefined || isDenied(event) || isOverruled(caseFile, event)) continue;
    const reports = sources.filter(({ stance }) => stance !== "denied");
    const soft = reports.length > 0 && reports.every(({ stance }) => stance === "alleged" || stance === "announced");
    // Of a field that one source states and another denies, it is not certain that it is so.
    const isDisputed = (field: string) =>
      reports.length > 0 && sources.some(({ stance, supports }) => stance === "denied" && supports?.includes(field));
    if (when !== undefined) stateDate(point, when, soft || isDisputed("when"));
    for (const { article, stance } of reports) {
      const publication = articles.get(article);
      if (publication === undefined || stance === "announced") continue;
      ties.push(apart(point, publication, 0, Number.POSITIVE_INFINITY, stance === "alleged"));
    }
    for (const { relation, to, at, gap, approximate } of relations) {
      const other = pointOf(to, at);
      if (other === undefined) continue;
      const isSoft = soft || approximate === true;
      const days = (from: number, later: number, least: number) => daysApart(zone, from, later, least, least, isSoft);
      const inOrder = (from: number, later: number) => {
        ties.push(apart(from, later, 1, Number.POSITIVE_INFINITY, isSoft));
        const least = gap?.exactly ?? gap?.atLeast;
        const most = gap?.exactly ?? gap?.atMost;
        const unit = (least ?? most ?? "").startsWith("PT") ? "hours" : "days";
        if (least === undefined && most === undefined) return;
        const [from1, to1] = [least === undefined ? 0 : countIn(least), most === undefined ? Infinity : countIn(most)];
        ties.push(
          unit === "hours"
            ? apart(from, later, from1 * hour, to1 * hour, isSoft)
            : daysApart(zone, from, later, from1, to1, isSoft),
        );
      };
      if (relation === "before") inOrder(point, other);
      else if (relation === "after") inOrder(other, point);
      else if (relation === "same-time") ties.push(apart(point, other, 0, 0, isSoft));
      else if (relation === "same-day") ties.push(days(other, point, 0));
      else if (relation === "day-before") ties.push(days(point, other, 1));
      else if (relation === "day-after") ties.push(days(other, point, 1));
    }
    if (term === undefined || termEnd === undefined) continue;
    const isSoft =
      soft || isDisputed("term") || term.approximate === true || (term.until !== undefined && isSoftWhen(term.until));
    if (term.until !== undefined) stateDate(termEnd, term.until, isSoft);
    const { duration, countedFrom, clock } = term;
    const from = countedFrom
      ? pointOf(countedFrom.event, countedFrom.at)
      : "prolongs" in event && event.prolongs !== undefined
        ? termEnds.get(event.prolongs)
        : undefined;
    if (duration === undefined || clock === undefined || from === undefined) continue;
    const { atLeast, atMost } = typeof duration === "string" ? { atLeast: duration, atMost: duration } : duration;
    const [least, most] = [atLeast ? countIn(atLeast) : -Infinity, atMost ? countIn(atMost) : Infinity];
    if (clock !== "whole-days") ties.push(apart(from, termEnd, least * day, most * day, isSoft));
    else ties.push(midnights(zone, from, termEnd, least, most, isSoft));
  }
  for (const { events: accounts, confidence } of caseFile.matches ?? []) {
    const [first, second] = accounts.flatMap((id) => points.get(id) ?? []);
    if (first === undefined || second === undefined || confidence === "possible") continue;
    ties.push(apart(first, second, 0, 0, confidence === "likely"));
  }
  const hearings = [...events.values()].flatMap(({ id, type }) => (type === "hearing" ? (points.get(id) ?? []) : []));
  const idle = new Set([...articles.values(), ...hearings]);
  const search = (isStated: (statement: { soft: boolean }) => boolean) =>
    searchWorlds({ zone, points: count, ties: ties.filter(isStated), domains: domains.filter(isStated), idle }, random);
  const all = search(() => true);
  const isDoubted = [...ties, ...domains].some(({ soft }) => soft);
  return { zone, events, points, termEnds, all, firm: isDoubted ? search(({ soft }) => !soft) : all };
}

export function termOf(event: Event) {
  return "term" in event && (event.type !== "appeal" || event.step === "decided") ? event.term : undefined;
}

/** Whether no source says how a term is counted, so that nothing bounds its end. */
export function isUncounted(event: Event): boolean {
  const term = termOf(event);
  return term?.duration !== undefined && term.until === undefined && term.clock === undefined;
}

/** Whether all its sources deny it: what it says of itself then binds no other. */
export function isDenied({ sources = [] }: Event): boolean {
  return sources.length > 0 && sources.every(({ stance }) => stance === "denied");
}

/** Whether no source reports that it was, though one says that it was to come. */
export function isExpected(event: Event): boolean {
  const { sources = [] } = event;
  const isNoReport = ({ stance }: { stance?: string | undefined }) => stance === "announced" || stance === "denied";
  return sources.some(({ stance }) => stance === "announced") && sources.every(isNoReport);
}

/** Whether it only announces what another account of it reports: its own dates are then not those of the event. */
function isOverruled({ events = [], matches = [] }: CaseFile, event: Event): boolean {
  const accounts = matches.filter(({ confidence, events: ids }) => confidence !== "possible" && ids.includes(event.id));
  const isReport = (one: Event) => !isExpected(one) && !isDenied(one);
  return (
    isExpected(event) && accounts.some(({ events: ids }) => events.some((one) => ids.includes(one.id) && isReport(one)))
  );
}

/** The number in a duration of days alone or hours alone. */
function countIn(duration: string): number {
  return Number(/\d+/.exec(duration)?.[0] ?? 0);
}

/** `b` is so many milliseconds after `a`. */
function apart(a: number, b: number, least: number, most: number, soft: boolean): Tie {
  const finite = (instants: number[]) => instants.filter(Number.isFinite);
  return {
    a,
    b,
    soft,
    allows: (x, y) => y - x >= least && y - x <= most,
    edgesOfB: (x) => finite([x + least, x + most]),
    edgesOfA: (y) => finite([y - least, y - most]),
  };
}

/** The local day of `b` is so many after that of `a`. */
function daysApart(zone: Zone, a: number, b: number, least: number, most: number, soft: boolean): Tie {
  const between = (first: number, last: number) =>
    [zone.startOfDay(first), zone.startOfDay(last + 1) - 1].filter(Number.isFinite);
  return {
    a,
    b,
    soft,
    allows: (x, y) => {
      const days = zone.dayAt(y) - zone.dayAt(x);
      return days >= least && days <= most;
    },
    edgesOfB: (x) => between(zone.dayAt(x) + least, zone.dayAt(x) + Math.min(most, 10)),
    edgesOfA: (y) => between(zone.dayAt(y) - Math.min(most, 10), zone.dayAt(y) - least),
  };
}

/** `b` is the midnight that closes the day so many after the day before that of `a`. */
function midnights(zone: Zone, a: number, b: number, least: number, most: number, soft: boolean): Tie {
  const midnight = (x: number, days: number) => zone.startOfDay(zone.dayAt(x) + days);
  return {
    a,
    b,
    soft,
    allows: (x, y) => (least === -Infinity || y >= midnight(x, least)) && (most === Infinity || y <= midnight(x, most)),
    edgesOfB: (x) => [least, most].filter(Number.isFinite).map((days) => midnight(x, days)),
    edgesOfA: (y) =>
      [least, most].flatMap((days) => {
        if (!Number.isFinite(days)) return [];
        const start = zone.dayAt(y) - days;
        return [zone.startOfDay(start), zone.startOfDay(start + 1) - 1];
      }),
  };
}
