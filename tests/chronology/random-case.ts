import fc from "fast-check";
import { safeParseWhen } from "../../src/dates/when.ts";
import type { CaseFile } from "../../src/index.ts";
import { casesOf, daysAfter, persons, pick } from "./random-drafts.ts";

/**
 * Time zones with a day near which something happens to the clock or the calendar, one aside. Where it is loose, some is
 * undated and uncertain, and no months are counted: what has no bounds would have to be tried in all years.
 */
const places = [
  { zone: "UTC", day: "2011-04-10", loose: true },
  { zone: "UTC", day: "2012-02-24", loose: false },
  { zone: "Asia/Baku", day: "2011-03-22", loose: false },
  { zone: "Asia/Baku", day: "2011-10-26", loose: false },
  { zone: "Asia/Tehran", day: "2011-03-18", loose: false },
] as const;

export interface CaseShape {
  /** Where the case is: an index of the zones above; any, if absent. */
  place?: number;
  events?: { min: number; max: number };
  /** How many relations an event has at most. */
  relations?: number;
  /** Whether every term states its rule. */
  statedRules?: boolean;
  /** Whether events and sources may be uncertain, denied or announced. */
  stances?: boolean;
}

const index = fc.nat(1000);
const types = [
  "detention",
  "held",
  "court-sanction",
  "authority-order",
  "transfer",
  "appeal",
  "assembly",
  "trial",
  "hunger-strike",
  "restriction",
  "release",
] as const;
const relations = [
  "before",
  "after",
  "same-time",
  "same-day",
  "day-before",
  "day-after",
  "during",
  "starts",
  "ends",
] as const;
const gaps = [
  { exactly: "PT2H" },
  { atLeast: "PT12H" },
  { atMost: "PT30H" },
  { atLeast: "PT1H", atMost: "PT26H" },
  { exactly: "P1D" },
  { exactly: "P3D" },
  { atLeast: "P2D" },
  { atMost: "P4D" },
  { atLeast: "P1D", atMost: "P2D" },
];
const durations = ["P5D", "P3D", "PT48H", "P1DT12H", { atLeast: "P2D", atMost: "P4D" }, { atMost: "P3D" }];
const clocks = ["elapsed", "calendar", "whole-days"] as const;
const measures = ["administrative-arrest", "police-custody", "remand"] as const;
const stances = ["reported", "confirmed", "alleged", "announced", "denied"] as const;
const people = [["person"], ["person", "other"], ["other"]];

/**
 * A date near a day, of any precision. `a` and `b` are numbers of days after it, `style` says how it is written, `loose`
 * whether it may be open or uncertain.
 */
function dateOf(
  base: string,
  a: number,
  b: number,
  style: number,
  { loose, uncertain }: Record<"loose" | "uncertain", boolean>,
) {
  const [first, second] = daysAfter(base, a, b);
  const time = ["00:00", "00:30", "02:30", "04:30", "10:00", "23:59"][style % 6] ?? "";
  const styles = [
    first,
    second,
    first,
    `${first}T${time}`,
    `${second}T${time}`,
    `${first}T${time}`,
    `${first}/${second}`,
    `[${first},${second}]`,
    `[${first}..${second}]`,
    `{${first},${second}}`,
    `${first.slice(0, 9)}X`,
    `${first.slice(0, 5)}XX${first.slice(7)}`,
    first.slice(0, 7),
    `${first}T${time}Z`,
    `${first}T10:00/${second}T23:30`,
    { edtf: `${first}T${time}`, tolerance: "PT3H" },
    { edtf: first, zone: "Europe/Moscow" },
    { edtf: second, tolerance: "P1D" },
    ...(loose ? [`${first}/..`, `../${second}`, `${first}/`] : []),
    ...(loose && uncertain ? [`${first}~`, `${second}?`, `${first.slice(0, 8)}%${first.slice(8)}`] : []),
  ];
  return styles[style % styles.length] ?? first;
}

type Draft = Record<string, unknown>;

