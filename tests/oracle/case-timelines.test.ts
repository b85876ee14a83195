import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hullOf } from "../../src/chronology/hull.ts";
import { buildTimeline, type Timeline } from "../../src/chronology/index.ts";
import { type CaseFile, safeParseCaseFile } from "../../src/index.ts";
import { randomCase } from "../chronology/random-case.ts";
import { TooMany } from "./case-differences.ts";
import type { EventReading } from "./case-reader.ts";
import { type CaseTwin, type TwinWorlds, twinOf } from "./case-twin.ts";

const runs = Math.ceil(Number(process.env.ORACLE_RUNS ?? 5000) / 5);
const seed = Number(process.env.ORACLE_SEED ?? 20_110_417);
const unlimited = 24 * 3_600_000;
/** Unless more are asked for, a slow machine tries fewer. */
const timeLimit = process.env.ORACLE_RUNS === undefined ? 60_000 : unlimited;

type Bounds = { earliest: number | null; latest: number | null };

let tried = 0;
let compared = 0;
let contradictory = 0;

describe("the brute-force twin of case files agrees", () => {
  it(
    `on ${runs} random case files, seed ${seed}: consistency, bounds, order, ranks`,
    () => {
      fc.assert(
        fc.property(randomCase({ events: { min: 2, max: 6 }, relations: 1 }), (caseFile) => {
          tried += 1;
          try {
            compare(caseFile);
            compared += 1;
          } catch (error) {
            if (!(error instanceof TooMany)) throw error;
          }
        }),
        { numRuns: runs, seed, interruptAfterTimeLimit: timeLimit },
      );
      expect(compared).toBeGreaterThan(0.9 * tried);
      expect(contradictory).toBeGreaterThan(0.1 * tried);
    },
    unlimited,
  );

  it(
    "where one of two accounts of an event only announces it",
    () => {
      let matched = 0;
      const limited = { numRuns: runs / 4, seed, interruptAfterTimeLimit: Math.min(timeLimit, 20_000) };
      fc.assert(
        fc.property(randomCase({ events: { min: 2, max: 5 }, relations: 1 }), fc.nat(999), (caseFile, pick) => {
          const announced = withAnnouncement(caseFile, pick);
          if (announced === undefined) return;
          matched += 1;
          try {
            compare(announced);
          } catch (error) {
            if (!(error instanceof TooMany)) throw error;
          }
        }),
        limited,
      );
      expect(matched).toBeGreaterThan(10);
    },
    unlimited,
  );
});

/** The case file with one more account of an event, which announces it, perhaps for another day. */
function withAnnouncement({ events = [], matches = [], articles = [], ...others }: CaseFile, pick: number) {
  const [of, other] = [events[pick % events.length], events[(pick >> 3) % events.length]];
  const sources = [{ article: articles[0]?.id, stance: "announced" }];
  const confidence = pick % 3 === 0 ? "likely" : "certain";
  const parsed = safeParseCaseFile({
    ...others,
    articles,
    events: [...events, { ...of, id: "announced", when: other?.when, sources }],
    matches: [...matches, { id: "announcement", events: ["announced", of?.id], confidence }],
  });
  return parsed.success ? parsed.data : undefined;
}

function compare(caseFile: CaseFile): void {
  const timeline = buildTimeline(caseFile);
  const twin = twinOf(caseFile);
  const { worlds, leftOut } = compareContradictions(timeline, twin);
  if (worlds.windowed && (caseFile.timeZone !== "UTC" || twin.reading.countsMonths)) throw new TooMany();
  compareBounds(timeline, twin, worlds, (event) => termEndByAccounts(caseFile, twin, worlds, leftOut, event));
  compareRanks(timeline, twin, worlds);
  compareRelations(timeline, twin, worlds);
}

/** What cannot all be true gives way; the twin solves what is left. */
function compareContradictions(
  timeline: Timeline,
  twin: CaseTwin,
): { worlds: TwinWorlds; leftOut: ReadonlySet<string> } {
  const contradictions = timeline.findings.filter((finding) => finding.code === "contradiction");
  const leftOut = new Set<string>();
  for (const { params, severity } of contradictions) {
    const { soft, gaveWay } = givingWay(twin, params.statements);
    expect(params.gaveWay, params.statements.join()).toEqual(gaveWay);
    expect(severity).toBe(soft ? "warning" : "contradiction");
    for (const id of gaveWay) leftOut.add(id);
  }
  if (contradictions.length > 0) contradictory += 1;
  expect(contradictions.length > 0).toBe(!twin.isPossible(new Set(twin.statements)));
  const worlds = twin.without(leftOut);
  expect(worlds.consistent).toBe(true);
  return { worlds, leftOut };
}

