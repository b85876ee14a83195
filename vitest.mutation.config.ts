import { defineConfig } from "vitest/config";

const folder = process.env.FOLDER ?? "{dates,network,chronology}";

/** The tests that mutants of a folder of src/ have to survive: those of the folder, on fewer random inputs. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: [`tests/${folder}/**/*.test.ts`],
    // These start processes of their own, which know nothing of a mutant, or take seconds.
    exclude: ["tests/dates/process-zone.test.ts", "tests/*/hostile.test.ts"],
    setupFiles: ["tests/fixed-seed.ts"],
    env: { RUNS_SHARE: "0.05", ORACLE_RUNS: "200" },
    testTimeout: 20_000,
  },
});
