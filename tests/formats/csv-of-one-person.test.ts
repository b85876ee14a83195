import fc from "fast-check";
import { expect, test } from "vitest";
import { fromCsv, toCsv } from "../../src/formats/csv.ts";
import { buildTimeline, type CaseFile } from "../../src/index.ts";
import { caseOf } from "../chronology/case-of.ts";
import { randomCase } from "../chronology/random-case.ts";
import { withoutLosses } from "./losses.ts";

/** The table of one person's events as it is read again, what is lost, and what is not. */
function readAgain(caseFile: CaseFile, who: string) {
  const { output, losses } = toCsv(caseFile, buildTimeline(caseFile, { who }));
  const result = fromCsv(output, { timeZone: caseFile.timeZone });
  if (!result.success) throw new Error(result.issues.map(({ message }) => message).join("\n"));
  const left: Partial<CaseFile> = Object(withoutLosses(caseFile, losses));
  return { events: eventsById(result.data), left: eventsById(left), losses };
}

const eventsById = ({ events = [] }: Partial<CaseFile>) => new Map(events.map((event) => [event.id, event]));

test("what leads to an event outside the table is lost, and the rest stays", () => {
  const other = { who: ["other"] };
  const who = ["person"];
  const measure = "remand";
  const caseFile = caseOf({
    persons: ["person", "other"].map((id) => ({ id, names: [{ full: id }] })),
    articles: [{ id: "article", headline: "A report" }],
    events: [
      { id: "outside", type: "authority-order", measure, when: "2011-04-17", ...other },
      { id: "inside", type: "authority-order", measure, when: "2011-04-18", who },
      { id: "of", type: "appeal", step: "filed", of: ["outside", "inside"], who },
      { id: "prolongs", type: "authority-order", measure, prolongs: "outside", who },
      {
        id: "countedFrom",
        type: "authority-order",
        measure,
        term: { duration: "P2M", countedFrom: { event: "outside", at: "end" } },
        who,
      },
      {
        id: "relations",
        type: "search",
        relations: [
          { relation: "after", to: "outside", gap: { atLeast: "P1D" } },
          { relation: "after", to: "inside" },
          { relation: "before", to: "article" },
        ],
        who,
      },
      { id: "title", type: "other", title: "outside", note: "outside", who, extra: { to: "outside" } },
    ],
  });
  const { events, left, losses } = readAgain(caseFile, "person");
  const ofEvents = losses.flatMap(({ record, field }) => (field !== "" && left.has(record) ? [[record, field]] : []));
  expect(ofEvents.toSorted()).toEqual([
    ["countedFrom", "term.countedFrom"],
    ["of", "of.0"],
    ["prolongs", "prolongs"],
    ["relations", "relations.0"],
  ]);
  expect([...events.keys()].toSorted()).toEqual(["countedFrom", "inside", "of", "prolongs", "relations", "title"]);
  expect(events).toEqual(left);
});

test("a table of one person's events can be read again, and gives what was not lost", () => {
  fc.assert(
    fc.property(randomCase({ events: { min: 2, max: 6 }, relations: 2 }), (caseFile) => {
      const { events, left } = readAgain(caseFile, "person");
      expect(events).toEqual(left);
    }),
    { numRuns: 50 },
  );
});
