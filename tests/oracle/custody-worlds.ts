import type { CaseFile } from "../../src/case-file/case-file.ts";
import { type CaseWorlds, type Event, isDenied, termOf, type World } from "./case-worlds.ts";

/** An instant that lies between two points of a world, or is one; `stated` is where an order puts it. */
export interface Boundary {
  from: number | undefined;
  to: number | undefined;
  stated?: number;
}

/** An order in force, and when it ends. */
interface InForce {
  event: string;
  end: "term-end" | "no-later" | "not-given";
}

interface Segment {
  basis: string;
  from: Boundary;
  imposedBy: string[];
  orders: InForce[];
}

/** A time in custody, as it is told of one course of events. */
export interface Spell {
  segments: Segment[];
  /** Where it ends; undefined while it is open. */
  until: Boundary | undefined;
  /** Ids of the events that tell of it; the first began it. */
  words: string[];
  first: string;
  /** The release before it, where nothing says how custody began again. */
  after: string | undefined;
  /** The detention that shows that it had ended. */
  detainedAgain: string | undefined;
  /** Moves, changes of basis and further orders, with the orders in force until then. */
  turns: { kind: "transfer" | "basis" | "order"; event: string; orders: InForce[] }[];
}

interface Word {
  id: string;
  point: number;
  event: Event;
  effect: "begins" | "confirms" | "imposes" | "moves" | "amends" | "ends";
  basis: string | undefined;
}

const bases: Record<string, string | undefined> = {
  "administrative-arrest": "administrative-arrest",
  "police-custody": "police-custody",
  remand: "remand",
  imprisonment: "imprisonment",
  "life-imprisonment": "imprisonment",
};

/** What an event says of custody. */
function effectOf(event: Event): Word["effect"] | undefined {
  const { type } = event;
  if (!isCounted(event)) return undefined;
  if (type === "detention") return "begins";
  if (type === "held") return "confirms";
  if (type === "transfer") return "moves";
  if (type === "release" || type === "death") return "ends";
  if (type === "appeal") return changesOrders(event) ? "amends" : undefined;
  if (type !== "court-sanction" && type !== "authority-order") return undefined;
  return event.inAbsentia === true || bases[event.measure] === undefined ? undefined : "imposes";
}

/** Whether an appeal was decided, and otherwise than that all stays as it is. */
function changesOrders(appeal: Extract<Event, { type: "appeal" }>): boolean {
  const { step, outcome, term } = appeal;
  const changed = outcome === "overturned" || outcome === "reduced" || outcome === "increased";
  return step === "decided" && (changed || term !== undefined);
}

/** Whether an event is reported; what is denied or still to come says nothing of custody. */
export function isCounted(event: Event): boolean {
  const { sources = [] } = event;
  const isExpected = sources.some(({ stance }) => stance === "announced") && sources.every(isNoReport);
  return !isExpected && !isDenied(event);
}

function isNoReport({ stance }: { stance?: string | undefined }): boolean {
  return stance === "announced" || stance === "denied";
}

function basisOf(event: Event): string | undefined {
  const basis = "legalBasis" in event ? event.legalBasis : "measure" in event ? bases[event.measure ?? ""] : undefined;
  return basis === "unknown" ? undefined : basis;
}

/** A way in which a course of events may be read. */
export interface Reading {
  spells: Spell[];
  /** What a timeline shows of them; and all that they are made of. */
  shape: string;
  key: string;
}

/**
 * Reads of worlds what they say of the custody of a person or group: in several ways where words on it are at one
 * instant. Worlds in which all is in the same order are read alike.
 */
