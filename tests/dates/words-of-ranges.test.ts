import { describe, expect, test } from "vitest";
import { formatWhen } from "../../src/dates/index.ts";

const languages = ["en", "ru", "az", "hy", "ka", "tr"];

describe.each(languages)("in %s", (locale) => {
  test("all the time from one date to another is not told as some time between them", () => {
    const of = (edtf: string) => formatWhen(edtf, { locale });
    expect(of("2011-04-17/2011-05-02")).not.toBe(of("[2011-04-17..2011-05-02]"));
    expect(of("{2011-04-17..2011-05-02}")).toBe(of("2011-04-17/2011-05-02"));
    expect(of("2011-05-02T15:00/2011-05-02T16:30")).not.toContain(of("[2011-05-02T15:00..2011-05-02T16:30]"));
  });

  test.each(["2011-XX-03", "156X-12-25", "201X-21", "2011-1X", "2011-04-1X", "-201X", "2X11", "2011-04-1X/2011-04-15"])(
    "%s has words",
    (edtf) => {
      expect(formatWhen(edtf, { locale })).not.toMatch(/^[\dX-]+$|X[^()]*$/);
    },
  );

  test("what is about a number of digits is said to be about once", () => {
    const rough = formatWhen("1950S2~", { locale });
    const word = formatWhen("1950~", { locale }).split(" ")[0] ?? expect.fail();
    expect(rough.split(word)).toHaveLength(2);
    expect(formatWhen("1950S4", { locale })).toBe(formatWhen("1950~", { locale }));
  });

  test("an aside within a sentence stands in brackets", () => {
    for (const edtf of ["2011-04-XX/2011-05-XX", "{2011-04-XX,2011-05-XX}"]) {
      expect(formatWhen(edtf, { locale })).toMatch(/\(.+\).*\(.+\)/);
    }
  });
});

test.each([
  ["en", "201X~", "about 2010–2019"],
  ["ru", "201X~", "примерно 2010–2019 годы"],
  ["en", "2011-33~", "about January–March 2011"],
  ["ru", "2011-33~", "примерно январь–март 2011 года"],
  ["ru", "201X/2020", "с 2010–2019 годов по 2020 год"],
  ["ru", "2010/202X", "с 2010 года по 2020–2029 годы"],
  ["ru", "2011-04-XX/2011-05-XX", "с апреля 2011 года (день неизвестен) по май 2011 года (день неизвестен)"],
  ["tr", "2011-04-XX/2011-05-XX", "Nisan 2011 (gün bilinmiyor) – Mayıs 2011 (gün bilinmiyor)"],
  ["en", "{1667,1668,1670..1672}", "1667, 1668 and from 1670 to 1672"],
  ["en", "2011-XX-03", "between 3 January and 3 December 2011 (2011-XX-03)"],
  ["en", "2011-04-1X/2011-04-15", "from 10 April–19 April 2011 to 15 April 2011"],
  ["ru", "-201X", "не ранее 2020 года до н. э. и не позднее 2011 года до н. э."],
  ["en", "1950S2~", "about 1950 (1900–1999)"],
  ["en", "Y17E400~", "about Y17E400"],
])("%s: %s is %s", (locale, edtf, text) => {
  expect(formatWhen(edtf, { locale })).toBe(text);
});
