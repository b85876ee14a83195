import { intAt } from "./at.ts";
import type { Graph } from "./graph.ts";

/** Which constraints of a network each statement makes, and which restrictions each point has. */
export interface StatementIndex {
  edges: Map<number, number[]>;
  restrictions: Map<number, number[]>;
  restrictionsAt: Map<number, number[]>;
}

const indexes = new WeakMap<Graph, StatementIndex>();

/** The index of a network's active constraints, made when first asked for. */
export function statementIndexOf(graph: Graph): StatementIndex {
  const known = indexes.get(graph);
  if (known) return known;
  const { columns, isActive } = graph;
  const index: StatementIndex = { edges: new Map(), restrictions: new Map(), restrictionsAt: new Map() };
  for (const edge of graph.lower.outgoing.edges) {
    const statement = intAt(columns.edgeStatement, edge);
    enlist(index.edges, statement, edge);
  }
  for (let restriction = 0; restriction < columns.restrictions; restriction += 1) {
    const statement = intAt(columns.restrictionStatement, restriction);
    if (!isActive(statement)) continue;
    enlist(index.restrictionsAt, intAt(columns.point, restriction), restriction);
    enlist(index.restrictions, statement, restriction);
  }
  indexes.set(graph, index);
  return index;
}

function enlist(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
