import { expect, test } from "vitest";
import { formatElapsed } from "../../src/dates/format-elapsed.ts";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

test.each<[string, number | { min: number; max: number | null }, string, string]>([
  ["days, hours and minutes", 16 * day + hour + 40 * minute, "en", "16 days 1 h 40 min"],
  ["one day", day, "en", "1 day"],
  ["no hours between", day + minute, "en", "1 day 1 min"],
  ["milliseconds", 14 * day + 21 * hour + 59 * minute + 1, "en", "14 days 21 h 59 min 0.001 s"],
  ["seconds", 59 * second + 999, "en", "59.999 s"],
  ["no time", 0, "en", "0 min"],
  ["time back", -90 * minute, "en", "−1 h 30 min"],
  ["a great many days", 1e15, "en", "11574074 days 1 h 46 min 40 s"],
  ["a least", { min: hour, max: null }, "en", "at least 1 h"],
  ["a greatest", { min: 0, max: hour }, "en", "at most 1 h"],
  ["both", { min: hour, max: day }, "en", "between 1 h and 1 day"],
  ["both the same", { min: hour, max: hour }, "en", "1 h"],
  ["no time at all", { min: 0, max: 0 }, "en", "0 min"],
  ["any time", { min: 0, max: null }, "en", "at least 0 min"],
  ["one day", 21 * day, "ru", "21 день"],
  ["few days", 2 * day + second / 2, "ru", "2 дня 0,5 с"],
  ["many days", 11 * day + hour, "ru", "11 дней 1 ч"],
  ["a range", { min: hour, max: day }, "ru", "1 ч – 1 день"],
  ["a least", { min: 16 * day, max: null }, "ru", "минимум 16 дней"],
  ["days", 16 * day + hour, "az", "16 gün 1 saat"],
  ["a greatest", { min: 0, max: hour }, "az", "ən çoxu 1 saat"],
  ["days", 16 * day + hour, "hy", "16 օր 1 ժ"],
  ["a least", { min: hour, max: null }, "hy", "առնվազն 1 ժ"],
  ["days", 16 * day + hour, "ka", "16 დღე 1 სთ"],
  ["days", 16 * day + hour, "tr", "16 gün 1 sa."],
  ["a least", { min: hour, max: null }, "tr", "en az 1 sa."],
  ["English where there are no words", 2 * day, "fr", "2 days"],
  ["English where there is no such locale", 2 * day, "no locale", "2 days"],
])("%s", (_, elapsed, locale, text) => {
  expect(formatElapsed(elapsed, { locale })).toBe(text);
});

test("English where nothing is said", () => {
  expect(formatElapsed(day)).toBe("1 day");
});
