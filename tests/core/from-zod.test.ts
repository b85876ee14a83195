import { describe, expect, test } from "vitest";
import * as z from "zod";
import { findingOf } from "../../src/core/finding.ts";
import type { IssueCode } from "../../src/core/issue-codes.ts";
import { safeParse } from "../../src/core/safe-parse.ts";

const Measured = z.strictObject({
  type: z.literal("measured"),
  measure: z.enum(["fine", "remand"]),
  note: z.string().max(5).optional(),
});
const Counted = z.strictObject({
  type: z.literal("counted"),
  count: z.union([z.int().min(0), z.strictObject({ atLeast: z.int() })]),
});
const Whole = z.strictObject({
  events: z.array(z.discriminatedUnion("type", [Measured, Counted])).max(3),
  title: z.string().min(1).optional(),
  code: z
    .string()
    .regex(/^[a-z]+$/, "is not a code")
    .optional(),
  share: z.number().gt(0).lt(1).optional(),
  pair: z.array(z.boolean()).min(2).optional(),
  extra: z.record(z.string(), z.number()).optional(),
  own: z
    .string()
    .refine((text) => text !== "no", { error: "No is no answer.", params: findingOf("cyclic", { limit: 3 }) })
    .optional(),
  theirs: z
    .string()
    .refine((text) => text !== "no", "not so")
    .optional(),
  step: z.number().multipleOf(2).optional(),
});

