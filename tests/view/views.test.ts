import { expect, test } from "vitest";
import { buildTimeline, isChronologyError, parseCaseFile } from "../../src/index.ts";
import { toHtml, toSvg } from "../../src/view/index.ts";
import { contradictedCase, hostileCase, largeCase, referenceCase } from "./view-cases.ts";

const views = [
  ["picture", toSvg],
  ["page", toHtml],
] as const;

test.each(views)("a %s is the same every time", (_, view) => {
  const [first, second] = [referenceCase(), referenceCase()];
  expect(view(first.caseFile, first.timeline)).toEqual(view(second.caseFile, second.timeline));
});

test.each(views)("a %s of an empty case file is there", (_, view) => {
  const caseFile = parseCaseFile({ format: "case-chronology/1", id: "empty", timeZone: "Asia/Baku" });
  const { output, losses } = view(caseFile, buildTimeline(caseFile));
  expect(output).toContain("<svg");
  expect(losses).toEqual([]);
});

test.each(views)("a %s of restricted facts is refused, unless they may leave", (_, view) => {
  const caseFile = parseCaseFile({
    format: "case-chronology/1",
    id: "restricted",
    timeZone: "Asia/Baku",
    events: [{ id: "event", type: "search", title: "Search", sensitivity: { category: "religion" } }],
  });
  const timeline = buildTimeline(caseFile);
  expect(() => view(caseFile, timeline)).toThrow(
    expect.toSatisfy((error) => isChronologyError(error) && error.issues[0]?.code === "restricted-facts"),
  );
  expect(view(caseFile, timeline, { level: "restricted" }).output).toContain("Search");
  expect(view(caseFile, timeline, { unredacted: true }).output).toContain("Search");
});

test.each(views)("an option that a %s has not is refused", (_, view) => {
  const { caseFile, timeline } = referenceCase();
  expect(() => Reflect.apply(view, undefined, [caseFile, timeline, { widht: 800 }])).toThrow('did you mean "width"?');
});

test.each(views)("a %s of the timeline of another case file, or of none, is refused", (_, view) => {
  const { caseFile, timeline } = referenceCase();
  const redacted = { ...caseFile, persons: [], events: [] };
  expect(() => view(redacted, timeline)).toThrow("timeline-of-other-case");
  for (const given of [
    [null, timeline],
    [caseFile, null],
    [caseFile, timeline, null],
  ]) {
    expect(() => Reflect.apply(view, undefined, given)).toThrow("wrong-type");
  }
});

test.each(views)("what a %s leaves out is named, and only that", (_, view) => {
  const input = (extra: object) => {
    const caseFile = parseCaseFile({
      format: "case-chronology/1",
      id: "losses",
      timeZone: "Asia/Baku",
      persons: [{ id: "leyla", names: [{ full: "Leyla Example" }, ...("alias" in extra ? [{ full: "Lala" }] : [])] }],
      organizations: "court" in extra ? [{ id: "court", names: [{ full: "A court that nothing names" }] }] : [],
      events: [
        {
          id: "event",
          type: "search",
          title: "Search",
          who: ["leyla"],
          ...("own" in extra ? { extra: { a: 1 } } : {}),
        },
      ],
    });
    return view(caseFile, buildTimeline(caseFile)).losses.map(({ record, field }) => `${record}/${field}`);
  };
  expect(input({})).toEqual([]);
  expect(input({ alias: true })).toEqual(["leyla/names.1"]);
  expect(input({ court: true })).toEqual(["court/"]);
  expect(input({ own: true })).toEqual(["event/extra"]);
});

test("certain and likely events look different, and so do what is held firmly and what is perhaps", () => {
  const { caseFile, timeline } = referenceCase();
  const { output } = toSvg(caseFile, timeline);
  const mark = (event: number) => new RegExp(`<a class="([^"]*)" href="#event-${event}"`).exec(output)?.[1];
  expect(mark(16)).toBe("cc-mark cc-reported cc-sure");
  expect(mark(10)).toBe("cc-mark cc-reported cc-soft");
  expect(output).toContain('class="cc-firm cc-administrative-arrest"');
  expect(output).toContain('class="cc-open cc-administrative-arrest"');
  expect(output).toContain("term ends 2 May 2011, 17:00");
});

