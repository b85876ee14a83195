import { defineConfig } from "vitest/config";

/** The tests that mutants of `dates`, `network` and `chronology` have to survive: the same tests, on fewer random inputs. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ["tests/{dates,network,chronology}/**/*.test.ts"],
    // These start processes of their own, which know nothing of a mutant, or take seconds.
    exclude: ["tests/dates/process-zone.test.ts", "tests/chronology/hostile.test.ts"],
    setupFiles: ["tests/fixed-seed.ts"],
    env: { RUNS_SHARE: "0.05", ORACLE_RUNS: "200" },
    testTimeout: 20_000,
  },
});
