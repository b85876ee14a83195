import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { recordNames } from "../../src/case-file/record-names.ts";
import { showUnseen } from "../../src/core/show-unseen.ts";
import { toIcalendar } from "../../src/formats/icalendar.ts";
import { buildTimeline, type CaseFile, parseCaseFile } from "../../src/index.ts";
import { hostileCase } from "./hostile-case.ts";
import { richCase } from "./rich-case.ts";

const caseOf = (event: object, timeZone = "Asia/Baku", more: object = {}) =>
  parseCaseFile({
    format: "case-chronology/1",
    id: "case",
    timeZone,
    events: [{ id: "event", type: "other", title: "Something", ...event }],
    ...more,
  });

const written = (caseFile: CaseFile) => toIcalendar(caseFile, buildTimeline(caseFile), { unredacted: true }).output;

/** The calendar as ical.js reads it. */
const read = (text: string) => new ICAL.Component(ICAL.parse(text));

const linesOf = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

/** The lines from the first event on. */
const eventLinesOf = (text: string) => linesOf(text.slice(text.indexOf("BEGIN:VEVENT")));

const propertyOf = (text: string, name: string) => linesOf(text).find((line) => new RegExp(`^${name}[;:]`).test(line));

describe("when an event stands", () => {
  test.each([
    ["a day", { when: "2011-04-17" }, ["DTSTART;VALUE=DATE:20110417", "DTEND;VALUE=DATE:20110418"], "CONFIRMED"],
    ["a month", { when: "2011-04" }, ["DTSTART;VALUE=DATE:20110401", "DTEND;VALUE=DATE:20110501"], "TENTATIVE"],
    ["a soft day", { when: "2011-04-17~" }, ["DTSTART;VALUE=DATE:20110417", "DTEND;VALUE=DATE:20110418"], "TENTATIVE"],
    ["a minute", { when: "2011-05-02T15:00" }, ["DTSTART;TZID=Asia/Baku:20110502T150000"], "CONFIRMED"],
    [
      "hours",
      { when: "2011-05-02T15:00", until: "2011-05-02T17:00", type: "assembly" },
      ["DTSTART;TZID=Asia/Baku:20110502T150000", "DTEND;TZID=Asia/Baku:20110502T170000"],
      "CONFIRMED",
    ],
    [
      "a tolerance",
      { when: { edtf: "2011-05-02T15:00", tolerance: "PT1H" } },
      ["DTSTART;TZID=Asia/Baku:20110502T140000", "DTEND;TZID=Asia/Baku:20110502T160100"],
      "CONFIRMED",
    ],
    [
      "a state",
      { type: "hunger-strike", when: "2011-04-20" },
      ["DTSTART;VALUE=DATE:20110420", "DTEND;VALUE=DATE:20110421"],
      "TENTATIVE",
    ],
    [
      "a state that ended some day of a year",
      { type: "hunger-strike", when: "2011-04-17", until: "2011" },
      ["DTSTART;VALUE=DATE:20110417", "DTEND;VALUE=DATE:20120101"],
      "TENTATIVE",
    ],
    [
      "a span that ended some day of a month",
      { type: "assembly", when: "2011-04-17/2011-05" },
      ["DTSTART;VALUE=DATE:20110417", "DTEND;VALUE=DATE:20110601"],
      "TENTATIVE",
    ],
    [
      "a span of days",
      { type: "trial", when: "2011-04-17/2011-05-02" },
      ["DTSTART;VALUE=DATE:20110417", "DTEND;VALUE=DATE:20110503"],
      "CONFIRMED",
    ],
    [
      "the second showing of a time that the clock repeats",
      { when: "2011-10-30T00:30Z" },
      ["DTSTART:20111030T003000Z"],
      "CONFIRMED",
    ],
    [
      "the last day of 1900",
      { when: "1900-12-31" },
      ["DTSTART;VALUE=DATE:19001231", "DTEND;VALUE=DATE:19010101"],
      "CONFIRMED",
    ],
    [
      "a decade of the first century",
      { when: "005X" },
      ["DTSTART;VALUE=DATE:00500101", "DTEND;VALUE=DATE:00600101"],
      "TENTATIVE",
    ],
    [
      "the first day that can be written",
      { when: "0001-01-01" },
      ["DTSTART;VALUE=DATE:00010101", "DTEND;VALUE=DATE:00010102"],
      "CONFIRMED",
    ],
    ["a minute of old", { when: "1899-12-31T15:00" }, ["DTSTART;TZID=Asia/Baku:18991231T150000"], "CONFIRMED"],
    [
      "the last day that can be written",
      { when: "9999-12-31" },
      ["DTSTART;VALUE=DATE:99991231", "DURATION:P1D"],
      "CONFIRMED",
    ],
    [
      "the last hours that can be written",
      { type: "assembly", when: "9999-12-31T23:00", until: "9999-12-31" },
      ["DTSTART;TZID=Asia/Baku:99991231T230000", "DURATION:PT3600S"],
      "CONFIRMED",
    ],
  ])("%s", (_, event, lines, status) => {
    const text = written(caseOf(event));
    expect(eventLinesOf(text).filter((line) => /^(DT(START|END)|DURATION)/.test(line))).toEqual(lines);
    expect(propertyOf(text, "STATUS")).toBe(`STATUS:${status}`);
  });

  test.each([
    ["the day before one that the zone skips", "2011-12-29", "20111229", "20111230"],
    ["the day after it", "2011-12-31", "20111231", "20120101"],
    ["days with it among them", "2011-12-29/2011-12-31", "20111229", "20120101"],
  ])("%s takes up no day that was none of its", (_, when, start, end) => {
    const text = written(caseOf({ type: "assembly", when }, "Pacific/Apia"));
    expect(propertyOf(text, "DTSTART")).toBe(`DTSTART;VALUE=DATE:${start}`);
    expect(propertyOf(text, "DTEND")).toBe(`DTEND;VALUE=DATE:${end}`);
  });

  test.each([
    ["no date", {}],
    ["only an end", { when: "../2011" }],
    ["the year 0", { when: "0000" }],
    ["a year of five digits", { when: "Y10000" }],
    ["a denial by every source", { when: "2011", sources: [{ article: "a", stance: "denied" }] }],
  ])("with %s, it stands nowhere and is lost", (_, event) => {
    const caseFile = caseOf(event, "Asia/Baku", { articles: [{ id: "a", headline: "Report" }] });
    const { output, losses } = toIcalendar(caseFile, buildTimeline(caseFile));
    expect(output).not.toContain("VEVENT");
    expect(losses).toContainEqual(expect.objectContaining({ record: "event", field: "" }));
  });
});

