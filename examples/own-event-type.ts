// An event type of one's own: checked and typed like the built-in ones, and placed in time with them.
import { buildTimeline, defineEventType, EventBase, parseCaseFile } from "case-chronology";
import * as z from "zod";

const Vigil = EventBase.extend({
  type: z.literal("vigil"),
  attendance: z.number().int().nonnegative().optional().describe("How many people came."),
});
const vigil = defineEventType({ schema: Vigil, extent: "span" });

const caseFile = parseCaseFile(
  {
    format: "case-chronology/1",
    id: "vigils",
    timeZone: "Asia/Tbilisi",
    persons: [{ id: "nino", names: [{ full: "Nino Example" }] }],
    events: [
      { id: "arrest", type: "detention", when: "2024-05-01", who: ["nino"], legalBasis: "police-custody" },
      {
        id: "first-vigil",
        type: "vigil",
        attendance: 120,
        relations: [{ relation: "day-after", to: "arrest" }],
      },
    ],
  },
  { eventTypes: [vigil] },
);

for (const event of caseFile.events ?? []) {
  if (event.type === "vigil") console.log(`${event.id}: ${event.attendance ?? "an unknown number of"} people`);
}

const timeline = buildTimeline(caseFile, { eventTypes: [vigil] });
const { relation, certainty } = timeline.relation("arrest", "first-vigil");
console.log(`The arrest is ${relation} the vigil: ${certainty}.`);
