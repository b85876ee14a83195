import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bounds, coversBounds } from "../../src/dates/index.ts";
import { buildTimeline, type CaseFile, parseCaseFile, type Reason, type Timeline } from "../../src/index.ts";
import { defineProfile, publish, redact } from "../../src/redact/index.ts";
import { pseudonymsOf } from "../../src/redact/pseudonyms.ts";
import { randomCase } from "../chronology/random-case.ts";
import { ownEventTypes as eventTypes } from "./own-event-types.ts";

const key = "a key of sixteen bytes or more";
/** How many case files each law is tried on; many in a long run. */
const runs = Number(process.env.LEAK_RUNS ?? 15);
const cases = fc.oneof(
  randomCase({ place: 2, events: { min: 2, max: 5 }, relations: 2 }),
  randomCase({ place: 0, events: { min: 2, max: 4 }, relations: 2 }),
);

/** No contradiction is found, and none is passed over because all that contradicts is of an event that is denied. */
const isConsistent = ({ findings, entries }: Timeline) =>
  findings.every(({ code }) => code !== "contradiction") && entries.every(({ status }) => status !== "denied");

/** The bounds of each account's start and end, and of the end of the term that it carries. */
function boundsIn({ entries }: Timeline): Map<string, { start: Bounds; end: Bounds; termEnd: Bounds | undefined }> {
  return new Map(entries.flatMap(({ accounts }) => accounts.map(({ event, ...bounds }) => [event, Object(bounds)])));
}

interface Compared {
  before: Timeline;
  after: Timeline;
  /** The events that stay, each with its pseudonym. */
  pairs: [string, string][];
  /** Whether a date lost its zone, so that it is wider. */
  hasWiderDates: boolean;
}

function compared(caseFile: CaseFile, profile = publish): Compared {
  const { caseFile: left, report } = redact(caseFile, profile, { key, eventTypes });
  const pseudonym = pseudonymsOf(key)(caseFile.id);
  const stays = new Set(left.events?.map(({ id }) => id));
  const pairs = (caseFile.events ?? []).map(({ id }): [string, string] => [id, pseudonym("event", id)]);
  return {
    before: buildTimeline(caseFile, { eventTypes }),
    after: buildTimeline(left, { eventTypes }),
    pairs: pairs.filter(([, id]) => stays.has(id)),
    hasWiderDates: report.changes.some(
      ({ path, reason }) => ["when", "until"].includes(String(path.at(-1))) && reason === "leads-to-removed",
    ),
  };
}

/** What is certain afterwards was certain before, and what was excluded before is excluded no more. */
function expectNothingNew({ before, after, pairs }: Compared): void {
  const [boundsBefore, boundsAfter] = [boundsIn(before), boundsIn(after)];
  for (const [a, a2] of pairs) {
    for (const part of ["start", "end", "termEnd"] as const) {
      const [old, now] = [boundsBefore.get(a)?.[part], boundsAfter.get(a2)?.[part]];
      if (now !== undefined) expect(old !== undefined && coversBounds(now, old), `${a} ${part}`).toBe(true);
    }
    for (const [b, b2] of pairs) {
      const { relation, certainty } = after.relation(a2, b2);
      if (a === b || certainty !== "certain" || relation === "unknown") continue;
      const was = before.relation(a, b);
      // That two are likely the same is said first; that they overlap then is certain too.
      if (relation === "overlaps" && was.relation === "same") continue;
      expect(was).toMatchObject({ relation, certainty });
    }
  }
}

/** Facts that state no time and go, on records that stay. */
function withHiddenPeople(caseFile: CaseFile): CaseFile {
  const category = "minor" as const;
  const persons = (caseFile.persons ?? []).map((person, at) => ({
    ...person,
    ...(at === 0 ? { sensitivity: { category } } : { details: [{ category, text: "at school" }] }),
  }));
  return parseCaseFile({ ...caseFile, persons });
}

test("where no event goes, every relation and every bound is the same, or says less where a date lost its zone", () => {
  fc.assert(
    fc.property(cases, (input) => {
      const both = compared(withHiddenPeople(input));
      const { before, after, pairs, hasWiderDates } = both;
      expect(pairs.length).toBe(input.events?.length);
      if (hasWiderDates && !isConsistent(before)) return;
      if (hasWiderDates) return expectNothingNew(both);
      const [was, is] = [boundsIn(before), boundsIn(after)];
      for (const [a, a2] of pairs) {
        expect(is.get(a2)).toEqual(was.get(a));
        for (const [b, b2] of pairs) {
          if (a === b) continue;
          const { relation, certainty } = before.relation(a, b);
          expect(after.relation(a2, b2)).toMatchObject({ relation, certainty });
        }
      }
    }),
    { numRuns: runs },
  );
});

const hidden = { category: "health" } as const;

