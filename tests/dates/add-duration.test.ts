import { describe, expect, test } from "vitest";
import { addDuration } from "../../src/dates/add-duration.ts";
import { parseDuration } from "../../src/dates/duration.ts";
import { requireZone } from "../../src/dates/zone.ts";

const instantText = (instant: number) => new Date(instant).toISOString().replace(":00.000Z", "Z");

describe("adding a duration to a local time", () => {
  test.each([
    ["15 days over a clock change", "Asia/Baku", "2011-03-20T17:00", "P15D", ["2011-04-04T12:00Z"]],
    ["15 times 24 hours over it", "Asia/Baku", "2011-03-20T17:00", "PT360H", ["2011-04-04T13:00Z"]],
    ["48 hours over the change back", "Asia/Baku", "2011-10-29T10:00", "PT48H", ["2011-10-31T05:00Z"]],
    ["a month to a day that is not there", "Asia/Baku", "2011-01-31T12:00", "P1M", ["2011-02-28T08:00Z"]],
    ["a month, then a day", "Asia/Baku", "2011-01-31T12:00", "P1M1D", ["2011-03-01T08:00Z"]],
    ["a year to a leap day's place", "Asia/Baku", "2012-02-29T12:00", "P1Y", ["2013-02-28T08:00Z"]],
    ["a week to a time that is skipped", "Asia/Baku", "2011-03-20T04:30", "P1W", ["2011-03-27T00:00Z"]],
    [
      "a week to a time that is repeated",
      "Asia/Baku",
      "2011-10-23T04:30",
      "P1W",
      ["2011-10-29T23:30Z", "2011-10-30T00:30Z"],
    ],
    ["a week and an hour to it", "Asia/Baku", "2011-10-23T04:30", "P1WT1H", ["2011-10-30T00:30Z", "2011-10-30T01:30Z"]],
    ["a day to one that is skipped", "Pacific/Apia", "2011-12-29T12:00", "P1D", ["2011-12-30T10:00Z"]],
    [
      "nothing to a time that is repeated",
      "Asia/Baku",
      "2011-10-30T04:30",
      "PT0S",
      ["2011-10-29T23:30Z", "2011-10-30T00:30Z"],
    ],
  ])("%s", (_, zone, local, text, instants) => {
    const duration = parseDuration(text);
    if (!duration.success) expect.fail(text);
    const found = addDuration(Date.parse(`${local}Z`), duration.data, requireZone(zone));
    expect(found.map(instantText)).toEqual(instants);
  });
});
