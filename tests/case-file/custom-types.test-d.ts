import { expectTypeOf, test } from "vitest";
import * as z from "zod";
import type { AnyCaseFile, CaseFile } from "../../src/case-file/case-file.ts";
import { parseCaseFile, safeParseCaseFile } from "../../src/case-file/parse-case-file.ts";
import { defineEventType } from "../../src/events/define-event-type.ts";
import { EventBase } from "../../src/events/event-base.ts";
import { type CaseEvent, eventTypes } from "../../src/events/event-types.ts";
import type { Transfer } from "../../src/events/transfer.ts";

const Vigil = EventBase.extend({
  type: z.literal("vigil"),
  attendance: z.number().optional().describe("How many came."),
});
const vigil = defineEventType({ schema: Vigil, extent: "span", compared: ["attendance"] });
const input: unknown = {};

test("an event of a type of one's own is narrowed by type", () => {
  for (const event of parseCaseFile(input, { eventTypes: [vigil] }).events ?? []) {
    if (event.type === "vigil") {
      expectTypeOf(event.attendance).toEqualTypeOf<number | undefined>();
      // @ts-expect-error a vigil has no such field
      event.legalBasis;
    }
    if (event.type === "transfer") expectTypeOf(event.to).toEqualTypeOf<string | undefined>();
    // @ts-expect-error there is no such type
    if (event.type === "vigli") throw new Error();
    // @ts-expect-error not every event has it
    event.attendance;
  }
});

test("the library's types may be listed too", () => {
  const result = safeParseCaseFile(input, { eventTypes: [...eventTypes, vigil] });
  if (!result.success) return;
  const event = result.data.events?.[0];
  if (event?.type === "vigil") expectTypeOf(event.attendance).toEqualTypeOf<number | undefined>();
});

test("without types of one's own, events are the library's", () => {
  const caseFile = parseCaseFile(input);
  expectTypeOf(caseFile.events).toEqualTypeOf<CaseEvent[] | undefined>();
  expectTypeOf(caseFile).toExtend<CaseFile>();
  // @ts-expect-error no type of that name is known
  if (caseFile.events?.[0]?.type === "vigil") throw new Error();
});

test("a case file with types of one's own is a case file of any events", () => {
  expectTypeOf(parseCaseFile(input, { eventTypes: [vigil] })).toExtend<AnyCaseFile>();
  expectTypeOf(parseCaseFile(input)).toExtend<AnyCaseFile>();
});

test("an event's type has its data's name", () => {
  expectTypeOf<Extract<CaseEvent, { type: "transfer" }>>().toExtend<Transfer>();
});

test("a definition is checked", () => {
  // @ts-expect-error there is no such extent
  defineEventType({ schema: Vigil, extent: "instant" });
  // @ts-expect-error a vigil has no such field
  defineEventType({ schema: Vigil, extent: "span", compared: ["legalBasis"] });
  // @ts-expect-error custody has no such effect
  defineEventType({ schema: Vigil, extent: "span", custody: () => ({ effect: "begun" }) });
  // @ts-expect-error an event type has a literal for its type
  defineEventType({ schema: EventBase, extent: "span" });
  defineEventType({
    schema: Vigil,
    extent: "span",
    // @ts-expect-error a vigil has no such field
    custody: (event) => (event.facility === undefined ? undefined : { effect: "ends" }),
  });
});
