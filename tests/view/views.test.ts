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

test("5,000 events take a few seconds at most", () => {
  const { caseFile, timeline } = largeCase(5000);
  const start = performance.now();
  toHtml(caseFile, timeline);
  expect(performance.now() - start).toBeLessThan(10_000);
});
