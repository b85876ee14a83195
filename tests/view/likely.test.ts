import { expect, test } from "vitest";
import { type Bounds, boundsOf } from "../../src/dates/index.ts";
import { buildTimeline } from "../../src/index.ts";
import { placeMarks } from "../../src/view/chart/place-marks.ts";
import { toHtml, toSvg } from "../../src/view/index.ts";
import { caseOf, type EventInput } from "../chronology/case-of.ts";
import { detention, order, release } from "../chronology/custody-events.ts";

const articles = [{ id: "article", headline: "Reported" }];
const [reported, alleged, denied] = (["reported", "alleged", "denied"] as const).map((stance) => ({
  article: "article",
  stance,
}));
const sourcedBy = (...sources: unknown[]) => ({ sources });

function viewsOf(events: EventInput[]): { picture: string; page: string } {
  const caseFile = caseOf({ articles, events });
  const timeline = buildTimeline(caseFile);
  return { picture: toSvg(caseFile, timeline).output, page: toHtml(caseFile, timeline).output };
}

const strike: EventInput = { id: "of", type: "hunger-strike", when: "2011-04-17" };
const rally: EventInput = { id: "rally", type: "assembly", when: "2011-04-17~" };
const dayAfterRally = { relations: [{ relation: "day-after", to: "rally" }] };

test.each<[string, "sure" | "soft", EventInput[]]>([
  ["a date", "sure", [detention("of", "2011-04-17")]],
  ["a date in doubt", "soft", [detention("of", "2011-04-17?")]],
  ["an allegation", "soft", [detention("of", "2011-04-17", sourcedBy(alleged))]],
  ["an undated allegation", "soft", [detention("of", undefined, sourcedBy(alleged))]],
  ["an allegation that another source reports", "sure", [detention("of", "2011-04-17", sourcedBy(alleged, reported))]],
  ["a start and an end", "sure", [{ ...strike, until: "2011-05-01" }]],
  ["a start, and an end in doubt", "soft", [{ ...strike, until: "2011-05-01~" }]],
  ["a start that nothing ends", "sure", [strike]],
  ["the day after a date in doubt", "soft", [detention("of", undefined, dayAfterRally), rally]],
  ["its own date on the day after a date in doubt", "sure", [detention("of", "2011-04-18", dayAfterRally), rally]],
])("%s is drawn as %s, and so is its item in the list", (_, style, events) => {
  const { picture, page } = viewsOf(events);
  const place = Number(/<li id="event-(\d+)" class="event[^"]*"><h3><bdi>(?:Detention|Hunger)/.exec(page)?.[1]);
  expect(new RegExp(`<a class="([^"]*)" href="#event-${place}"`).exec(picture)?.[1]).toContain(`cc-${style}`);
  const item = page.slice(page.indexOf(`<li id="event-${place}"`)).split("<dl>")[0];
  expect(item?.includes('<span class="status">likely</span>')).toBe(style === "soft");
});

const remand = { legalBasis: "remand" };

test.each<[string, boolean, EventInput[]]>([
  ["dates", true, [detention("d", "2011-04-17", remand), release("r", "2011-05-01")]],
  ["a beginning in doubt", false, [detention("d", "2011-04-17?", remand), release("r", "2011-05-01")]],
  ["an end in doubt", false, [detention("d", "2011-04-17", remand), release("r", "2011-05-01?")]],
  [
    "an alleged beginning",
    false,
    [detention("d", "2011-04-17", { ...remand, ...sourcedBy(alleged) }), release("r", "2011-05-01")],
  ],
  [
    "a beginning that is disputed",
    false,
    [detention("d", "2011-04-17", { ...remand, ...sourcedBy(denied, reported) }), release("r", "2011-05-01")],
  ],
])("a band of %s is firm: %s; else it, its words, the note and the legend say likely", (_, isFirm, events) => {
  const { picture, page } = viewsOf(events);
  const count = (text: string, part: string) => text.split(part).length - 1;
  const [firm, pale] = ['class="cc-firm cc-remand"', 'class="cc-firm cc-pale cc-remand"'];
  // One is the sign of the legend.
  expect([count(picture, firm), count(picture, pale)]).toEqual(isFirm ? [2, 0] : [1, 2]);
  expect(picture).toContain(`<title>${isFirm ? "In" : "Likely in"} custody, remand: begins 17 April 2011; ends 1 May`);
  expect(picture).toContain(isFirm ? "Held at least 13 days" : "Likely held at least 13 days");
  expect(picture.includes(">likely in custody<")).toBe(!isFirm);
  expect(page).toContain(isFirm ? "<b>remand</b>: begins" : '<b>remand</b> <span class="status">likely</span>: begins');
  expect(page).toContain(`${isFirm ? ">" : ">likely "}between 13 days and 15 days; 15 calendar days`);
});

test.each<[string, string, object]>([
  ["whose rule is known", "term ends", { countedFrom: { event: "o" }, clock: "elapsed" }],
  ["whose rule is inferred", "term likely ends", {}],
])("the end of a term %s is written as %s", (_, words, rule) => {
  const measure = { measure: "administrative-arrest", term: { duration: "P15D", ...rule } };
  const { picture, page } = viewsOf([
    detention("d", "2011-04-17", { legalBasis: "administrative-arrest" }),
    order("o", "2011-04-18T10:00", measure),
  ]);
  const isLikely = words.includes("likely");
  expect(picture).toContain(`>${words} `);
  expect(picture.includes('class="cc-term cc-dashed" d="M')).toBe(isLikely);
  expect(/<dt>Its term ends<\/dt><dd>[^<]*<span class="status">likely/.test(page)).toBe(isLikely);
});

test("custody that may not have been at all is not counted as if it had", () => {
  const twice = (more: object) =>
    viewsOf([
      detention("a", "2011-03-01", more),
      release("b", "2011-03-02"),
      detention("c", "2011-04-17"),
      release("d", "2011-05-01"),
    ]).picture;
  expect(twice({})).toContain("\u2068In custody 2 times; the last time held at least 13 days");
  expect(twice(sourcedBy(alleged))).toMatch(
    /\u2068Likely in custody 2 times; the last time (likely )?held at least 13 days/,
  );
});

const zone = "Asia/Baku";
const april = { from: Date.UTC(2011, 3, 1), to: Date.UTC(2011, 4, 1), width: 600 };

test.each<[string, Bounds, Bounds | undefined, { left: number; right: number }]>([
  ["no earliest date", boundsOf("../2011-04-16", { zone }), undefined, { left: 2, right: 315.8 }],
  ["no latest date", boundsOf("2011-04-16", { zone }), { earliest: 0, latest: null }, { left: 295.8, right: 598 }],
  ["neither", { earliest: null, latest: null }, undefined, { left: 2, right: 598 }],
])("the arrow of an event with %s is within the picture", (_, start, end, place) => {
  const mark = {
    event: 0,
    label: "",
    text: "",
    start,
    ...(end && { end }),
    likely: false,
    status: "reported" as const,
  };
  expect(placeMarks([mark], april).placed).toMatchObject([{ shape: "open", ...place }]);
});

test("a finding leads to the events that it tells of", () => {
  const { page } = viewsOf([detention("first", "2011-04-17"), detention("again", "2011-04-20")]);
  expect(page).toMatch(
    /detained again.*? <span class="sources">see events <a href="#event-1">1<\/a>, <a href="#event-2">2<\/a><\/span>/,
  );
});
