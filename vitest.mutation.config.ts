import { basename } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const folder = process.env.FOLDER ?? "{dates,network,chronology}";

/** The tests of the mutated file first, laws last: the first table finds most mutants out. */
class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const mutated = basename(this.ctx.config.related?.[0] ?? "", ".ts");
    const rankOf = (file: string) => (file.startsWith(`${mutated}.`) ? 0 : /prop|twin/.test(file) ? 2 : 1);
    return files.toSorted((a, b) => rankOf(basename(a.moduleId)) - rankOf(basename(b.moduleId)));
  }
}

/** The tests that mutants of a folder of src/ have to survive: those of the folder, on fewer random inputs. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: [`tests/${folder}/**/*.test.ts`],
    // These start processes of their own, which know nothing of a mutant; read the source, mutants and all; or take seconds.
    exclude: ["tests/dates/process-zone.test.ts", "tests/chronology/no-verdicts.test.ts", "tests/*/hostile.test.ts"],
    setupFiles: ["tests/fixed-seed.ts"],
    sequence: { sequencer: NearestFirst },
    env: { RUNS_SHARE: "0.05", ORACLE_RUNS: "200" },
    testTimeout: 20_000,
  },
});
