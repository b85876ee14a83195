import fc from "fast-check";
import type { CaseFile } from "../../src/index.ts";
import { casesOf, daysAfter, persons, pick } from "../chronology/random-drafts.ts";

const places = [
  { zone: "UTC", day: "2011-04-04", clocks: ["elapsed", "calendar", "whole-days"] },
  // The clocks go forward and back within these days: by which calendar a term is then counted is tried elsewhere.
  { zone: "Asia/Baku", day: "2011-03-25", clocks: ["elapsed", "whole-days"] },
  { zone: "Asia/Baku", day: "2011-10-28", clocks: ["elapsed", "whole-days"] },
] as const;

const word = (type: string, more: object = {}) => ({ type, ...more });
/** What may be said of custody; what is said most stands more than once. */
const words = [
  word("detention", { legalBasis: "police-custody" }),
  word("detention", { legalBasis: "police-custody" }),
  word("detention", { legalBasis: "administrative-arrest" }),
  word("detention", { legalBasis: "unknown" }),
  word("held"),
  word("held", { legalBasis: "remand" }),
  word("held", { legalBasis: "none-given" }),
  word("court-sanction", { measure: "administrative-arrest" }),
  word("court-sanction", { measure: "remand" }),
  word("court-sanction", { measure: "remand" }),
  word("authority-order", { measure: "police-custody" }),
  word("court-sanction", { measure: "fine" }),
  word("transfer"),
  word("transfer"),
  word("transfer"),
  word("release", { kind: "unknown" }),
  word("release", { kind: "unknown" }),
  word("release", { kind: "unknown" }),
  word("death"),
  word("appeal", { step: "decided", outcome: "overturned" }),
  word("appeal", { step: "decided", outcome: "left-in-force" }),
  word("appeal", { step: "decided", outcome: "reduced" }),
  word("appeal", { step: "decided", outcome: "increased" }),
  word("appeal", { step: "decided", outcome: "returned" }),
  word("court-sanction", { measure: "compulsory-treatment" }),
  word("court-sanction", { measure: "fine" }),
  word("court-sanction", { measure: "deportation" }),
  word("hearing"),
];
const relations = ["before", "after", "after", "same-time", "same-day", "day-before", "day-after"] as const;
const gaps = [
  { exactly: "PT2H" },
  { atLeast: "PT12H" },
  { atMost: "PT30H" },
  { atLeast: "PT1H", atMost: "PT26H" },
  { exactly: "P1D" },
  { atMost: "P0D" },
  { atLeast: "P2D" },
  { atMost: "P2D" },
];
const durations = ["P1D", "P2D", "P3D", { atLeast: "P1D", atMost: "P3D" }, { atMost: "P2D" }];
const whos = [["person"], ["person"], ["person"], ["person", "other"], ["other"], ["group"]];

type Draft = Record<string, unknown> & { id: string; type: string };

