import { expect, test } from "vitest";
import { guardRestricted } from "../../src/case-file/guard-restricted.ts";
import { isChronologyError, parseCaseFile } from "../../src/index.ts";

const caseFile = parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku" });

test.each<[string, unknown, string | undefined, string?]>([
  ["nothing", {}, undefined],
  ["a level", { level: "sealed", unredacted: false }, undefined],
  ["everything", { unredacted: true, level: undefined }, undefined],
  ["a word for yes", { unredacted: "yes" }, "wrong-type", "options.unredacted is not true or false"],
  ["a word for no", { unredacted: "false" }, "wrong-type", "options.unredacted is not true or false"],
  ["a number", { unredacted: 1 }, "wrong-type", "options.unredacted is not true or false"],
  ["null", { unredacted: null }, "wrong-type", "options.unredacted is not true or false"],
  [
    "a level that is near one",
    { level: "seeled" },
    "unknown-value",
    'options.level is not a level; did you mean "sealed"?',
  ],
  ["one that is none", { level: "xyz" }, "unknown-value", 'it may be "public", "restricted", "confidential", "sealed"'],
  ["one that is no word", { level: 2 }, "unknown-value", "options.level is not a level; it may be"],
  ["a level and everything", { level: "public", unredacted: true }, "wrong-value", "give one of them"],
])("how far facts may go: %s", (_, options, code, message = "") => {
  const guard = () => Reflect.apply(guardRestricted, undefined, [caseFile, options]);
  if (code === undefined) return expect(guard).not.toThrow();
  expect(guard).toThrow(message);
  expect(guard).toThrow(
    expect.toSatisfy((error) => isChronologyError(error) && error.issues.every((issue) => issue.code === code)),
  );
});
