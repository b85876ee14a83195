import fc from "fast-check";

/**
 * The same random inputs in every run of the tests, so that a failure comes again. `SEED=7 npm test` tries others;
 * `npm run oracle` tries many. Where tests run thousands of times (`RUNS_SHARE`), a failure is not looked into further.
 */
fc.configureGlobal({
  seed: Number(process.env.SEED ?? 20_110_417),
  endOnFailure: process.env.RUNS_SHARE !== undefined,
});
