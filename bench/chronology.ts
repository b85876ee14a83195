/** `buildTimeline` whole on random dossiers: bounds, order, ranks, custody and findings. */
import { buildTimeline, type CaseFile, parseCaseFile } from "../src/index.ts";
import { randomNumbers } from "./random-numbers.ts";

const eventsPerDossier = 10;

function dossiers(count: number, random: () => number): CaseFile {
  const events: object[] = [];
  const persons: object[] = [];
  const articles: object[] = [];
  const date = (offset: number) => new Date(Date.UTC(2011, 0, 1 + offset)).toISOString().slice(0, 10);
  for (let index = 0; events.length < count; index += 1) {
    const day = Math.floor(random() * 3000);
    const who = [`p${index}`];
    const id = (name: string) => `${name}-${index}`;
    const sources = [{ article: id("article") }];
    persons.push({ id: who[0], names: [{ full: "A. Person" }] });
    articles.push({ id: id("article"), headline: "Report", publishedAt: `${date(day + 200)}T12:00` });
    const dossier = [
      { id: id("rally"), type: "assembly", when: date(day), sources },
      {
        id: id("detention"),
        type: "detention",
        legalBasis: "administrative-arrest",
        who,
        when: date(day),
        relations: [{ relation: "before", to: id("rally"), gap: { exactly: "PT2H" } }],
        sources,
      },
      {
        id: id("sanction"),
        type: "court-sanction",
        measure: "administrative-arrest",
        who,
        term: { duration: "P15D", countedFrom: { event: id("detention") }, clock: "elapsed" },
        relations: [{ relation: "day-after", to: id("detention") }],
        sources,
      },
      {
        id: id("transfer"),
        type: "transfer",
        who,
        relations: [
          { relation: "after", to: id("sanction") },
          { relation: "before", to: id("sanction"), at: "term-end", gap: { exactly: "PT2H" } },
        ],
        sources,
      },
      {
        id: id("interrogation"),
        type: "interrogation",
        counsel: "unknown",
        who,
        relations: [
          { relation: "after", to: id("transfer") },
          { relation: "same-day", to: id("transfer") },
        ],
        sources,
      },
      {
        id: id("remand"),
        type: "court-sanction",
        measure: "remand",
        who,
        when: date(day + 15),
        relations: [
          { relation: "after", to: id("interrogation") },
          { relation: "after", to: id("transfer") },
        ],
        sources,
      },
      {
        id: id("charge"),
        type: "charge",
        step: "charged",
        who,
        when: date(day + 16).slice(0, 7),
        relations: [{ relation: "after", to: id("remand") }],
        sources,
      },
      {
        id: id("hearing"),
        type: "hearing",
        who,
        relations: [
          { relation: "after", to: id("charge"), gap: { atLeast: "P3D", atMost: "P60D" } },
          { relation: "after", to: id("remand") },
        ],
        sources,
      },
      {
        id: id("held"),
        type: "held",
        who,
        when: date(day + 90),
        relations: [{ relation: "after", to: id("hearing") }],
        sources,
      },
      {
        id: id("release"),
        type: "release",
        kind: "court-order",
        who,
        when: date(day + 120 + Math.floor(random() * 30)),
        relations: [{ relation: "after", to: id("held") }],
        sources,
      },
    ];
    events.push(...dossier.slice(0, Math.min(eventsPerDossier, count - events.length)));
  }
  const caseFile = { format: "case-chronology/1", id: "bench", timeZone: "Asia/Baku", persons, articles, events };
  return parseCaseFile(JSON.parse(JSON.stringify(caseFile))); // as it comes from a file
}

for (const [count, target] of [
  [100, 2],
  [10_000, 100],
  [100_000, 1000],
] as const) {
  const caseFile = dossiers(count, randomNumbers(1));
  const times: number[] = [];
  let custody = 0;
  for (let run = 0; run < Math.max(3, Math.min(300, 200_000 / count)); run += 1) {
    const start = performance.now();
    custody = buildTimeline(caseFile).custody.length;
    times.push(performance.now() - start);
  }
  const best = Math.min(...times);
  console.log(
    `buildTimeline, ${count} events (${custody} spells): ${best.toFixed(1)} ms of ${target} ms (${(best / target).toFixed(2)})`,
  );
}
