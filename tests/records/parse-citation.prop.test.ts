import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { formatCitation } from "../../src/records/format-citation.ts";
import { parseCitation } from "../../src/records/parse-citation.ts";

const pieces = [
  "Art.",
  "ст.",
  "§",
  "§§",
  "part",
  "ч",
  "п.",
  "of",
  "the",
  "and",
  "и",
  "CC",
  "УК РФ",
  "Convention",
  "5",
  "162-1",
  "12a",
  "iv",
  "b",
  "«а»",
  "(3)",
  "(b)",
  "(CC)",
  ".",
  ",",
  "–",
  "-",
  " ",
  "  ",
  "\n",
];
const citation = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: "binary", maxLength: 3 })),
  { maxLength: 12 },
);

test.prop([citation], { numRuns: 20_000 })("what was read is read again from what is written of it", (parts) => {
  const first = parseCitation(parts.join(""));
  if (first.success) expect(parseCitation(formatCitation(first.data))).toEqual(first);
});

test("a text at the limit of length is read or refused at once", () => {
  for (const piece of pieces) {
    const text = piece.repeat(1_000).slice(0, 1_000);
    const start = process.cpuUsage();
    parseCitation(text);
    expect(process.cpuUsage(start).user).toBeLessThan(250_000);
  }
});
