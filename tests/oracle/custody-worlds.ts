import type { CaseFile } from "../../src/case-file/case-file.ts";
import { type CaseWorlds, type Event, isDenied, isExpected, termOf, type World } from "./case-worlds.ts";
import {
  changesUnnamed,
  followedBy,
  type InForce,
  inDoubt,
  isOn,
  leavesOpen,
  namedBy,
  ordersAfter,
  type Pending,
} from "./custody-orders.ts";

/** An instant that lies between two points of a world, or is one; `stated` is where an order puts it. */
export interface Boundary {
  from: number | undefined;
  to: number | undefined;
  stated?: number;
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
  /** The first and the last of its words that say that the person is held, and its segments by then; orders alone say it of nobody. */
  shown: { from: number; to: number; segments: number } | undefined;
  /** The death or the release before it, where nothing says how custody began again. */
  after: string | undefined;
  /** The detention that shows that it had ended. */
  detainedAgain: string | undefined;
  /** Moves, changes of basis and further orders, with the orders in force until then, and whether these go on. */
  turns: { kind: "transfer" | "basis" | "order"; event: string; orders: InForce[]; goesOn: boolean }[];
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

/** Whether an event of a spell is one by which it is known that the person is held. */
export function isHeldAt({ words, shown }: Spell, event: string): boolean {
  const at = words.indexOf(event);
  return shown !== undefined && at >= shown.from && at <= shown.to;
}

/** The last event of a spell by which it is known that the person is held; of orders alone, the last. */
export function lastHeld({ words, shown }: Spell): string {
  return words[shown?.to ?? words.length - 1] ?? "";
}

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
  const changed =
    outcome === "overturned" || outcome === "reduced" || outcome === "increased" || outcome === "returned";
  return step === "decided" && (changed || term !== undefined);
}

/** Whether an event is reported; what is denied or still to come says nothing of custody. */
export function isCounted(event: Event): boolean {
  return !isExpected(event) && !isDenied(event);
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
  /** Whether it rests on something being certain that is so in all worlds tried, where these are not all. */
  isDoubtful: boolean;
}

/** What a reading takes for certain: that one point is before another, and that one may be before the date of the timeline. */
interface Sureness {
  isSure(a: number, b: number): boolean;
  isByAsOf(at: number): boolean;
}

/**
 * Reads of worlds what they say of the custody of a person or group: in several ways where words on it are at one
 * instant. Worlds in which all is in the same order are read alike.
 */