/** The soft members of a contradiction give way; where it has none, all but the dates; where these are all, they. */
function givingWay({ reading }: CaseTwin, statements: string[]): { soft: boolean; gaveWay: string[] } {
  const soft = statements.filter((id) => reading.statements.get(id)?.soft);
  if (soft.length > 0) return { soft: true, gaveWay: soft };
  const tied = statements.filter((id) => reading.statements.get(id)?.kind === "tie");
  return { soft: false, gaveWay: tied.length > 0 ? tied : statements };
}

function compareBounds(
  timeline: Timeline,
  twin: CaseTwin,
  worlds: TwinWorlds,
  termEndOf: (event: EventReading) => Bounds | undefined,
): void {
  for (const { accounts } of timeline.entries) {
    for (const { event, start, end, termEnd } of accounts) {
      const points = eventOf(twin, event);
      if (points.isSilent) continue;
      expect(start, `start of ${event}`).toEqual(worlds.bounds(points.start));
      expect(end, `end of ${event}`).toEqual(worlds.bounds(points.end));
      const expected = points.termEnd === undefined ? undefined : termEndOf(points);
      if (points.termEnd === undefined || expected !== undefined) {
        expect(termEnd, `end of the term of ${event}`).toEqual(expected);
        continue;
      }
      // What the account that is named comes to is always among what it may be.
      const own = worlds.bounds(points.termEnd);
      expect(termEnd && hullOf([termEnd, own]), `end of the term of ${event}`).toEqual(termEnd);
    }
  }
}

/**
 * Where a term ends, whichever account of what it counts from is named: the case file is read with each of them in turn.
 * Undefined where more hangs on that than can be read so.
 */
function termEndByAccounts(
  caseFile: CaseFile,
  twin: CaseTwin,
  worlds: TwinWorlds,
  leftOut: ReadonlySet<string>,
  { event, termEnd }: EventReading,
): Bounds | undefined {
  if (hasOtherOrigins(twin, event)) return undefined;
  const isUndecided = twin.reading.undecided.some((term) => term.event.event.id === event.id);
  const named = originOf(event);
  const accounts = named === undefined || isUndecided ? [] : accountsOf(twin, named.id);
  const readWith = (id: string) => {
    const events = caseFile.events?.map((one) => (one.id === event.id ? countingFrom(one, id) : one));
    const read = twinOf({ ...caseFile, events });
    const worlds = read.without(leftOut);
    return worlds.consistent ? worlds.bounds(eventOf(read, event.id).termEnd ?? 0) : undefined;
  };
  if (accounts.length < 2) return worlds.bounds(termEnd ?? 0);
  const isTied = caseFile.events?.some(({ relations = [] }) =>
    relations.some(({ to, at }) => to === event.id && at === "term-end"),
  );
  if (isTied) return undefined;
  const all = accounts.map(readWith);
  const known = all.filter((bounds) => bounds !== undefined);
  return known.length === all.length ? hullOf(known) : undefined;
}

type Order = Extract<EventReading["event"], { term?: unknown }>;

/** What a term counts from, where no date ends it. */
function originOf(event: EventReading["event"]): { id: string; isTermEnd: boolean } | undefined {
  const { term, prolongs, of } = event as Partial<Order> & { prolongs?: string; of?: string[] };
  if (term?.until !== undefined) return undefined;
  const { countedFrom } = term ?? {};
  if (countedFrom !== undefined) return { id: countedFrom.event, isTermEnd: countedFrom.at === "term-end" };
  const id = prolongs ?? of?.[0];
  return id === undefined ? undefined : { id, isTermEnd: true };
}

function countingFrom(event: EventReading["event"], id: string): EventReading["event"] {
  const { term } = event as Partial<Order>;
  if (term?.countedFrom === undefined)
    return "prolongs" in event && event.prolongs ? { ...event, prolongs: id } : event;
  return { ...event, term: { ...term, countedFrom: { ...term.countedFrom, event: id } } } as EventReading["event"];
}

/** The accounts of an event that speak for it, and the one that is named. */
function accountsOf({ reading }: CaseTwin, id: string): string[] {
  const all = reading.entries.find((ids) => ids.includes(id)) ?? [];
  return all.filter((one) => one === id || reading.events.get(one)?.isSilent === false);
}