describe("the zone", () => {
  test.each([
    ["Asia/Baku", ["1990-05-02T15:00", "2011-05-02T15:00", "2015-12-02T15:00", "2017-07-01T00:30"]],
    ["Europe/Dublin", ["1971-01-02T15:00", "2011-05-02T15:00", "2011-12-02T15:00"]],
    ["America/Sao_Paulo", ["2018-01-02T15:00", "2018-07-02T15:00", "2024-01-02T15:00"]],
    ["Pacific/Apia", ["2011-12-29T23:30", "2011-12-31T00:30"]],
    ["UTC", ["0101-01-01T15:00", "1899-12-31T15:00", "2011-05-02T15:00"]],
  ])("%s is right in the calendar", (timeZone, whens) => {
    const caseFile = parseCaseFile({
      format: "case-chronology/1",
      id: "case",
      timeZone,
      events: whens.map((when, index) => ({ id: `e${index}`, type: "other", title: "Something", when })),
    });
    const calendar = read(written(caseFile));
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone") ?? undefined);
    const starts = buildTimeline(caseFile).entries.map(({ start }) => start.earliest);
    const instants = calendar.getAllSubcomponents("vevent").map((component) => {
      const time = new ICAL.Event(component).startDate;
      time.zone = zone;
      return time.toUnixTime() * 1000;
    });
    expect(instants).toEqual(starts);
  });

  test("a clock change stands at the local time that came before it", () => {
    const text = linesOf(written(caseOf({ when: "2011-05-02T15:00" }))).join("|");
    expect(text).toContain("BEGIN:DAYLIGHT|DTSTART:20110327T040000|TZOFFSETFROM:+0400|TZOFFSETTO:+0500|END:DAYLIGHT");
  });

  test("offsets of old have seconds", () => {
    const lines = linesOf(written(caseOf({ when: "1960-01-02T15:00" }, "Africa/Monrovia")));
    expect(lines).toContain("TZOFFSETTO:-004430");
  });

  test("it is left out where no local time is given", () => {
    expect(written(caseOf({ when: "2011-04-17" }))).not.toContain("VTIMEZONE");
  });
});

