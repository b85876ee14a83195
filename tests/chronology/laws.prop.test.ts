import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTimeline, type CaseFile, parseCaseFile, type Reason, type Timeline } from "../../src/index.ts";
import { runs } from "../runs.ts";
import { keepOnly, leaveOut, statementsOf } from "./parts-of-case.ts";
import { type CaseShape, randomCase } from "./random-case.ts";

const dayMs = 86_400_000;
/** A slow machine tries fewer. */
const timeLimit = 8_000;
const few: CaseShape = { events: { min: 2, max: 6 }, relations: 1 };
/** No source denies or announces, none alleges, every term says how it is counted. */
const plain: CaseShape = { ...few, place: 0, statedRules: true, stances: false };

function hold(shape: CaseShape, times: number, law: (caseFile: CaseFile, random: number) => void): void {
  fc.assert(
    fc.property(randomCase(shape), fc.nat(), (caseFile, random) => law(caseFile, random)),
    { numRuns: runs(times), interruptAfterTimeLimit: timeLimit },
  );
}

describe("for any case file", () => {
  it("the order of its records changes nothing", () => {
    fc.assert(
      fc.property(
        randomCase(few).chain((caseFile) => fc.tuple(fc.constant(caseFile), shuffled(caseFile))),
        ([caseFile, other]) => {
          expect(dataOf(other)).toEqual(dataOf(caseFile));
        },
      ),
      { numRuns: runs(100), interruptAfterTimeLimit: timeLimit },
    );
  });

  it("a timeline is of the case file that it was built from, and of one that was read again", () => {
    hold(few, 100, (caseFile) => {
      const timeline = buildTimeline(caseFile);
      expect(timeline.isOf(caseFile)).toBe(true);
      expect(timeline.isOf(parseCaseFile(JSON.parse(JSON.stringify(caseFile))))).toBe(true);
    });
  });

  it("the same comes out each time, of a case file that cannot be changed too", () => {
    hold(few, 100, (caseFile) => {
      const before = JSON.stringify(caseFile);
      const data = dataOf(caseFile);
      expect(dataOf(deepFrozen(parseCaseFile(JSON.parse(before))))).toEqual(data);
      expect(JSON.stringify(caseFile)).toBe(before);
    });
  });

  it("a relation mirrors the one the other way round", () => {
    const mirrored = {
      before: "after",
      after: "before",
      same: "same",
      overlaps: "overlaps",
      unknown: "unknown",
    } as const;
    hold(few, 100, (caseFile) => {
      const timeline = buildTimeline(caseFile);
      for (const [a, b] of pairsOf(caseFile)) {
        const { relation, certainty, elapsed } = timeline.relation(a, b);
        const { because: _because, ...other } = timeline.relation(b, a);
        expect(other).toEqual({ relation: mirrored[relation], certainty, ...(elapsed && { elapsed }) });
      }
    });
  });

  it("entries stand in an order that no certain relation contradicts, and within their ranks", () => {
    hold(few, 100, (caseFile) => expectInOrder(buildTimeline(caseFile)));
  });

  it("so they do where events are denied of which others speak", () => {
    hold({ ...few, events: { min: 3, max: 6 } }, 200, (caseFile, random) => {
      const deny = (_: unknown, at: number) => ((random >> at) & 1) === 1;
      const sources = [{ article: caseFile.articles?.[0]?.id, stance: "denied" }];
      const events = caseFile.events?.map((event, at) => (deny(event, at) ? { ...event, sources } : event));
      expectInOrder(buildTimeline(parseCaseFile({ ...caseFile, events })));
    });
  });

  it("what a denied event says of itself changes nothing of the others, nor their order", () => {
    hold({ ...few, events: { min: 3, max: 6 } }, 100, (caseFile, random) => {
      const index = random % (caseFile.events?.length ?? 1);
      const denied = caseFile.events?.[index]?.id;
      const sources = [{ article: caseFile.articles?.[0]?.id, stance: "denied" }];
      const others = (of: (event: object) => object) => {
        const events = caseFile.events?.map((event, at) => (at === index ? of({ ...event, sources }) : event));
        const { entries } = buildTimeline(parseCaseFile({ ...caseFile, events, matches: [] }));
        return entries.filter(({ event }) => event !== denied).map(({ event, start, end }) => ({ event, start, end }));
      };
      expect(others((event) => ({ ...event, when: undefined, until: undefined, relations: undefined }))).toEqual(
        others((event) => event),
      );
    });
  });
});

