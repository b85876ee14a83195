import type { CaseFile } from "../../src/case-file/case-file.ts";
import type { Match } from "../../src/case-file/match.ts";
import { extentOf, isSoftWhen, rangesOf } from "../../src/dates/bounds.ts";
import type { WhenInput } from "../../src/dates/when.ts";
import { requireZone, type Zone } from "../../src/dates/zone.ts";
import { type Cells, clockCells, dayCells, type Landing, wholeDayCells } from "./case-cells.ts";
import type { Choice, Edge, Option } from "./case-differences.ts";

/** What a case file says of time, statement by statement, as the design has it. It shares nothing with the library but dates. */
export interface CaseReading {
  zone: Zone;
  points: number;
  events: Map<string, EventReading>;
  /** By id; in the order of ids. */
  statements: Map<string, Statement>;
  /** Terms whose rule no source gives, where one is tried. */
  undecided: Undecided[];
  /** Ids of the events that are accounts of one, the first id first. */
  entries: string[][];
  /** Whether months are counted anywhere. */
  countsMonths: boolean;
}

type Event = NonNullable<CaseFile["events"]>[number];
type Source = NonNullable<Event["sources"]>[number];
type Term = { duration?: string | { atLeast?: string | undefined; atMost?: string | undefined } | undefined };

export interface EventReading {
  event: Event;
  isDenied: boolean;
  /** Whether it is denied, or only announced where another account of the same event reports it: it binds no other. */
  isSilent: boolean;
  start: number;
  end: number;
  termEnd: number | undefined;
}

/** One field; `kind` says whether it gives way when nothing is soft. Extents have no statement. */
interface Statement {
  kind: "date" | "tie" | "extent";
  soft: boolean;
  edges: Edge[];
  choices: Choice[];
}

export interface Undecided {
  event: EventReading;
  from: number | undefined;
  clock: Clock | undefined;
  duration: NonNullable<Term["duration"]>;
}

export type Clock = "elapsed" | "calendar" | "whole-days";

const hour = 3_600_000;
const spans = new Set(["assembly", "trial"]);
const states = new Set(["hunger-strike", "restriction"]);