test.each([
  ["public", "PUBLIC"],
  ["restricted", "PRIVATE"],
  ["confidential", "CONFIDENTIAL"],
  ["sealed", "CONFIDENTIAL"],
])("an event that is %s is of the class %s", (level, expected) => {
  const text = written(caseOf({ when: "2011", sensitivity: { category: "location", level } }));
  expect(propertyOf(text, "CLASS")).toBe(`CLASS:${expected}`);
});

test("the date of the calendar is that of the timeline", () => {
  const articles = [{ id: "a", headline: "Report", publishedAt: "2011-05-03T23:40" }];
  expect(propertyOf(written(caseOf({ when: "2011" }, "UTC", { articles })), "DTSTAMP")).toBe(
    "DTSTAMP:20110503T234000Z",
  );
  expect(propertyOf(written(caseOf({ when: "2011" })), "DTSTAMP")).toBe("DTSTAMP:19700101T000000Z");
});

test("a description says how far the date is known, and what the source says", () => {
  const event = new ICAL.Event(
    read(written(caseOf({ when: { edtf: "2011-04~", text: "in spring" }, note: "Seen; twice" }))).getFirstSubcomponent(
      "vevent",
    ) ?? undefined,
  );
  expect(event.description.split("\n")).toEqual([
    "When: April 2011",
    "Stated: about April 2011 (“in spring”)",
    "Note: Seen; twice",
  ]);
});

describe.each([
  ["nearly every field", richCase],
  ["hostile texts", hostileCase],
])("a calendar with %s", (_, caseFile) => {
  const text = written(caseFile);

  test("is read by ical.js, each event by its own id", () => {
    const events = read(text)
      .getAllSubcomponents("vevent")
      .map((component) => new ICAL.Event(component));
    const { nameOf } = recordNames(caseFile);
    const titles = new Map((caseFile.events ?? []).map(({ id }) => [`${id}@${caseFile.id}`, nameOf(id)]));
    expect(events.length).toBeGreaterThan(5);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    const plain = (value: string) => value.replaceAll(/[^\p{L}\p{N}]/gu, "");
    for (const { uid, summary } of events) {
      expect(plain(summary)).toBe(plain(showUnseen(titles.get(uid) ?? "missing")));
    }
  });

  test("has lines of at most 75 octets, and no control characters", () => {
    expect(text.endsWith("\r\n")).toBe(true);
    for (const line of text.split("\r\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/(?!\t)\p{Cc}/u);
    }
  });
});

test("what separates values in a calendar is escaped in texts", () => {
  const title = "one, two; three\\four\nfive";
  expect(propertyOf(written(caseOf({ title, when: "2011" })), "SUMMARY")).toBe(
    "SUMMARY:one\\, two\\; three\\\\four\\nfive",
  );
});

test("what turns the direction of text is shown by its number in texts for people, and stays in ids", () => {
  const id = "e\u202e1";
  const text = written(caseOf({ id, title: "a\u202eb", note: "c\u2066d", when: "2011" }, "UTC", { title: "e\u200bf" }));
  expect(propertyOf(text, "SUMMARY")).toBe("SUMMARY:a[U+202E]b");
  expect(propertyOf(text, "NAME")).toBe("NAME:e[U+200B]f");
  expect(propertyOf(text, "DESCRIPTION")).toContain("c[U+2066]d");
  expect(propertyOf(text, "UID")).toBe(`UID:${id}@case`);
});
