import { intAt, realAt } from "./at.ts";
import { appendEdge, appendRestriction, type Columns, DEFINITION, emptyColumns } from "./columns.ts";
import type { Graph } from "./graph.ts";
import { statementIndexOf } from "./statement-index.ts";

/** A part of a network: all that some statements and the definitions around them say, with points numbered anew. */
export interface Excerpt {
  columns: Columns;
  /** The new number of each point in it. */
  pointOf: Map<number, number>;
}

/**
 * Takes out of a network what the given statements say, with every definition that hangs together with it. Whether those
 * statements can be true together is the same in the excerpt as in the network without all others.
 *
 * @param extra - points to take in besides.
 */
export function excerptOf(graph: Graph, statements: Iterable<number>, extra: readonly number[] = []): Excerpt {
  const { columns, lower, upper } = graph;
  const index = statementIndexOf(graph);
  const edges: number[] = [];
  const reached = new Set(extra);
  for (const statement of statements) {
    for (const edge of index.edges.get(statement) ?? []) {
      edges.push(edge);
      reached.add(intAt(columns.from, edge)).add(intAt(columns.to, edge));
    }
    for (const restriction of index.restrictions.get(statement) ?? []) reached.add(intAt(columns.point, restriction));
  }
  const wanted = new Set(statements).add(DEFINITION);
  // A set takes in what is added to it while it is walked.
  for (const point of reached) {
    for (const { outgoing, heads } of [lower, upper]) {
      const end = intAt(outgoing.offsets, point + 1);
      for (let slot = intAt(outgoing.offsets, point); slot < end; slot += 1) {
        const edge = intAt(outgoing.edges, slot);
        if (intAt(columns.edgeStatement, edge) !== DEFINITION) continue;
        reached.add(intAt(heads, edge));
        if (heads === columns.to) edges.push(edge);
      }
    }
  }

  const points = [...reached].sort((a, b) => a - b);
  const pointOf = new Map(points.map((point, at) => [point, at]));
  const part = emptyColumns();
  part.points = points.length;
  for (const edge of edges) {
    const from = pointOf.get(intAt(columns.from, edge)) ?? 0;
    const to = pointOf.get(intAt(columns.to, edge)) ?? 0;
    const step = columns.steps[intAt(columns.step, edge)];
    if (step) part.steps.push(step);
    const stepAt = step ? part.steps.length - 1 : -1;
    appendEdge(part, from, to, realAt(columns.weight, edge), stepAt, intAt(columns.edgeStatement, edge));
  }
  points.forEach((point, at) => {
    for (const restriction of index.restrictionsAt.get(point) ?? []) {
      const statement = intAt(columns.restrictionStatement, restriction);
      if (!wanted.has(statement)) continue;
      const ranges = columns.ranges[intAt(columns.range, restriction)];
      if (ranges) part.ranges.push(ranges);
      const rangeAt = ranges ? part.ranges.length - 1 : -1;
      appendRestriction(
        part,
        at,
        realAt(columns.low, restriction),
        realAt(columns.high, restriction),
        rangeAt,
        statement,
      );
    }
  });
  return { columns: part, pointOf };
}

/** All points and statements that hang together with a point, directly or through others. */
export function around(graph: Graph, start: number): { points: Set<number>; statements: Set<number> } {
  const { columns, lower, upper } = graph;
  const { restrictionsAt } = statementIndexOf(graph);
  const statements = new Set<number>();
  const reached = new Set([start]);
  for (const point of reached) {
    for (const restriction of restrictionsAt.get(point) ?? []) {
      statements.add(intAt(columns.restrictionStatement, restriction));
    }
    for (const { outgoing, heads } of [lower, upper]) {
      const end = intAt(outgoing.offsets, point + 1);
      for (let slot = intAt(outgoing.offsets, point); slot < end; slot += 1) {
        const edge = intAt(outgoing.edges, slot);
        statements.add(intAt(columns.edgeStatement, edge));
        reached.add(intAt(heads, edge));
      }
    }
  }
  statements.delete(DEFINITION);
  return { points: reached, statements };
}