export function custodyReader(
  worlds: CaseWorlds,
  caseFile: CaseFile,
  who: string,
  asOf: number | null,
): (world: World) => Reading[] {
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
  const { worlds: tried, isExhaustive } = worlds.all;
  let isDoubtful = false;
  const isInAll = (holds: (world: World) => boolean) => {
    const isSo = tried.every(holds);
    if (isSo && !isExhaustive) isDoubtful = true;
    return isSo;
  };
  const sureness: Sureness = {
    isSure: (a, b) => isInAll((world) => (world[a] ?? 0) < (world[b] ?? 0)),
    isByAsOf: (at) => asOf === null || !isInAll((world) => (world[at] ?? 0) >= asOf),
  };
  const known = new Map<string, Reading[]>();
  return (world) => {
    const course = courseOf(points, world);
    const readings = known.get(course) ?? read(world);
    known.set(course, readings);
    return readings;
  };

  function read(world: World): Reading[] {
    const readings = ordersOf(words, world).map((ordered): Reading => {
      isDoubtful = false;
      const spells = spellsOf(followed(ordered, own), worlds, sureness).filter((spell) =>
        spell.words.some((id) => own.has(id)),
      );
      const shape = spells.map(({ until, segments }) => [
        until === undefined,
        segments.map(({ basis, imposedBy }) => [basis, imposedBy]),
      ]);
      return { spells, shape: JSON.stringify(shape), key: JSON.stringify(spells), isDoubtful };
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

/**
 * A member's own words, and what a group's say of them: up to the first of their own; from a detention of the group while
 * they are not held; between, what prolongs or changes an order in their custody. Nothing, where a detention of their own
 * comes next, or nothing.
 */
function followed(words: Word[], own: ReadonlySet<string>): Word[] {
  const taken = new Set(own);
  let [since, isTogether, isHeld] = [0, true, false];
  let orders: Word[] = [];
  for (const [at, word] of words.entries()) {
    const { effect, event, id } = word;
    const named = namedBy(event);
    const isOfOrders =
      named.length > 0 || followedBy(event) !== undefined
        ? orders.some((order) => named.includes(order.id) || followedBy(event) === order.id)
        : effect === "amends" &&
          orders.length > 0 &&
          (leavesOpen(event) || orders.every((order) => !own.has(order.id)));
    if (own.has(id)) {
      if (isTogether && effect !== "begins") for (const one of words.slice(since, at)) taken.add(one.id);
      isTogether = false;
    } else if (!isTogether && effect === "begins" && !isHeld) [since, isTogether] = [at, true];
    else if (!isTogether && isHeld && isOfOrders) taken.add(id);
    else if (!isTogether) continue;
    if (effect === "begins" || effect === "ends") orders = [];
    if (effect === "imposes" || effect === "amends") orders.push(word);
    if (effect !== "amends") isHeld = effect !== "ends";
  }
  return words.filter(({ id }) => taken.has(id));
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

/**
 * Follows words through custody. What had ended, or was to begin, by a word is what had certainly: `isSure` says of two
 * points if the one is before the other in every world.
 */
function spellsOf(words: Word[], worlds: CaseWorlds, { isSure, isByAsOf }: Sureness): Spell[] {
  const spells: Spell[] = [];
  let open: Spell | undefined;
  let pending: Pending[] = [];
  /** Orders in whose place a change of basis put another. */
  let superseded = new Set<string>();
  let died: string | undefined;
  const pointOf = (id: string | undefined) => worlds.points.get(id ?? "");
  const eventOf = (id: string) => worlds.events.get(id);
  const lastOf = (spell: Spell | undefined) => pointOf(spell?.words.at(-1));
  const lastHeldOf = (spell: Spell) => pointOf(lastHeld(spell));
  const endOf = ({ event, end, liftedBy }: InForce) =>
    end === "lifted" ? pointOf(liftedBy) : end === "not-given" ? undefined : worlds.termEnds.get(event);
  const isOver = (order: InForce, point: number) => {
    const [end, given] = [endOf(order), pointOf(order.event)];
    if (order.end === "lifted" && (end === undefined || given === undefined || !isSure(given, end))) return false;
    return end !== undefined && isSure(end, point);
  };
  const ordersOfLast = () => open?.segments.at(-1)?.orders ?? [];
  const startOf = ({ at, after }: Pending, orders: InForce[]) => {
    if (at !== undefined) return { at, isNoLater: false };
    const order = orders.find((one) => one.end !== "lifted" && endOf(one) !== undefined && isOn(one, after));
    const end = order && endOf(order);
    return end === undefined ? undefined : { at: end, isNoLater: order?.end !== "term-end" };
  };
  /** Keeps where orders begin whose beginning is no more in force. */
  const keep = (before: InForce[], orders: InForce[]) => {
    pending = pending.map((one) => {
      if (one.at !== undefined || startOf(one, orders) !== undefined) return one;
      const lifted = orders.find((order) => order.end === "lifted" && isOn(order, one.after));
      return { ...one, at: lifted === undefined ? startOf(one, before)?.at : pointOf(lifted.liftedBy) };
    });
  };
  const supersede = (orders: InForce[]) => {
    for (const { event } of orders) superseded.add(event);
  };
  const turn = (spell: Spell, kind: "transfer" | "basis" | "order", event: string, goesOn = false) =>
    spell.turns.push({ kind, event, orders: [...ordersOfLast()], goesOn });
  const isPending = (word: Word) =>
    pending.some(({ orders }) => orders.some((order) => namedBy(word.event).some((id) => isOn(order, id))));
  /** What becomes of the orders in force, and of those that are to begin. */
  const change = (segment: Segment, word: Word) => {
    const named = namedBy(word.event);
    const before = segment.orders;
    const isInForce = before.some((order) => named.includes(order.event));
    const mayBeOfOthers = pending.length > 0;
    if (isInForce || !isPending(word))
      segment.orders = ordersAfter(before, word.event, (one) => isOver(one, word.point), mayBeOfOthers);
    if (changesUnnamed(word.event))
      pending = pending.map((one) => ({
        ...one,
        orders: one.orders.map((order) => inDoubt(order, (each) => isOver(each, word.point))),
      }));
    const gone: Pending[] = [];
    let isTaken = isInForce;
    pending = pending.flatMap((one) => {
      if (!one.orders.some((order) => named.some((id) => order.event === id))) return one;
      const isElsewhere = isTaken && termOf(word.event) !== undefined;
      isTaken = true;
      const orders = isElsewhere
        ? []
        : ordersAfter(one.orders, word.event, (each) => isOver(each, word.point)).filter(({ end }) => end !== "lifted");
      if (orders.length === 0) gone.push(one);
      if (orders.length === 0) return [];
      return { ...one, orders, imposedBy: word.effect === "imposes" ? [...one.imposedBy, word.id] : one.imposedBy };
    });
    for (const one of gone)
      pending = pending.map((other) =>
        one.orders.some((order) => isOn(order, other.after)) ? { ...other, after: one.after, at: one.at } : other,
      );
    keep(before, segment.orders);
  };
  const impose = (spell: Spell, word: Word) => {
    const segment = spell.segments.at(-1);
    segment?.imposedBy.push(word.id);
    if (segment !== undefined) change(segment, word);
  };
  /**
   * Adds a word. An order says that the person is held where the word before it did, save after the end of all orders; a
   * death too. Any other word says it, and shows that custody had begun.
   */
  const add = (spell: Spell, word: Word, isAfterLapse = false) => {
    const at = spell.words.push(word.id) - 1;
    const isWord = !isOrder(word.event) && word.event.type !== "death";
    if (isWord && spell.shown === undefined)
      for (const segment of spell.segments) segment.from = { ...segment.from, to: word.point };
    if (isWord || (spell.shown?.to === at - 1 && !isAfterLapse))
      spell.shown = { from: spell.shown?.from ?? at, to: at, segments: spell.segments.length };
  };
  /** Whether all orders had ended before a word, and no word since says that the person was held. */
  const isAfterLapse = (spell: Spell, word: Word) => {
    const [orders, last] = [ordersOfLast(), lastHeldOf(spell)];
    const areOver = (point: number) => orders.every((order) => isOver(order, point));
    if (pending.length > 0 || orders.length === 0 || !areOver(word.point)) return false;
    return last === undefined || !areOver(last);
  };
  const begin = (word: Word, from: Boundary, after?: string) => {
    [pending, superseded] = [[], new Set()];
    open = {
      segments: [segmentOf(word.basis ?? "unknown", from)],
      until: undefined,
      words: [],
      first: word.id,
      shown: undefined,
      after,
      detainedAgain: undefined,
      turns: [],
    };
    spells.push(open);
    add(open, word);
    if (word.effect === "imposes") impose(open, word);
    return open;
  };
  const beginUnseen = (word: Word) => {
    const last = spells.at(-1)?.words.at(-1);
    const isEnd = eventOf(last ?? "")?.type === "release" || eventOf(last ?? "")?.type === "death";
    return begin(word, { from: pointOf(last), to: word.point }, died ?? (isEnd ? last : undefined));
  };
  /** Begins what was to follow. */
  const start = (spell: Spell, one: Pending, from: Boundary) => {
    const segment = spell.segments.at(-1);
    const before = segment?.orders ?? [];
    const beginning = startOf(one, before);
    const stated = worlds.termEnds.get(one.after);
    const isStated = beginning === undefined || (beginning.at === stated && !beginning.isNoLater);
    const isEarlier =
      beginning !== undefined && stated !== undefined && (beginning.at === stated || isSure(beginning.at, stated));
    const orders = one.orders.map((order): InForce => {
      const event = eventOf(order.event);
      if (isStated || order.end !== "term-end" || event === undefined || termOf(event)?.until !== undefined)
        return order;
      return { ...order, end: isEarlier ? "no-later" : "not-given" };
    });
    pending = pending.filter((other) => other !== one);
    if (segment?.basis === one.basis) {
      segment.imposedBy.push(...one.imposedBy);
      segment.orders = [...before, ...orders];
      return;
    }
    supersede(before);
    keep(before, orders);
    spell.segments.push({ basis: one.basis, from, imposedBy: [...one.imposedBy], orders });
  };
  const leadsTo = (all: Pending[], one: Pending, basis: string): boolean => {
    if (one.basis === basis) return true;
    const others = all.filter((other) => other !== one);
    return others.some(
      (other) =>
        (other.after === one.after || one.orders.some((order) => isOn(order, other.after))) &&
        leadsTo(others, other, basis),
    );
  };
  const startWhere = (
    spell: Spell,
    boundaryOf: (one: Pending, from: { at: number; isNoLater: boolean }) => Boundary | undefined,
  ) => {
    for (let at = 0; at < pending.length; ) {
      const one = pending[at];
      const beginning = one && startOf(one, ordersOfLast());
      const from = one && beginning && boundaryOf(one, beginning);
      if (one !== undefined && from !== undefined) start(spell, one, from);
      at = from === undefined ? at + 1 : 0;
    }
  };
  const startBy = (spell: Spell, word: Word) =>
    startWhere(spell, (one, { at, isNoLater }) => {
      const last = lastOf(spell);
      if (!isSure(at, word.point)) {
        const said = word.effect === "confirms" ? word.basis : undefined;
        if (said === undefined || said === spell.segments.at(-1)?.basis || !leadsTo(pending, one, said))
          return undefined;
        if (isSure(word.point, at)) {
          turn(spell, "basis", word.id);
          return { from: last, to: word.point };
        }
      }
      return { from: isNoLater ? last : at, to: at };
    });
  const show = (spell: Spell, isBy: (at: number) => boolean) =>
    startWhere(spell, (_, { at, isNoLater }) =>
      isBy(at) ? { from: lastOf(spell), to: at, ...(isNoLater ? {} : { stated: at }) } : undefined,
    );
  /** Whether the orders that alone tell of custody had certainly ended, and the word is on none of them. */
  const hasEnded = (spell: Spell, word: Word) => {
    const orders = spell.segments.at(-1)?.orders ?? [];
    if (pending.length > 0 || orders.length === 0 || !orders.every((order) => isOver(order, word.point))) return false;
    return !spell.words.some((id) => namedBy(word.event).includes(id));
  };
  for (const word of words) {
    const { effect, point, basis, id } = word;
    const spell: Spell | undefined = open;
    const isByOrders = spell !== undefined && spell.shown === undefined;
    if (spell !== undefined && (effect !== "begins" || isByOrders)) startBy(spell, word);
    const current = spell?.segments.at(-1);
    if (spell === undefined || current === undefined) {
      if (effect === "amends") continue;
      if (effect === "ends" && word.event.type === "death") {
        died = id;
        continue;
      }
      if (effect === "begins") begin(word, { from: point, to: point }, died);
      else if (effect === "ends") {
        beginUnseen(word).until = { from: point, to: point };
        open = undefined;
      } else beginUnseen(word);
    } else if (effect === "amends") {
      const named = namedBy(word.event);
      if (named.length === 0 || !named.every((one) => superseded.has(one))) change(current, word);
    } else if (effect === "ends") {
      const last = lastHeldOf(spell);
      add(spell, word);
      spell.until = { from: isHeldAt(spell, id) ? point : last, to: point };
      open = undefined;
      if (word.event.type === "death") died = id;
    } else if (effect === "begins" && isByOrders && !hasEnded(spell, word)) {
      const isInForce =
        basis === undefined ||
        basis === current.basis ||
        current.orders.some((order) => countsFrom(eventOf(order.event), id));
      const begun = segmentOf(basis ?? current.basis, { from: point, to: point });
      const gone = current.orders.filter((order) => isOver(order, point));
      if (isInForce) {
        begun.orders = current.orders.filter((order) => !gone.includes(order));
        begun.imposedBy = current.imposedBy.filter((one) => gone.every(({ event }) => event !== one));
      }
      spell.segments = [begun];
      keep(current.orders, begun.orders);
      Object.assign(spell, { first: id, after: died, turns: [] });
      add(spell, word);
    } else if (effect === "begins") {
      if (!isByOrders) {
        show(spell, (at) => isSure(at, point));
        spell.detainedAgain = id;
      }
      spell.until = { from: lastHeldOf(spell), to: point };
      begin(word, { from: point, to: point }, died);
    } else if (effect === "imposes" && isByOrders && hasEnded(spell, word)) {
      spell.until = { from: lastOf(spell), to: point };
      beginUnseen(word);
    } else {
      const isBridge = effect === "imposes" && isAfterLapse(spell, word);
      if (effect === "moves") turn(spell, "transfer", id);
      else if (effect === "imposes") order(spell, current, word);
      else if (basis !== undefined && basis !== current.basis) {
        const goesOn = basis !== "none-given";
        turn(spell, "basis", id, goesOn);
        if (!goesOn) keep(current.orders, []);
        const from = { from: lastOf(spell), to: point };
        spell.segments.push({ ...segmentOf(basis, from), orders: goesOn ? current.orders : [] });
      }
      add(spell, word, isBridge);
    }
  }
  const last: Spell | undefined = open;
  if (last !== undefined) show(last, isByAsOf);
  for (const spell of spells) spell.segments = spell.segments.map((segment, at) => asFarAsShown(spell, segment, at));
  return spells.filter((spell) => !isOfDead(spell));

  /** A part that no word shows: it began when an order says, if it did; before any word of the spell, until it ends. */
  function asFarAsShown(spell: Spell, segment: Segment, at: number): Segment {
    const { from, to, stated } = segment.from;
    if (spell.shown === undefined) return { ...segment, from: { from: stated ?? from, to: spell.until?.to } };
    if (at < spell.shown.segments || stated !== undefined) return segment;
    return { ...segment, from: { from: lastHeldOf(spell), to, ...(from !== undefined && { stated: from }) } };
  }

  /** Whether orders alone tell of the custody of someone who had died. */
  function isOfDead({ shown, after, first }: Spell): boolean {
    const [death, begun] = [pointOf(after), pointOf(first)];
    const event = eventOf(after ?? "");
    if (shown !== undefined || event?.type !== "death" || death === undefined || begun === undefined) return false;
    const { sources = [] } = event;
    const isDoubted =
      sources.some(({ stance }) => stance === "denied") ||
      (sources.length > 0 && sources.every(({ stance }) => stance === "alleged"));
    return !isDoubted && isSure(death, begun);
  }

  function order(spell: Spell, current: Segment, word: Word) {
    const named = namedBy(word.event);
    if (isPending(word) && !current.orders.some((one) => named.includes(one.event))) {
      change(current, word);
      return;
    }
    const after = followedBy(word.event);
    const all = [...current.orders, ...pending.flatMap(({ orders }) => orders)];
    const counted =
      after === undefined
        ? undefined
        : all.find((one) => one.end !== "lifted" && endOf(one) !== undefined && isOn(one, after));
    if (after !== undefined && counted !== undefined) {
      const next: Pending = {
        order: word.id,
        basis: word.basis ?? "unknown",
        imposedBy: [word.id],
        orders: ordersAfter([], word.event, () => false),
        after,
        at: undefined,
      };
      const isOnPending = pending.some(({ orders }) => orders.some((one) => isOn(one, after)));
      const beginning = startOf(next, current.orders);
      const isLater = current.basis !== next.basis && beginning !== undefined && !isSure(beginning.at, word.point);
      if (isOnPending || isLater) {
        pending.push(next);
        return;
      }
    }
    if (current.basis === word.basis) {
      turn(spell, "order", word.id);
      impose(spell, word);
      return;
    }
    turn(spell, "basis", word.id);
    supersede(all);
    pending = [];
    spell.segments.push(segmentOf(word.basis ?? "unknown", { from: word.point, to: word.point }));
    impose(spell, word);
  }
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