export function custodyReader(worlds: CaseWorlds, caseFile: CaseFile, who: string): (world: World) => Reading[] {
  const groups = new Set([who]);
  for (const { id, members } of caseFile.groups ?? []) if (members?.includes(who)) groups.add(id);
  const isSecond = (id: string) =>
    caseFile.matches?.some(({ events, confidence }) => confidence !== "possible" && events.indexOf(id) > 0) === true;
  const words = [...worlds.events.values()].flatMap((event): Word[] => {
    const [effect, point] = [effectOf(event), worlds.points.get(event.id)];
    if (effect === undefined || point === undefined || isSecond(event.id)) return [];
    if (!event.who?.some((one) => groups.has(one))) return [];
    return [{ id: event.id, point, event, effect, basis: basisOf(event) }];
  });
  const own = new Set(words.filter(({ event }) => event.who?.includes(who)).map(({ id }) => id));
  const points = words.flatMap(({ id, point }) => [point, worlds.termEnds.get(id) ?? []].flat());
  const known = new Map<string, Reading[]>();
  return (world) => {
    const course = courseOf(points, world);
    const readings = known.get(course) ?? read(world);
    known.set(course, readings);
    return readings;
  };

  function read(world: World): Reading[] {
    const readings = ordersOf(words, world).map((ordered): Reading => {
      const spells = spellsOf(followed(ordered, own), worlds, world).filter((spell) =>
        spell.words.some((id) => own.has(id)),
      );
      const shape = spells.map(({ until, segments }) => [
        until === undefined,
        segments.map(({ basis, imposedBy }) => [basis, imposedBy]),
      ]);
      return { spells, shape: JSON.stringify(shape), key: JSON.stringify(spells) };
    });
    return [...new Map(readings.map((reading) => [reading.key, reading])).values()];
  }
}

/** The order in which points are in a world. */
function courseOf(points: number[], world: World): string {
  const at = (point: number) => world[point] ?? 0;
  const ordered = [...points].sort((a, b) => at(a) - at(b) || a - b);
  return ordered.map((point, index) => `${at(point) === at(ordered[index - 1] ?? point) ? "=" : "<"}${point}`).join("");
}

/** What a group's words say is a member's up to the first of their own; nothing, where that is a detention. */
function followed(words: Word[], own: ReadonlySet<string>): Word[] {
  const first = words.findIndex(({ id }) => own.has(id));
  const isOwnAlone = words[first]?.effect === "begins";
  return words.filter(({ id }, at) => own.has(id) || (at < first && !isOwnAlone));
}

/** Words by their instants; those at one instant in every order. */
function ordersOf(words: Word[], world: World): Word[][] {
  const at = ({ point }: Word) => world[point] ?? Number.NaN;
  if (words.length === 0) return [[]];
  const first = Math.min(...words.map(at));
  return words
    .filter((word) => at(word) === first)
    .flatMap((word) =>
      ordersOf(
        words.filter((other) => other !== word),
        world,
      ).map((others) => [word, ...others]),
    );
}

