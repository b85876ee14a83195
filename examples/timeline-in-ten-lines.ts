import { buildTimeline, parseCaseFile } from "case-chronology";
import { formatBounds } from "case-chronology/dates";

const rally = { id: "rally", type: "assembly", when: "2011-04-17" };
const twoHoursBefore = { relation: "before", to: "rally", gap: { exactly: "PT2H" } };
const arrest = { id: "arrest", type: "detention", legalBasis: "unknown", relations: [twoHoursBefore] };
const caseFile = parseCaseFile({
  format: "case-chronology/1",
  id: "x",
  timeZone: "Asia/Baku",
  events: [rally, arrest],
});
for (const { event, start } of buildTimeline(caseFile).entries) {
  console.log(event, formatBounds(start, { locale: "en", zone: "Asia/Baku" }));
}
