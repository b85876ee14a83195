import { describe, expect, it, test } from "vitest";
import { formatWhen } from "../../src/dates/format-when.ts";
import { parseWhen } from "../../src/dates/when.ts";

describe("formatWhen, in English", () => {
  test.each([
    ["2011", "2011"],
    ["2011-04", "April 2011"],
    ["2011-04-17", "17 April 2011"],
    ["2011-05-02T15:00", "2 May 2011, 15:00"],
    ["2011-05-02T00:00:05", "2 May 2011, 00:00:05"],
    ["2011-05-02T00:00:05.04", "2 May 2011, 00:00:05.04"],
    ["2011-05-02T15:00Z", "2 May 2011, 15:00 UTC"],
    ["2011-05-02T15:00+04:00", "2 May 2011, 15:00 +04:00"],
    ["2011-05-02T15:00-03:30", "2 May 2011, 15:00 −03:30"],
    ["0079-08-24", "24 August 79"],
    ["0001", "1"],
    ["0000", "1 BC"],
    ["-0249-10-15", "15 October 250 BC"],
    ["Y12345", "12345"],
    ["Y-170000002", "170000003 BC"],
    ["Y17E7", "170000000"],
    ["Y17E400", "Y17E400"],
    ["Y123456789012345", "123456789012345"],
    ["Y1234567890123456", "Y1234567890123456"],
    ["1950S2", "about 1950, between 1900 and 1999"],
    ["-1950S2", "about 1951 BC, between 2000 BC and 1901 BC"],
    ["2011-21", "spring 2011"],
    ["2011-22", "summer 2011"],
    ["2011-23", "autumn 2011"],
    ["2011-24", "winter 2011"],
    ["2011-25", "spring 2011 (northern hemisphere)"],
    ["2011-32", "winter 2011 (southern hemisphere)"],
    ["2011-33", "between January and March 2011"],
    ["2011-39", "between September and December 2011"],
    ["2011-41", "between July and December 2011"],
  ])("a date that is known: %s is %s", (edtf, text) => {
    expect(formatWhen(edtf)).toBe(text);
  });

  test.each([
    ["201X", "between 2010 and 2019"],
    ["19XX", "between 1900 and 1999"],
    ["2XXX", "between 2000 and 2999"],
    ["2011-XX", "2011, month unknown"],
    ["2011-04-XX", "April 2011, day unknown"],
    ["2011-XX-XX", "2011, month unknown"],
    ["XXXX-04-17", "17 April, year unknown"],
    ["XXXX-04", "April, year unknown"],
    ["XXXX-04-XX", "April, year unknown"],
    ["XXXX", "time unknown"],
    ["XXXX-XX", "time unknown"],
    ["2011-1X", "between October and December 2011"],
    ["2011-X1", "between January and November 2011 (2011-X1)"],
    ["-201X", "between 2020 BC and 2011 BC"],
    ["X01X", "between 10 and 9019 (X01X)"],
    ["201X-21", "between March 2010 and May 2019 (201X-21)"],
    ["2011-04-1X", "between 10 April and 19 April 2011"],
    ["201X-12", "between December 2010 and December 2019 (201X-12)"],
    ["2X11", "between 2011 and 2911 (2X11)"],
    ["2011-XX-17", "between 17 January and 17 December 2011 (2011-XX-17)"],
  ])("digits that are not: %s is %s", (edtf, text) => {
    expect(formatWhen(edtf)).toBe(text);
  });

  test.each([
    ["2011~", "about 2011"],
    ["2011?", "perhaps 2011"],
    ["2011-04-17%", "perhaps about 17 April 2011"],
    ["2011-~04-17", "about 17 April 2011"],
    ["?2011-~04", "perhaps about April 2011"],
    ["2011-21~", "about spring 2011"],
    ["2011-05-02T15:00~", "about 2 May 2011, 15:00"],
    ["2011-1X~", "about October–December 2011"],
    ["2011-04-17~/2011-05-02", "from about 17 April 2011 to 2 May 2011"],
  ])("a qualifier of a part is one of the whole: %s is %s", (edtf, text) => {
    expect(formatWhen(edtf)).toBe(text);
  });

  test.each([
    ["2011-04-17/2011-05-02", "from 17 April to 2 May 2011"],
    ["2010-12-30/2011-01-02", "from 30 December 2010 to 2 January 2011"],
    ["2011-04/2011-05", "from April to May 2011"],
    ["2011-04/2011-05-02", "from April to 2 May 2011"],
    ["2011-04/2011-24", "from April 2011 to winter 2011"],
    ["?2011-04/2011-05", "from perhaps April 2011 to May 2011"],
    ["2011/2012", "from 2011 to 2012"],
    ["2011/2011-05", "from 2011 to May 2011"],
    ["-0250/-0249", "from 251 BC to 250 BC"],
    ["2011-05-02T15:00/2011-05-02T16:30", "2 May 2011, from 15:00 to 16:30"],
    ["2011-05-02T15:00/2011-05-03T16:30", "from 2 May 2011, 15:00 to 3 May 2011, 16:30"],
    ["2011-05-02T15:00~/2011-05-02T16:30", "from about 2 May 2011, 15:00 to 2 May 2011, 16:30"],
    ["201X/202X", "from 2010–2019 to 2020–2029"],
    ["2011-04-17/2011-04-17", "17 April 2011"],
    ["2011-05-02T15:00/2011-05-02T15:00", "2 May 2011, 15:00"],
    ["2011~/2011~", "about 2011"],
    ["2011-33/2011-35", "from January–March 2011 to July–September 2011"],
    ["2011-04-17/", "from 17 April 2011, end unknown"],
    ["2011-04-17/..", "from 17 April 2011 on"],
    ["/2011-05-02", "until 2 May 2011, start unknown"],
    ["../2011-05-02", "until 2 May 2011"],
    ["../..", "time unknown"],
  ])("an interval: %s is %s", (edtf, text) => {
    expect(formatWhen(edtf)).toBe(text);
  });

  test.each([
    ["[2011-04-17,2011-05-02]", "17 April 2011 or 2 May 2011"],
    ["[1667,1668,1670..1672]", "1667, 1668 or between 1670 and 1672"],
    ["{1667,1668,1670}", "1667, 1668 and 1670"],
    ["[2011]", "2011"],
    ["[2011-04-17..]", "not earlier than 17 April 2011"],
    ["[..2011-05-02]", "not later than 2 May 2011"],
    ["{2011-04-17..}", "from 17 April 2011 on"],
    ["{..2011-05-02}", "until 2 May 2011"],
    ["{1667,1670..1672}", "1667 and from 1670 to 1672"],
  ])("a set: %s is %s", (edtf, text) => {
    expect(formatWhen(edtf)).toBe(text);
  });
});

