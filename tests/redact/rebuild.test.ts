import { describe, expect, test } from "vitest";
import * as z from "zod";
import { Duration, Id, idOf, Source, WebAddress, When } from "../../src/index.ts";
import { visitFreeTexts } from "../../src/redact/free-texts.ts";
import { type Rewriting, rebuildOf } from "../../src/redact/rebuild.ts";

/** Marks each part by what it was taken for; "secret" goes. */
function marking() {
  const changes: string[] = [];
  const by: Rewriting = {
    path: [],
    goes: (value) => (value === "secret" ? "sensitive" : undefined),
    ownId: (id) => `own ${id}`,
    reference: (id) => (id === "gone" ? undefined : `to ${id}`),
    date: (date) => ({ date }),
    text: (text) => text.replace("Leyla", "X"),
    address: (address) => (address.includes("leyla") ? undefined : address),
    keepsIsoDate: (value) => !value.startsWith("2011"),
    keepsNumber: (value) => value !== 501234567,
    extra: (value) => ({ extra: value }),
    finish: (_before, after) => after,
    report: (reason, action) => changes.push(`${by.path.join(".")} ${reason} ${action}`),
  };
  return { by, changes };
}

const optional = z.string().optional();

describe("a value is rewritten as its schema says", () => {
  test.each<[string, z.core.$ZodType, unknown, unknown, string[]]>([
    ["a text", z.string(), "By Leyla", "By X", [" repeats-removed replaced"]],
    ["one that holds nothing", z.string(), "By her", "By her", []],
    ["one that goes", z.string(), "secret", undefined, [" sensitive removed"]],
    ["one that its schema then refuses", z.string().regex(/Leyla/), "Leyla", undefined, [" repeats-removed removed"]],
    ["no text where one should be", z.string(), 7, undefined, []],
    ["an address in any text", z.string(), "tg://leyla", undefined, []],
    ["one that stays", z.string(), "git+ssh://x.org/1", "git+ssh://x.org/1", []],
    ["a text with an address", z.string(), "tg://leyla by Leyla", "tg://leyla by X", [" repeats-removed replaced"]],
    ["a text before one", z.string(), "Leyla tg://leyla", "X tg://leyla", [" repeats-removed replaced"]],
    ["a date of the user's own", z.iso.date(), "2012-04-17", "2012-04-17", []],
    ["one that may not stay", z.iso.date(), "2011-04-17", undefined, []],
    ["a time as a text with a rule", z.string().datetime(), "2011-04-17T10:00:00Z", undefined, []],
    ["a text that is no date by its schema", z.string(), "2011-04-17", "2011-04-17", []],
    ["a web address", WebAddress, "https://x.org/leyla", undefined, []],
    ["none where one should be", WebAddress, 7, undefined, []],
    ["a reference", idOf("person"), "p1", "to p1", []],
    ["one to what is gone", idOf("person"), "gone", undefined, []],
    ["no reference", idOf("person"), 7, undefined, []],
    ["a date", When, "2011", { date: "2011" }, []],
    ["a duration", Duration, "P1D", "P1D", []],
    ["a word of a schema", z.enum(["a", "Leyla"]), "a", "a", []],
    ["one that goes elsewhere", z.enum(["a", "Leyla"]), "Leyla", undefined, [" repeats-removed removed"]],
    ["a literal", z.literal("Leyla"), "Leyla", undefined, [" repeats-removed removed"]],
    ["one of a number", z.literal([7, 501234567]), 7, 7, []],
    ["one that is looked for", z.literal([7, 501234567]), 501234567, undefined, [" repeats-removed removed"]],
    ["no word", z.literal([true, null]), true, true, []],
    ["a number", z.number(), 7, 7, []],
    ["one that is looked for", z.number(), 501234567, undefined, [" repeats-removed removed"]],
    ["the same where anything may stand", z.unknown(), 501234567, undefined, [" repeats-removed removed"]],
    ["a truth value", z.boolean(), false, false, []],
    ["a map", z.record(z.string(), z.string()), { a: "b" }, undefined, [" not-judged removed"]],
    ["anything that holds a text", z.unknown(), "x", undefined, [" not-judged removed"]],
    ["anything that is a number", z.unknown(), 7, 7, []],
    [
      "what is wrapped",
      z.string().nullable().default("x").readonly().optional(),
      "Leyla",
      "X",
      [" repeats-removed replaced"],
    ],
    [
      "a list",
      z.array(z.string()),
      ["Leyla", "secret", "a"],
      ["X", "a"],
      ["0 repeats-removed replaced", "1 sensitive removed"],
    ],
    ["no list", z.array(z.string()), "Leyla", undefined, []],
    ["no object", z.strictObject({ a: optional }), "Leyla", undefined, []],
    [
      "an object",
      z.strictObject({ a: optional, b: z.number().optional() }),
      { a: "Leyla", b: 1 },
      { a: "X", b: 1 },
      ["a repeats-removed replaced"],
    ],
    [
      "without what is optional",
      z.strictObject({ a: optional, b: optional }),
      { a: "secret", b: "b" },
      { b: "b" },
      ["a sensitive removed"],
    ],
    [
      "an object that cannot do without",
      z.strictObject({ a: z.string(), b: optional }),
      { a: "secret", b: "b" },
      undefined,
      ["a sensitive removed"],
    ],
    [
      "what no schema names",
      z.strictObject({ a: optional }),
      { a: "a", c: "Leyla" },
      { a: "a" },
      [" not-judged removed"],
    ],
    ["what is not there", z.strictObject({ a: optional }), { a: undefined, c: undefined }, {}, []],
    ["what is inherited", z.strictObject({ a: optional }), Object.create({ a: "Leyla" }), {}, []],
    ["an id of its own", z.strictObject({ id: Id }), { id: "a" }, { id: "own a" }, []],
    ["no id", z.strictObject({ id: Id }), { id: 7 }, undefined, []],
    ["data of the user's own", z.strictObject({ extra: z.unknown() }), { extra: 1 }, { extra: { extra: 1 } }, []],
    [
      "such data that goes",
      z.strictObject({ extra: z.unknown().optional() }),
      { extra: "secret" },
      {},
      ["extra sensitive removed"],
    ],
    [
      "what a source supports",
      Source,
      { article: "a", supports: ["Leyla"] },
      { article: "to a", supports: ["Leyla"] },
      [],
    ],
    [
      "what else is called so",
      z.strictObject({ supports: z.string() }),
      { supports: "Leyla" },
      { supports: "X" },
      ["supports repeats-removed replaced"],
    ],
    [
      "beside an article that is none",
      z.strictObject({ article: z.string(), supports: z.string() }),
      { article: "b", supports: "Leyla" },
      { article: "b", supports: "X" },
      ["supports repeats-removed replaced"],
    ],
    [
      "the variant of a union that takes it",
      z.union([z.number(), z.strictObject({ a: z.string() }), z.string()]),
      { a: "Leyla" },
      { a: "X" },
      ["a repeats-removed replaced"],
    ],
    ["a variant that is a text", z.union([z.number(), z.string()]), "Leyla", "X", [" repeats-removed replaced"]],
    ["none of them", z.union([z.number(), z.string()]), true, undefined, []],
    [
      "the branch of a field",
      z.discriminatedUnion("t", [
        z.strictObject({ t: z.literal("a"), x: z.number() }),
        z.strictObject({ t: z.enum(["b", "c"]), x: z.string() }),
      ]),
      { t: "c", x: "Leyla" },
      { t: "c", x: "X" },
      ["x repeats-removed replaced"],
    ],
    ["no branch", z.discriminatedUnion("t", [z.strictObject({ t: z.literal("a") })]), { t: "d" }, undefined, []],
    ["nothing with branches", z.discriminatedUnion("t", [z.strictObject({ t: z.literal("a") })]), "a", undefined, []],
  ])("%s", (_, schema, value, expected, said) => {
    const { by, changes } = marking();
    expect(rebuildOf(schema)(value, by)).toEqual(expected);
    expect(changes).toEqual(said);
    expect(by.path).toEqual([]);
  });
});