test("a period is what is shown first", () => {
  const { caseFile, timeline } = referenceCase();
  const march = "\u2068Youth protest in March\u2069<";
  expect(toSvg(caseFile, timeline).output).toContain(march);
  expect(toSvg(caseFile, timeline, { period: "2011-04-15/2011-05-04" }).output).not.toContain(march);
  expect(() => toSvg(caseFile, timeline, { period: "2011-02-29" })).toThrow("date-does-not-exist");
});

test("dates are said in the locale's language", () => {
  const { caseFile, timeline } = referenceCase();
  expect(toHtml(caseFile, timeline, { locale: "ru" }).output).toContain("17 апреля 2011 года");
});

test.each([
  [
    "picture",
    toSvg,
    "Times are those of America/New_York; dates as stated, days counted and dates in findings are those of",
  ],
  [
    "page",
    toHtml,
    "Times are those of America/New_York; dates as stated, days counted and dates in findings are those of",
  ],
])("a %s shows times in the zone that it is asked for, and says so", (_, view, words) => {
  const caseFile = parseCaseFile({
    format: "case-chronology/1",
    id: "zones",
    timeZone: "Asia/Baku",
    events: [{ id: "event", type: "search", title: "Search", when: "2011-04-18T03:00" }],
  });
  const { output } = view(caseFile, buildTimeline(caseFile), { zone: "America/New_York" });
  expect(output).toContain(`${words} Asia/Baku`);
  expect(output).toContain("17 April 2011, 18:00");
  if (view === toHtml) expect(output).toContain("18 April 2011, 03:00 (Asia/Baku) [2011-04-18T03:00]");
});

test("a page of one person's timeline lists no sources of others, and says that it left them out", () => {
  const caseFile = parseCaseFile({
    format: "case-chronology/1",
    id: "two",
    timeZone: "Asia/Baku",
    articles: [
      { id: "a", headline: "On somebody else" },
      { id: "b", headline: "On Leyla", publishedAt: { edtf: "2011-05", text: "this May" } },
    ],
    persons: ["leyla", "orkhan"].map((id) => ({ id, names: [{ full: `${id} example` }] })),
    events: [
      { id: "one", type: "search", who: ["orkhan"], when: "2011-04-17", sources: [{ article: "a" }] },
      { id: "two", type: "search", who: ["leyla"], when: "2011-04-18", sources: [{ article: "b" }] },
    ],
  });
  const { output, losses } = toHtml(caseFile, buildTimeline(caseFile, { who: "leyla" }));
  expect(output).not.toMatch(/somebody else|orkhan/);
  expect(output).toContain('<li id="source-2" value="2">');
  expect(output).toContain("May 2011 (“this May”)");
  expect(losses.map(({ record, field }) => `${record}/${field}`)).toEqual(["a/", "orkhan/", "one/"]);
  expect(toHtml(caseFile, buildTimeline(caseFile)).losses).toEqual([]);
  expect(toSvg(caseFile, buildTimeline(caseFile)).losses.map(({ field }) => field)).not.toContain("when");
});

test("a picture names the words of a date among what it leaves out", () => {
  const caseFile = parseCaseFile({
    format: "case-chronology/1",
    id: "words",
    timeZone: "Asia/Baku",
    events: [{ id: "event", type: "search", title: "Search", when: { edtf: "2011", text: "that year" } }],
  });
  const timeline = buildTimeline(caseFile);
  expect(toSvg(caseFile, timeline).losses.map(({ field }) => field)).toEqual(["when.text"]);
  expect(toHtml(caseFile, timeline).losses).toEqual([]);
});

test("what stands in data is never markup", () => {
  const { caseFile, timeline } = hostileCase();
  for (const [, view] of views) {
    const { output } = view(caseFile, timeline);
    expect(output).not.toMatch(/<img|<script>globalThis|<svg onload|<x:script|<b>"/);
    expect(output).not.toMatch(/href="(?!#|https?:)/);
  }
});

test("accounts that cannot all be true are tied together", () => {
  const { caseFile, timeline } = contradictedCase();
  const { output } = toSvg(caseFile, timeline);
  expect(output).toContain('<g class="cc-link cc-contradiction">');
  expect(output).toContain('<g class="cc-link cc-differs">');
});

test("5,000 events are all on the page", () => {
  const { caseFile, timeline } = largeCase(5000);
  expect(toHtml(caseFile, timeline).output.split('<li id="event-').length - 1).toBe(5000);
});
