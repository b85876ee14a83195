import { build } from "esbuild";
import { expect, test } from "vitest";

/** The packages that a bundle of these files still imports. */
async function packagesOf(...entryPoints: string[]): Promise<string[]> {
  const { metafile } = await build({
    entryPoints,
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    packages: "external",
    outdir: "out",
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
  return [...new Set(imports)].sort();
}

test("dates and the network work without zod", async () => {
  expect(await packagesOf("src/dates/index.ts", "src/network/index.ts")).not.toContain("zod");
});

test("records need zod, so that the test above can fail", async () => {
  expect(await packagesOf("src/records/article.ts")).toContain("zod");
});