function expectInOrder(timeline: Timeline): void {
  const { entries } = timeline;
  for (const [index, { event, accounts, rank }] of entries.entries()) {
    for (const later of entries.slice(index + 1)) {
      if (accounts.length + later.accounts.length > 2) continue;
      const { relation, certainty } = timeline.relation(later.event, event);
      expect(`${certainty} ${relation}`, `${later.event} and ${event}`).not.toBe("certain before");
    }
    expect(rank[0]).toBeLessThanOrEqual(index + 1);
    expect(rank[1]).toBeGreaterThanOrEqual(index + 1);
  }
}

describe("for a case file that holds together", () => {
  it("one statement more never widens a bound", () => {
    hold(plain, 300, (caseFile, random) => {
      const timeline = consistent(caseFile);
      const statements = statementsOf(caseFile);
      const statement = statements[random % statements.length];
      fc.pre(statement !== undefined && !isUntilOfDated(caseFile, statement));
      const wider = boundsByEvent(buildTimeline(leaveOut(caseFile, new Set([statement]))));
      for (const [event, bounds] of boundsByEvent(timeline)) {
        for (const [at, { earliest, latest }] of bounds.entries()) {
          const other = wider.get(event)?.[at] ?? { earliest: null, latest: null };
          expect(earliest ?? -Infinity, statement).toBeGreaterThanOrEqual(other.earliest ?? -Infinity);
          expect(latest ?? Infinity, statement).toBeLessThanOrEqual(other.latest ?? Infinity);
        }
      }
    });
  });

  it("a relation that is said twice, or that follows, changes no bound and no order", () => {
    hold(few, 200, (caseFile, random) => {
      const timeline = consistent(caseFile);
      fc.pre(!hasDenied(timeline));
      const pairs = pairsOf(caseFile).filter(([a, b]) => {
        const { relation, certainty } = timeline.relation(a, b);
        return relation === "before" && certainty === "certain" && eventOf(caseFile, a).sources === undefined;
      });
      const [a, b] = pairs[random % pairs.length] ?? [];
      const events = caseFile.events?.map((event) => {
        const { relations = [], id } = event;
        const follows = id === a && b !== undefined ? [{ relation: "before", to: b }] : [];
        return { ...event, relations: [...relations, ...relations, ...follows] };
      });
      const told = buildTimeline(parseCaseFile({ ...caseFile, events }));
      expect(told.entries).toEqual(timeline.entries);
    });
  });
});

it("all results are later by as many days of 24 hours as all dates are, in UTC", () => {
  hold({ ...few, place: 0 }, 200, (caseFile, random) => {
    const text = JSON.stringify(caseFile);
    fc.pre(!/X|%|P1M|"2011-\d\d"/.test(text));
    const days = 1 + (random % 1000);
    const later = text.replace(/\d{4}-\d\d-\d\d/g, (date) =>
      new Date(Date.parse(`${date}T00:00Z`) + days * dayMs).toISOString().slice(0, 10),
    );
    const data = withoutMessages(dataOf(parseCaseFile(JSON.parse(later))));
    expect(data).toEqual(withoutMessages(moveInstants(dataOf(caseFile), days * dayMs)));
  });
});

