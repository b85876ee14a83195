import { describe, expect, test } from "vitest";
import { parseCaseFile } from "../../src/index.ts";
import { publish } from "../../src/redact/index.ts";
import { redact } from "./redact-in-order.ts";

/** What is left of some notes where a record of a name goes. */
function notesWithout(list: "persons" | "places", full: string, notes: readonly string[]): (string | undefined)[] {
  const caseFile = parseCaseFile({
    format: "case-chronology/1",
    id: "case",
    timeZone: "Asia/Baku",
    [list]: [{ id: "x1", names: [{ full }], sensitivity: { category: "location" } }],
    events: notes.map((note, at) => ({ id: `e${at}`, type: "other", title: "Kept", note })),
  });
  const { events } = redact(caseFile, publish, { key: "a key of sixteen bytes or more" }).caseFile;
  return events?.map(({ note }) => note) ?? [];
}

const inAnyCase = (form: string) => [form, form.toLowerCase(), form.toUpperCase()];

describe("forms of a person's name that go", () => {
  test.each([
    ["a short Ukrainian adjective", "Оксана Чорна", "Чорна Чорної Чорній Чорну Чорною Чорні"],
    ["shorter", "Ганна Біла", "Біла Білої Білій Білу Білою Білі"],
    ["others", "Тверда Кругла Світла", "Твердої Твердій Круглої Круглій Світлої"],
    ["of four letters", "Руда Дика", "Рудої Рудій Дикої Дикій"],
    ["of a man", "Степан Білий", "Білий Білого Білому Білим Білої Білій Білою Білих"],
    ["of one in four letters", "Злий", "Злий Злого Злому Злої"],
    ["written with another letter", "Ґудзь", "Ґудзь Гудзь Гудзя Ґудзя"],
    ["of Georgian families", "ნინო ბერიძე", "ბერიძეები ბერიძეების ბერიძეებს ბერიძეებისთვის ბერიძის"],
    ["of families in -ელი", "წერეთელი მეტრეველი", "წერეთლები წერეთლებმა მეტრევლები მეტრევლების"],
    ["of families in -შვილი", "გელაშვილი", "გელაშვილები გელაშვილებთან"],
    ["an Arabic article left out", "خالد الأسد", "أسد لأسد وأسد الأسد للأسد"],
    ["in longer ones", "ليلى الجبوري", "جبوري الجبوري لجبوري والجبوري للجبوري"],
    ["several in Latin", "Sofia Maria Leyla", "Sofias Marias Leylas"],
  ])("%s", (_, name, forms) => {
    const all = forms.split(" ").flatMap(inAnyCase);
    expect(
      notesWithout(
        "persons",
        name,
        all.map((form) => `So ${form}, then.`),
      ),
    ).toEqual(all.map(() => "So ███, then."));
  });
});

describe("forms that go where they have a capital", () => {
  test.each([
    ["of three letters in Ukrainian", "Яна", "Яни"],
    ["others", "Іра Єва Ада Іда", "Іри Єви Ади Іди"],
    ["a man of a woman's family", "Ганна Біла", "Білий Білого Білих"],
    ["a woman of a man's", "Степан Білий", "Біла Білу Білі"],
  ])("%s", (_, name, forms) => {
    const all = forms.split(" ");
    const notes = all.flatMap((form) => [`so ${form}, then`, `so ${form.toLowerCase()}, then`]);
    expect(notesWithout("persons", name, notes)).toEqual(
      all.flatMap((form) => ["so ███, then", `so ${form.toLowerCase()}, then`]),
    );
  });
});

describe("forms of a place's name that go", () => {
  test.each([
    ["of four letters in -ი", "გორი", "გორი გორში გორს გორზე გორთან გორიდან გორამდე გორის გორისკენ გორშიც"],
    ["of another", "ფოთი", "ფოთში ფოთს ფოთიდან"],
    ["of several in Russian", "Химки", "Химки Химок Химкам Химках"],
    ["of three letters", "ონი", "ონში ონიდან ონის ონს"],
    ["in -ე", "რუსთავის ციხე", "რუსთავის_ციხიდან რუსთავის_ციხის რუსთავის_ციხეში რუსთავის_ციხისთვის"],
    ["in -ა", "ჭალა", "ჭალაში ჭალას ჭალიდან"],
  ])("%s", (_, name, forms) => {
    const all = forms.replaceAll("_", "\u00A0").split(" ");
    expect(
      notesWithout(
        "places",
        name,
        all.map((form) => `ის ${form} არის`),
      ),
    ).toEqual(all.map(() => "ის ███ არის"));
  });
});

describe("ordinary words stay", () => {
  test.each([
    ["beside Ukrainian names of three letters", "Ида Ада", "иди ади"],
    ["beside Ukrainian adjectives", "Білий Чорна", "біло біль чорнило чорніти"],
    ["beside names that are nouns", "Вера Рада Лёва", "верим радий левый Веров Радужный"],
    ["beside Latin names in -a", "Sofia Maria", "sofi mari sofar"],
    ["beside other names in Latin", "Jon Tom Andre", "Jonas Tomas Andreas"],
    ["beside Georgian ones", "გორი ონი", "გორა გორაკი გორილა ონკანი"],
    ["that wait and are boys", "გელა ვაჟა", "გელით ვაჟის გელის"],
    ["beside Arabic ones with an article", "الأسد الحسن", "أسود سد محاسن حسنات"],
  ])("%s", (_, name, words) => {
    const notes = words.split(" ");
    expect(notesWithout("persons", name, notes)).toEqual(notes);
  });
});