describe("formatWhen says", () => {
  it("by how much a source may be off", () => {
    expect(formatWhen({ edtf: "2011-04-17", tolerance: "P2DT1H" })).toBe("17 April 2011, give or take 2 days 1 h");
    expect(formatWhen({ edtf: "2011", tolerance: "P1Y5M" }, { locale: "ru" })).toBe("2011 год ± 1 год 5 месяцев");
  });

  it("the zone of a time that states one, where it is not the one asked for", () => {
    const when = { edtf: "2011-05-03T23:40", zone: "Europe/Moscow" };
    expect(formatWhen(when, { zone: "Asia/Baku" })).toBe("3 May 2011, 23:40 (Europe/Moscow)");
    expect(formatWhen(when)).toBe("3 May 2011, 23:40 (Europe/Moscow)");
    expect(formatWhen(when, { zone: "Europe/Moscow" })).toBe("3 May 2011, 23:40");
    expect(formatWhen({ ...when, edtf: "2011-05-03T23:40Z" }, { zone: "Asia/Baku" })).toBe("3 May 2011, 23:40 UTC");
    expect(formatWhen({ ...when, edtf: "2011-05-03" }, { zone: "Asia/Baku" })).toBe("3 May 2011");
    expect(formatWhen({ ...when, edtf: "[2011-05-02,2011-05-03T23:40]" }, { zone: "Asia/Baku" })).toBe(
      "2 May 2011 or 3 May 2011, 23:40 (Europe/Moscow)",
    );
  });

  it("the same of what has been read", () => {
    expect(formatWhen(parseWhen("2011-04~"), { locale: "tr" })).toBe("yaklaşık Nisan 2011");
  });
});

