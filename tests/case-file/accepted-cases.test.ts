import { expect, test } from "vitest";
import { safeParseCaseFile } from "../../src/case-file/parse-case-file.ts";
import { caseWith } from "./valid-case.ts";

const order = { id: "prolongation", type: "court-sanction", measure: "remand" };

test.each<[string, path: string, value: unknown]>([
  ["a prolongation of an order whose length no source gives", "events.2.term", undefined],
  ["an order of unknown length that prolongs another", "events.3", { ...order, prolongs: "sanction" }],
  [
    "an appeal that changes the term of an order whose length no source gives",
    "events.3",
    { id: "prolongation", type: "authority-order", measure: "remand" },
  ],
  ["an appeal against an order of unknown length", "events.5.of", ["prolongation", "sanction"]],
  ["a gap of no days: earlier on the same day", "events.1.relations.0.gap.exactly", "P0D"],
  ["a gap of nothing at the least", "events.6.relations.0.gap.atLeast", "PT0S"],
  ["the filing of an appeal", "events.5", { id: "appeal", type: "appeal", step: "filed", of: ["sanction"] }],
  [
    "the filing of an appeal that was withdrawn",
    "events.5",
    { id: "appeal", type: "appeal", step: "filed", outcome: "withdrawn" },
  ],
  [
    "a release that may be a detention",
    "matches.0",
    { id: "match", events: ["detention", "release"], confidence: "possible" },
  ],
  [
    "a release that is a transfer",
    "matches.0",
    { id: "match", events: ["transfer", "release"], confidence: "certain" },
  ],
])("%s is right", (_, path, value) => {
  const withoutTermEnd = (input: unknown) => JSON.parse(JSON.stringify(input).replaceAll(',"at":"term-end"', ""));
  expect(safeParseCaseFile(withoutTermEnd(caseWith(path, value))).issues).toEqual([]);
});
