import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ["tests/**/*.test.ts"],
    typecheck: { enabled: true, include: ["tests/**/*.test-d.ts"], tsconfig: "./tsconfig.json" },
    setupFiles: ["tests/fixed-seed.ts"],
    testTimeout: 60_000,
    maxWorkers: "100%",
  },
});
