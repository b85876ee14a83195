/** A case file of 100,000 events checked whole, references, quotes and dates included, beside the bare zod schemas of its records. */
import { caseFileShapeOf } from "../src/case-file/case-file-shape.ts";
import { safeParseCaseFile } from "../src/index.ts";
import { randomNumbers } from "./random-numbers.ts";

const eventCount = 100_000;
const rounds = 7;

/** Dossiers of five events each, of different types, with sources, quotes, relations and terms. */
function caseFileOf(count: number): object {
  const random = randomNumbers(7);
  const pick = <T>(values: readonly [T, ...T[]]): T => values[Math.floor(random() * values.length)] ?? values[0];
  const [events, persons, articles]: [object[], object[], object[]] = [[], [], []];
  for (let index = 0; events.length < count; index++) {
    const start = Date.UTC(2005, 0, 1) + Math.floor(random() * 5000) * 86_400_000;
    const time = (days: number) =>
      new Date(start + days * 86_400_000 + Math.floor(random() * 1440) * 60_000).toISOString().slice(0, 16);
    const day = (days: number) => time(days).slice(0, 10);
    const id = (name: string) => `${name}-${index}`;
    const who = [id("person")];
    const sources = [{ article: id("article"), stance: pick(["reported", "confirmed", "alleged"]) }];
    persons.push({ id: id("person"), names: [{ full: "A. Person" }], born: "1980~" });
    articles.push({
      id: id("article"),
      headline: "Report",
      body: "Two were detained on the square.",
      publishedAt: `${time(20)}Z`,
    });
    events.push(
      { id: id("rally"), type: "assembly", when: day(0), place: "square", sources },
      {
        id: id("detention"),
        type: "detention",
        who,
        legalBasis: pick(["administrative-arrest", "police-custody", "unknown"]),
        sources: [{ article: id("article"), quote: "Two were detained" }],
        relations: [{ relation: "before", to: id("rally"), gap: { exactly: "PT2H" } }],
      },
      {
        id: id("sanction"),
        type: "court-sanction",
        when: day(1),
        who,
        court: "court",
        measure: "administrative-arrest",
        term: { duration: "P15D", countedFrom: { event: id("detention") }, clock: "elapsed" },
        relations: [{ relation: "day-after", to: id("detention") }],
        sources,
      },
      { id: id("transfer"), type: "transfer", when: time(14), who, to: "court", sources },
      { id: id("release"), type: "release", when: `${day(15)}~`, who, kind: "term-served", sources },
    );
  }
  return {
    format: "case-chronology/1",
    id: "benchmark",
    timeZone: "Asia/Baku",
    articles,
    persons,
    organizations: [{ id: "court", names: [{ full: "District Court" }], kind: "court" }],
    places: [{ id: "square", names: [{ full: "Square" }] }],
    events,
  };
}

/** Milliseconds of the fastest of several runs, the two taken in turns. */
function fastest(work: readonly (() => unknown)[]): number[] {
  const times = work.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [index, run] of work.entries()) {
      const start = performance.now();
      run();
      times[index] = Math.min(times[index] ?? 0, performance.now() - start);
    }
  }
  return times;
}

const caseFile: unknown = JSON.parse(JSON.stringify(caseFileOf(eventCount))); // as it comes from a file
const shape = caseFileShapeOf([]);
if (!shape.safeParse(caseFile).success || !safeParseCaseFile(caseFile).success)
  throw new Error("The case file is not valid");
const [bare = 0, whole = 0] = fastest([() => shape.safeParse(caseFile), () => safeParseCaseFile(caseFile)]);
console.log(
  `case file of ${eventCount} events: bare zod schemas ${bare.toFixed(0)} ms, checked whole ${whole.toFixed(0)} ms`,
);
console.log(`speed: ${(bare / whole).toFixed(2)} of the bare schemas (at least 0.50 is wanted)`);