describe("what zod finds becomes an issue of the library's own", () => {
  const measured = { type: "measured", measure: "fine" };
  type Row = [name: string, input: unknown, code: IssueCode, path: (string | number)[], message: string];
  const cases: Row[] = [
    ["nothing", undefined, "missing-field", [], "the whole is missing"],
    ["a list for an object", [], "wrong-type", [], "the whole is not an object"],
    ["null for an object", null, "wrong-type", [], "the whole is not an object"],
    ["a missing list", {}, "missing-field", ["events"], "events is missing"],
    ["an object for a list", { events: {} }, "wrong-type", ["events"], "events is not a list"],
    [
      "an unknown field",
      { events: [], titel: "" },
      "unknown-key",
      ["titel"],
      'the whole has a field that is unknown here; did you mean "title"?',
    ],
    [
      "a field like none",
      { events: [], zzzzzz: "" },
      "unknown-key",
      ["zzzzzz"],
      "the whole has a field that is unknown here; data of your own goes under extra",
    ],
    [
      "a field of another variant",
      { events: [{ ...measured, mesure: 1 }] },
      "unknown-key",
      ["events", 0, "mesure"],
      'events[0] has a field that is unknown here; did you mean "measure"?',
    ],
    [
      "a field that only another variant has",
      { events: [{ ...measured, count: 1 }] },
      "unknown-key",
      ["events", 0, "count"],
      "events[0] has a field that is unknown here; data of your own goes under extra",
    ],
    [
      "a field like one that only another variant has",
      { events: [{ ...measured, cuont: 1 }] },
      "unknown-key",
      ["events", 0, "cuont"],
      "events[0] has a field that is unknown here; data of your own goes under extra",
    ],
    [
      "a misspelt type",
      { events: [{ ...measured, type: "mesured" }] },
      "unknown-value",
      ["events", 0, "type"],
      'events[0].type is not a type; did you mean "measured"?',
    ],
    ["no type", { events: [{}] }, "missing-field", ["events", 0, "type"], "events[0].type is missing"],
    [
      "a misspelt value",
      { events: [{ type: "measured", measure: "remnad" }] },
      "unknown-value",
      ["events", 0, "measure"],
      'events[0].measure is not a measure; did you mean "remand"?',
    ],
    [
      "another value",
      { events: [{ type: "measured", measure: 7 }] },
      "unknown-value",
      ["events", 0, "measure"],
      'events[0].measure is not a measure; it may be "fine", "remand"',
    ],
    [
      "a value left out",
      { events: [{ type: "measured" }] },
      "missing-field",
      ["events", 0, "measure"],
      "events[0].measure is missing",
    ],
    [
      "a text too long",
      { events: [{ ...measured, note: "123456" }] },
      "too-long",
      ["events", 0, "note"],
      "events[0].note has more than 5 characters",
    ],
    [
      "a list too long",
      { events: [measured, measured, measured, measured] },
      "too-long",
      ["events"],
      "events has more than 3 items",
    ],
    ["a list too short", { events: [], pair: [true] }, "too-short", ["pair"], "pair has fewer than 2 items"],
    ["an empty text", { events: [], title: "" }, "empty", ["title"], "title is empty"],
    ["a text of another form", { events: [], code: "A1" }, "wrong-format", ["code"], "code is not a code"],
    ["a number too small", { events: [], share: 0 }, "out-of-range", ["share"], "share is less than or equal to 0"],
    ["a number too large", { events: [], share: 1 }, "out-of-range", ["share"], "share is greater than or equal to 1"],
    [
      "a number of another step",
      { events: [], step: 3 },
      "wrong-value",
      ["step"],
      "step is not a value that may stand here",
    ],
    [
      "no variant of a union",
      { events: [{ type: "counted", count: "1" }] },
      "wrong-type",
      ["events", 0, "count"],
      "events[0].count is not a number or an object",
    ],
    [
      "a union left out",
      { events: [{ type: "counted" }] },
      "missing-field",
      ["events", 0, "count"],
      "events[0].count is missing",
    ],
    [
      "the variant that is an object",
      { events: [{ type: "counted", count: { atMost: 1 } }] },
      "missing-field",
      ["events", 0, "count", "atLeast"],
      "events[0].count.atLeast is missing",
    ],
    [
      "the variant that is a number",
      { events: [{ type: "counted", count: -1 }] },
      "out-of-range",
      ["events", 0, "count"],
      "events[0].count is less than 0",
    ],
    [
      "under a key of the data's own",
      { events: [], extra: { secret: "x" } },
      "wrong-type",
      ["extra", "secret"],
      "extra is not a number",
    ],
    ["a rule of ours", { events: [], own: "no" }, "cyclic", ["own"], "own: No is no answer."],
    ["a rule of another schema", { events: [], theirs: "no" }, "wrong-value", ["theirs"], "theirs: not so"],
    ["a function", { events: [() => 1] }, "not-json", ["events", 0], "events[0] is a function, which JSON cannot hold"],
  ];
  test.each(cases)("%s", (_, input, code, path, message) => {
    const result = safeParse(Whole, input, "the whole");
    expect(result.success).toBe(false);
    expect(result.issues[0]).toMatchObject({ code, path, message, severity: "error" });
  });

  test("params say what the message says, for programs", () => {
    const { issues } = safeParse(
      Whole,
      { events: [{ type: "measured", measure: "remnad" }], own: "no", title: "" },
      "the whole",
    );
    expect(issues.map(({ params }) => params)).toEqual([
      { allowed: ["fine", "remand"], suggestion: "remand" },
      { limit: 3 },
      { minimum: 1 },
    ]);
  });

  test("all is said at once, in the order of the places, and nothing twice", () => {
    const { issues } = safeParse(
      Whole,
      { title: 1, events: [{ type: "measured", measure: () => 1, nte: "" }, 3], code: "A" },
      "the whole",
    );
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["wrong-format", "code"],
      ["not-json", "events", 0, "measure"],
      ["unknown-key", "events", 0, "nte"],
      ["wrong-type", "events", 1],
      ["wrong-type", "title"],
    ]);
  });
});

describe("fields of a later version can be kept", () => {
  const later = { events: [{ type: "counted", count: { atLeast: 1, later: { a: 1 } }, later: [2] }], later: 3 };

  test("they come out where they stood", () => {
    expect(safeParse(Whole, later, "the whole", { unknownKeys: "keep" })).toEqual({
      success: true,
      data: later,
      issues: [],
    });
  });

  test("by default each is an error", () => {
    expect(safeParse(Whole, later, "the whole").issues.map(({ code }) => code)).toEqual([
      "unknown-key",
      "unknown-key",
      "unknown-key",
    ]);
  });

  test("what else is wrong is still said, and they are not", () => {
    const { issues } = safeParse(Whole, { ...later, title: 1 }, "the whole", { unknownKeys: "keep" });
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([["wrong-type", "title"]]);
  });
});
