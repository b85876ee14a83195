/** Case files made to be hard: each has an answer, or a stated limit, within five seconds. */
import { buildTimeline, type CaseFile, parseCaseFile } from "../src/index.ts";

const many = 100_000;
const target = 5;

type Relation = Record<string, unknown>;

function caseOf(events: object[]): CaseFile {
  return parseCaseFile({ format: "case-chronology/1", id: "hostile", timeZone: "Asia/Baku", events });
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

const cases: Record<string, object[]> = {
  "a ring of same-time": ring({ relation: "same-time" }),
  "a ring of before": ring({ relation: "before" }),
  "a ring of 2 h before": ring({ relation: "before", gap: { exactly: "PT2H" } }),
  "a ring of same-day": ring({ relation: "same-day" }),
  "a ring of day-before": ring({ relation: "day-before" }),
  "an undated chain of before": chain({ relation: "before" }),
  "an undated chain of day-before": chain({ relation: "day-before" }),
  "an undated chain of a month before": chain({ relation: "before", gap: { exactly: "P1M" } }),
  "a dated chain of day-before": chain({ relation: "day-before" }).map((event, index) =>
    index === 0 ? { ...event, when: "1900-01-01" } : event,
  ),
  "780 contradictions in one part": allOneInYearsApart(40),
  "4,950 contradictions in one part": allOneInYearsApart(100),
};

for (const [name, events] of Object.entries(cases)) {
  if (!name.includes(process.env.ONLY ?? "")) continue;
  const caseFile = caseOf(events);
  const start = performance.now();
  const { findings } = buildTimeline(caseFile);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${name}, ${events.length} events: ${seconds.toFixed(1)} s of ${target} s, ${findings.length} findings (${[...new Set(findings.map(({ code }) => code))].join(", ")})`,
  );
}