/** Reads a case file; what silent events say counts only where `bindSilent` asks for it. */
export function readCase(caseFile: CaseFile, { bindSilent = false } = {}): CaseReading {
  const zone = requireZone(caseFile.timeZone);
  const articles = new Map<string, { point: number; zone: Zone }>();
  const reading: CaseReading = {
    zone,
    points: 1,
    events: new Map(),
    statements: new Map(),
    undecided: [],
    entries: [],
    countsMonths: JSON.stringify(caseFile).includes('"P1M"'),
  };
  const addPoint = () => reading.points++;
  const state = (id: string, kind: Statement["kind"], soft: boolean, parts: (Edge | Choice)[]) => {
    const statement = reading.statements.get(id) ?? { kind, soft, edges: [], choices: [] };
    reading.statements.set(id, statement);
    for (const part of parts) {
      if ("atMost" in part) statement.edges.push(part);
      else statement.choices.push(part);
    }
  };

  for (const { id, publishedAt } of caseFile.articles ?? []) {
    const named = typeof publishedAt === "object" ? publishedAt.zone : undefined;
    const article = { point: addPoint(), zone: named === undefined ? zone : requireZone(named) };
    articles.set(id, article);
    if (publishedAt === undefined) continue;
    state(`${id}/publishedAt`, "tie", isSoftWhen(publishedAt), within(article.point, publishedAt, zone));
  }

  reading.entries = entriesOf(caseFile);
  const voices = new Map((caseFile.events ?? []).map((event) => [event.id, voiceOf(event)]));
  const isHeard = (id: string) => {
    const accounts = reading.entries.find((ids) => ids.includes(id)) ?? [];
    const isReported = accounts.some((one) => voices.get(one) === "reports");
    return voices.get(id) === "reports" || (voices.get(id) === "announces" && !isReported);
  };
  const events = [...(caseFile.events ?? [])].map(withoutDenied).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const event of events) {
    const start = addPoint();
    const end = spans.has(event.type) || states.has(event.type) ? addPoint() : start;
    if (end !== start) state(`${event.id}/extent`, "extent", false, [atMost(end, start, 0)]);
    const termEnd = termOf(event) === undefined ? undefined : addPoint();
    const isSilent = !isHeard(event.id);
    reading.events.set(event.id, { event, isDenied: isDeniedEvent(event), isSilent, start, end, termEnd });
  }

  for (const event of reading.events.values()) {
    if (event.isSilent && !bindSilent) continue;
    readDates(event);
    readRelations(event);
    readTerm(event);
    for (const [index, source] of (event.event.sources ?? []).entries()) {
      const article = articles.get(source.article);
      if (article === undefined || source.stance === "announced" || source.stance === "denied") continue;
      const id = `${event.event.id}/sources/${index}`;
      state(id, "tie", source.stance === "alleged", [atMost(article.point, event.start, 0)]);
    }
  }

  for (const match of caseFile.matches ?? []) {
    if (!isStated(match)) continue;
    const accounts = match.events.flatMap((id) => reading.events.get(id) ?? []);
    const [first, ...others] = accounts.filter(({ isDenied, isSilent }) =>
      bindSilent ? isDenied || !isSilent : !isDenied,
    );
    const soft = match.confidence === "likely" || isInDoubt(match.sources, "events", true);
    for (const other of others) {
      if (first === undefined) continue;
      state(`${match.id}/events`, "tie", soft, [...equal(first.start, other.start), ...equal(first.end, other.end)]);
    }
  }
  return reading;

  function readDates({ event, start, end }: EventReading): void {
    const { id, when, until, sources } = event;
    if (when !== undefined) {
      const extent = extentOf(when, { zone: zone.name });
      const soft = isSoftWhen(when) || isInDoubt(sources, "when");
      const whole = within(start, when, zone);
      if (start === end) {
        state(`${id}/when`, "date", soft, whole);
      } else if (extent.kind === "interval") {
        state(`${id}/when`, "date", soft, [...inRange(start, extent.start), ...inRange(end, extent.end)]);
      } else if (states.has(event.type) || extent.kind === "time" || until !== undefined) {
        state(`${id}/when`, "date", soft, whole);
      } else {
        // The whole of it lies in one and the same range.
        const ranges = [...rangesOf(when, { zone: zone.name })];
        state(`${id}/when`, "date", soft, [rangeChoice(start, [end], ranges, (range) => inRange(end, range))]);
      }
    }
    if (until !== undefined) {
      const soft = isSoftWhen(until) || isInDoubt(sources, "until");
      state(`${id}/until`, "date", soft, within(end, until, zone));
    }
  }

  function readRelations({ event, start, end }: EventReading): void {
    for (const [index, { relation, to, at, gap, approximate, sources }] of (event.relations ?? []).entries()) {
      const article = articles.get(to);
      const other = article
        ? { start: article.point, end: article.point, termEnd: undefined, zone: article.zone }
        : { ...reading.events.get(to), zone };
      const points = { start: other.start, end: other.end, "term-end": other.termEnd };
      const target = points[at ?? (relation === "after" ? "end" : "start")];
      if (target === undefined || other.start === undefined || other.end === undefined) continue;
      const days = (from: number, later: number, count: number) =>
        countParts(dayCells, from, later, `P${count}D`, "exactly", other.zone);
      const apart = (from: number, later: number): (Edge | Choice)[] => [
        atMost(later, from, -1),
        ...(["exactly", "atLeast", "atMost"] as const).flatMap((side) => {
          const text = gap?.[side];
          return text === undefined ? [] : countParts(dayCells, from, later, text, side, other.zone);
        }),
      ];
      const parts: Record<typeof relation, () => (Edge | Choice)[]> = {
        before: () => apart(end, target),
        after: () => apart(target, start),
        "same-time": () => equal(start, target),
        "same-day": () => days(target, start, 0),
        "day-before": () => days(start, target, 1),
        "day-after": () => days(target, start, 1),
        during: () => [atMost(start, other.start ?? 0, 0), atMost(other.end ?? 0, end, 0)],
        starts: () => equal(start, other.start ?? 0),
        ends: () => equal(end, other.end ?? 0),
      };
      if (sources === undefined && !isDeniedEvent(event) && isDeniedByName(event, "relations")) continue;
      const isOfOwn = sources !== undefined && sources.length > 0;
      const soft =
        approximate === true ||
        (isOfOwn ? isInDoubt(sources, "relation", true) : isInDoubt(event.sources, "relations"));
      state(`${event.id}/relations/${index}`, "tie", soft, parts[relation]());
    }
  }

  function readTerm(event: EventReading): void {
    const term = termOf(event.event);
    if (term === undefined || event.termEnd === undefined) return;
    const id = `${event.event.id}/term`;
    const isDoubted = term.until !== undefined && isSoftWhen(term.until);
    const soft = term.approximate === true || isDoubted || isInDoubt(event.event.sources, "term");
    const { from, clock, measure } = ruleOf(event.event);
    const { duration } = term;
    if (term.until !== undefined) state(id, "tie", soft, within(event.termEnd, term.until, zone));
    if (duration === undefined) return;
    const counted = clock ?? clockOfUnits(duration);
    if (from !== undefined && counted !== undefined) {
      state(id, "tie", soft, termParts(zone, from, event.termEnd, duration, counted));
    } else if (measure === "administrative-arrest" || measure === "police-custody") {
      reading.undecided.push({ event, from, clock: counted, duration });
    }
  }

  /** As the sources give it: a prolongation counts from the end of what it prolongs, an appeal's term as what it replaces. */
  function ruleOf(event: Event): {
    from?: number | undefined;
    clock?: Clock | undefined;
    measure?: string | undefined;
  } {
    const term = termOf(event);
    if (term === undefined) return {};
    const replaced = "of" in event && event.of ? reading.events.get(event.of[0] ?? "") : undefined;
    const inherited = replaced ? ruleOf(replaced.event) : {};
    const from = reading.events.get(term.countedFrom?.event ?? "");
    // What no source gives an end is prolonged, or gone on from, at a point that nothing bounds.
    const endOf = (of: EventReading | undefined) => of && (of.termEnd ?? addPoint());
    const points = { start: from?.start, end: from?.end, "term-end": endOf(from) };
    const prolonged = "prolongs" in event ? endOf(reading.events.get(event.prolongs ?? "")) : undefined;
    return {
      from: points[term.countedFrom?.at ?? "start"] ?? prolonged ?? inherited.from,
      clock: term.clock ?? inherited.clock,
      measure: ("measure" in event ? event.measure : undefined) ?? inherited.measure,
    };
  }
}

