import { intAt } from "./at.ts";
import { DEFINITION } from "./columns.ts";
import type { Network } from "./network.ts";

/**
 * Which points a statement ties to another: 1 for each. Others may be anywhere in their own bounds.
 */
export function statedPoints({ columns }: Network): Uint8Array {
  const stated = new Uint8Array(columns.points);
  for (let edge = 1; edge < columns.edges; edge += 1) {
    if (intAt(columns.edgeStatement, edge) === DEFINITION) continue;
    stated[intAt(columns.from, edge)] = 1;
    stated[intAt(columns.to, edge)] = 1;
  }
  return stated;
}
