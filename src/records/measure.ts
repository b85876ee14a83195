import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";

/** What a court or an authority orders. A court that "sanctions an arrest" orders `remand`; "placed under police control" is `police-supervision`. */
export type Measure = z.output<typeof Measure>;
export const Measure = /* @__PURE__ */ schemaOf(() =>
  z
    .enum([
      "warning",
      "fine",
      "administrative-arrest",
      "community-work",
      "corrective-labour",
      "forced-labour",
      "confiscation",
      "deportation",
      "activity-ban",
      "disqualification",
      "restriction-of-liberty",
      "suspended-sentence",
      "imprisonment",
      "life-imprisonment",
      "death-penalty",
      "compulsory-treatment",
      "punishment-cell",
      "police-custody",
      "remand",
      "house-arrest",
      "bail",
      "travel-ban",
      "pledge-not-to-leave",
      "judicial-control",
      "personal-surety",
      "police-supervision",
      "ban-on-actions",
      "removal-from-office",
    ])
    .describe("What is ordered: a penalty, such as a fine, or a preventive measure, such as remand."),
);
