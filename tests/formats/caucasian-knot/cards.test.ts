import { describe, expect, test } from "vitest";
import { read, textOf } from "./pages.ts";

/** The cards of a page, under a heading, and the numbers of the lines that are in no record, the first card's first. */
function cardsOf(heading: string, lines: readonly string[]) {
  const head = ["Кавказский узел", "23:40, 3 May 2011", "Headline", "One.", "Author: N", heading];
  const { related, issues } = read(textOf([...head, ...lines]));
  const counted = issues.flatMap(({ params }) => params.lines).map((line) => Number(line) - head.length);
  return { ...related, counted };
}

describe("persons", () => {
  const description = "A journalist from Baku.";
  test.each<[string[], [string, string?][], number[]]>([
    [["Leyla Example", description], [["Leyla Example", description]], []],
    [["Photo by Ivan Petrov. Leyla Example", description], [["Leyla Example", description]], []],
    [["Leyla Example. Photo by Ivan Leyla Example", description], [["Leyla Example", description]], []],
    [["Photo: RFE/RL Leyla Example", description], [], [1, 2]],
    [["Фото: РФЕ/РЛ Лейла Пример", description], [], [1, 2]],
    [["Leyla Example. Photo: RFE/RL", description], [], [1, 2]],
    [["Leyla Example. Photo: RFE/RL", "Leyla Example", description], [["Leyla Example", description]], []],
    [["Baku is where she lives, and she loves Baku"], [], [1]],
    [
      ["Orhan Invented", "Head of Eastland", "Leyla Example", "Shot dead in Berlin"],
      [["Orhan Invented"], ["Leyla Example"]],
      [2, 4],
    ],
    [["Orhan Invented", "Leyla Example", description], [["Orhan Invented"]], [2, 3]],
  ])("%j", (lines, persons, counted) => {
    const found = cardsOf("Personalities", lines);
    expect(
      found.persons.map(({ names, description }) => [names[0]?.full, ...(description ? [description] : [])]),
    ).toEqual(persons);
    expect(found.counted).toEqual(counted);
  });

  test("a credit before a name is the picture's", () => {
    const { persons } = cardsOf("Personalities", ["Photo by Ivan Petrov. Leyla Example", description]);
    expect(persons[0]?.images).toEqual([{ credit: "Photo by Ivan Petrov." }]);
  });
});

describe("legal texts", () => {
  test("a line right after a title is none", () => {
    const found = cardsOf("LEGAL TEXTS", ["Ceasefire agreement", "Signed in Moscow on 10 November 2020"]);
    expect(found.legalTexts.map(({ title }) => title)).toEqual(["Ceasefire agreement"]);
    expect(found.counted).toEqual([2]);
  });

  test.each([
    ["Agreement on the lake", "agreement"],
    ["Соглашение о мире", "agreement"],
    ["The peace treaty of Eastland", "treaty"],
    ["Конвенция о правах", "treaty"],
    ["Declaration of the council", "declaration"],
    ["Criminal Code", "code"],
    ["Уголовный кодекс", "code"],
    ["Указ президента", "decree"],
    ["Law on police", "statute"],
    ["О внесении изменений: закон", "statute"],
    ["Lawyers' open letter to the United Nations", "other"],
    ["Action plan on human rights", "other"],
    ["Report on the rule of law", "other"],
    ["Законопроект о полиции", "other"],
    ["Указание МВД", "other"],
  ])("%s: %s", (title, kind) => {
    expect(cardsOf("LEGAL TEXTS", [title]).legalTexts).toMatchObject([{ title, kind }]);
  });

  test.each([
    ["Statement on the clashes between Police and Protesters", "A statement."],
    ["Report on the year", "It tells of differences between March and April."],
    ["Law on courts", "It is about talks through the mediation of the courts."],
  ])("%s: neither parties nor mediators", (title, description) => {
    const [text] = cardsOf("LEGAL TEXTS", [title, description]).legalTexts;
    expect(text).not.toHaveProperty("parties");
    expect(text).not.toHaveProperty("mediators");
    expect(text?.extra).toEqual({ description });
  });

  test.each([
    ["Treaty on peace", "The treaty was signed by Ona North and Oto South in Baku on 8 August 2025.", "signed"],
    ["Treaty on peace", "The peace treaty, which was ratified on August 8, 2025, is short.", "ratified"],
    ["Law on police", "This law was adopted on 8 August 2025.", "adopted"],
    ["Treaty on peace", "It follows the declaration that was signed by Abkhazia on 8 August 2025.", undefined],
    ["Treaty on peace", "It follows the treaty that was signed by Abkhazia on 8 August 2025.", undefined],
    ["Treaty on peace", "This replaces the treaty which was signed on 8 August 2025.", undefined],
    ["Law on peace", "The law approves the peace treaty, which was signed on 8 August 2025.", undefined],
    ["Law on peace", "The law on the treaty which was signed on 8 August 2025 is short.", undefined],
    ["Law on peace", "The law was signed and enters into force on 8 August 2025.", undefined],
    ["Law on peace", "The law was not signed on 8 August 2025.", undefined],
    ["Statement", "The statement was signed on 31 February 2025.", undefined],
  ])("%s. %s: %s", (title, description, stage) => {
    const [text] = cardsOf("LEGAL TEXTS", [title, description]).legalTexts;
    expect(text?.stages?.map(({ stage, when }) => [stage, when])).toEqual(stage && [[stage, "2025-08-08"]]);
  });
});
