import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { isJson } from "../../src/core/is-json.ts";
import { readJson } from "../../src/core/read-json.ts";

const read = (input: unknown) => readJson(input, () => "the input");

test.prop([fc.jsonValue()])("any JSON is read as it is", (json) => {
  const written = JSON.stringify(json);
  const { value, issues } = read(JSON.parse(written));
  if (!/"__proto__":|"length":{.*"toString":/.test(written)) {
    expect(issues).toEqual([]);
    expect(JSON.stringify(value)).toBe(written);
  }
});

test.prop([
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withSparseArray: true,
    withNullPrototype: true,
    withTypedArray: true,
  }),
])("whatever the input, what is read is JSON, and reading it again changes nothing", (input) => {
  const { value } = read(input);
  if (value === undefined) return;
  expect(isJson(value)).toBe(true);
  const { value: again, issues } = read(value);
  expect(again).toEqual(value);
  expect(issues).toEqual([]);
});
