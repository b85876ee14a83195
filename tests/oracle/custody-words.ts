import type { CaseFile } from "../../src/case-file/case-file.ts";
import { type CaseWorlds, type Event, isDenied, isExpected, termOf } from "./case-worlds.ts";
import { followedBy, leavesOpen, namedBy } from "./custody-orders.ts";

/** What an event says of custody, and where it is in a world. */
export interface Word {
  id: string;
  point: number;
  event: Event;
  effect: "begins" | "confirms" | "imposes" | "moves" | "amends" | "opens" | "ends";
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
  if (event.inAbsentia === true) return undefined;
  return bases[event.measure] !== undefined ? "imposes" : mayHold(event) ? "opens" : undefined;
}

/** Whether an event orders a measure by which someone may be held, though it gives no basis. */
export function mayHold(event: Event): boolean {
  return "measure" in event && (event.measure === "deportation" || event.measure === "compulsory-treatment");
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

/** Whether sources that speak of a field only allege it, or one of them denies it by name. */
function isFieldDoubted({ sources = [] }: Event, field: string): boolean {
  const isOf = ({ supports }: { supports?: string[] | undefined }) => !supports?.length || supports.includes(field);
  const stances = sources.filter(isOf).map(({ stance }) => stance);
  const isDenied = sources.some(({ stance, supports }) => stance === "denied" && supports?.includes(field));
  const isReported = stances.some((stance) => stance !== "denied" && stance !== "alleged" && stance !== "announced");
  return isDenied || (!isReported && stances.some((stance) => stance === "alleged" || stance === "announced"));
}

/** Whether an event may not have been, or not what it is said to be: so a source says, or none does more than allege it. */
function isDoubted(event: Event): boolean {
  const isDisputed = event.sources?.some(({ stance, supports }) => stance === "denied" && !supports?.length) === true;
  return (
    isDisputed || ["type", "who", "measure", "outcome"].some((field) => field in event && isFieldDoubted(event, field))
  );
}

/** The events of a case of which it is not doubted that they were. */
export function withoutDoubted(worlds: CaseWorlds): CaseWorlds {
  const events = new Map([...worlds.events].filter(([, event]) => !isDoubted(event)));
  for (const [id, event] of events) {
    if ("legalBasis" in event && isFieldDoubted(event, "legalBasis"))
      events.set(id, { ...event, legalBasis: "unknown" });
  }
  const isSame = [...worlds.events].every(([id, event]) => events.get(id) === event);
  return isSame ? worlds : { ...worlds, events };
}

function basisOf(event: Event): string | undefined {
  const basis = "legalBasis" in event ? event.legalBasis : "measure" in event ? bases[event.measure ?? ""] : undefined;
  return basis === "unknown" ? undefined : basis;
}

/** What events say of the custody of a person or group, theirs or that of a group they are in. */
export function wordsOn(who: string, worlds: CaseWorlds, caseFile: CaseFile): Word[] {
  const groups = new Set([who]);
  for (const { id, members } of caseFile.groups ?? []) if (members?.includes(who)) groups.add(id);
  const isSecond = (id: string) =>
    caseFile.matches?.some(({ events, confidence }) => confidence !== "possible" && events.indexOf(id) > 0) === true;
  return [...worlds.events.values()].flatMap((event): Word[] => {
    const [effect, point] = [effectOf(event), worlds.points.get(event.id)];
    if (effect === undefined || point === undefined || isSecond(event.id)) return [];
    if (!event.who?.some((one) => groups.has(one))) return [];
    return [{ id: event.id, point, event, effect, basis: basisOf(event) }];
  });
}

/**
 * A member's own words, and what a group's say of them: up to the first of their own; from a detention of the group while
 * they are not held; between, what prolongs or changes an order in their custody. Nothing, where a detention of their own
 * comes next, or nothing.
 */
export function followed(words: Word[], own: ReadonlySet<string>): Word[] {
  const taken = new Set(own);
  let [since, isTogether, isHeld] = [0, true, false];
  let orders: Word[] = [];
  for (const [at, word] of words.entries()) {
    const { effect, event, id } = word;
    const named = namedBy(event);
    const isOfOrders =
      named.length > 0 || followedBy(event) !== undefined
        ? orders.some((order) => named.includes(order.id) || followedBy(event) === order.id)
        : (effect === "amends" || effect === "opens") &&
          orders.length > 0 &&
          (leavesOpen(event) || orders.every((order) => !own.has(order.id)));
    if (own.has(id)) {
      if (isTogether && effect !== "begins") for (const one of words.slice(since, at)) taken.add(one.id);
      isTogether = false;
    } else if (!isTogether && effect === "begins" && !isHeld) [since, isTogether] = [at, true];
    else if (!isTogether && isHeld && isOfOrders) taken.add(id);
    else if (!isTogether) continue;
    if (effect === "begins" || effect === "ends") orders = [];
    if (effect === "imposes" || effect === "amends" || effect === "opens") orders.push(word);
    if (effect !== "amends" && effect !== "opens") isHeld = effect !== "ends";
  }
  return words.filter(({ id }) => taken.has(id));
}

export function isOrder(event: Event | undefined): boolean {
  return event?.type === "court-sanction" || event?.type === "authority-order";
}

/** Whether the term of an order counts from the beginning of an event. */
export function countsFrom(order: Event | undefined, id: string): boolean {
  const from = order && termOf(order)?.countedFrom;
  return from?.event === id && from.at !== "term-end";
}