/** Case files of a few words on the custody of one or two persons and a group. */
export function randomCustody(most: number): fc.Arbitrary<CaseFile> {
  const index = fc.nat(1000);
  const date = fc.record({ a: fc.nat(6), b: fc.nat(6), style: index });
  const event = fc.record({
    word: index,
    who: index,
    date,
    relation: fc.option(fc.record({ kind: index, to: index, gap: index, at: index, soft: fc.nat(9) }), {
      nil: undefined,
      freq: 1,
    }),
    term: fc.option(fc.record({ duration: index, clock: index, from: index, until: index, date, soft: fc.nat(9) }), {
      nil: undefined,
      freq: 4,
    }),
    source: fc.option(fc.record({ stance: index, article: fc.nat(1) }), { nil: undefined, freq: 1 }),
  });
  const drafts = fc
    .record({
      place: index,
      isDated: fc.boolean(),
      isInOrder: fc.nat(2),
      people: fc.nat(4),
      report: date,
      match: fc.option(fc.record({ of: index, date, confidence: index }), { nil: undefined, freq: 1 }),
      events: fc.array(event, { minLength: 2, maxLength: most }),
    })
    .map((plan) => {
      const { zone, day, clocks } = pick(places, plan.place);
      const when = ({ a, b, style }: { a: number; b: number; style: number }) => whenOf(day, a, b, style);
      const drafts: Draft[] = [];
      for (const [self, { word, who, date: anyDate, relation, term, source }] of plan.events.entries()) {
        const { a, b, style } = anyDate;
        const date =
          plan.isInOrder === 0 ? anyDate : { a: self, b: self + (b % 2), style: a % 2 === 0 ? 4 + (style % 4) : style };
        const draft: Draft = {
          id: `e${self}`,
          ...pick(words, word),
          who: plan.people > 1 ? ["person"] : pick(whos, who),
        };
        if (date.style % 9 > 0) draft.when = when(date);
        const earlier = drafts.filter(({ type, term }) => type !== "appeal" && term !== undefined);
        if (term && (draft.type === "court-sanction" || draft.type === "authority-order") && draft.measure !== "fine") {
          draft.term = termOf(term);
          const prolonged = earlier[term.from % (2 * earlier.length)];
          if (prolonged && term.from % 3 === 0 && prolonged.measure === draft.measure) draft.prolongs = prolonged.id;
        }
        if (draft.type === "appeal" && earlier.length > 0 && word % 3 > 0) draft.of = [pick(earlier, word).id];
        // What an appeal made shorter or longer may have a term.
        if (term && draft.of && (draft.outcome === "reduced" || draft.outcome === "increased"))
          draft.term = termOf(term);
        if (draft.type === "appeal" && word % 5 === 1) {
          const verdict = { id: `verdict${self}`, type: "verdict", outcome: "convicted", when: day };
          drafts.push(verdict);
          draft.of = [verdict.id];
        }
        if (source) {
          const stance = ["reported", "reported", "alleged", "announced", "denied", "reported"][source.stance % 6];
          draft.sources = [{ article: `a${source.article}`, stance }];
          if (source.stance % 6 === 5) draft.sources = [{ article: "a0", stance: "denied" }, { article: "a1" }];
          // When it was, or the term that it gives, is denied by another.
          if (source.stance % 12 === 7) {
            const supports = [draft.term !== undefined && source.stance % 24 === 7 ? "term" : "when"];
            draft.sources = [{ article: "a0" }, { article: "a1", stance: "denied", supports }];
          }
          // What it was under is only alleged.
          const told = ["legalBasis", "measure"].filter((field) => field in draft);
          if (source.stance % 12 === 6 && told.length > 0) {
            const reported = ["type", "who", "when"].filter((field) => field in draft);
            draft.sources = [
              { article: "a0", supports: reported },
              { article: "a1", stance: "alleged", supports: told },
            ];
          }
        }
        drafts.push(draft);
        if (!relation || drafts.length === 1) continue;
        const target = pick(drafts, relation.to % (drafts.length - 1));
        const kind = pick(relations, relation.kind);
        const isApart = kind === "before" || kind === "after";
        const toArticle = relation.to % 10 === 9;
        draft.relations = [
          {
            relation: kind,
            to: toArticle ? "a1" : target.id,
            ...(!toArticle && target.term !== undefined && relation.at % 2 > 0 && { at: "term-end" }),
            ...(isApart && relation.gap % 2 > 0 && { gap: pick(gaps, relation.gap) }),
            ...(relation.soft === 0 && { approximate: true }),
          },
        ];

        function termOf({ duration, clock, from, until, date, soft }: NonNullable<typeof term>) {
          const isRuled = draft.measure !== "remand" || clock % 5 > 0;
          const target = pick([...drafts, draft], from);
          const at = target.term !== undefined && from % 4 > 0 ? "term-end" : undefined;
          const isDate = until % 3 === 0;
          return {
            ...(isDate ? { until: when(date) } : { duration: pick(durations, duration) }),
            ...(!isDate && isRuled && { clock: pick(clocks, clock) }),
            ...(!isDate && isRuled && { countedFrom: { event: target.id, ...(at && { at }) } }),
            ...(soft === 0 && { approximate: true }),
          };
        }
      }
      const matches: object[] = [];
      const of = plan.match && pick(drafts, plan.match.of);
      if (plan.match && of && of.term === undefined && plan.match.of % 4 === 0) {
        const { relations: _relations, ...told } = of;
        const confidence = pick(["certain", "certain", "likely", "possible"], plan.match.confidence);
        const announced = plan.match.of % 3 === 0 && { sources: [{ article: "a0", stance: "announced" }] };
        drafts.push({ ...told, id: `f${of.id}`, when: when(plan.match.date), ...announced });
        matches.push({ id: "m", events: [of.id, `f${of.id}`], confidence });
      }
      return {
        format: "case-chronology/1",
        id: "case",
        timeZone: zone,
        persons,
        groups: [{ id: "group", description: "Detained together", members: ["person"] }],
        articles: [
          { id: "a0", headline: "Later", ...(plan.isDated && { publishedAt: whenOf(day, 16, 16, 1) }) },
          { id: "a1", headline: "Earlier", ...(plan.isDated && { publishedAt: when(plan.report) }) },
        ],
        events: drafts,
        matches,
      };
    });
  return casesOf(drafts);
}

/** A date some days after another, of the precision that `style` says. */
function whenOf(base: string, a: number, b: number, style: number) {
  const [first, second] = daysAfter(base, a, b);
  const time = ["00:00", "05:30", "10:00", "23:59"][style % 4] ?? "";
  const styles = [
    first,
    second,
    first,
    second,
    `${first}T${time}`,
    `${second}T${time}`,
    `${first}T${time}`,
    `${first}T${time}:30`,
    `${first}/${second}`,
    `[${first},${second}]`,
    `[${first}..${second}]`,
    `{${first},${second}}`,
    `${first}~`,
    { edtf: `${first}T${time}`, tolerance: "PT3H" },
  ];
  return styles[style % styles.length] ?? first;
}
