import { describe, expect, test } from "vitest";
import { noteBeside } from "./note-beside.ts";

/** What is left of a note where somebody goes whom a record names so. */
const noteWithout = (full: string, note: string) =>
  noteBeside(
    {
      persons: [
        { id: "p1", names: [{ full: "Leyla Sample" }, { full, kind: "alias" }], sensitivity: { category: "minor" } },
      ],
    },
    note,
  );

describe("initials that are a name go whole", () => {
  test.each<[string, string, string, string]>([
    ["as they are", "L. Y.", "The witness L. Y., 16, said so", "The witness ███, 16, said so"],
    ["without spaces", "L. Y.", "L.Y. and LY and L.\u00A0Y.", "███ and ███ and ███"],
    ["without full stops", "L.Y.", "L Y, L. Y", "███, ███"],
    ["in capitals with spaces", "L Y", "L.Y.", "███"],
    ["in Cyrillic", "Л. К.", "Свидетель Л.К. показал", "Свидетель ███ показал"],
    ["three of them", "A.B.C.", "A. B. C., then A.B.", "███, then A.B."],
    ["of a name with a hyphen", "J.-P.", "J.-P. and JP", "███ and ███"],
    ["in a script without capitals", "ნ. ბ.", "ნ.ბ. და", "███ და"],
    ["in HTML", "L. Y.", "L.&nbsp;Y.", "███"],
    [
      "a word and an initial",
      "Witness A",
      "Witness A spoke; the witness, a teacher",
      "███ spoke; the witness, a teacher",
    ],
  ])("%s", (_, name, note, left) => {
    expect(noteWithout(name, note)).toBe(left);
  });
});

describe("what is not the same initials stays", () => {
  test.each<[string, string, string]>([
    ["words of these letters", "I. S.", "is, Is, i. s., I so, ISLAM, it is. So"],
    ["letters of a list", "A. B.", "A, B and C; A/B"],
    ["a single letter", "L.", "L. L, l"],
    ["the other way round", "L. Y.", "Y. L."],
    ["a word without capitals", "ნ. ბ.", "ნბ"],
  ])("%s", (_, name, note) => {
    expect(noteWithout(name, note)).toBe(note);
  });
});
