import { describe, expect, test } from "vitest";
import { noteBeside } from "./note-beside.ts";

/** What is left of a note where somebody of a name goes. */
const noteWithout = (full: string, note: string) =>
  noteBeside({ persons: [{ id: "p1", names: [{ full }], sensitivity: { category: "minor" } }] }, note);

test.each<[name: string, note: string, left: string]>([
  ["Azad Quliyev", "Azad, 2 mayda azad edildi, #azad", "███, 2 mayda azad edildi, #███"],
  ["Azad", "Azad Azada azad", "███ azad"],
  ["Hakim Nuri", "Hakimin evi; hakim qərar verdi", "███ evi; hakim qərar verdi"],
  ["İmam Nuri", "İmam, imam", "███, imam"],
  ["May Grant", "May may appeal", "███ may appeal"],
  ["Юлия Май", "Маю 3 мая, Мая", "███ 3 мая, ███"],
  ["Август Шмидт", "Августа, 10 августа", "███, 10 августа"],
  ["Eylül Kaya", "Eylül eylülde", "███ eylülde"],
  ["Մայիս Օրինակ", "Մայիսի մայիսի", "███ մայիսի"],
])("%s goes with a capital only, as the name of a month and a word of everybody's: %s", (name, note, left) => {
  expect(noteWithout(name, note)).toBe(left);
});

test("in any case where the record has it in small letters, and as a whole name", () => {
  expect(noteWithout("azad", "azad")).toBe("███");
  expect(noteWithout("Azad Quliyev", "azad quliyev")).toBe("███");
});

describe("علي goes, and على, on, stays", () => {
  test.each<[name: string, note: string, left: string]>([
    ["علي حسن", "القبض على أحمد وعلى عليها عليه", "القبض على أحمد وعلى عليها عليه"],
    ["علي", "على علي", "على ███"],
    ["علی رضایی", "علی آمد على الطاولة", "███ آمد على الطاولة"],
    ["علي حسن", "وعلي لعلي علی‌ام عليا", "███"],
    ["علي حسن", "قال على حسن", "قال ███"],
    ["محمد علي حسن", "قال محمد على إن", "قال ███ إن"],
    ["على حسن", "قال على", "قال ███"],
  ])("%s: %s", (name, note, left) => {
    expect(noteWithout(name, note)).toBe(left);
  });
});
