import { intAt, realAt } from "./at.ts";
import { DEFINITION } from "./columns.ts";
import type { Pass } from "./follow.ts";
import { type Graph, type Side, settle } from "./graph.ts";
import { statementIndexOf } from "./statement-index.ts";

/**
 * The statements that a clash was walked into by: those of the edges that raised the point where it happened, one after the
 * other, and of the domains at both ends and wherever there are separate ranges between. Where the walk goes round in a ring,
 * more may be needed.
 */
export function reasonsOfClash(graph: Graph, side: Side, { parents, clash }: Pass): Set<number> {
  const statements = new Set<number>();
  addRestrictions(graph, clash, statements);
  const walked = new Set<number>();
  let point = clash;
  for (let edge = intAt(parents, point); edge >= 0 && !walked.has(point); edge = intAt(parents, point)) {
    walked.add(point);
    if (side.separate.has(point)) addRestrictions(graph, point, statements);
    if (edge > 0) statements.add(intAt(graph.columns.edgeStatement, edge));
    point = intAt(side.tails, edge);
  }
  if (!walked.has(point)) addRestrictions(graph, point, statements);
  statements.delete(DEFINITION);
  return statements;
}

/**
 * The statements that alone keep a point from lying any earlier, by the shortest way back to a point that its own domain
 * keeps; undefined where there is no such way, because calendar gaps in a ring pushed each other up.
 *
 * @param values - the least instants of the side's points.
 * @param incoming - the side seen from the other end of time.
 */
export function reasonsOfValue(graph: Graph, side: Side, values: Float64Array, start: number): Set<number> | undefined {
  const { outgoing: incoming } = side.mirrored ? graph.lower : graph.upper;
  const towards = new Map<number, number>([[start, 0]]);
  for (const point of towards.keys()) {
    const value = realAt(values, point);
    if (realAt(side.low, point) === value) return collected(graph, side, towards, start, point, value);
    const end = intAt(incoming.offsets, point + 1);
    for (let slot = intAt(incoming.offsets, point); slot < end; slot += 1) {
      const edge = intAt(incoming.edges, slot);
      const tail = intAt(side.tails, edge);
      if (towards.has(tail)) continue;
      const from = realAt(values, tail);
      const step = intAt(side.step, edge);
      const demanded = step < 0 ? from + realAt(side.weight, edge) : side.follow(step, from);
      if (settle(side, point, demanded) === value) towards.set(tail, edge);
    }
  }
  return undefined;
}

function collected(
  graph: Graph,
  side: Side,
  towards: Map<number, number>,
  start: number,
  root: number,
  value: number,
): Set<number> {
  const { columns } = graph;
  const statements = new Set<number>();
  if (side.separate.has(root)) addRestrictions(graph, root, statements);
  else if (value !== Number.NEGATIVE_INFINITY) {
    const limits = side.mirrored ? columns.high : columns.low;
    const limit = side.mirrored ? 0 - value : value;
    const { restrictionsAt } = statementIndexOf(graph);
    const giving = (restrictionsAt.get(root) ?? []).filter((restriction) => realAt(limits, restriction) === limit);
    statements.add(Math.min(...giving.map((restriction) => intAt(columns.restrictionStatement, restriction))));
  }
  for (let point = root; point !== start; ) {
    const edge = towards.get(point) ?? 0;
    statements.add(intAt(columns.edgeStatement, edge));
    point = intAt(side.heads, edge);
    if (side.separate.has(point)) addRestrictions(graph, point, statements);
  }
  statements.delete(DEFINITION);
  return statements;
}

function addRestrictions(graph: Graph, point: number, statements: Set<number>): void {
  for (const restriction of statementIndexOf(graph).restrictionsAt.get(point) ?? []) {
    statements.add(intAt(graph.columns.restrictionStatement, restriction));
  }
}
