import { describe, expect, test } from "vitest";
import { noteBeside } from "./note-beside.ts";

/** What is left of a note where somebody of a name goes. */
const noteWithout = (full: string, note: string) =>
  noteBeside({ persons: [{ id: "p1", names: [{ full }], sensitivity: { category: "minor" } }] }, note);

describe("neighbouring words of a name go written together", () => {
  test.each<[name: string, forms: string]>([
    ["عبد الله حسن الهاشمي", "عبدالله وعبدالله"],
    ["سارا نوری زاده", "نوری‌زاده نوری-زاده نوریزاده سارانوری"],
    ["محمد علی حسین پور", "حسین‌پور محمدعلی محمد‌علی حسین‌پورها"],
    ["سید علی خامنه ای", "خامنه‌ای"],
    ["Leyla İsmayıl zadə", "İsmayılzadənin İsmayıl-zadə"],
    ["Nour El Din Hassan", "Noureldin Nour-el-Din Eldin NOURELDIN"],
    ["Anna Maria Rossi", "Annamaria Anna-Maria annamarias #annamaria"],
    ["Жан Поль Леруа", "Жанполь Жанполя жанполем"],
    ["Əli Samir oğlu Nümunə", "Samiroğlu Samiroğlunun"],
    ["Li Na Wang", "Lina Nawang"],
    ["مه‌لقا", "مهلقا"],
  ])("%s", (name, forms) => {
    for (const form of forms.split(" ")) expect(noteWithout(name, `(${form})`), form).toMatch(/^\(#?███\)$/);
  });

  test.each([
    ["one that a half-space joins, apart", "مه‌لقا احمدی", "مه لقا"],
    ["alone", "مه‌لقا", "مه لقا"],
    ["in part", "Nour El Din Hassan", "Nour Eldin"],
  ])("%s", (_, name, note) => {
    expect(noteWithout(name, note)).toBe("███");
  });

  test.each([
    ["words that do not stand together", "Anna Maria Rossi", "Annarossi"],
    ["an initial and a word", "M Ali Xan", "Mali"],
    ["what only begins so", "Li Na Wang", "linage"],
  ])("no %s", (_, name, note) => {
    expect(noteWithout(name, note)).toBe(note);
  });
});
