import { expect, test } from "vitest";
import * as z from "zod";
import { fieldFinder } from "../../src/core/field-finder.ts";
import { idOf, kindsReferredTo } from "../../src/core/id.ts";

const Speaker = z.union([idOf("person"), z.strictObject({ text: z.string(), for: idOf("organization").optional() })]);
const First = z.strictObject({ type: z.literal("first"), at: idOf("place").optional().describe("Where.") });
const Second = z.strictObject({
  type: z.literal("second"),
  at: z.string(),
  of: z.array(idOf("event")).readonly().optional(),
});
const Whole = z.strictObject({
  title: z.string(),
  speakers: z.array(Speaker).optional(),
  events: z.array(z.discriminatedUnion("type", [First, Second])),
});

const visit = fieldFinder(Whole, kindsReferredTo);

function found(data: unknown): [string, unknown, readonly string[]][] {
  const fields: [string, unknown, readonly string[]][] = [];
  visit(data, (value, path, kinds) => fields.push([path.join("."), value, kinds]));
  return fields;
}

test("each field that holds an id is found, wherever it stands, with what it may point at", () => {
  const data: z.input<typeof Whole> = {
    title: "t",
    speakers: ["p1", { text: "a lawyer", for: "o1" }],
    events: [
      { type: "first", at: "baku" },
      { type: "second", at: "not an id", of: ["e1", "e2"] },
    ],
  };
  expect(found(Whole.parse(data))).toEqual([
    ["speakers.0", "p1", ["person"]],
    ["speakers.1.for", "o1", ["organization"]],
    ["events.0.at", "baku", ["place"]],
    ["events.1.of.0", "e1", ["event"]],
    ["events.1.of.1", "e2", ["event"]],
  ]);
});

test("data of another shape is passed over", () => {
  for (const data of [
    undefined,
    null,
    3,
    "x",
    [],
    { events: 3, speakers: {} },
    { events: [null, { type: "third" }] },
  ]) {
    expect(found(data)).toEqual([]);
  }
});

test("a schema without such fields finds none", () => {
  fieldFinder(z.strictObject({ a: z.array(z.string()) }), kindsReferredTo)({ a: ["x"] }, () => expect.unreachable());
});
