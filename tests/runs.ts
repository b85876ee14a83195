const share = Number(process.env.RUNS_SHARE ?? 1);

/**
 * How many random inputs a law is tried on: `full`, or the share of it that `RUNS_SHARE` says, where the tests are run
 * once for each of thousands of mutants.
 */
export function runs(full: number): number {
  return Math.ceil(full * share);
}
