import fc from "fast-check";
import { expect, test } from "vitest";
import { commonWordsOf } from "../../src/redact/common-words.ts";
import { patternsOf } from "../../src/redact/patterns-of.ts";
import { scannerOf } from "../../src/redact/scanner.ts";

const finderOf = (text: string) => scannerOf(patternsOf(text, "latitude", false, commonWordsOf([], [])));

test.each([
  ["40.40928", "40.4093"],
  ["40.40928", "40.4092"],
  ["40.40928", "40.409312"],
  ["40.4093", "40.40928"],
  ["40.4093", "40.40931"],
  ["9.40996", "9.4100"],
  ["0.00003", "0.0000"],
  ["-40.40928", "-40.4093"],
  ["139.99996", "140.0000"],
])("%s takes %s", (removed, found) => {
  expect(finderOf(removed).holds(`at ${found}, there`)).toBe(true);
});

test.each([
  ["40.40928", "40.4094"],
  ["40.40928", "40.40914"],
  ["40.4093", "40.4092"],
  ["40.4093", "40.40924"],
  ["9.4096", "9.41"],
])("%s leaves %s", (removed, kept) => {
  expect(finderOf(removed).holds(`at ${kept}, there`)).toBe(false);
});

test("what rounds to the same four decimals is found, what is twenty metres off is not", () => {
  const degrees = fc.integer({ min: 10_00000, max: 179_00000 }).map((value) => value / 100_000);
  fc.assert(
    fc.property(degrees, fc.integer({ min: -30, max: 30 }), (removed, off) => {
      const other = removed + off / 100_000;
      const isNear = removed.toFixed(4) === other.toFixed(4);
      const isFar = Math.abs(off) >= 20;
      if (isNear || isFar) expect(finderOf(removed.toFixed(5)).holds(other.toFixed(5))).toBe(isNear);
    }),
    { numRuns: 300 },
  );
});
