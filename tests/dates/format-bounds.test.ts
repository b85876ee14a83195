import { describe, expect, it, test } from "vitest";
import { isChronologyError } from "../../src/core/result.ts";
import { formatBounds } from "../../src/dates/format-bounds.ts";

/** Instants of Baku in 2011: in summer time, five hours ahead of UTC, where no other offset is written. */
const baku = (text: string | null) => (text === null ? null : Date.parse(text.includes("+") ? text : `${text}+05:00`));
const format = (earliest: string | null, latest: string | null, locale = "en") =>
  formatBounds({ earliest: baku(earliest), latest: baku(latest) }, { zone: "Asia/Baku", locale });

describe("formatBounds, in a zone's local time", () => {
  test.each([
    ["a day", "2011-04-17T00:00", "2011-04-18T00:00", "17 April 2011"],
    ["days, the last included", "2011-04-17T00:00", "2011-05-04T00:00", "between 17 April and 3 May 2011"],
    ["days of one number", "2011-04-17T00:00", "2011-05-18T00:00", "between 17 April and 17 May 2011"],
    ["a month", "2011-05-01T00:00", "2011-06-01T00:00", "May 2011"],
    ["months", "2011-05-01T00:00", "2011-08-01T00:00", "between May and July 2011"],
    ["days that are no whole months", "2011-05-01T00:00", "2011-07-31T00:00", "between 1 May and 30 July 2011"],
    ["the last of a month's days", "2011-05-02T00:00", "2011-06-01T00:00", "between 2 May and 31 May 2011"],
    ["a minute", "2011-04-17T17:00", "2011-04-17T17:01", "17 April 2011, 17:00"],
    ["a second", "2011-04-17T17:00:30", "2011-04-17T17:00:31", "17 April 2011, 17:00:30"],
    ["hours of a day", "2011-04-17T00:00", "2011-04-17T22:00", "17 April 2011, between 00:00 and 22:00"],
    ["hours up to midnight", "2011-04-17T17:00", "2011-04-18T00:00", "17 April 2011, between 17:00 and 24:00"],
    ["the last minute of a day", "2011-04-17T23:59", "2011-04-18T00:00", "17 April 2011, 23:59"],
    ["two minutes", "2011-04-17T17:00", "2011-04-17T17:02", "17 April 2011, between 17:00 and 17:02"],
    [
      "a minute and a second",
      "2011-04-17T17:00",
      "2011-04-17T17:01:01",
      "17 April 2011, between 17:00:00 and 17:01:01",
    ],
    [
      "over a midnight",
      "2011-04-17T23:00",
      "2011-04-18T01:00",
      "between 17 April 2011, 23:00 and 18 April 2011, 01:00",
    ],
    [
      "from just after a minute",
      "2011-04-17T17:00:00.001",
      "2011-04-17T18:00",
      "17 April 2011, between 17:00 and 18:00",
    ],
    [
      "until just after a minute",
      "2011-04-17T17:00",
      "2011-04-17T18:00:00.001",
      "17 April 2011, between 17:00:00 and 18:00:01",
    ],
    [
      "until just before a minute",
      "2011-04-17T17:00",
      "2011-04-17T17:59:59.999",
      "17 April 2011, between 17:00 and 18:00",
    ],
    [
      "from a second after a minute",
      "2011-04-17T17:00:01",
      "2011-04-17T18:00",
      "17 April 2011, between 17:00:01 and 18:00:00",
    ],
    [
      "less than a second, of two",
      "2011-04-17T17:00:30.500",
      "2011-04-17T17:00:31.200",
      "17 April 2011, between 17:00:30 and 17:00:32",
    ],
    ["from a day on", "2011-04-17T00:00", null, "not earlier than 17 April 2011"],
    ["from a time on", "2011-04-17T17:00", null, "not earlier than 17 April 2011, 17:00"],
    ["up to a day", null, "2011-05-03T00:00", "not later than 2 May 2011"],
    ["up to a time", null, "2011-05-02T17:00", "before 2 May 2011, 17:00"],
    ["without bounds", null, null, "time unknown"],
  ])("%s", (_, earliest, latest, text) => {
    expect(format(earliest, latest)).toBe(text);
  });

  test.each([
    ["a day of 23 hours", "2011-03-26T20:00Z", "2011-03-27T19:00Z", "27 March 2011"],
    ["a year", "2010-12-31T20:00Z", "2011-12-31T20:00Z", "2011"],
    ["years", "2010-12-31T20:00Z", "2013-12-31T20:00Z", "between 2011 and 2013"],
    ["up to a clock change", "2011-03-26T23:00Z", "2011-03-27T00:00Z", "27 March 2011, between 03:00 and 04:00"],
    ["from a clock change", "2011-03-27T00:00Z", "2011-03-27T01:00Z", "27 March 2011, between 05:00 and 06:00"],
    ["a repeated minute, first pass", "2011-10-29T23:30Z", "2011-10-29T23:31Z", "30 October 2011, 04:30 +05:00"],
    ["a repeated minute, second pass", "2011-10-30T00:30Z", "2011-10-30T00:31Z", "30 October 2011, 04:30 +04:00"],
    ["both passes", "2011-10-29T23:30Z", "2011-10-30T00:31Z", "30 October 2011, between 04:30 +05:00 and 04:31 +04:00"],
    [
      "a repeated minute, in local mean time",
      "1924-05-01T20:30:36Z",
      "1924-05-01T20:31:36Z",
      "1 May 1924, 23:50 +03:19:24",
    ],
    [
      "a year before Christ",
      "-000249-01-01T00:00:00Z",
      "-000248-01-01T00:00:00Z",
      "between 1 January 250 BC, 03:19:24 and 1 January 249 BC, 03:19:24",
    ],
  ])("%s", (_, earliest, latest, text) => {
    const bounds = { earliest: Date.parse(earliest), latest: Date.parse(latest) };
    expect(formatBounds(bounds, { zone: "Asia/Baku" })).toBe(text);
  });

  test.each([
    ["ru", "2011-04-17T00:00", "2011-04-17T22:00", "17 апреля 2011 года, между 00:00 и 22:00"],
    ["ru", "2011-05-01T00:00", "2011-08-01T00:00", "не ранее мая и не позднее июля 2011 года"],
    ["ru", "2011-01-01T00:00+04:00", "2014-01-01T00:00+04:00", "не ранее 2011 года и не позднее 2013 года"],
    ["ru", null, "2011-05-02T17:00", "до 2 мая 2011 года, 17:00"],
    ["az", null, "2011-05-02T17:00", "2 may 2011, 17:00 tarixindən əvvəl"],
    ["az", "2011-04-17T00:00", "2011-04-17T22:00", "17 aprel 2011, 00:00 – 22:00 arası"],
    ["hy", "2011-04-17T00:00", "2011-05-04T00:00", "2011 թ. ապրիլի 17 – մայիսի 3 ժամանակահատվածում"],
    ["hy", "2011-05-01T00:00", "2011-08-01T00:00", "2011 թ. մայիս – հուլիս ժամանակահատվածում"],
    ["ka", "2011-04-17T00:00", null, "ყველაზე ადრე: 2011 წლის 17 აპრილი"],
    ["tr", null, "2011-05-02T17:00", "2 Mayıs 2011, 17:00 öncesi"],
    ["tr", "2011-04-17T00:00", "2011-04-17T22:00", "17 Nisan 2011, 00:00 ile 22:00 arası"],
  ])("in %s", (locale, earliest, latest, text) => {
    expect(format(earliest, latest, locale)).toBe(text);
  });

  it("is UTC and English where nothing is said", () => {
    expect(formatBounds({ earliest: Date.UTC(2011, 0, 1), latest: Date.UTC(2012, 0, 1) })).toBe("2011");
  });

  it("gives the offset of a repeated time where it is none", () => {
    const bounds = { earliest: Date.UTC(2011, 9, 30, 1, 30), latest: Date.UTC(2011, 9, 30, 1, 31) };
    expect(formatBounds(bounds, { zone: "Europe/London" })).toBe("30 October 2011, 01:30 +00:00");
  });

  it("throws for a zone that is not there", () => {
    try {
      formatBounds({ earliest: null, latest: null }, { zone: "Nowhere" });
      expect.fail();
    } catch (error) {
      expect(isChronologyError(error) && error.issues[0]?.code).toBe("unknown-time-zone");
    }
  });
});
