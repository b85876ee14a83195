import { intAt, realAt } from "./at.ts";
import type { EdgeStep } from "./columns.ts";
import { follow, type Propagation } from "./follow.ts";
import { type Side, settle } from "./graph.ts";
import { remoteStart } from "./remote.ts";
import { climbRings } from "./rings.ts";
import type { Solution } from "./solve.ts";

/** How far one question may go before it is left open, counted as for a pass. */
export const effortPerQuestion = 10_000_000;

/** What else is supposed to hold: `to` at or after what `from` and a weight or a calendar step demand. */
export interface Question {
  from: number;
  to: number;
  demand: number | EdgeStep;
}

/**
 * A solved side of a network that questions are put to. It is worked on in place and put back after each question, so that
 * a question costs what it touches, not the size of the network.
 */
export interface Probe {
  state: Propagation;
  /** The least instants of the network as it stands. */
  base: Float64Array;
  /** The points that were raised, in the order they first were, and how many. */
  touched: Int32Array;
  touchedCount: number;
  isTouched: Uint8Array;
  /** The points that are to be followed, each at most once at a time; and how many there have been, round after round. */
  queue: Int32Array;
  queuedCount: number;
  isQueued: Uint8Array;
  seen: Int32Array;
  /** Notes that a point was raised. */
  moved: (point: number) => void;
}

const probes = new WeakMap<Float64Array, Probe>();

/** The probe of a solution's lower side, or of its upper, where instants are negated. Made when first asked for. */
export function probeOf(solution: Solution, end: "lower" | "upper"): Probe {
  const base = end === "lower" ? solution.earliest : solution.mirroredLatest;
  const known = probes.get(base);
  if (known) return known;
  const points = base.length;
  const other = end === "lower" ? solution.mirroredLatest : solution.earliest;
  const side: Side = { ...solution.graph[end], low: base, high: other.map((instant) => -instant) };
  const probe: Probe = {
    state: { side, values: base.slice(), parents: new Int32Array(points).fill(-1), clash: -1, exact: true, effort: 0 },
    base,
    touched: new Int32Array(points),
    touchedCount: 0,
    isTouched: new Uint8Array(points),
    queue: new Int32Array(points),
    queuedCount: 0,
    isQueued: new Uint8Array(points),
    seen: new Int32Array(points),
    moved: (point) => touch(probe, point),
  };
  probes.set(base, probe);
  return probe;
}

/**
 * Supposes that a point lies at or after an instant, and perhaps a question, and reads what follows from it: a clash, or
 * the least instants then. They are put back when `read` returns.
 */
export function suppose<T>(
  solution: Solution,
  probe: Probe,
  point: number,
  instant: number,
  question: Question | undefined,
  read: (state: Propagation) => T,
  effort = effortPerQuestion,
): T {
  const { state, base, touched, isTouched, isQueued } = probe;
  state.clash = -1;
  state.exact = true;
  state.effort = effort;
  raise(probe, point, instant);
  if (question) {
    put(solution, question);
    touch(probe, intAt(state.side.tails, 0));
  }
  if (state.clash < 0) run(probe, question !== undefined);
  const result = read(state);
  for (let at = 0; at < probe.touchedCount; at += 1) {
    const each = intAt(touched, at);
    state.values[each] = realAt(base, each);
    state.parents[each] = -1;
    isTouched[each] = 0;
    isQueued[each] = 0;
  }
  probe.touchedCount = 0;
  probe.queuedCount = 0;
  return result;
}

/** Where a point starts from: its least instant, or one far off where it has none. */
export function startOf({ base, state }: Probe, point: number): number {
  const first = realAt(base, point);
  return first === Number.NEGATIVE_INFINITY ? remoteStart(state.side) : first;
}

/** What came of a question. */
interface Answer {
  /** Whether anything is left when the question holds as well. Where the search came to its limit, it may be. */
  possible: boolean;
  exact: boolean;
  /** What is left of the effort. */
  left: number;
}

/** Puts a question to a solution, with an effort to spend on it. */
export function isPossible(solution: Solution, question: Question, effort = effortPerQuestion): Answer {
  const probe = probeOf(solution, "lower");
  const start = startOf(probe, question.from);
  return withinLimit(solution, effort, (most) =>
    suppose(solution, probe, question.from, start, question, readAnswer, most),
  );
}

/** What one question may follow where those before it have used up what there was for all. */
const effortPastLimit = 50;

/** Puts a question with the effort that it may spend, as far as there is as much left for all; the answer says what is left of it. */
export function withinLimit<T extends { left: number }>(
  { questions }: Solution,
  effort: number,
  ask: (most: number) => T,
): T {
  if (questions === undefined) return ask(effort);
  const most = Math.min(effort, Math.max(questions.left, effortPastLimit));
  const answer = ask(most);
  const used = most - answer.left;
  questions.left -= used;
  return { ...answer, left: effort - used };
}

const readAnswer = ({ clash, exact, effort }: Propagation): Answer => ({ possible: clash < 0, exact, left: effort });

function put({ graph: { columns } }: Solution, { from, to, demand }: Question): void {
  columns.from[0] = from;
  columns.to[0] = to;
  columns.weight[0] = typeof demand === "number" ? demand : 0;
  columns.step[0] = typeof demand === "number" ? -1 : 0;
  if (typeof demand !== "number") columns.steps[0] = demand;
}

function raise(probe: Probe, point: number, instant: number): void {
  const { state } = probe;
  if (!(instant > realAt(state.values, point))) return;
  const settled = settle(state.side, point, instant);
  state.values[point] = settled;
  if (settled > realAt(state.side.high, point)) state.clash = point;
  touch(probe, point);
}

function touch(probe: Probe, point: number): void {
  if (probe.isTouched[point] === 0) {
    probe.isTouched[point] = 1;
    probe.touched[probe.touchedCount] = point;
    probe.touchedCount += 1;
  }
  if (probe.isQueued[point] === 0) {
    probe.isQueued[point] = 1;
    probe.queue[probe.queuedCount % probe.queue.length] = point;
    probe.queuedCount += 1;
  }
}

/** Follows what was raised, first in, first out; rings are looked for after ever longer stretches. */
function run(probe: Probe, withQuestion: boolean): void {
  const { state, queue, isQueued, touched, moved } = probe;
  const { outgoing, heads, tails } = state.side;
  let nextLook = 16;
  for (let at = 0; at < probe.queuedCount && state.effort > 0; at += 1) {
    const point = intAt(queue, at % queue.length);
    isQueued[point] = 0;
    const end = intAt(outgoing.offsets, point + 1);
    for (let slot = intAt(outgoing.offsets, point); slot < end && state.effort > 0; slot += 1) {
      const edge = intAt(outgoing.edges, slot);
      if (!follow(state, edge)) continue;
      touch(probe, intAt(heads, edge));
      if (state.clash >= 0) return;
    }
    if (withQuestion && intAt(tails, 0) === point && follow(state, 0)) {
      touch(probe, intAt(heads, 0));
      if (state.clash >= 0) return;
    }
    if (at < nextLook) continue;
    climbRings(state, touched.subarray(0, probe.touchedCount), () => true, probe.seen, moved);
    if (state.clash >= 0) return;
    nextLook = 2 * at;
  }
  if (state.effort <= 0) state.exact = false;
}
