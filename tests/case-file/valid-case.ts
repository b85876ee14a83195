import { produce } from "./produce.ts";

/** A valid case file with a record of each kind. People, places and articles are invented. */
const validCase = {
  format: "case-chronology/1",
  id: "rally-case",
  timeZone: "Asia/Baku",
  articles: [
    {
      id: "report",
      headline: "Activist detained",
      body: "Police said:  “he was taken\naway” two hours before the rally.",
      publishedAt: "2011-05-03T23:40",
    },
    { id: "copy", url: "https://example.org/copy", derivedFrom: "report" },
  ],
  persons: [
    {
      id: "activist",
      names: [{ full: "Orkhan Example" }],
      born: "1980-05-01",
      died: "2020",
      roles: [{ title: "editor", organization: "ngo", when: "2010/2012", sources: [{ article: "report" }] }],
      relationships: [{ person: "lawyer", kind: "lawyer" }],
    },
    { id: "lawyer", names: [{ full: "Leyla Example" }] },
  ],
  groups: [
    {
      id: "detained",
      description: "Those detained",
      count: { atLeast: 2, atMost: 14 },
      members: ["activist", "lawyer"],
    },
    { id: "beaten", description: "Those beaten", count: 2, partOf: "detained", members: ["activist"] },
  ],
  organizations: [
    { id: "court", names: [{ full: "District Court" }], kind: "court", place: "town" },
    { id: "ngo", names: [{ full: "Rights Watch" }], kind: "ngo" },
  ],
  places: [
    { id: "country", names: [{ full: "Country" }], country: "AZ" },
    { id: "town", names: [{ full: "Town" }], within: "country", latitude: 40.4, longitude: 49.9 },
  ],
  legalTexts: [
    {
      id: "code",
      title: "Code of Offences",
      kind: "code",
      stages: [{ stage: "in-force", when: "2000-09-01" }],
      provisions: [
        {
          id: "code-310",
          label: "Article 310",
          limits: [{ measure: "administrative-arrest", atLeast: "P1D", atMost: "P15D" }],
        },
      ],
    },
    { id: "constitution", title: "Constitution", kind: "statute" },
  ],
  events: [
    { id: "rally", type: "assembly", when: "2011-04-17T17:00", until: "2011-04-17T19:00", place: "town" },
    {
      id: "detention",
      type: "detention",
      when: "2011-04-17",
      who: ["activist"],
      legalBasis: "administrative-arrest",
      facility: "town",
      sources: [{ article: "report", quote: 'he was taken away"', supports: ["when", "facility"], speaker: "lawyer" }],
      relations: [{ relation: "before", to: "rally", gap: { exactly: "PT2H" } }],
    },
    {
      id: "sanction",
      type: "court-sanction",
      who: ["detained"],
      court: "court",
      measure: "administrative-arrest",
      term: { duration: "P15D", countedFrom: { event: "detention" }, clock: "elapsed" },
      citations: [{ text: "Art. 310", legalText: "code", provision: "code-310" }],
      relations: [{ relation: "day-after", to: "detention" }],
      participants: [{ who: "lawyer", role: "counsel" }],
    },
    {
      id: "prolongation",
      type: "court-sanction",
      measure: "administrative-arrest",
      prolongs: "sanction",
      term: { duration: { atLeast: "P5D", atMost: "P10D" } },
    },
    { id: "fine", type: "authority-order", measure: "fine", amount: { value: 20, currency: "AZN" } },
    { id: "appeal", type: "appeal", step: "decided", of: ["sanction"], outcome: "reduced", term: { duration: "P10D" } },
    {
      id: "transfer",
      type: "transfer",
      when: "2011-05-02T15:00",
      to: "court",
      relations: [{ relation: "before", to: "sanction", at: "term-end", gap: { atLeast: "PT1H", atMost: "PT2H" } }],
    },
    { id: "strike", type: "hunger-strike", when: "2011-04-20", until: "2011-04-25", who: ["activist"] },
    { id: "trial", type: "trial", when: "2011-05-01/2011-05-10" },
    { id: "release", type: "release", when: "2011-05-12", kind: "acquitted" },
  ],
  matches: [{ id: "match", events: ["detention", "transfer"], confidence: "possible" }],
};

/** The valid case file with one thing changed: what stands at a path. `undefined` takes it away. */
export function caseWith(path: string, value: unknown): unknown {
  return produce(validCase, path.split("."), value);
}

export { validCase };
