import { expect, test } from "vitest";
import * as z from "zod";
import { CaseFile } from "../../src/case-file/case-file.ts";
import { parseCaseFile, safeParseCaseFile } from "../../src/case-file/parse-case-file.ts";
import { idOf } from "../../src/core/id.ts";
import { isChronologyError } from "../../src/core/result.ts";
import { defineEventType } from "../../src/events/define-event-type.ts";
import { EventBase } from "../../src/events/event-base.ts";
import { eventTypes } from "../../src/events/event-types.ts";
import { caseWith, validCase } from "./valid-case.ts";

const empty = { format: "case-chronology/1", id: "c", timeZone: "Asia/Baku" };
const found = (input: unknown, options = {}) =>
  safeParseCaseFile(input, options).issues.map(({ code, path }) => [code, path.join(".")]);

test("a case file needs its format, its id and its zone, no more", () => {
  expect(parseCaseFile(empty)).toEqual(empty);
});

test("undefined is absent", () => {
  expect(parseCaseFile({ ...empty, events: undefined, title: undefined })).toEqual(empty);
});

test("shape, references and consistency are reported together, ordered by path, for each record that can be checked", () => {
  const input = {
    ...empty,
    persons: [{ id: "a", names: [{ full: "A" }], born: "2000", died: "1999" }, { id: "b" }],
    events: [
      { id: "e1", type: "detention", legalBasis: "remnad", who: ["c"] },
      { id: "e2", type: "release", kind: "bail", who: ["b", "c"], until: "2011" },
      { id: "e3", type: "hearing", place: "a", unheardOf: 1 },
    ],
  };
  expect(found(input)).toEqual([
    ["unknown-value", "events.0.legalBasis"],
    ["dangling-reference", "events.0.who.0"],
    ["until-on-moment", "events.1.until"],
    ["dangling-reference", "events.1.who.1"],
    ["wrong-kind-of-reference", "events.2.place"],
    ["unknown-key", "events.2.unheardOf"],
    ["died-before-born", "persons.0.died"],
    ["missing-field", "persons.1.names"],
  ]);
});

test("an issue names the record that it stands in", () => {
  const { issues } = safeParseCaseFile(caseWith("events.0.place", "lawyer"));
  expect(issues.map(({ recordIds }) => recordIds)).toEqual([["rally"]]);
});

test("a circle names all who are in it", () => {
  const { issues } = safeParseCaseFile(caseWith("groups.0.partOf", "beaten"));
  expect(issues.map(({ recordIds }) => recordIds)).toEqual([["detained", "beaten"]]);
});

test.each([
  ["an id", "events.0.place", "twon", "town"],
  ["a field that a source supports", "events.1.sources.0.supports.0", "facilty", "facility"],
  ["a measure", "events.2.measure", "administrative arest", "administrative-arrest"],
  ["a measure that a provision limits", "legalTexts.0.provisions.0.limits.0.measure", "remnad", "remand"],
  ["a key", "timezone", "Asia/Baku", "timeZone"],
])("%s that is written wrong gets a suggestion", (_, path, value, suggestion) => {
  const { issues } = safeParseCaseFile(caseWith(path, value));
  expect(issues.map(({ params }) => params.suggestion)).toEqual([suggestion]);
  expect(issues[0]?.message).toContain(`did you mean "${suggestion}"?`);
  expect(issues[0]?.message).not.toContain(`"${value}"`);
});

test("an id is suggested only for a record of a kind that may stand there", () => {
  const { issues } = safeParseCaseFile(caseWith("events.0.place", "laywer"));
  expect(issues.map(({ params }) => params.suggestion)).toEqual([undefined]);
});

test("nothing is said of ids that point into a list that cannot be read", () => {
  expect(found(caseWith("places", 5))).toEqual([["wrong-type", "places"]]);
});

test("a record whose shape fails is there all the same", () => {
  expect(found(caseWith("places.1.country", "X"))).toEqual([["wrong-format", "places.1.country"]]);
});

test("fields of a later minor version are kept where they are wanted", () => {
  const input = { ...empty, mood: "calm", events: [{ id: "e", type: "hearing", room: 5 }] };
  expect(found(input)).toEqual([
    ["unknown-key", "events.0.room"],
    ["unknown-key", "mood"],
  ]);
  expect(parseCaseFile(input, { unknownKeys: "keep" })).toEqual(input);
});

test("a case file of a later format is refused by its name, whatever else is in it", () => {
  expect(found({ format: "case-chronology/3", people: [] })).toEqual([["newer-format", "format"]]);
});

test("an event type of one's own has its ids, dates and extent checked like the library's", () => {
  const Vigil = EventBase.extend({
    type: z.literal("vigil"),
    organizer: idOf("person").optional().describe("Who called for it."),
  });
  const vigil = defineEventType({ schema: Vigil, extent: "moment" });
  const event = { id: "e", type: "vigil", organizer: "x", when: "2011-03-27T04:30", until: "2011" };
  const input = { ...empty, events: [event] };
  expect(found(input)).toEqual([["unknown-value", "events.0.type"]]);
  const own = [
    ["dangling-reference", "events.0.organizer"],
    ["until-on-moment", "events.0.until"],
    ["time-skipped-by-clock-change", "events.0.when"],
  ];
  expect(found(input, { eventTypes: [vigil] })).toEqual(own);
  expect(found(input, { eventTypes: [...eventTypes, vigil] })).toEqual(own);
  expect(found(input, { eventTypes: [vigil, { ...vigil }] })).toEqual([["event-type-taken", ""]]);
});

test("CaseFile.parse checks references as well, with the same codes", () => {
  const result = CaseFile.safeParse(caseWith("events.0.place", "twon"));
  expect(result.error?.issues.map(({ path }) => path)).toEqual([["events", 0, "place"]]);
  expect(CaseFile.parse(validCase)).toEqual(validCase);
});

test("an appeal that names its measure may follow a fine", () => {
  const events = [
    { id: "fine", type: "court-sanction", measure: "fine" },
    {
      id: "appeal",
      type: "appeal",
      step: "decided",
      of: ["fine"],
      measure: "administrative-arrest",
      term: { duration: "P5D" },
    },
  ];
  expect(found({ ...empty, events })).toEqual([]);
});

test("a term may count from its own order", () => {
  const events = [
    { id: "s", type: "court-sanction", measure: "remand", term: { duration: "P2M", countedFrom: { event: "s" } } },
  ];
  expect(found({ ...empty, events })).toEqual([]);
});

test("dates that are marked as uncertain are never called impossible", () => {
  const events = [{ id: "t", type: "trial", when: "2012~", until: "2011" }];
  const persons = [{ id: "p", names: [{ full: "A" }], born: "2000?", died: "1999" }];
  expect(found({ ...empty, events, persons })).toEqual([]);
});

test("parseCaseFile throws the issues", () => {
  const parse = () => parseCaseFile({ ...empty, id: 5 });
  expect(parse).toThrow("id is not a text (wrong-type)");
  try {
    parse();
  } catch (error) {
    expect(isChronologyError(error)).toBe(true);
  }
});
