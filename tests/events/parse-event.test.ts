import { expect, test } from "vitest";
import * as z from "zod";
import { isChronologyError } from "../../src/core/result.ts";
import { defineEventType, eventTypeName } from "../../src/events/define-event-type.ts";
import { EventBase } from "../../src/events/event-base.ts";
import { eventTypes } from "../../src/events/event-types.ts";
import { parseEvent, safeParseEvent } from "../../src/events/parse-event.ts";
import { transfer } from "../../src/events/transfer.ts";

const Vigil = EventBase.extend({ type: z.literal("vigil"), attendance: z.number().describe("How many came.") });
const vigil = defineEventType({ schema: Vigil, extent: "span" });

const found = (input: unknown, options = {}) =>
  safeParseEvent(input, options).issues.map(({ code, path }) => [code, path.join(".")]);

test("an event is checked by its type", () => {
  expect(found({ id: "e", type: "release" })).toEqual([["missing-field", "kind"]]);
  expect(parseEvent({ id: "e", type: "release", kind: "bail" })).toEqual({ id: "e", type: "release", kind: "bail" });
});

test("a word near that of a type is suggested", () => {
  expect(safeParseEvent({ id: "e", type: "transfr" }).issues[0]?.params.suggestion).toBe("transfer");
});

const fieldsOf = ({ schema }: (typeof eventTypes)[number]) => Object.keys(schema.shape);
const allFields = [...new Set(eventTypes.flatMap(fieldsOf))];

test.each(eventTypes.map((type) => [eventTypeName(type), fieldsOf(type)] as const))(
  "of a field that %s does not have, it is said so, and only its own are suggested",
  (type, own) => {
    for (const field of allFields.filter((each) => !own.includes(each))) {
      const issue = safeParseEvent({ id: "e", type, [field]: "unknown" }).issues.find(({ path }) => path[0] === field);
      expect(issue?.message).toMatch(/^the event has a field that is unknown here; /);
      if (issue?.params.suggestion !== undefined) expect(own).toContain(issue.params.suggestion);
    }
  },
);

test("a type of one's own is an event beside the library's", () => {
  const event = { id: "e", type: "vigil", attendance: 3 };
  expect(found(event)).toEqual([["unknown-value", "type"]]);
  expect(parseEvent(event, { eventTypes: [vigil] })).toEqual(event);
  expect(parseEvent({ id: "e", type: "assembly" }, { eventTypes: [vigil] }).type).toBe("assembly");
});

test("a type of one's own has a name of its own", () => {
  const other = defineEventType({ schema: transfer.schema, extent: "span" });
  expect(found({}, { eventTypes: [other] })).toEqual([["event-type-taken", ""]]);
  expect(found({}, { eventTypes: [vigil, { ...vigil }] })).toEqual([["event-type-taken", ""]]);
  expect(found({ id: "e", type: "vigil", attendance: 3 }, { eventTypes: [transfer, vigil, vigil] })).toEqual([]);
});

test("dates are checked in a zone where one is given", () => {
  const event = { id: "e", type: "assembly", when: "2011-03-27T04:30" };
  expect(found(event)).toEqual([]);
  expect(found(event, { zone: "Asia/Baku" })).toEqual([["time-skipped-by-clock-change", "when"]]);
});

test("a date that names its zone is checked in it, whatever zone is given", () => {
  const event = { id: "e", type: "assembly", when: { edtf: "2011-03-27T04:30", zone: "Asia/Baku" } };
  const skipped = [["time-skipped-by-clock-change", "when.edtf"]];
  expect(found(event)).toEqual(skipped);
  expect(found(event, { zone: "UTC" })).toEqual(skipped);
  expect(found({ ...event, when: { ...event.when, zone: "UTC" } }, { zone: "Asia/Baku" })).toEqual([]);
});

test("without a zone, an end is called too early only if it is so in any", () => {
  const event = { id: "e", type: "trial", when: "2011-05-03" };
  expect(found({ ...event, until: "2011-05-02" })).toEqual([]);
  expect(found({ ...event, until: "2011-05-02" }, { zone: "Asia/Baku" })).toEqual([["until-before-when", "until"]]);
  expect(found({ ...event, until: "2011-04-30" })).toEqual([["until-before-when", "until"]]);
});

test("what is wrong with one event stands together, with its id", () => {
  const event = {
    id: "e",
    type: "hearing",
    until: "2011",
    relations: [{ relation: "during", to: "e", gap: { exactly: "PT1H" } }],
  };
  const { issues } = safeParseEvent(event);
  expect(issues.map(({ code }) => code)).toEqual(["gap-not-allowed", "relation-to-itself", "until-on-moment"]);
  expect(issues.map(({ recordIds }) => recordIds)).toEqual([["e"], ["e"], ["e"]]);
});

test.each([
  ["a longer month for days that may be as long", "P1M", "P30D", false],
  ["more months than days can be", "P2M", "P50D", true],
  ["days past the days", "P11D", "P10D", true],
  ["as many days", "P10D", "P10D", false],
  ["minutes past the hour", "PT61M", "PT1H", true],
  ["a year for twelve months", "P1Y", "P12M", false],
])("a term of at least %s", (_, atLeast, atMost, backwards) => {
  const event = { id: "e", type: "court-sanction", measure: "remand", term: { duration: { atLeast, atMost } } };
  expect(found(event)).toEqual(backwards ? [["range-backwards", "term.duration"]] : []);
});

test("parseEvent throws the issues", () => {
  const error = (() => {
    try {
      return parseEvent({});
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(isChronologyError(error) && error.issues.map(({ code }) => code)).toEqual(["missing-field"]);
});
