import { expect, test } from "vitest";
import { showUnseen } from "../../src/core/show-unseen.ts";

test.each([
  ["a turn of direction", "a\u202eb\u202c", "a[U+202E]b[U+202C]"],
  ["isolates and marks of direction", "\u2066a\u2069\u200e\u200f\u061c", "[U+2066]a[U+2069][U+200E][U+200F][U+061C]"],
  ["spaces without width", "Ley\u200bla\u2060\ufeff", "Ley[U+200B]la[U+2060][U+FEFF]"],
  ["a soft hyphen", "Ley\u00adla", "Ley[U+00AD]la"],
  ["tags", "a\u{e0061}", "a[U+E0061]"],
  ["joiners where nothing joins", "Ley\u200dla \u200cЛейла\u200c", "Ley[U+200D]la [U+200C]Лейла[U+200C]"],
  ["joiners in Persian", "می\u200cخواهم", "می\u200cخواهم"],
  ["joiners in Hindi", "क्\u200dष", "क्\u200dष"],
  ["joiners in emoji", "\u{1f469}\u{1f3fd}\u200d\u{1f52c}", "\u{1f469}\u{1f3fd}\u200d\u{1f52c}"],
  ["names in other scripts", "Əliyev Иванов 王 محمد שלום Ա ა", "Əliyev Иванов 王 محمد שלום Ա ა"],
])("%s", (_, text, shown) => {
  expect(showUnseen(text)).toBe(shown);
});