it("what explains a bound gives it alone", () => {
  hold(plain, 200, (caseFile) => {
    const timeline = buildTimeline(caseFile);
    fc.pre(!statementsOf(caseFile).some((statement) => isUntilOfDated(caseFile, statement)));
    for (const { event, start, end, termEnd } of timeline.entries.flatMap(({ accounts }) => accounts)) {
      for (const [at, bounds] of [
        ["start", start],
        ["end", end],
        ["term-end", termEnd],
      ] as const) {
        if (bounds === undefined) continue;
        // A term may end by each account of what it counts from, of which no statement of a bound tells.
        if (at === "term-end" && (caseFile.matches ?? []).length > 0) continue;
        const { earliest, latest } = timeline.explain(event, at);
        const alone = (reasons: Reason[]) => {
          const kept = keepOnly(caseFile, new Set(reasons.map(({ id }) => id)));
          const account = buildTimeline(kept)
            .entries.flatMap(({ accounts }) => accounts)
            .find((one) => one.event === event);
          return at === "term-end" ? account?.termEnd : account?.[at];
        };
        expect(alone(earliest)?.earliest, `earliest ${at} of ${event}`).toBe(bounds.earliest);
        expect(alone(latest)?.latest, `latest ${at} of ${event}`).toBe(bounds.latest);
      }
    }
  });
});

/** Whether some events are denied: those stand by their own statements, which bind no other. */
function hasDenied({ entries }: Timeline): boolean {
  return entries.some(({ status }) => status === "denied");
}

/** The timeline of a case file without a contradiction. */
function consistent(caseFile: CaseFile): Timeline {
  const timeline = buildTimeline(caseFile);
  fc.pre(!timeline.findings.some(({ code }) => code === "contradiction"));
  return timeline;
}

/** Whether a statement is the `until` of an event that has a `when`: without it, the `when` holds the end as well. */
function isUntilOfDated({ events = [] }: CaseFile, statement: string): boolean {
  return events.some(({ id, when }) => statement === `${id}/until` && when !== undefined);
}

function boundsByEvent({ entries }: Timeline) {
  return new Map(
    entries.flatMap(({ accounts }) =>
      accounts.map(({ event, start, end, termEnd = { earliest: null, latest: null } }) => [
        event,
        [start, end, termEnd],
      ]),
    ),
  );
}

function dataOf(caseFile: CaseFile): unknown {
  return JSON.parse(JSON.stringify(buildTimeline(caseFile)));
}

function shuffled(caseFile: CaseFile): fc.Arbitrary<CaseFile> {
  const anyOrder = <T>(list: readonly T[] = []) =>
    fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
  const { articles, persons, events, matches } = caseFile;
  return fc
    .record({
      articles: anyOrder(articles),
      persons: anyOrder(persons),
      events: anyOrder(events),
      matches: anyOrder(matches),
    })
    .map((lists) => ({ ...caseFile, ...lists }));
}

function deepFrozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFrozen(part);
  }
  return value;
}

function pairsOf({ events = [] }: CaseFile): [string, string][] {
  return events.flatMap((a) => events.flatMap((b): [string, string][] => (a === b ? [] : [[a.id, b.id]])));
}

function eventOf({ events = [] }: CaseFile, id: string) {
  const event = events.find((one) => one.id === id);
  if (event === undefined) throw new Error("no such event");
  return event;
}

/** Data with each instant of bounds moved. */
function moveInstants(data: unknown, by: number): unknown {
  return mapFields(data, (key, value) =>
    (key === "earliest" || key === "latest") && typeof value === "number" ? value + by : undefined,
  );
}

function withoutMessages(data: unknown): unknown {
  return mapFields(data, (key) => (key === "message" ? "" : undefined));
}

/** Data with some fields put anew; `undefined` leaves a field as it is. */
function mapFields(data: unknown, put: (key: string, value: unknown) => unknown): unknown {
  if (Array.isArray(data)) return data.map((item) => mapFields(item, put));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, put(key, value) ?? mapFields(value, put)]),
  );
}
