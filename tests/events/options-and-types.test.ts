import { describe, expect, test } from "vitest";
import * as z from "zod";
import { safeParseCaseFile } from "../../src/case-file/parse-case-file.ts";
import { isChronologyError } from "../../src/core/result.ts";
import { type AnyEventType, defineEventType } from "../../src/events/define-event-type.ts";
import { EventBase } from "../../src/events/event-base.ts";
import { natureOf } from "../../src/events/measure.ts";
import { safeParseEvent } from "../../src/events/parse-event.ts";

/** Calls a function as JavaScript may; gives what it throws. */
function thrownBy(work: (...given: never[]) => unknown, ...given: unknown[]): unknown {
  try {
    Reflect.apply(work, undefined, given);
  } catch (error) {
    return error;
  }
  return undefined;
}

describe("options that are none are a result", () => {
  test.each<[string, (...given: never[]) => unknown, unknown, string, string]>([
    ["an event's", safeParseEvent, null, "wrong-type", "options"],
    ["an event's of another name", safeParseEvent, { eventType: [] }, "unknown-key", "eventType"],
    ["a case file's", safeParseCaseFile, null, "wrong-type", "options"],
    ["limits that are null", safeParseCaseFile, { limits: null }, "wrong-type", "limits"],
    ["limits that are a number", safeParseCaseFile, { limits: 5 }, "wrong-type", "limits"],
    ["a limit that is no number", safeParseCaseFile, { limits: { events: "x" } }, "wrong-type", "limits.events"],
    ["a limit that is not a number", safeParseCaseFile, { limits: { text: Number.NaN } }, "wrong-type", "limits.text"],
    ["event types that are none", safeParseEvent, { eventTypes: [null] }, "wrong-type", "eventTypes"],
  ])("%s", (_, parse, options, code, path) => {
    const { success, issues } = Reflect.apply(parse, undefined, [{}, options]);
    expect(success).toBe(false);
    expect(issues).toMatchObject([{ code, path: path.split(".") }]);
    expect(JSON.stringify(issues)).not.toContain('"x"');
  });
});

const Vigil = EventBase.extend({ type: z.literal("vigil") });

describe("an event type that cannot be used is refused", () => {
  test.each<[string, unknown]>([
    [
      "with two words for its type",
      { schema: EventBase.extend({ type: z.literal(["vigil", "wake"]) }), extent: "moment" },
    ],
    ["with any word for its type", { schema: EventBase, extent: "moment" }],
    ["with a number for its type", { schema: EventBase.extend({ type: z.literal(1) }), extent: "moment" }],
    ["with an extent that there is not", { schema: Vigil, extent: "momentt" }],
    ["without a schema", { extent: "moment" }],
    ["that is nothing", null],
  ])("%s", (_, type) => {
    expect(thrownBy(defineEventType, type)).toSatisfy(isChronologyError);
    expect(Reflect.apply(safeParseEvent, undefined, [{}, { eventTypes: [type] }]).issues).toMatchObject([
      { code: "wrong-type", path: ["eventTypes"] },
    ]);
  });
});

describe("an event type of one's own that throws refuses the data", () => {
  const refuse = () => {
    throw new Error("SECRET");
  };
  const event = { id: "e", type: "vigil", note: "x", until: "2011" };
  const askedFor = { schema: Vigil, extent: "span" } as const;
  test.each([
    ["in a rule", defineEventType({ ...askedFor, schema: Vigil.extend({ note: z.string().refine(refuse) }) })],
    [
      "in a rule that waits",
      defineEventType({ ...askedFor, schema: Vigil.extend({ note: z.string().refine(async () => true) }) }),
    ],
    ["of its term", defineEventType({ ...askedFor, term: refuse })],
  ])("%s", (_, type) => {
    const eventTypes: AnyEventType[] = [type];
    const caseFile = { format: "case-chronology/1", id: "c", timeZone: "UTC", events: [event] };
    for (const { success, issues } of [
      safeParseEvent(event, { eventTypes }),
      safeParseCaseFile(caseFile, { eventTypes }),
    ]) {
      expect(success).toBe(false);
      expect(issues).toMatchObject([{ code: "event-type-throws" }]);
      expect(issues[0]?.message).not.toContain("SECRET");
    }
  });
});

test.each(["arrest", "toString", undefined, 5])("the nature of what is no measure is asked in vain: %s", (word) => {
  expect(thrownBy(natureOf, word)).toSatisfy(isChronologyError);
});
