/**
 * A temporal constraint network: points in time, what ties them, and what follows. It knows no records.
 *
 * @module
 */
export { areEqual } from "./are-equal.ts";
export { type Difference, dayDifferenceOf, differenceOf } from "./difference-of.ts";
export { explainAtLeast, explainAtMost, explainBefore, explainEarliest, explainLatest } from "./explain.ts";
export { type Conflicts, findConflict, findConflicts, maximumConflicts } from "./find-conflicts.ts";
export { isAtOrBefore, isBefore } from "./is-before.ts";
export { createNetwork, type Gap, type Network, type Steps } from "./network.ts";
export { defaultRankLimit, type Ranks, ranksOf } from "./ranks-of.ts";
export { type Solution, type SolveOptions, solve } from "./solve.ts";
