import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Check } from "./example-program.ts";

// Inside node_modules, so that a bundle finds the packages it imports.
const folder = resolve("node_modules/.cache/case-chronology/examples");

/** Bundles a program made by `exampleProgram`, runs it and gives its checks. */
export async function runExample(program: string, name: string): Promise<Check[]> {
  mkdirSync(folder, { recursive: true });
  const source = `${folder}/${name}.ts`;
  const outfile = `${folder}/${name}.mjs`;
  writeFileSync(source, program);
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    tsconfig: resolve("tsconfig.json"),
    logLevel: "silent",
  });
  const { checks }: { checks: Check[] } = await import(/* @vite-ignore */ pathToFileURL(outfile).href);
  return checks;
}
