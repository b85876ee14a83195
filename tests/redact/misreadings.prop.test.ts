import fc from "fast-check";
import { expect, test } from "vitest";
import { buildTimeline, type CaseFile, type Finding, parseCaseFile, type Timeline } from "../../src/index.ts";
import { defineProfile, type Profile, type Risk, redact } from "../../src/redact/index.ts";
import { pseudonymsOf } from "../../src/redact/pseudonyms.ts";
import { randomCase } from "../chronology/random-case.ts";
import { custodyStories } from "./custody-stories.ts";

const key = "a key of sixteen bytes or more";
/** How many case files the law is tried on; many in a long run. */
const runs = Number(process.env.LEAK_RUNS ?? 10);

/** Case files of any events, of which some go. */
const randomCases = fc
  .tuple(randomCase({ place: 2, events: { min: 2, max: 6 }, relations: 1 }), fc.array(fc.nat(), { maxLength: 2 }))
  .map(([input, chosen]) => {
    const all = input.events ?? [];
    const goes = new Set(chosen.map((at) => at % all.length));
    const events = all.map((event, at) => (goes.has(at) ? { ...event, sensitivity: { category: "health" } } : event));
    return parseCaseFile({ ...input, events });
  });

const paths = [
  "events.*.when",
  "events.*.who",
  "events.0.who",
  "events.*.sources",
  "events.*.sources.*.stance",
  "events.*.sources.0",
  "events.*.relations",
  "events.*.term",
  "events.*.term.countedFrom",
  "events.*.prolongs",
  "events.*.of",
  "articles.*.publishedAt",
  "articles.*.derivedFrom",
  "groups.*.members",
  "matches",
  "matches.*.events.0",
];
const profiles = fc
  .record({ dates: fc.constantFrom(undefined, undefined, "month", "year"), path: fc.constantFrom(undefined, ...paths) })
  .map(({ dates, path }) => {
    const rules = path === undefined ? [] : [{ path, level: "sealed" } as const];
    return defineProfile({ name: "tried", level: "public", dates, rules });
  });

type Codes = ReadonlySet<Risk["code"]>;

/** What timelines say of a case file and of what is left of it, both by the ids of the former. */
interface Told {
  before: Pick<Timeline, "entries" | "custody" | "findings">;
  after: Pick<Timeline, "entries" | "custody" | "findings">;
  /** The events, persons and groups that stay. */
  stays: ReadonlySet<string>;
  /** What the report lists of each record. */
  risksOf: (...ids: string[]) => Codes;
}

function told(caseFile: CaseFile, profile: Profile): Told {
  const { caseFile: left, report } = redact(caseFile, profile, { key });
  const pseudonym = pseudonymsOf(key)(caseFile.id);
  const { events = [], persons = [], groups = [] } = caseFile;
  const all = [
    ...events.map(({ id }) => [pseudonym("event", id), id] as const),
    ...persons.map(({ id }) => [pseudonym("person", id), id] as const),
    ...groups.map(({ id }) => [pseudonym("group", id), id] as const),
  ];
  const ids = new Map(all);
  const kept = new Set([left.events, left.persons, left.groups].flatMap((list) => (list ?? []).map(({ id }) => id)));
  const text = JSON.stringify(buildTimeline(left));
  return {
    before: buildTimeline(caseFile),
    after: JSON.parse(text.replaceAll(/(?:event|person|group)-[0-9a-f]{20}/g, (name) => ids.get(name) ?? name)),
    stays: new Set(all.flatMap(([name, id]) => (kept.has(name) ? [id] : []))),
    risksOf: (...some) =>
      new Set(report.risks.flatMap(({ code, record }) => (some.includes(ids.get(record) ?? "") ? [code] : []))),
  };
}

/** Whether one of the risks is listed. */
const has = (listed: Codes, ...codes: Risk["code"][]) => codes.some((code) => listed.has(code));

/** The events that an entry is made of, by each of them. */
function accountsIn({ entries }: Told["before"]): Map<string, string[]> {
  return new Map(
    entries.flatMap(({ accounts }) => {
      const ids = accounts.map(({ event }) => event);
      return ids.map((id) => [id, ids] as const);
    }),
  );
}

