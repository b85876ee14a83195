import { intAt } from "./at.ts";
import { DEFINITION } from "./columns.ts";
import type { Network } from "./network.ts";

/**
 * Which points a statement ties to another: 1 for each. Others may be anywhere in their own bounds.
 *
 * @example
 * const network = createNetwork();
 * const [detention, rally, release] = [network.addPoint(), network.addPoint(), network.addPoint()];
 * network.addGap(detention, rally, { min: 1, max: null }, 0);
 * statedPoints(network); // => Uint8Array.of(1, 1, 0)
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