/** Case files of a few events, valid, consistent or not. */
export function randomCase(shape: CaseShape = {}): fc.Arbitrary<CaseFile> {
  const { events = { min: 2, max: 8 }, stances: uncertain = true } = shape;
  const date = fc.record({ a: fc.nat(9), b: fc.nat(9), style: index });
  const source = fc.record({
    article: index,
    stance: fc.option(index, { nil: undefined, freq: 2 }),
    supports: fc.nat(9),
  });
  const relation = fc.record({
    kind: index,
    to: index,
    at: fc.nat(9),
    gap: index,
    soft: fc.nat(9),
    sourced: fc.nat(9),
  });
  const event = fc.record({
    type: index,
    dated: fc.nat(2),
    date,
    until: fc.option(fc.record({ a: fc.nat(3), b: fc.nat(3), style: index }), { nil: undefined }),
    who: index,
    relations: fc.array(relation, { maxLength: shape.relations ?? 2 }),
    sources: fc.array(source, { maxLength: 2 }),
    measure: index,
    term: fc.option(
      fc.record({
        duration: index,
        clock: fc.nat(5),
        from: index,
        at: fc.nat(5),
        until: fc.nat(9),
        date,
        soft: fc.nat(9),
      }),
      { nil: undefined, freq: 3 },
    ),
    leans: index,
  });
  const match = fc.record({ first: index, second: index, confidence: index, sourced: fc.nat(5) });
  const drafts = fc
    .record({
      place: shape.place === undefined ? index : fc.constant(shape.place),
      articles: fc.array(fc.option(date, { nil: undefined, freq: 3 }), { minLength: 1, maxLength: 2 }),
      events: fc.array(event, { minLength: events.min, maxLength: events.max }),
      matches: fc.array(match, { maxLength: 2 }),
    })
    .map((plan) => {
      const { zone, day, loose } = places[plan.place % places.length] ?? places[0];
      const when = (a: number, b: number, style: number) => {
        const date = dateOf(day, a, b, style, { loose, uncertain });
        return safeParseWhen(date, { zone }).success ? date : dateOf(day, a, b, 0, { loose: false, uncertain });
      };
      const articles: Draft[] = plan.articles.map((date, index) => ({
        id: `a${index}`,
        headline: "Reported",
        ...(date && { publishedAt: when(date.a + 4, date.b + 4, date.style) }),
        ...(!date && !loose && { publishedAt: when(9, 9, 0) }),
      }));
      const sourcesOf = (sources: (typeof plan.events)[number]["sources"], fields: string[]) => {
        const made = sources.map(({ article, stance, supports }) => ({
          article: `a${article % articles.length}`,
          ...(stance !== undefined && uncertain && loose && { stance: pick(stances, stance) }),
          ...(supports === 0 && uncertain && fields.length > 0 && { supports: [pick(fields, article)] }),
        }));
        return made.length > 0 ? { sources: made } : {};
      };
      const carriesTerm = plan.events.map(({ term, type }) => term !== undefined && hasTerm(pick(types, type)));
      const drafts = plan.events.map((event, self): Draft => {
        const type = pick(types, event.type);
        const draft: Draft = { id: `e${self}`, type, who: pick(people, event.who % 5 > 2 ? event.who : 0) };
        if (event.dated > 0 || !loose) {
          draft.when = when(event.date.a, event.date.b, event.date.style);
        }
        const lasts = ["assembly", "trial", "hunger-strike", "restriction"].includes(type);
        const { until = loose ? undefined : { a: 0, b: 1, style: 0 } } = event;
        if (lasts && until) draft.until = when(until.a + 9, until.b + 9, until.style);
        if (type === "detention") draft.legalBasis = "administrative-arrest";
        if (type === "release") draft.kind = "unknown";
        if (type === "court-sanction" || type === "authority-order") draft.measure = pick(measures, event.measure);
        if (type === "appeal") draft.step = "decided";
        const { term } = event;
        if (term && hasTerm(type)) {
          const earlier = self === 0 ? self : term.from % self;
          const at =
            carriesTerm[earlier] && term.at === 0 && earlier !== self ? "term-end" : term.at === 1 ? "end" : undefined;
          const states = shape.statedRules === true || term.at < 4;
          draft.term = {
            duration: pick(loose ? durations : [...durations, "P1M"], term.duration),
            ...((shape.statedRules || term.clock < 3) && { clock: pick(clocks, term.clock) }),
            ...(states && { countedFrom: { event: `e${earlier}`, ...(at && { at }) } }),
            ...(term.until === 0 && { until: when(term.date.a, term.date.b, term.date.style) }),
            ...(term.soft === 0 && uncertain && { approximate: true }),
          };
          if (type === "appeal" && carriesTerm[earlier] && earlier !== self) draft.of = [`e${earlier}`];
          else if (type !== "appeal" && carriesTerm[earlier] && earlier !== self && event.leans % 3 === 0) {
            draft.prolongs = `e${earlier}`;
          }
        }
        const made = event.relations.flatMap(({ kind, to, at, gap, soft, sourced }): Draft[] => {
          const target = to % (plan.events.length + articles.length);
          if (target === self) return [];
          const isArticle = target >= plan.events.length;
          const relation = pick(relations, kind);
          const points =
            isArticle || ["during", "starts", "ends"].includes(relation)
              ? []
              : ["start", "end", ...(carriesTerm[target] ? ["term-end", "term-end"] : [])];
          const isApart = relation === "before" || relation === "after";
          return [
            {
              relation,
              to: isArticle ? `a${target - plan.events.length}` : `e${target}`,
              ...(at < points.length && { at: points[at] }),
              ...(isApart && gap % 3 > 0 && { gap: pick(loose ? gaps : [...gaps, { exactly: "P1M" }], gap) }),
              ...(soft === 0 && uncertain && { approximate: true }),
              ...(sourced === 0 && { sources: [{ article: "a0", ...(uncertain && { stance: "alleged" }) }] }),
            },
          ];
        });
        if (made.length > 0) draft.relations = made;
        const fields = ["when", "relations", "term"].filter((field) => field in draft);
        return { ...draft, ...sourcesOf(event.sources, fields) };
      });
      const matches = plan.matches.flatMap(({ first, second, confidence, sourced }, at): Draft[] => {
        const [one, other] = [first % drafts.length, second % drafts.length];
        if (one === other || drafts[one]?.type !== drafts[other]?.type) return [];
        const grade = pick(["certain", "likely", "possible"], confidence);
        return [
          {
            id: `m${at}`,
            events: [`e${one}`, `e${other}`],
            confidence: uncertain || grade !== "likely" ? grade : "certain",
            ...(sourced === 0 && uncertain && { sources: [{ article: "a0", stance: "alleged" }] }),
          },
        ];
      });
      return {
        format: "case-chronology/1",
        id: "case",
        timeZone: zone,
        persons,
        articles,
        events: drafts,
        matches,
      };
    });
  return casesOf(drafts);
}

function hasTerm(type: string): boolean {
  return ["court-sanction", "authority-order", "appeal"].includes(type);
}