/** What puts a term's end so long after the point that it counts from. */
export function termParts(
  zone: Zone,
  from: number,
  to: number,
  duration: NonNullable<Term["duration"]>,
  clock: Clock,
): (Edge | Choice)[] {
  const cells = clock === "whole-days" ? wholeDayCells : clockCells;
  const limits = typeof duration === "string" ? { exactly: duration } : duration;
  const sides = { exactly: undefined, atLeast: undefined, atMost: undefined, ...limits };
  return (["exactly", "atLeast", "atMost"] as const).flatMap((side) => {
    const text = sides[side];
    return text === undefined ? [] : countParts(cells, from, to, text, side, zone, clock);
  });
}

function termOf(event: Event) {
  if (!("term" in event) || (event.type === "appeal" && event.step !== "decided")) return undefined;
  return event.term;
}

/** `to` is at least, at most or exactly a duration after `from`, its days and months by a calendar. */
function countParts(
  cells: Cells,
  from: number,
  to: number,
  text: string,
  side: "exactly" | "atLeast" | "atMost",
  zone: Zone,
  clock?: Clock,
): (Edge | Choice)[] {
  const [, months = 0, days = 0, hours = 0] = (/^P(?:(\d+)M)?(?:(\d+)D)?(?:T(\d+)H)?$/.exec(text) ?? []).map((part) =>
    Number(part ?? 0),
  );
  const elapsed = hours * hour + (clock === "elapsed" ? days * 24 * hour : 0);
  const counted = clock === "elapsed" ? 0 : days;
  const sides = (least: Landing, greatest: Landing): Edge[] => [
    ...(side === "atMost" ? [] : [later(least)]),
    ...(side === "atLeast" ? [] : [earlier(greatest)]),
  ];
  const later = (landing: Landing) =>
    "at" in landing ? atMost(to, 0, -landing.at - elapsed) : atMost(to, from, -landing.after - elapsed);
  const earlier = (landing: Landing) =>
    "at" in landing ? atMost(0, to, landing.at + elapsed) : atMost(from, to, landing.after + elapsed);
  const isCalendar = months > 0 || counted > 0 || !text.includes("T");
  if (!isCalendar || (clock === "elapsed" && months === 0)) return sides({ after: 0 }, { after: 0 });
  return [
    {
      point: from,
      ties: [from, to],
      endless: true,
      options: (first, last) =>
        cells(zone, months, counted, first, last).map(({ least, greatest, ...stretch }) => ({
          ...stretch,
          edges: sides(least, greatest),
        })),
    },
  ];
}

function clockOfUnits(duration: NonNullable<Term["duration"]>): Clock | undefined {
  const texts = typeof duration === "string" ? [duration] : Object.values(duration);
  if (texts.some((text) => text?.includes("D"))) return undefined;
  return texts.some((text) => text?.includes("T")) ? "elapsed" : "calendar";
}

