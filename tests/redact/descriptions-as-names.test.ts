import { describe, expect, test } from "vitest";
import { parseCaseFile } from "../../src/index.ts";
import { publish } from "../../src/redact/index.ts";
import { redact } from "./redact-in-order.ts";

/** What is left of a note and of the names of people who stay, where somebody goes whom a record names so. */
function leftBeside(full: string, stays: string, note: string): (string | undefined)[] {
  const caseFile = parseCaseFile({
    format: "case-chronology/1",
    id: "case",
    timeZone: "Asia/Baku",
    persons: [
      { id: "p1", names: [{ full: stays }] },
      { id: "p2", names: [{ full }], sensitivity: { category: "source-identity" } },
    ],
    events: [{ id: "e1", type: "other", title: "Kept", note }],
  });
  const { persons, events } = redact(caseFile, publish, { key: "a key of sixteen bytes or more" }).caseFile;
  return [persons?.[0]?.names[0]?.full, events?.[0]?.note];
}

describe("a description takes no name of others, who stay, and no words of everybody's", () => {
  test.each<[full: string, stays: string, note: string]>([
    ["Mother of Elnur", "Elnur Mammadov", "Elnur was beaten."],
    ["Brother of Elnur Mammadov", "Elnur Mammadov", "Elnur Mammadov was not released."],
    ["Mother of Elnur", "Elnur Mammadov", "His mother came."],
    ["Мать Эльнура", "Эльнур Мамедов", "Эльнура избили. Эльнур Мамедов освобожден."],
    ["Мать Эльнура Мамедова", "Эльнур Мамедов", "Эльнура Мамедова избили."],
    ["Отец Лейлы", "Лейла Примерова", "Лейлу и Лейлы"],
    ["Дочь Павла", "Павел Примеров", "Павла, Павлом"],
    ["Elnurun anası", "Elnur Mammadov", "Elnurun evi"],
    ["والدة أحمد سالم", "أحمد سالم", "قال أحمد سالم"],
    ["مادر زهرا احمدی", "زهرا احمدی", "زهرا احمدی، زهرای احمدی"],
    ["Nurse from Hospital No. 5", "Anna Sample", "Taken from the hospital to court No. 5."],
    ["Doctor in the Central Hospital", "Anna Sample", "In the Central Hospital; a hospital"],
    ["Источник в полиции", "Анна Примерова", "Его доставили в полицию, в полиции били."],
    ["Woman who saw the arrest", "Anna Sample", "The arrest of Elnur, who was not in the room; he saw it."],
    ["Man with a phone", "Anna Sample", "He was taken with a phone and not released."],
    ["Taxi driver from Ganja", "Anna Ganja", "He came from Ganja by taxi."],
    ["Женщина, которая видела задержание", "Анна Примерова", "Суд не признал задержание, которое видела охрана."],
  ])("%s, beside %s: %s", (full, stays, note) => {
    expect(leftBeside(full, stays, note)).toEqual([stays, note]);
  });
});

test("the other spellings of a name in a description are no names of a family that go", () => {
  const names = [
    { full: "Elnur Mammadov", family: "Mammadov" },
    { full: "Эльнур Мамедов", family: "Мамедов" },
  ];
  const persons = [
    { id: "p1", names },
    { id: "p2", names: [{ full: "Brother of Elnur Mammadov" }], sensitivity: { category: "source-identity" } },
  ];
  const caseFile = parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", persons });
  const left = redact(caseFile, publish, { key: "a key of sixteen bytes or more" }).caseFile;
  expect(left.persons?.[0]?.names).toEqual(names);
});

describe("what is a name of theirs goes, whoever else has it", () => {
  test.each<[full: string, stays: string, note: string, left: string]>([
    ["as a whole", "Elnur Mammadov", "The mother of Elnur", "The ███"],
    ["of nobody who stays", "Anna Sample", "Elnur was beaten, elnur", "███ was beaten, ███"],
  ])("a description %s", (_, stays, note, left) => {
    expect(leftBeside("Mother of Elnur", stays, note)[1]).toBe(left);
  });

  test.each<[full: string, stays: string, note: string, left: string]>([
    ["Sevil Mammadova", "Elnur Mammadov", "Mammadov, Mammadova", "███, ███"],
    ["Sevil Mammadova, mother of Elnur", "Elnur Mammadov", "Sevil; Mammadova; Elnur", "███; ███; Elnur"],
    ["Mother of Elnur, Sevil Mammadova", "Elnur Mammadov", "Sevil; Mammadova; Elnur", "███; ███; Elnur"],
    ["Mother of Elnur (Sevil Mammadova)", "Elnur Mammadov", "Sevil; Mammadova; Elnur", "███; ███; Elnur"],
    ["Mother of Elnur – Sevil Mammadova", "Elnur Mammadov", "Sevil; Mammadova; Elnur", "███; ███; Elnur"],
    ["Мать Севиль Мамедова", "Эльнур Мамедов", "Севиль; Мамедова", "███; ███"],
    ["Мать Мария", "Мария Примерова", "Мария", "███"],
    ["Сестра Иванова", "Пётр Иванов", "Иванова", "███"],
    ["Rasim Example of Ganja", "Anna Ganja", "Rasim; Example; Ganja", "███; ███; ███"],
    ["Judge Sophie in 't Veld", "Jan in 't Veld", "Sophie; Veld", "███; ███"],
    ["mother of elnur", "Elnur Mammadov", "elnur", "███"],
  ])("%s, beside %s", (full, stays, note, left) => {
    expect(leftBeside(full, stays, note)[1]).toBe(left);
  });
});