describe("texts of a writer's own", () => {
  const shape = z.strictObject({
    id: Id,
    kind: z.enum(["one", "two"]).optional(),
    type: z.literal("three").optional(),
    to: idOf("person").optional(),
    when: When.optional(),
    zone: z.string().optional(),
    length: Duration.optional(),
    language: z
      .string()
      .regex(/^[a-z]{2}$/)
      .optional(),
    country: z.string().optional(),
    phone: z.string().regex(/^\d+$/).optional(),
    items: z.array(z.union([z.number(), z.strictObject({ text: z.string() })])).optional(),
    extra: z.record(z.string(), z.unknown()).optional(),
  });
  test.each<[string, unknown, string[]]>([
    ["an id", { id: "a" }, ["id a"]],
    ["words of the schema", { kind: "one", type: "three" }, []],
    ["others in their place", { kind: "other", type: "four" }, ["kind other", "type four"]],
    ["ids of records", { to: "known" }, []],
    ["other ids", { to: "unknown" }, ["to unknown"]],
    ["dates", { when: "2011-04-17", length: "P1D" }, []],
    ["what is none", { when: "on Sunday", length: "a day" }, ["when on Sunday", "length a day"]],
    ["the words of dates", { when: { edtf: "2011", zone: "UTC", tolerance: "P1D", text: "then" } }, ["when.text then"]],
    ["zones that are no part of a date", { zone: "UTC" }, ["zone UTC"]],
    ["codes", { language: "az" }, []],
    ["what could be words", { country: "AZ", phone: "0501234567" }, ["country AZ", "phone 0501234567"]],
    ["items", { items: [{ text: "a" }, 1, { text: "b" }] }, ["items.text a", "items.text b"]],
    ["numbers with many figures", { items: [12345, 1234, -1.2345, 0.1] }, ["items 12345", "items -1.2345"]],
    ["data of any shape, its keys too", { extra: { a: ["b", { c: null }] } }, ["key a", "extra.a b", "key c"]],
    ["what the schema does not name", { other: { inner: "x" } }, ["key other", "key inner", "other.inner x"]],
    ["what is no object", null, []],
  ])("%s", (_, value, expected) => {
    const found: string[] = [];
    visitFreeTexts(
      value,
      [],
      shape,
      (id) => id === "known",
      (text, field) => found.push(`${field} ${text}`),
    );
    expect(found).toEqual(expected);
  });

  test("of a part, with the fields that lead to it", () => {
    const found: string[] = [];
    visitFreeTexts(
      { text: "a" },
      ["items", 0],
      shape,
      () => false,
      (text, field) => found.push(`${field} ${text}`),
    );
    visitFreeTexts(
      "one",
      ["kind"],
      shape,
      () => false,
      (text) => found.push(text),
    );
    expect(found).toEqual(["items.text a"]);
  });
});