/** `to - from` is at most so much. */
function atMost(from: number, to: number, milliseconds: number): Edge {
  return { from, to, atMost: milliseconds };
}

function equal(a: number, b: number): Edge[] {
  return [atMost(a, b, 0), atMost(b, a, 0)];
}

type Range = { earliest: number | null; latest: number | null };

function inRange(point: number, range: Range | null): Edge[] {
  if (range === null) return [];
  const { earliest, latest } = range;
  return [
    ...(earliest === null ? [] : [atMost(point, 0, -earliest)]),
    ...(latest === null ? [] : [atMost(0, point, latest - 1)]),
  ];
}

function within(point: number, when: WhenInput, zone: Zone): (Edge | Choice)[] {
  const ranges = [...rangesOf(when, { zone: zone.name })];
  const [first, ...others] = ranges;
  if (first !== undefined && others.length === 0) return inRange(point, first);
  return [rangeChoice(point, [], ranges, () => [])];
}

function rangeChoice(point: number, ties: number[], ranges: Range[], edgesOf: (range: Range) => Edge[]): Choice {
  const options = ranges.map(
    (range): Option => ({
      from: range.earliest ?? Number.NEGATIVE_INFINITY,
      to: (range.latest ?? Number.POSITIVE_INFINITY) - 1,
      edges: edgesOf(range),
    }),
  );
  return { point, ties: [point, ...ties], endless: false, options: () => options };
}

/** A denial of some fields alone is none of the event. */
function isDeniedEvent({ sources = [] }: Event): boolean {
  const ofEvent = sources.filter(
    ({ stance, supports }) => stance !== "denied" || !supports || supports.includes("type"),
  );
  return ofEvent.length > 0 && ofEvent.every(({ stance }) => stance === "denied");
}

/** What the sources of an account do: report the event, only announce it, or deny it. */
function voiceOf(event: Event): "reports" | "announces" | "denies" {
  if (isDeniedEvent(event)) return "denies";
  const said = (event.sources ?? []).filter(({ stance }) => stance !== "denied");
  return said.length > 0 && said.every(({ stance }) => stance === "announced") ? "announces" : "reports";
}

/** Whether a field is denied by name, and no source states it, by name or with all others. */
function isDeniedByName({ sources = [] }: Event, field: string): boolean {
  return (
    sources.some(({ stance, supports }) => stance === "denied" && supports?.includes(field)) &&
    supporting(sources, field).length === 0
  );
}

/** An event without the dates and the term that are denied of it, unless it is denied itself. */
function withoutDenied(event: Event): Event {
  if (isDeniedEvent(event)) return event;
  const denied = ["when", "until", "term"].filter((field) => isDeniedByName(event, field));
  return { ...event, ...Object.fromEntries(denied.map((field) => [field, undefined])) };
}

/** The sources of a field that do not deny it. */
function supporting(sources: readonly Source[] | undefined, field: string): Source[] {
  return (sources ?? []).filter(({ stance, supports }) => stance !== "denied" && (supports?.includes(field) ?? true));
}

/** Whether what all state of a field is only alleged or announced; or one source states it and another denies it, by name or, where the sources are of nothing else, at all. */
function isInDoubt(sources: readonly Source[] = [], field: string, isOfNothingElse = false): boolean {
  const stating = supporting(sources, field);
  const denying = sources.filter(
    ({ stance, supports }) =>
      stance === "denied" && (supports?.includes(field) || (isOfNothingElse && supports === undefined)),
  );
  return isUnreported(stating) || (stating.length > 0 && denying.length > 0);
}

/** Whether all that speak of it allege it or announce it. */
function isUnreported(sources: readonly Source[]): boolean {
  return sources.length > 0 && sources.every(({ stance }) => stance === "alleged" || stance === "announced");
}

function isStated({ confidence, sources = [] }: Match): boolean {
  return confidence !== "possible" && (sources.length === 0 || sources.some(({ stance }) => stance !== "denied"));
}

function entriesOf({ events = [], matches = [] }: CaseFile): string[][] {
  const groups = events.map(({ id }) => new Set([id]));
  for (const match of matches.filter(isStated)) {
    const tied = groups.filter((group) => match.events.some((id) => group.has(id)));
    for (const group of tied) groups.splice(groups.indexOf(group), 1);
    groups.push(new Set(tied.flatMap((group) => [...group])));
  }
  return groups.map((group) => [...group].sort());
}