/** A case file of which some events go. */
const withHiddenEvents = fc.tuple(cases, fc.array(fc.nat(), { minLength: 1, maxLength: 2 })).map(([input, chosen]) => {
  const all = input.events ?? [];
  const goes = new Set(chosen.map((at) => at % all.length));
  const events = all.map((event, at) => (goes.has(at) ? { ...event, sensitivity: hidden } : event));
  return parseCaseFile({ ...input, events });
});

test("between events whose statements all stay, what is certain is the same", () => {
  fc.assert(
    fc.property(withHiddenEvents, (caseFile) => {
      const { before, after, pairs } = compared(caseFile);
      expect(pairs.length).toBe(caseFile.events?.filter(({ sensitivity }) => sensitivity === undefined).length);
      if (!isConsistent(before)) return;
      const ids = new Set(pairs.map(([id]) => id));
      for (const [a, a2] of pairs) {
        for (const [b, b2] of pairs) {
          if (a === b) continue;
          const { relation, certainty, because } = before.relation(a, b);
          if (certainty !== "certain" || relation === "unknown") continue;
          const stays = because.every((reason) => isLeft(reason, caseFile, ids));
          if (stays) expect(after.relation(a2, b2)).toMatchObject({ relation, certainty });
        }
      }
    }),
    { numRuns: runs },
  );
});

/** Whether a statement stays as it is: its record stays, and it names no event that goes. */
function isLeft(
  { record, path, kind }: Reason,
  { events = [], matches = [] }: CaseFile,
  ids: ReadonlySet<string>,
): boolean {
  const holder = [...events, ...matches].find(({ id }) => id === record);
  if (holder !== undefined && !ids.has(record) && kind !== "match") return false;
  const stated = path.reduce((outer: unknown, step) => Object(outer)[step], holder);
  const text = JSON.stringify(kind === "match" ? holder : stated);
  // What a term counts from goes with the event; where nothing says what it counts from, its length goes too.
  if (kind === "term" && Object(stated).countedFrom === undefined) return false;
  return events.every(({ id }) => ids.has(id) || !text?.includes(`"${id}"`));
}

/** Fields that tell time, or how sure it is. */
const fields = [
  "events.*.when",
  "events.*.when.zone",
  "events.*.when.tolerance",
  "events.*.until",
  "events.*.who",
  "events.*.sources",
  "events.*.sources.*.stance",
  "events.*.sources.*.supports",
  "events.*.relations",
  "events.*.relations.*.at",
  "events.*.relations.*.gap",
  "events.*.relations.*.gap.atMost",
  "events.*.relations.*.approximate",
  "events.*.relations.*.sources",
  "events.*.term",
  "events.*.term.duration",
  "events.*.term.duration.atLeast",
  "events.*.term.until",
  "events.*.term.clock",
  "events.*.term.countedFrom",
  "events.*.term.countedFrom.at",
  "events.*.term.approximate",
  "events.*.prolongs",
  "events.*.of",
  "articles.*.publishedAt",
  "matches",
  "matches.*.sources",
  "matches.*.events.0",
];

test("where events, days or fields go, what is left says nothing more than before", () => {
  const dates = fc.constantFrom(undefined, "month", "year");
  const rule = fc.constantFrom(...fields);
  fc.assert(
    fc.property(withHiddenEvents, dates, fc.option(rule), (caseFile, coarse, path) => {
      const rules = path === null ? [] : [{ path, level: "sealed" } as const];
      const profile = defineProfile({ name: "tried", level: "public", dates: coarse, rules });
      const pair = compared(caseFile, profile);
      if (isConsistent(pair.before)) expectNothingNew(pair);
    }),
    { numRuns: runs * 4 },
  );
});

test("the same with event types of one's own", () => {
  const own = fc.record({
    type: fc.constantFrom("interview", "medical-check"),
    when: fc.constantFrom("2011-10-27", "2011-10-27T10:00", "2011-10"),
    relation: fc.constantFrom("before", "after", "same-day", "day-after", "during"),
    to: fc.nat(),
  });
  fc.assert(
    fc.property(withHiddenEvents, fc.array(own, { minLength: 1, maxLength: 2 }), (caseFile, added) => {
      const all = caseFile.events ?? [];
      const events = added.map(({ type, when, relation, to }, at) => ({
        id: `own-${at}`,
        type,
        when,
        ...(type === "interview" ? { subject: "A talk" } : { finding: "Nothing" }),
        relations: [{ relation, to: all[to % all.length]?.id ?? "" }],
      }));
      const pair = compared(parseCaseFile({ ...caseFile, events: [...all, ...events] }, { eventTypes }) as CaseFile);
      if (isConsistent(pair.before)) expectNothingNew(pair);
    }),
    { numRuns: runs },
  );
});
