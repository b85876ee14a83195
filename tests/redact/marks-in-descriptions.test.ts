import { expect, test } from "vitest";
import { noteBeside } from "./note-beside.ts";

const sensitivity = { category: "source-identity" };

test.each([
  ["a bracket that stands alone", "Mother of Elnur ( Sevil Mammadova )"],
  ["a square bracket", "Mother of Elnur [Sevil Mammadova]"],
  ["a slash", "Mother of Elnur / Sevil Mammadova"],
  ["a comma that the name begins with", "Mother of Elnur ,Sevil Mammadova"],
  ["a dash that it begins with", "Mother of Elnur –Sevil Mammadova"],
  ["a quotation mark", "Mother of Elnur “Sevil Mammadova”"],
])("what follows is a name again: behind %s", (_, full) => {
  const persons = [
    { id: "p1", names: [{ full: "Elnur Mammadov" }] },
    { id: "p2", names: [{ full }], sensitivity },
  ];
  expect(noteBeside({ persons }, "Sevil; Mammadova; Elnur")).toBe("███; ███; Elnur");
});

test("what follows an Arabic comma too", () => {
  const persons = [
    { id: "p1", names: [{ full: "أحمد سالم" }] },
    { id: "p2", names: [{ full: "والدة أحمد، سارا سالم" }], sensitivity },
  ];
  expect(noteBeside({ persons }, "أحمد وسارا وسالم")).toBe("أحمد ███");
});
