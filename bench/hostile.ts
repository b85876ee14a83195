/** Case files made to be hard: each has an answer, or a stated limit, within five seconds. */
import { buildTimeline, type CaseFile, parseCaseFile } from "../src/index.ts";

const many = Number(process.env.MANY ?? 100_000);
const target = 5;

type Relation = Record<string, unknown>;

function caseOf(events: object[], matches: object[] = []): CaseFile {
  const persons = [{ id: "p", names: [{ full: "A. Person" }] }];
  return parseCaseFile({ format: "case-chronology/1", id: "hostile", timeZone: "Asia/Baku", persons, events, matches });
}

/** Events each of which is related to the next, and the last to the first. */
function ring(relation: Relation, count = many): object[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `e${index}`,
    type: "transfer",
    relations: [{ ...relation, to: `e${(index + 1) % count}` }],
  }));
}

/** The same without the last. */
function chain(relation: Relation): object[] {
  return [...ring(relation).slice(0, -1), { id: `e${many - 1}`, type: "transfer" }];
}

/** Somebody in custody of whom 100,000 things are said, each a day after the other. */
function longCustody(of: (index: number) => object): object[] {
  return Array.from({ length: many }, (_, index) => {
    const when = new Date(Date.UTC(1800, 0, 1 + index)).toISOString().slice(0, 10);
    return { id: `e${index}`, who: ["p"], when, ...of(index) };
  });
}

/** Two events, of each of which so many accounts are matched, the later ending what the earlier began. */
function manyAccounts(count: number): { events: object[]; matches: object[] } {
  const accounts = (name: string, fields: object) =>
    Array.from({ length: count }, (_, index) => ({ id: `${name}${index}`, who: ["p"], ...fields }));
  const begun = accounts("detention", { type: "detention", legalBasis: "remand", when: "2011-04" });
  const ended = accounts("release", { type: "release", kind: "unknown", when: "2011-05" });
  const idsOf = (events: { id: string }[]) => events.map(({ id }) => id);
  const matches = [begun, ended].map((events, index) => ({
    id: `m${index}`,
    events: idsOf(events),
    confidence: "certain",
  }));
  return { events: [...begun, ...ended], matches };
}

/** Events that are one by what is said, and each have a year of their own. */
function allOneInYearsApart(count: number): object[] {
  const dated = Array.from({ length: count }, (_, index) => ({
    id: `e${index}`,
    type: "transfer",
    when: String(1971 + index),
    relations: [{ relation: "same-time", to: "all" }],
  }));
  return [{ id: "all", type: "transfer" }, ...dated];
}

/** Each is made when its turn comes, so that nothing of the others is in the way. */
const cases: Record<string, () => object[] | { events: object[]; matches: object[] }> = {
  "a ring of same-time": () => ring({ relation: "same-time" }),
  "a ring of before": () => ring({ relation: "before" }),
  "a ring of 2 h before": () => ring({ relation: "before", gap: { exactly: "PT2H" } }),
  "a ring of same-day": () => ring({ relation: "same-day" }),
  "a ring of day-before": () => ring({ relation: "day-before" }),
  "an undated chain of before": () => chain({ relation: "before" }),
  "an undated chain of day-before": () => chain({ relation: "day-before" }),
  "an undated chain of a month before": () => chain({ relation: "before", gap: { exactly: "P1M" } }),
  "a dated chain of day-before": () =>
    chain({ relation: "day-before" }).map((event, index) => (index === 0 ? { ...event, when: "1900-01-01" } : event)),
  "a ring of a month before": () => ring({ relation: "before", gap: { exactly: "P1M" } }),
  "a ring of at least a day before": () => ring({ relation: "before", gap: { atLeast: "P1D" } }),
  "a ring of during": () => ring({ relation: "during" }),
  "all on the day before one event": () => [
    ...ring({ relation: "day-before" }).map((event) => ({
      ...event,
      relations: [{ relation: "day-before", to: "all" }],
    })),
    { id: "all", type: "assembly" },
  ],
  "transfers in one custody": () => longCustody(() => ({ type: "transfer" })),
  "detentions of one person": () => longCustody(() => ({ type: "detention", legalBasis: "remand" })),
  "orders for one person, each with a term": () =>
    longCustody(() => ({
      type: "court-sanction",
      measure: "administrative-arrest",
      term: { duration: "P15D" },
    })),
  "orders for one person, each counted from a detention after it": () => [
    { id: "earlier", type: "detention", legalBasis: "remand", who: ["p"], when: "1799-12-31" },
    { id: "later", type: "detention", legalBasis: "remand", who: ["p"], when: "2090-01-01" },
    ...longCustody(() => ({
      type: "court-sanction",
      measure: "remand",
      term: { duration: "P2M", countedFrom: { event: "later" }, clock: "calendar" },
    })),
  ],
  "detentions and releases of one person, undated and each before the next": () =>
    chain({ relation: "before" }).map((event, index) => ({
      ...event,
      who: ["p"],
      ...(index % 2 === 0 ? { type: "detention", legalBasis: "remand" } : { type: "release", kind: "unknown" }),
    })),
  "2,000 accounts of a detention and of a release": () => manyAccounts(2000),
  "780 contradictions in one part": () => allOneInYearsApart(40),
  "4,950 contradictions in one part": () => allOneInYearsApart(100),
};

for (const [name, make] of Object.entries(cases)) {
  if (!name.includes(process.env.ONLY ?? "")) continue;
  const made = make();
  const { events, matches } = "events" in made ? made : { events: made, matches: [] };
  const caseFile = caseOf(events, matches);
  globalThis.gc?.();
  const start = performance.now();
  const { findings } = buildTimeline(caseFile);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${name}, ${events.length} events: ${seconds.toFixed(1)} s of ${target} s, ${findings.length} findings (${[...new Set(findings.map(({ code }) => code))].join(", ")})`,
  );
}
