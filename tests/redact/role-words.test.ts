import { describe, expect, test } from "vitest";
import { noteBeside } from "./note-beside.ts";

/** What is left of a note where somebody goes whom a record names so. */
const noteWithout = (full: string, note: string) =>
  noteBeside({ persons: [{ id: "p1", names: [{ full }], sensitivity: { category: "minor" } }] }, note);

describe("a word for a role in a name is not looked for by itself, the name is", () => {
  test.each<[string, string, string]>([
    ["Witness A", "Witness A came. The witness, a man. Witness B.", "███ came. The witness, a man. Witness B."],
    [
      "Judge Vugar Mammadov",
      "Judge Mammadov; the judge. Judge Aliyev. Vugar",
      "Judge ███; the judge. Judge Aliyev. ███",
    ],
    [
      "Unknown police officer",
      "Unknown police officers; an unknown officer of the police",
      "███; an unknown officer of the police",
    ],
    ["Anonymous source", "An anonymous source; a source, anonymous letters", "An ███; a source, anonymous letters"],
    ["Mother of Leyla", "Leyla and the mother of Leyla. His mother", "███ and the ███. His mother"],
    ["Мама Лейлы", "Мама Лейлы. Его мама и Лейла", "███. Его мама и ███"],
    ["Leylanın anası", "Leylanın anası. Onun anası və Leylanın", "███. Onun anası və ███"],
    ["القاضي أحمد سالم", "القاضي أحمد. القاضي", "القاضي ███. القاضي"],
    ["محامية سلمى", "محامية سلمى. محامية", "███. محامية"],
    ["قاضی احمدی", "قاضی احمدی. قاضی", "███. قاضی"],
    ["بازپرس احمدی", "بازپرس و احمدی", "بازپرس و ███"],
    ["Полковник Орлов", "Полковник и полковник Орлов", "Полковник и ███"],
    ["Оперативник Орлов", "оперативник и Орлов", "оперативник и ███"],
    ["Polkovnik Rza", "polkovnik və Rza", "polkovnik və ███"],
    ["მოწმე ნინო", "მოწმე ნინო. ის მოწმე და ნინო", "███. ის მოწმე და ███"],
  ])("%s", (name, note, left) => {
    expect(noteWithout(name, note)).toBe(left);
  });
});

test.each([
  ["of a family", "Anna Cook", "Cook"],
  ["before a role", "Namiq Hakim", "Namiq"],
  ["that is one in another language", "Hakim Example", "Hakim"],
  ["of women", "Ana Example", "Ana"],
  ["that is one in another country", "شاهد احمد", "شاهد"],
  ["of a rank too", "رائد أحمد", "رائد"],
  ["of a family that is one", "سالم القاضي", "القاضي"],
  ["alone", "Doctor", "doctor"],
])("a name %s is looked for: %s", (_, name, word) => {
  expect(noteWithout(name, `So ${word}, then`)).toBe("So ███, then");
});
