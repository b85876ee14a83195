import { createRequire } from "node:module";
import { build, type PluginBuild } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { toTimelinejs } from "../../src/formats/timelinejs.ts";
import { buildTimeline, type CaseFile, parseCaseFile } from "../../src/index.ts";
import { hostileCase, hostileTexts } from "./hostile-case.ts";
import { richCase } from "./rich-case.ts";

const require = createRequire(import.meta.url);

const slidesOf = (caseFile: CaseFile) =>
  toTimelinejs(caseFile, buildTimeline(caseFile), { unredacted: true }).output.events;

const slideOf = (event: object, more: object = {}) =>
  slidesOf(
    parseCaseFile({
      format: "case-chronology/1",
      id: "case",
      timeZone: "Asia/Baku",
      events: [{ id: "event", type: "other", title: "Something", ...event }],
      ...more,
    }),
  )[0];

const day = (year: number, month: number, dayOfMonth: number) => ({ year, month, day: dayOfMonth });

describe("when a slide stands", () => {
  test.each([
    ["a year", { when: "2011" }, { start_date: { year: 2011 } }, "2011 (not certain)"],
    ["a month", { when: "2011-04" }, { start_date: { year: 2011, month: 4 } }, "April 2011 (not certain)"],
    ["a day", { when: "2011-04-17" }, { start_date: day(2011, 4, 17) }, "17 April 2011"],
    ["a day without its last hour", { when: "2011-03-27" }, { start_date: day(2011, 3, 27) }, "27 March 2011"],
    ["a soft day", { when: "2011-04-17~" }, { start_date: day(2011, 4, 17) }, "17 April 2011 (not certain)"],
    [
      "a minute",
      { when: "2011-05-02T15:00" },
      { start_date: { ...day(2011, 5, 2), hour: 15, minute: 0 } },
      "2 May 2011, 15:00",
    ],
    [
      "a second",
      { when: "2011-05-02T15:00:30" },
      { start_date: { ...day(2011, 5, 2), hour: 15, minute: 0, second: 30 } },
      "2 May 2011, 15:00:30",
    ],
    [
      "a span of hours",
      { type: "assembly", when: "2011-05-02T15:00", until: "2011-05-02T17:00" },
      {
        start_date: { ...day(2011, 5, 2), hour: 15, minute: 0 },
        end_date: { ...day(2011, 5, 2), hour: 17, minute: 0 },
      },
      "2 May 2011, 15:00 – 2 May 2011, 17:00",
    ],
    [
      "a span of days",
      { type: "trial", when: "2011-05-02/2011-06-03" },
      { start_date: day(2011, 5, 2), end_date: day(2011, 6, 3) },
      "2 May 2011 – 3 June 2011",
    ],
    [
      "a span that ended some day of a month",
      { type: "assembly", when: "2011-04-17/2011-05" },
      { start_date: day(2011, 4, 17), end_date: day(2011, 5, 31) },
      "17 April 2011 – May 2011 (not certain)",
    ],
    [
      "a state that ended some day of a year",
      { type: "hunger-strike", when: "2011-04-17", until: "2011" },
      { start_date: day(2011, 4, 17), end_date: day(2011, 12, 31) },
      "17 April 2011 – between 17 April and 31 December 2011 (not certain)",
    ],
    ["a span of one day", { type: "assembly", when: "2011-04-17" }, { start_date: day(2011, 4, 17) }, "17 April 2011"],
    [
      "a moment somewhere between days",
      { when: "2011-05-02/2011-06-03" },
      { start_date: day(2011, 5, 2), end_date: day(2011, 6, 3) },
      "between 2 May and 3 June 2011 (not certain)",
    ],
    [
      "a state",
      { type: "hunger-strike", when: "2011-04-20" },
      { start_date: day(2011, 4, 20) },
      "20 April 2011 – not earlier than 20 April 2011 (not certain)",
    ],
  ])("%s", (_, event, time, words) => {
    const { start_date, end_date, display_date } = slideOf(event) ?? {};
    expect({ start_date, ...(end_date && { end_date }) }).toEqual(time);
    expect(display_date).toBe(words);
  });

  test.each([
    ["no date", {}],
    ["only a start that may be any time before", { when: "../2011" }],
    ["a denial by every source", { when: "2011", sources: [{ article: "a", stance: "denied" }] }],
  ])("with %s, there is none", (_, event) => {
    expect(slideOf(event, { articles: [{ id: "a", headline: "Report" }] })).toBeUndefined();
  });
});

test("a slide says what the sources say, and that some deny it", () => {
  const sources = [{ article: "a" }, { article: "a", stance: "denied" }];
  const slide = slideOf({ when: "2011-04-17", sources }, { articles: [{ id: "a", headline: "Report & more" }] });
  expect(slide?.text.text).toBe(
    "<p>Status: disputed</p><p>When: 17 April 2011</p><p>Stated: 17 April 2011</p>" +
      "<p>Source: Report &amp; more</p><p>Source (denied): Report &amp; more</p>",
  );
});

test("the words of dates are those of the language", () => {
  const { output } = toTimelinejs(richCase, buildTimeline(richCase), { locale: "ru" });
  expect(output.events.find(({ unique_id }) => unique_id === "detention")?.display_date).toContain("апреля 2011");
});

test("what turns the direction of text is shown by its number", () => {
  const { headline, text } = slideOf({ title: "a\u202eb", note: "c\u2066d", when: "2011" })?.text ?? {};
  expect(headline).toBe("a[U+202E]b");
  expect(text).toContain("c[U+2066]d");
});

test("hostile texts hold no markup but paragraphs", () => {
  const slides = slidesOf(hostileCase);
  expect(slides).toHaveLength(hostileTexts.length);
  for (const { text, display_date, group } of slides) {
    const plain = text.text.replaceAll(/<\/?p>/g, "");
    for (const each of [text.headline, plain, display_date, group]) expect(each).not.toMatch(/[<>"']/);
  }
});

describe("as TimelineJS reads it", () => {
  let readDate: (date: object) => unknown;

  beforeAll(async () => {
    const entry = require.resolve("@knight-lab/timelinejs/src/js/date/TLDate.js");
    // What loads files runs in browsers only; dates have no use for it.
    const withoutNet = {
      name: "without-net",
      setup: ({ onLoad }: PluginBuild) => onLoad({ filter: /Net[.]js$/ }, () => ({ contents: "module.exports = {}" })),
    };
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      format: "esm",
      write: false,
      plugins: [withoutNet],
    });
    const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
    const module: object = await import(`data:text/javascript;base64,${code}`);
    const reader: unknown = Reflect.get(module, "TLDate");
    if (typeof reader !== "function") throw new Error("TimelineJS has no reader of dates");
    readDate = (date) => {
      const read: object = Reflect.construct(reader, [date]);
      return Reflect.get(Object(Reflect.get(read, "data")), "date_obj");
    };
  });

  test.each(slidesOf(richCase).map((slide) => [slide.unique_id, slide] as const))("%s", (_, slide) => {
    for (const date of [slide.start_date, slide.end_date ?? slide.start_date]) {
      const { year, month = 1, day: dayOfMonth = 1, hour = 0, minute = 0 } = date;
      expect(readDate(date)).toEqual(new Date(year, month - 1, dayOfMonth, hour, minute));
    }
  });
});
