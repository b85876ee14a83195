import { intAt, realAt } from "./at.ts";
import { DEFINITION } from "./columns.ts";
import { follow, type Propagation } from "./follow.ts";
import { type Graph, type Side, settle } from "./graph.ts";
import { sharedRanges } from "./ranges.ts";
import { remoteStart } from "./remote.ts";
import { climbRings } from "./rings.ts";
import { statementIndexOf } from "./statement-index.ts";

/** A network whose statements are switched on one after the other, and off again in the opposite order. */
export interface Activation {
  /** Switches statements on; false if they cannot be true together with those that are on. */
  activate(statements: readonly number[]): boolean;
  /** How much has been done that can be undone. */
  mark(): number;
  /** Undoes everything since a mark. */
  undoTo(mark: number): void;
}

/** How much an activation may still do, in edges followed; below 0 its answers mean nothing. */
export interface Effort {
  left: number;
}

/**
 * Prepares a network with nothing switched on but its definitions, so that trying many sets of statements that differ little
 * costs what they differ by. Every point starts far in the past, before anything that the network tells apart.
 */
export function activationOf(graph: Graph, effort: Effort): Activation {
  const { columns, components } = graph;
  const points = columns.points;
  const isOn = new Uint8Array(columns.edges);
  const high = new Float64Array(points).fill(Number.POSITIVE_INFINITY);
  const separate = new Map<number, Float64Array>();
  const side: Side = { ...graph.lower, high, separate };
  const values = new Float64Array(points).fill(remoteStart(graph.lower));
  const parents = new Int32Array(points).fill(-1);
  const state: Propagation = { side, values, parents, clash: -1, exact: true, effort: effort.left };
  const place = new Int32Array(points);
  components.order.forEach((point, at) => {
    place[point] = at;
  });
  const undo: (() => void)[] = [];
  const queued = new Uint8Array(points);
  const seen = new Int32Array(points);
  let queue: number[] = [];

  const enqueue = (point: number): void => {
    if (queued[point] === 1) return;
    queued[point] = 1;
    queue.push(point);
  };
  const remember = (point: number): void => {
    const value = realAt(values, point);
    const parent = intAt(parents, point);
    undo.push(() => {
      values[point] = value;
      parents[point] = parent;
    });
  };

  const restrict = (restriction: number): void => {
    const point = intAt(columns.point, restriction);
    const before = realAt(high, point);
    const rangesBefore = separate.get(point);
    const ranges = columns.ranges[intAt(columns.range, restriction)];
    undo.push(() => {
      high[point] = before;
      if (rangesBefore) separate.set(point, rangesBefore);
      else separate.delete(point);
    });
    high[point] = Math.min(before, realAt(columns.high, restriction));
    if (ranges) separate.set(point, rangesBefore ? sharedRanges(rangesBefore, ranges) : ranges);
    const low = settle(side, point, Math.max(realAt(values, point), realAt(columns.low, restriction)));
    if (low > realAt(values, point)) {
      remember(point);
      values[point] = low;
      parents[point] = -1;
      enqueue(point);
    }
    if (low > realAt(high, point)) state.clash = point;
  };

  const followFrom = (point: number): void => {
    const { outgoing, heads } = side;
    const end = intAt(outgoing.offsets, point + 1);
    for (let slot = intAt(outgoing.offsets, point); slot < end && state.clash < 0; slot += 1) {
      const edge = intAt(outgoing.edges, slot);
      if (isOn[edge] !== 1) continue;
      const head = intAt(heads, edge);
      const value = realAt(values, head);
      const parent = intAt(parents, head);
      if (!follow(state, edge)) continue;
      undo.push(() => {
        values[head] = value;
        parents[head] = parent;
      });
      enqueue(head);
    }
  };

  const climbAll = (): void => {
    const valuesBefore = values.slice();
    const parentsBefore = parents.slice();
    undo.push(() => {
      values.set(valuesBefore);
      parents.set(parentsBefore);
    });
    climbRings(state, components.order, () => true, seen, enqueue);
  };

  const run = (): void => {
    queue.sort((a, b) => intAt(place, b) - intAt(place, a));
    let nextLook = points + 16;
    for (let at = 0; at < queue.length && state.clash < 0 && state.effort >= 0; at += 1) {
      const point = queue[at] ?? 0;
      queued[point] = 0;
      followFrom(point);
      if (at < nextLook || state.clash >= 0) continue;
      climbAll();
      nextLook = 2 * at;
    }
    for (const point of queue) queued[point] = 0;
    queue = [];
  };

  const switchOn = (edges: readonly number[], restrictions: readonly number[]): void => {
    for (const edge of edges) {
      isOn[edge] = 1;
      undo.push(() => {
        isOn[edge] = 0;
      });
      enqueue(intAt(side.tails, edge));
    }
    for (const restriction of restrictions) restrict(restriction);
  };

  const { edges, restrictions } = statementIndexOf(graph);
  const activation: Activation = {
    activate(statements) {
      const clash = state.clash;
      undo.push(() => {
        state.clash = clash;
      });
      if (clash >= 0) return false;
      for (const statement of statements) switchOn(edges.get(statement) ?? [], restrictions.get(statement) ?? []);
      state.effort = effort.left;
      run();
      effort.left = state.effort - statements.length;
      return state.clash < 0;
    },
    mark: () => undo.length,
    undoTo(mark) {
      while (undo.length > mark) undo.pop()?.();
    },
  };
  activation.activate([DEFINITION]);
  return activation;
}
