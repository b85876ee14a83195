import fc from "fast-check";
import type { CaseFile } from "../../src/index.ts";
import { casesOf } from "../chronology/random-drafts.ts";

const health = { sensitivity: { category: "health" } };
const kinds = [
  ...(["detention", "detention", "court-sanction", "court-sanction", "release", "release"] as const),
  ...(["held", "transfer", "appeal", "death", "hearing"] as const),
] as const;
const measures = ["remand", "administrative-arrest", "house-arrest", "fine"] as const;
const outcomes = ["reduced", "overturned", "left-in-force", "increased"] as const;
const stances = [...Array<undefined>(8).fill(undefined), "alleged", "announced", "denied"] as const;
const people = [["p1"], ["p1"], ["p1"], ["p1", "p2"], ["g1"], ["p2"]];

interface Draft {
  [field: string]: unknown;
  id: string;
  type: string;
  term?: object;
  sources: object[];
  sensitivity?: object;
}

const step = fc.record({
  kind: fc.constantFrom(...kinds),
  who: fc.constantFrom(...people),
  /** Days since the step before. */
  days: fc.nat(12),
  written: fc.constantFrom(...Array<string>(5).fill("day"), "minute", "month", "relation", "nothing"),
  measure: fc.constantFrom(...measures),
  outcome: fc.constantFrom(...outcomes),
  term: fc.constantFrom(undefined, "P5D", "P20D", "P2M"),
  from: fc.nat(4),
  prolongs: fc.boolean(),
  sources: fc.array(fc.tuple(fc.nat(2), fc.constantFrom(...stances)), { maxLength: 2 }),
  isHidden: fc.constantFrom(true, false, false, false),
  /** What another account of it says, where there is one. */
  other: fc.option(
    fc.record({
      stance: fc.constantFrom(...stances),
      isHidden: fc.boolean(),
      article: fc.nat(2),
      differs: fc.boolean(),
    }),
    {
      freq: 4,
      nil: undefined,
    },
  ),
});

const drafts = fc
  .record({
    steps: fc.array(step, { minLength: 2, maxLength: 6 }),
    articles: fc.array(fc.tuple(fc.option(fc.nat(60)), fc.constantFrom(true, false, false)), {
      minLength: 3,
      maxLength: 3,
    }),
    isGroupHidden: fc.constantFrom(true, false, false, false),
    isPersonHidden: fc.constantFrom(true, false, false, false),
  })
  .map(({ steps, articles, isGroupHidden, isPersonHidden }) => {
    let day = 0;
    const events: Draft[] = [];
    const matches: object[] = [];
    for (const [at, plan] of steps.entries()) {
      day += plan.days;
      const sourceOf = (article: number, stance: string | undefined) => {
        const isEarly = (articles[article]?.[0] ?? day) < day;
        return { article: `a${article}`, stance: isEarly && stance !== "denied" ? "announced" : stance };
      };
      const before = events.at(-1);
      const orders = events.filter(({ term }) => term !== undefined).map(({ id }) => id);
      const order = orders.at(-1);
      const event: Draft = {
        id: `e${at}`,
        type: plan.kind,
        who: plan.who,
        ...whenOf(plan.written, day, before?.id),
        ...fieldsOf(plan, order, events.find(({ type }) => type === "detention")?.id),
        ...(plan.isHidden && health),
        sources: plan.sources.map(([article, stance]) => sourceOf(article, stance)),
      };
      events.push(event);
      if (plan.other === undefined) continue;
      const { stance, isHidden, article, differs } = plan.other;
      const { sensitivity: _, ...same } = event;
      const sources = [sourceOf(article, stance)];
      const differing = differs ? { legalBasis: "remand", kind: "medical" } : {};
      const fields = Object.entries(differing).filter(([field]) => Object.hasOwn(event, field));
      events.push({ ...same, ...Object.fromEntries(fields), id: `o${at}`, sources, ...(isHidden && health) });
      matches.push({ id: `m${at}`, events: [`e${at}`, `o${at}`], confidence: "certain" });
    }
    return {
      format: "case-chronology/1",
      id: "case",
      timeZone: "Asia/Baku",
      persons: ["p1", "p2"].map((id) => ({
        id,
        names: [{ full: "A. Person" }],
        ...(id === "p1" && isPersonHidden && health),
      })),
      groups: [{ id: "g1", description: "They", members: ["p1"], ...(isGroupHidden && health) }],
      articles: articles.map(([published, isHidden], at) => ({
        id: `a${at}`,
        headline: "Reported",
        ...(published !== null && { publishedAt: dayAt(published) }),
        ...(at === 2 && { derivedFrom: "a1" }),
        ...(isHidden && { sensitivity: { category: "source-identity" } }),
      })),
      events,
      matches,
    };
  });

/** Case files that tell of the custody of two persons and a group, in order, of which some events and articles go. */
export const custodyStories: fc.Arbitrary<CaseFile> = casesOf(drafts);

function dayAt(days: number): string {
  return new Date(Date.UTC(2011, 3, 10 + days)).toISOString().slice(0, 10);
}

function whenOf(written: string, day: number, before: string | undefined): object {
  if (written === "nothing") return {};
  if (written === "month") return { when: dayAt(day).slice(0, 7) };
  if (written === "minute") return { when: `${dayAt(day)}T10:00` };
  if (written === "day" || before === undefined) return { when: dayAt(day) };
  return { relations: [{ relation: "after", to: before }] };
}

function fieldsOf(
  {
    kind,
    measure,
    outcome,
    term,
    from,
    prolongs,
  }: { [Field in "kind" | "measure" | "outcome"]: string } & {
    term: string | undefined;
    from: number;
    prolongs: boolean;
  },
  order: string | undefined,
  detention: string | undefined,
): object {
  const counted = from === 0 && order !== undefined ? { event: order, at: "term-end" } : { event: detention };
  const given = term && {
    duration: term,
    ...(counted.event && from < 3 && { countedFrom: counted }),
    clock: "calendar",
  };
  if (kind === "detention") return { legalBasis: "police-custody" };
  if (kind === "release") return { kind: "unknown" };
  if (kind === "appeal")
    return {
      step: "decided",
      outcome,
      ...(order && { of: [order] }),
      ...(outcome === "reduced" && given && { term: given }),
    };
  if (kind !== "court-sanction") return {};
  const takesTerm = measure !== "fine";
  return {
    measure,
    ...(takesTerm && given && { term: given }),
    ...(takesTerm && prolongs && order !== undefined && { prolongs: order }),
  };
}