describe("formatWhen, in other languages", () => {
  test.each<[string, string, string]>([
    ["ru", "2011", "2011 год"],
    ["ru", "2011-04", "апрель 2011 года"],
    ["ru", "2011-05-02T15:00", "2 мая 2011 года, 15:00"],
    ["ru", "-0249", "250 год до н. э."],
    ["ru", "2011-21~", "примерно весна 2011 года"],
    ["ru", "2011?", "предположительно 2011 год"],
    ["ru", "2011-04-17/2011-05-02", "с 17 апреля по 2 мая 2011 года"],
    ["ru", "2011-04/2012-05", "с апреля 2011 года по май 2012 года"],
    ["ru", "2011-21/2011-24", "с весны 2011 года по зиму 2011 года"],
    ["ru", "2011-05-02T15:00/2011-05-02T16:00", "2 мая 2011 года, с 15:00 по 16:00"],
    ["ru", "2011-04-17/", "с 17 апреля 2011 года, конец неизвестен"],
    ["ru", "2011-04/..", "начиная с апреля 2011 года"],
    ["ru", "/2011-05", "до мая 2011 года включительно, начало неизвестно"],
    ["ru", "[2011..]", "не ранее 2011 года"],
    ["ru", "[2011-04..]", "не ранее апреля 2011 года"],
    ["ru", "201X", "не ранее 2010 года и не позднее 2019 года"],
    ["ru", "201X/..", "начиная с 2010–2019 годов"],
    ["ru", "../20XX", "до 2000–2099 годов включительно"],
    ["hy", "201X/..", "սկիզբը՝ 2010–2019 թ."],
    ["ka", "201X/..", "დასაწყისი: 2010–2019 წელი"],
    ["az", "201X/..", "başlanğıc: 2010–2019"],
    ["ru", "[..2011-05]", "не позднее мая 2011 года"],
    ["ru", "[1667,1668]", "1667 год или 1668 год"],
    ["ru", "2011-04-XX", "апрель 2011 года, день неизвестен"],
    ["ru", "XXXX-04-17", "17 апреля, год неизвестен"],
    ["az", "2011-05-02T15:00", "2 may 2011, 15:00"],
    ["az", "2011-04-17/2011-05-02", "17 aprel – 2 may 2011"],
    ["az", "[..2011-05-02]", "ən gec 2 may 2011"],
    ["az", "2011-23~", "təxminən payız 2011"],
    ["az", "{1667,1668}", "1667 və 1668"],
    ["hy", "2011", "2011 թ."],
    ["hy", "2011-05-02T15:00", "2011 թ. մայիսի 2, 15:00"],
    ["hy", "2011-04", "2011 թ. ապրիլ"],
    ["hy", "2011-04-17/2011-05-02", "2011 թ. ապրիլի 17 – մայիսի 2"],
    ["hy", "[2011-04-17..]", "ամենաշուտը՝ 2011 թ. ապրիլի 17"],
    ["ka", "2011", "2011 წელი"],
    ["ka", "2011-05-02T15:00", "2011 წლის 2 მაისი, 15:00"],
    ["ka", "2011-04-17/2011-05-02", "2011 წლის 17 აპრილი – 2 მაისი"],
    ["ka", "2011-22?", "სავარაუდოდ 2011 წლის ზაფხული"],
    ["tr", "2011-05-02T15:00", "2 Mayıs 2011, 15:00"],
    ["tr", "2011-04-17/2011-05-02", "17 Nisan – 2 Mayıs 2011"],
    ["tr", "2011-04-17/", "başlangıç: 17 Nisan 2011, bitiş bilinmiyor"],
    ["tr", "-0249", "MÖ 250"],
  ])("%s: %s is %s", (locale, edtf, text) => {
    expect(formatWhen(edtf, { locale })).toBe(text);
  });

  test.each([
    ["a region of a language", "ru-KZ", "апрель 2011 года"],
    ["a script and a region", "az-Latn-AZ", "aprel 2011"],
    ["a name in other letters", "RU", "апрель 2011 года"],
    ["a language without words", "fr", "April 2011"],
    ["no locale at all", "no locale", "April 2011"],
    ["an empty name", "", "April 2011"],
    ["a name that objects have", "constructor", "April 2011"],
  ])("%s", (_, locale, text) => {
    expect(formatWhen("2011-04", { locale })).toBe(text);
  });

  it.each(["ru", "az", "hy", "ka", "tr"])("%s names months as Intl does", (locale) => {
    for (let month = 1; month <= 12; month += 1) {
      const number = String(month).padStart(2, "0");
      const date = new Date(`2011-${number}-02`);
      const alone = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(date);
      const ofDay = new Intl.DateTimeFormat(locale, { month: "long", day: "numeric", timeZone: "UTC" })
        .formatToParts(date)
        .find(({ type }) => type === "month")?.value;
      expect(formatWhen(`2011-${number}`, { locale })).toContain(alone);
      expect(formatWhen(`2011-${number}-02`, { locale })).toContain(ofDay);
    }
  });
});