function expectStatusesToldOf({ before, after, stays, risksOf }: Told): void {
  const accounts = accountsIn(before);
  const statuses = new Map(before.entries.flatMap((entry) => entry.accounts.map(({ event }) => [event, entry.status])));
  for (const entry of after.entries) {
    for (const { event } of entry.accounts) {
      if (!stays.has(event) || statuses.get(event) === entry.status) continue;
      const listed = risksOf(...(accounts.get(event) ?? []));
      expect(has(listed, "status-reads-otherwise", "status-depends-on-as-of", "fewer-accounts"), event).toBe(true);
    }
  }
}

/** What is said of somebody's custody: of each spell, whether it is open and on what bases. */
function custodyOf({ custody }: Told["before"], id: string) {
  return custody.flatMap(({ who, open, segments }) =>
    who === id ? [{ open, bases: segments.map(({ basis }) => basis) }] : [],
  );
}

function expectCustodyToldOf({ before, after, stays, risksOf }: Told): void {
  for (const id of stays) {
    // What is unordered may stand in any order, and what is gone altogether says nothing.
    const isSettled = before.custody.every(({ who, order }) => who !== id || order !== "unordered");
    const is = custodyOf(after, id);
    if (!isSettled || is.length === 0 || has(risksOf(id), "custody-reads-otherwise", "reads-as-still-held")) continue;
    expect(is, id).toEqual(custodyOf(before, id));
    const codesOf = (timeline: Told["before"]) => new Set(timeline.findings.filter(isOf(id)).map(({ code }) => code));
    const codes = codesOf(before);
    // That a source rules a later order out is said no more where that source is gone.
    if (codes.has("held-past-term")) codes.add("no-order-recorded-after-term");
    expect([...codesOf(after)].filter((code) => !codes.has(code))).toEqual([]);
  }
}

function isOf(id: string): (finding: Finding) => boolean {
  return ({ params }) => "who" in params && params.who === id;
}

/** What explains that a finding on an event is new, or that it is gone where without it more is said. */
const explaining: { [Code in Finding["code"]]?: Risk["code"][] } = {
  undated: ["reads-as-undated"],
  "announced-not-reported": ["status-depends-on-as-of", "status-reads-otherwise", "fewer-accounts"],
  "only-copies": ["voices-read-otherwise", "fewer-accounts"],
  "accounts-disagree": ["fewer-accounts", "status-reads-otherwise"],
};

function expectFindingsToldOf({ before, after, stays, risksOf }: Told): void {
  const accounts = accountsIn(before);
  const keysOf = ({ findings }: Told["before"], code: string) =>
    new Set(
      findings.flatMap((finding) => (finding.code === code ? finding.records.filter((id) => accounts.has(id)) : [])),
    );
  const closed = (ids: ReadonlySet<string>) => new Set([...ids].flatMap((id) => accounts.get(id) ?? []));
  for (const [code, codes] of Object.entries(explaining)) {
    const [was, is] = [keysOf(before, code), keysOf(after, code)];
    const isMissed = (id: string) =>
      code === "only-copies" || (code === "accounts-disagree" && accounts.get(id)?.some((each) => !stays.has(each)));
    const differ = [
      ...[...is].filter((id) => !closed(was).has(id)),
      ...[...was].filter((id) => stays.has(id) && isMissed(id) && !closed(is).has(id)),
    ];
    for (const id of differ) expect(has(risksOf(...(accounts.get(id) ?? [])), ...codes), `${code} ${id}`).toBe(true);
  }
}

/** No contradiction is found, and none is passed over because all that contradicts is of an event that is denied. */
const isConsistent = ({ findings, entries }: Told["before"]) =>
  findings.every(({ code }) => code !== "contradiction") && entries.every(({ status }) => status !== "denied");

test("a timeline of what is left says another thing of what stays only where the report lists it as a risk", () => {
  fc.assert(
    fc.property(fc.oneof(custodyStories, custodyStories, randomCases), profiles, (caseFile, profile) => {
      const found = told(caseFile, profile);
      if (!isConsistent(found.before)) return;
      expectStatusesToldOf(found);
      expectCustodyToldOf(found);
      expectFindingsToldOf(found);
    }),
    { numRuns: runs * 4 },
  );
});
