// An order held against the limits of the provision that it cites. The case is invented, the law is not.
import { buildTimeline, describeFinding, parseCaseFile } from "case-chronology";
import laws from "./laws.json" with { type: "json" };

const caseFile = parseCaseFile({
  format: "case-chronology/1",
  id: "twenty-days",
  timeZone: "Asia/Baku",
  persons: [{ id: "leyla", names: [{ full: "Leyla Example" }] }],
  legalTexts: laws,
  events: [
    {
      id: "order",
      type: "court-sanction",
      title: "the order of 20 days of administrative arrest",
      when: "2011-04-18",
      who: ["leyla"],
      measure: "administrative-arrest",
      term: { duration: "P20D" },
      citations: [
        {
          text: "Article 310 of the Code of Administrative Offences",
          legalText: "az-code-of-administrative-offences-2000",
          provision: "az-cao-310",
        },
      ],
    },
  ],
});

const names = Object.fromEntries([
  ...laws.map(({ id, title }) => [id, title]),
  ...(caseFile.events ?? []).map(({ id, title }) => [id, title ?? id]),
]);
for (const finding of buildTimeline(caseFile).findings) {
  if (finding.code === "exceeds-legal-limit") console.log(describeFinding(finding, { locale: "en", names }));
}
