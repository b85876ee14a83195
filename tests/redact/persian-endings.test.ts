import { expect, test } from "vitest";
import { noteBeside } from "./note-beside.ts";

/** What is left of a note where somebody of a name goes. */
const noteWithout = (full: string, note: string) =>
  noteBeside({ persons: [{ id: "p1", names: [{ full }], sensitivity: { category: "minor" } }] }, note);

test.each<[what: string, name: string, forms: string]>([
  ["after ا", "رضا سارا لیلا زهرا", "رضای سارای لیلای زهرای زهرایش رضایشان"],
  ["after و", "مینو", "مینوی مینویش"],
  ["after ه, behind a half-space", "فاطمه", "فاطمه‌ی فاطمه‌ای فاطمه‌اش فاطمهٔ"],
  ["after ی that is spoken ا", "مرتضی موسی", "مرتضای موسای"],
  ["what a half-space joins", "مهدی موسوی", "مهدی‌ام موسوی‌ست موسوی‌ها موسوی‌های مهدی‌اش مهدی‌اند مهدی‌شان"],
  ["what nothing joins", "رضا مریم", "رضاست مریمش رضاها مریمها"],
])("Persian endings %s", (_, name, forms) => {
  for (const form of forms.split(" ")) expect(noteWithout(name, `(${form})`), form).toBe("(███)");
});

test("a name goes whole with the link between its words", () => {
  expect(noteWithout("زهرا احمدی", "زهرای احمدی شکنجه شد.")).toBe("███ شکنجه شد.");
});

test.each([
  ["names of families", "رضا علی سعد", "رضایی علوی سعدی"],
  ["Arabic words", "سعد حسن علي", "وسعدها حسنات سعدان عليه عليك تعليم"],
  ["names without ی", "موسی کریمی", "موسا کریما"],
])("%s stay", (_, name, words) => {
  for (const word of words.split(" ")) expect(noteWithout(name, `(${word})`), word).toBe(`(${word})`);
});
