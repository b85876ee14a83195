import { describe, expect, test } from "vitest";
import { suggest } from "../../src/core/suggest.ts";

describe("suggests the word that was most likely meant", () => {
  const known = ["remand", "fine", "house-arrest", "publishedAt", "who", "when", "at"];
  const cases: [name: string, written: string, meant: string | undefined][] = [
    ["two letters swapped", "remnad", "remand"],
    ["two letters of a short word swapped", "fien", "fine"],
    ["a letter missing", "remad", "remand"],
    ["a letter too many", "remmand", "remand"],
    ["a wrong letter", "remend", "remand"],
    ["another case", "REMAND", "remand"],
    ["another way to join words", "published_at", "publishedAt"],
    ["a space for a hyphen", "house arrest", "house-arrest"],
    ["three wrong letters of a long word", "hauze-arest", "house-arrest"],
    ["too far", "imprisonment", undefined],
    ["half of a short word wrong", "fxne!", undefined],
    ["a short word with one letter off", "whenn", "when"],
    ["a word too short to be off", "ab", undefined],
    ["nothing", "", undefined],
    ["the nearer of two", "wher", "when"],
    ["a very long text", "remand".repeat(100_000), undefined],
  ];
  test.each(cases)("%s", (_, written, meant) => {
    expect(suggest(written, known)).toBe(meant);
  });
});
