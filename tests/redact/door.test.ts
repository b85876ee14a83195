import { describe, expect, test } from "vitest";
import { isChronologyError, parseCaseFile } from "../../src/index.ts";
import { defineProfile, publish, redact } from "../../src/redact/index.ts";

const key = "a key of sixteen bytes or more";
const base = { format: "case-chronology/1", id: "case", timeZone: "Asia/Baku" };
const caseFile = parseCaseFile({ ...base, persons: [{ id: "leyla", names: [{ full: "Leyla Example" }] }] });

/** What is said of a call that is refused: codes with their paths, and messages. */
function refusalOf(call: (...given: never[]) => unknown, ...given: unknown[]): { said: string[]; messages: string } {
  try {
    Reflect.apply(call, undefined, given);
  } catch (error) {
    if (!isChronologyError(error)) throw error;
    const said = error.issues.map(({ code, path }) => [code, path.join(".")].filter(Boolean).join(" "));
    return { said, messages: error.message };
  }
  return { said: [], messages: "" };
}

const deep = JSON.parse(`${'{"a":'.repeat(20_000)}5${"}".repeat(20_000)}`);
const throwing = {
  ...base,
  get persons() {
    throw new TypeError("zqsecretzq");
  },
};

describe("a case file that is none is not redactable", () => {
  test.each<[string, unknown, string]>([
    ["null", null, "wrong-type"],
    ["a number", 5, "wrong-type"],
    ["an empty object", {}, "missing-field"],
    ["persons that are no list", { ...base, persons: 5 }, "wrong-type"],
    ["a person that is none", { ...base, persons: [null] }, "wrong-type"],
    ["provisions that are no list", { ...base, legalTexts: [{ id: "a", provisions: 7 }] }, "wrong-type"],
    ["an id that is a number", { ...base, persons: [{ id: 5, names: [{ full: "L" }] }] }, "wrong-type"],
    ["no id", { ...base, persons: [{ names: [{ full: "L" }] }] }, "missing-field"],
    ["a getter that throws", throwing, "unreadable"],
    ["extra that is very deep", { ...base, extra: deep }, "too-deep"],
  ])("%s", (_, given, code) => {
    const { said, messages } = refusalOf(redact, given, publish, { key });
    expect(said).toEqual(["not-redactable caseFile"]);
    expect(messages).toBe("The case file is not valid; check it with parseCaseFile first. (not-redactable)");
    try {
      Reflect.apply(redact, undefined, [given, publish, { key }]);
    } catch (error) {
      expect(Object(error).issues[0].params.codes).toContain(code);
    }
  });

  test("fields of a later minor version go, as always", () => {
    const later = parseCaseFile({ ...caseFile, colour: "red" }, { unknownKeys: "keep" });
    expect(redact(later, publish, { key }).caseFile).not.toHaveProperty("colour");
  });
});

describe("options and event types that are none are refused", () => {
  test.each<[string, unknown, string]>([
    ["no options", undefined, "key-too-short"],
    ["null", null, "key-too-short"],
    ["an option that there is not", { key, eventType: [] }, "unknown-key eventType"],
    ["event types that are no list", { key, eventTypes: 5 }, "wrong-type eventTypes"],
    ["an event type that is none", { key, eventTypes: [null] }, "wrong-type eventTypes"],
    ["an event type without a schema", { key, eventTypes: [{ extent: "moment" }] }, "wrong-type eventTypes"],
  ])("%s", (_, options, expected) => {
    expect(refusalOf(redact, caseFile, publish, options).said).toEqual([expected]);
  });
});

describe("a profile with a word that there is not is refused", () => {
  test.each<[string, unknown, string, string]>([
    ["none at all", null, "wrong-type", "the profile is not an object"],
    ["rules that are no list", { ...publish, rules: 5 }, "wrong-type rules", "rules is not a list"],
    ["a rule that is none", { ...publish, rules: [null] }, "wrong-type rules.0", "rules[0] is not an object"],
    ["no level", { name: "own" }, "missing-field level", "level is missing"],
    ["a level", { ...publish, level: "pubic" }, "unknown-value level", 'did you mean "public"?'],
    ["places", { ...publish, places: "regions" }, "unknown-value places", 'did you mean "region"?'],
    ["dates", { ...publish, dates: "months" }, "unknown-value dates", 'did you mean "month"?'],
    [
      "a category",
      { ...publish, categories: { sexualViolence: "public" } },
      "unknown-key categories.sexualViolence",
      'did you mean "sexual-violence"?',
    ],
    [
      "the level of a category",
      { ...publish, categories: { health: "seeled" } },
      "unknown-value categories.health",
      'did you mean "sealed"?',
    ],
    [
      "the level of a rule",
      { ...publish, rules: [{ path: "title", level: "pubic" }] },
      "unknown-value rules.0.level",
      'did you mean "public"?',
    ],
    ["a field", { ...publish, place: "region" }, "unknown-key place", 'did you mean "places"?'],
    ["keys of extra", { ...publish, extra: "shelf" }, "wrong-type extra", "extra is not a list"],
  ])("%s", (_, profile, expected, hint) => {
    for (const { said, messages } of [
      refusalOf(redact, caseFile, profile, { key }),
      refusalOf(defineProfile, profile),
    ]) {
      expect(said).toEqual([expected]);
      expect(messages).toContain(hint);
    }
  });
});
