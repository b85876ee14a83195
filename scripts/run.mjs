// @ts-check
// Runs TypeScript files of this project without a build: `node scripts/run.mjs examples/iskenderov/demo.ts`.
// Each is bundled (tsconfig.json's paths lead "case-chronology" to src/) and run in a process of its own, one after the other.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { build } from "esbuild";

// Inside node_modules, so that a bundle finds the packages it imports.
const folder = "node_modules/.cache/case-chronology";
mkdirSync(folder, { recursive: true });

// What comes from the first option on is for the programs.
const given = process.argv.slice(2);
const firstOption = given.findIndex((argument) => argument.startsWith("-"));
const files = firstOption === -1 ? given : given.slice(0, firstOption);

for (const file of files) {
  const outfile = `${folder}/${file.replaceAll(/[^a-z0-9]+/gi, "-")}.mjs`;
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    sourcemap: "inline",
    logLevel: "warning",
  });
  const { status } = spawnSync(
    process.execPath,
    ["--enable-source-maps", "--expose-gc", outfile, ...given.slice(files.length)],
    {
      stdio: "inherit",
    },
  );
  if (status !== 0) process.exit(status ?? 1);
}
