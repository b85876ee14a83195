import { describe, expect, test } from "vitest";
import { noteBeside } from "./note-beside.ts";

const removed = {
  id: "p1",
  names: [{ full: "Nigar Rzayeva", given: "Nigar", family: "Rzayeva" }],
  sensitivity: { category: "minor" },
};

/** What is left of a note where Nigar Rzayeva goes and people who stay have names. */
const noteBesidePeople = (people: readonly (readonly object[])[], note: string, gone: object = removed) =>
  noteBeside({ persons: [gone, ...people.map((names, at) => ({ id: `q${at}`, names }))] }, note);

const latin = { full: "Aygün Rzayeva", family: "Rzayeva" };
const cyrillic = { full: "Айгюн Рзаева", family: "Рзаева" };
const georgian = { full: "აიგუნ რზაევა", family: "რზაევა" };
const note = "Рзаева-младшая, Rzaeva, რზაევა, Мамедова, Məmmədova";

describe("where the name of a family goes, its other spellings go", () => {
  test.each<[string, readonly (readonly object[])[], string]>([
    ["in another script", [[latin, cyrillic]], "███-младшая, Rzaeva, რზაევა, Мамедова, Məmmədova"],
    [
      "in the same",
      [[latin, { full: "Aygun Rzaeva", family: "Rzaeva", kind: "transliteration" }]],
      "Рзаева-младшая, ███, რზაევა, Мамедова, Məmmədova",
    ],
    [
      "of two people",
      [
        [cyrillic, georgian],
        [latin, cyrillic],
      ],
      "███-младшая, Rzaeva, ███, Мамедова, Məmmədova",
    ],
  ])("%s", (_, people, left) => {
    expect(noteBesidePeople(people, note)).toBe(left);
  });

  test("of a name that stands in the full one alone too", () => {
    const gone = { ...removed, names: [{ full: "Nigar Rzayeva" }] };
    expect(noteBesidePeople([[latin, cyrillic]], "Рзаева", gone)).toBe("███");
  });
});

describe("no other name goes", () => {
  const other = { full: "Aygün Məmmədova", family: "Məmmədova" };
  const otherCyrillic = { full: "Айгюн Мамедова", family: "Мамедова" };
  test.each<[string, readonly (readonly object[])[]]>([
    ["of somebody who has another family", [[other, otherCyrillic]]],
    ["that somebody has now", [[{ ...latin, kind: "former" }, otherCyrillic]]],
    ["that somebody had", [[latin, { ...otherCyrillic, kind: "former" }]]],
    ["of two names in one script", [[latin, other, otherCyrillic]]],
    ["that only begins with it", [[{ full: "X Nigar-zadə", family: "Nigar-zadə" }, otherCyrillic]]],
  ])("%s", (_, people) => {
    expect(noteBesidePeople(people, note)).toBe(note);
  });
});
