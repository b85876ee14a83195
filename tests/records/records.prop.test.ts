import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { recordParsers } from "./record-parsers.ts";

/** Texts that no message of the library holds by itself: of four characters or more, with one that it never writes. */
const secret = fc.stringMatching(/^[a-z]{0,6}[Ωжք][a-zΩжք:/.-]{3,12}$/u);

const anything = fc.anything({
  key: secret,
  values: [
    secret,
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
    fc.bigInt(),
    fc.func(secret),
    fc.date(),
  ],
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withNullPrototype: true,
});

/** The texts of four characters or more in an input, keys among them. */
function textsIn(input: unknown): string[] {
  if (typeof input === "string") return input.length < 4 ? [] : [input];
  if (Array.isArray(input)) return input.flatMap(textsIn);
  return typeof input === "object" && input !== null ? Object.entries(input).flat().flatMap(textsIn) : [];
}

describe.each(Object.entries(recordParsers))("a record of kind %s", (_, { safeParse, full }) => {
  const keys = Object.keys(full);

  test.prop([anything])("anything at all gives a result, never an error", (input) => {
    for (const { message } of safeParse(input).issues) {
      for (const text of textsIn(input)) expect(message).not.toContain(text);
    }
  });

  test.prop([fc.dictionary(fc.oneof(fc.constantFrom(...keys), secret), anything), fc.boolean()])(
    "no message repeats a key or a value of a record that is wrong",
    (changes, keep) => {
      const input = { ...full, ...changes };
      const { issues } = safeParse(input, { unknownKeys: keep ? "keep" : "error" });
      for (const { message } of issues)
        for (const text of textsIn(changes)) {
          if (!keys.includes(text)) expect(message).not.toContain(text);
        }
    },
  );

  test.prop([fc.dictionary(secret, fc.jsonValue({ maxDepth: 2 }))])(
    "fields of a later version come out as they went in",
    (later) => {
      const written = JSON.stringify({ ...full, ...later });
      fc.pre(!/"__proto__":|"length":{.*"toString":/.test(written));
      const input = JSON.parse(written);
      expect(safeParse(input, { unknownKeys: "keep" })).toEqual({
        success: true,
        data: input,
        issues: [],
      });
    },
  );
});
