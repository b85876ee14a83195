// @ts-check
// Checks the package as users get it: packs it, installs the tarball into an empty folder, compiles the examples and the
// README's first example there against its types, and runs them. Needs a build.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const project = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "case-chronology-"));

/** @param {string} cwd @param {string} command @param {...string} words */
function run(cwd, command, ...words) {
  return execFileSync(command, words, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

try {
  const [{ filename }] = JSON.parse(run(project, "npm", "pack", "--json", "--pack-destination", folder));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  run(folder, "npm", "install", "--prefer-offline", "--no-audit", "--no-fund", `./${filename}`, "zod");

  cpSync(join(project, "examples"), join(folder, "examples"), { recursive: true });
  const [, first = ""] = /^```ts\n([\s\S]*?)^```$/m.exec(readFileSync(join(project, "README.md"), "utf8")) ?? [];
  writeFileSync(join(folder, "examples", "readme.ts"), first);
  const compilerOptions = {
    target: "es2022",
    lib: ["es2023"],
    module: "nodenext",
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    resolveJsonModule: true,
    rootDir: ".",
    outDir: "out",
    typeRoots: [join(project, "node_modules", "@types")],
    types: ["node"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["examples"] }));
  run(folder, process.execPath, join(project, "node_modules", "typescript", "bin", "tsc"));

  for (const file of readdirSync(join(folder, "examples"), { recursive: true, encoding: "utf8" }).sort()) {
    if (!file.endsWith(".ts")) continue;
    const output = run(
      folder,
      process.execPath,
      "--no-warnings",
      join("out", "examples", file.replace(/\.ts$/, ".js")),
    );
    if (output.trim() === "") throw new Error(`${file} prints nothing`);
    console.log(`ok ${file}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