function spellsOf(words: Word[], worlds: CaseWorlds, world: World): Spell[] {
  const spells: Spell[] = [];
  let open: Spell | undefined;
  let lastEnding: Word | undefined;
  /** An order that begins when the term in force ends, and the point at which that is. */
  let next: { order: Word; at: number } | undefined;
  const pointOf = (id: string | undefined) => worlds.points.get(id ?? "");
  const begin = (word: Word, from: Boundary, after?: string) => {
    open = {
      segments: [segmentOf(word.basis ?? "unknown", from)],
      until: undefined,
      words: [word.id],
      first: word.id,
      after,
      detainedAgain: undefined,
      turns: [],
    };
    spells.push(open);
    if (word.effect === "imposes") impose(open, word);
    return open;
  };
  const beginUnseen = (word: Word) => begin(word, { from: lastEnding?.point, to: word.point }, lastEnding?.id);
  const change = (spell: Spell, basis: string, from: Boundary, order?: Word) => {
    spell.segments.push(segmentOf(basis, from));
    if (order !== undefined) impose(spell, order);
    next = undefined;
  };
  for (const word of words) {
    const { effect, point, basis, id } = word;
    const spell: Spell | undefined = open;
    const segment = spell?.segments.at(-1);
    if (spell !== undefined && next !== undefined) {
      const isOver = (world[next.at] ?? 0) < (world[point] ?? 0);
      if (isOver || basis === next.order.basis)
        change(spell, next.order.basis ?? "unknown", { from: next.at, to: next.at }, next.order);
    }
    const current = spell?.segments.at(-1) ?? segment;
    if (effect === "amends") {
      if (current !== undefined) current.orders = ordersAfter(current.orders, word);
    } else if (effect === "begins") {
      const isOrderedOnly = spell?.words.every((one) => isOrder(worlds.events.get(one)));
      if (spell !== undefined && current !== undefined && isOrderedOnly) {
        const isInForce =
          basis === undefined ||
          basis === current.basis ||
          current.orders.some((order) => countsFrom(worlds.events.get(order.event), id));
        const begun = segmentOf(basis ?? current.basis, { from: point, to: point });
        spell.segments = [isInForce ? { ...current, basis: begun.basis, from: begun.from } : begun];
        Object.assign(spell, { first: id, after: undefined, turns: [] });
        spell.words.push(id);
      } else {
        if (spell !== undefined) {
          spell.until = { from: pointOf(spell.words.at(-1)), to: point };
          spell.detainedAgain = id;
          next = undefined;
        }
        begin(word, { from: point, to: point });
      }
    } else if (effect === "ends") {
      const isDeath = word.event.type === "death";
      if (spell === undefined && isDeath) continue;
      const ended = spell ?? beginUnseen(word);
      if (spell !== undefined) spell.words.push(id);
      ended.until = { from: point, to: point };
      [open, next, lastEnding] = [undefined, undefined, word];
    } else if (spell === undefined || current === undefined) {
      beginUnseen(word);
    } else {
      const turn = (kind: "transfer" | "basis" | "order") =>
        spell.turns.push({ kind, event: id, orders: [...current.orders] });
      if (effect === "moves") turn("transfer");
      else if (effect === "imposes" && basis === current.basis) {
        turn("order");
        impose(spell, word);
      } else if (effect === "imposes") {
        const counted = termOf(word.event)?.countedFrom;
        const isOn = current.orders.some((one) => one.event === counted?.event && one.end === "term-end");
        const end = counted?.at === "term-end" && isOn ? worlds.termEnds.get(counted.event) : undefined;
        if (end !== undefined) next = { order: word, at: end };
        else {
          turn("basis");
          change(spell, basis ?? "unknown", { from: point, to: point }, word);
        }
      } else if (basis !== undefined && basis !== current.basis) {
        turn("basis");
        change(spell, basis, { from: pointOf(spell.words.at(-1)), to: point });
      }
      spell.words.push(id);
    }
  }
  const last: Spell | undefined = open;
  if (last !== undefined && next !== undefined) {
    const { order, at } = next;
    const shown = pointOf(last.words.at(-1));
    const isOver = (world[at] ?? 0) < (world[shown ?? -1] ?? 0);
    change(last, order.basis ?? "unknown", isOver ? { from: at, to: at } : { from: shown, to: at, stated: at }, order);
  }
  return spells;
}

function segmentOf(basis: string, from: Boundary): Segment {
  return { basis, from, imposedBy: [], orders: [] };
}

function isOrder(event: Event | undefined): boolean {
  return event?.type === "court-sanction" || event?.type === "authority-order";
}

function countsFrom(order: Event | undefined, id: string): boolean {
  const from = order && termOf(order)?.countedFrom;
  return from?.event === id && from.at !== "term-end";
}

function impose({ segments }: Spell, order: Word): void {
  const segment = segments.at(-1);
  if (segment === undefined) return;
  segment.imposedBy.push(order.id);
  segment.orders = ordersAfter(segment.orders, order);
}

/** The table of the orders in force. */
function ordersAfter(before: InForce[], { id, event }: Word): InForce[] {
  const hasTerm = termOf(event) !== undefined;
  const named = event.type === "appeal" ? event.of : "prolongs" in event && event.prolongs ? [event.prolongs] : [];
  const isConcerned = (order: InForce) => (named === undefined ? before.length === 1 : named.includes(order.event));
  if (event.type === "appeal") {
    const { outcome } = event;
    if (outcome === "overturned") return before.filter((order) => !isConcerned(order));
    if (hasTerm) {
      const others = before.filter((order) => !isConcerned(order) && order.end !== "not-given");
      return [...others, { event: id, end: "term-end" }];
    }
    if (outcome === "reduced")
      return before.map((order) =>
        isConcerned(order) && order.end === "term-end" ? { ...order, end: "no-later" } : order,
      );
    if (outcome === "increased" && before.some(isConcerned)) return [...before, { event: id, end: "not-given" }];
    return before;
  }
  if (!hasTerm) return [...before, { event: id, end: "not-given" }];
  const others = before.filter((order) => !isConcerned(order) && order.end !== "not-given");
  return [...others, { event: id, end: "term-end" }];
}