/** Whether what a term counts from is an end that itself counts from one of several accounts. */
function hasOtherOrigins(twin: CaseTwin, event: EventReading["event"], seen = new Set<string>()): boolean {
  const origin = originOf(event);
  if (origin?.isTermEnd !== true || seen.has(event.id)) return false;
  seen.add(event.id);
  return accountsOf(twin, origin.id).some((id) => {
    const before = twin.reading.events.get(id)?.event;
    const from = before && originOf(before);
    if (before === undefined || from === undefined) return accountsOf(twin, origin.id).length > 1;
    return accountsOf(twin, from.id).length > 1 || hasOtherOrigins(twin, before, seen);
  });
}

function compareRanks(timeline: Timeline, twin: CaseTwin, worlds: TwinWorlds): void {
  const groups = timeline.entries.map(({ accounts }) => {
    const points = accounts.map(({ event }) => eventOf(twin, event));
    const reporting = points.filter(({ isSilent }) => !isSilent);
    return (reporting.length > 0 ? reporting : points).map(({ start }) => start);
  });
  const isBefore = (a: number[], b: number[], greatest: TwinWorlds["certain"]) =>
    a.every((one) => b.every((other) => greatest(other, one) < 0));
  for (const [index, { event, rank, order, accounts }] of timeline.entries.entries()) {
    const ids = accounts.map((account) => account.event);
    expect(twin.reading.entries).toContainEqual(ids);
    const own = groups[index] ?? [];
    const others = groups.filter((_, at) => at !== index);
    const before = others.filter((other) => isBefore(other, own, worlds.certain)).length;
    const after = others.filter((other) => isBefore(own, other, worlds.certain)).length;
    expect(rank, `rank of ${event}`).toEqual([1 + before, groups.length - after]);
    const previous = groups[index - 1];
    // What a denied event says of itself, its order does not rest on.
    if (previous === undefined || [index, index - 1].some((at) => timeline.entries[at]?.status === "denied")) continue;
    const same = previous.every((a) => own.every((b) => worlds.all(a, b) === 0 && worlds.all(b, a) === 0));
    const likely = isBefore(previous, own, worlds.all) ? "likely" : same ? "same" : "unordered";
    expect(order, `order of ${event}`).toBe(isBefore(previous, own, worlds.certain) ? "certain" : likely);
  }
}

/** Relations between every two events that bind others. */
function compareRelations(timeline: Timeline, twin: CaseTwin, worlds: TwinWorlds): void {
  const events = [...twin.reading.events.values()].filter(({ isSilent }) => !isSilent);
  for (const a of events) {
    for (const b of events) {
      if (a === b) continue;
      const answer = timeline.relation(a.event.id, b.event.id);
      const { because: _because, ...given } = answer;
      expect(given, `${a.event.id} and ${b.event.id}`).toEqual(relationOf(a, b, worlds));
    }
  }
}

function relationOf(a: EventReading, b: EventReading, { certain, all }: TwinWorlds) {
  const holds = {
    before: (greatest: TwinWorlds["all"]) => greatest(b.start, a.end) < 0,
    after: (greatest: TwinWorlds["all"]) => greatest(a.start, b.end) < 0,
    same: (greatest: TwinWorlds["all"]) =>
      [a.start, a.end].every((one, at) => {
        const other = [b.start, b.end][at] ?? one;
        return greatest(one, other) <= 0 && greatest(other, one) <= 0;
      }),
    overlaps: (greatest: TwinWorlds["all"]) => greatest(b.end, a.start) <= 0 && greatest(a.end, b.start) <= 0,
  };
  for (const relation of ["before", "after", "same", "overlaps"] as const) {
    if (!holds[relation](all)) continue;
    const certainty = holds[relation](certain) ? "certain" : "likely";
    if (relation === "overlaps") return { relation, certainty };
    if (relation === "same") return { relation, certainty, elapsed: { min: 0, max: 0 } };
    const [from, to] = relation === "before" ? [a.end, b.start] : [b.end, a.start];
    const max = all(from, to);
    return { relation, certainty, elapsed: { min: 0 - all(to, from), max: Number.isFinite(max) ? max : null } };
  }
  return { relation: "unknown", certainty: "unknown" };
}

function eventOf({ reading }: CaseTwin, id: string): EventReading {
  const event = reading.events.get(id);
  if (event === undefined) throw new Error("an event that the twin does not know");
  return event;
}
