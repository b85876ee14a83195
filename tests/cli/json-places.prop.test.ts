import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { findInJson } from "../../src/cli/input/json-places.ts";
import { linesAt } from "../../src/cli/input/line-at.ts";

type Path = (string | number)[];

/** Each place in a JSON value with what stands there. */
function placesIn(value: unknown, path: Path = []): [Path, unknown][] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  const inner = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
  return [[path, value], ...inner.flatMap(([key, item]) => placesIn(item, [...path, key]))];
}

const spaces = fc.constantFrom(0, 1, "\t");

describe("places in JSON", () => {
  test.prop([fc.jsonValue(), spaces])("each path leads to its value", (value, space) => {
    const text = JSON.stringify(value, null, space);
    const places = placesIn(JSON.parse(text));
    const found = findInJson(
      text,
      places.map(([path]) => path),
    );
    expect(found.mistake).toBeUndefined();
    for (const [index, [path, inner]] of places.entries()) {
      const place = found.places[index];
      const written = JSON.stringify(inner, null, space).split("\n")[0] ?? "";
      expect(text.slice(place?.value).startsWith(written)).toBe(true);
      const key = path.at(-1);
      if (typeof key === "string") expect(text.slice(place?.key).startsWith(JSON.stringify(key))).toBe(true);
    }
  });

  test.prop([fc.jsonValue(), fc.nat(), fc.constantFrom("", ",", "]", "}", '"', "x", "\u0000", "\\", "-", ".")])(
    "a mistake is found exactly where JSON.parse finds one",
    (value, at, junk) => {
      const whole = JSON.stringify(value);
      const cut = at % (whole.length + 1);
      const text = whole.slice(0, cut) + junk + whole.slice(cut + 1);
      expect(findInJson(text, []).mistake === undefined).toBe(isJson(text));
    },
  );

  test("of a key that comes twice the last counts", () => {
    const text = '{"a": {"b": 1}, "a": {"c": 2}}';
    expect(
      findInJson(text, [
        ["a", "b"],
        ["a", "c"],
      ]).places.map(({ value }) => value),
    ).toEqual([21, 27]);
  });

  test.each([
    ['{"a": 1, "a": 2}', [[["a"], 9]]],
    ['{"a": 1, "\\u0061": 2}', [[["a"], 9]]],
    [
      '[{"b": {"a": 1, "c": 0, "a": 2, "a": 3}}]',
      [
        [[0, "b", "a"], 24],
        [[0, "b", "a"], 32],
      ],
    ],
    ['{"a": {"a": 1}, "b": {"a": 1}}', []],
    ['[{"a": 1}, {"a": 1}]', []],
  ])("in %s, the keys that come once more are named", (text, repeated) => {
    expect(findInJson(text, []).repeated.map(({ path, place }) => [path, place.key])).toEqual(repeated);
  });

  test("what is not there is where it should stand", () => {
    expect(findInJson('{"a": [0]}', [["a", 4, "b"], ["c"]]).places.map(({ value }) => value)).toEqual([6, 0]);
  });

  test("deep and long texts are read to their ends", () => {
    const depth = 1_000_000;
    expect(findInJson("[".repeat(depth) + "]".repeat(depth), [[0, 0]]).mistake).toBeUndefined();
    expect(findInJson(`"${"\\u0041".repeat(depth)}"`, [[]]).mistake).toBeUndefined();
  });

  test.prop([fc.array(fc.constantFrom("a", "\n", "\r\n", "bc")), fc.array(fc.nat(), { minLength: 1 })])(
    "lines and columns lead back to the offset",
    (parts, numbers) => {
      const text = parts.join("");
      const offsets = numbers.map((number) => number % (text.length + 1));
      const lines = text.split("\n");
      for (const [index, { line, column }] of linesAt(text, offsets).entries()) {
        const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
        expect(before + column - 1).toBe(offsets[index]);
      }
    },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
