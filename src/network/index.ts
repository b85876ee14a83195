/**
 * A temporal constraint network: points in time, what ties them, and what follows. It knows no records.
 *
 * @module
 */
export { createNetwork, type Gap, type Network, type Steps } from "./network.ts";
export { type Solution, type SolveOptions, solve } from "./solve.ts";
