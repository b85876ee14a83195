import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { build, transform } from "esbuild";

/** The source of src/view/page-assets.ts: the page's script and styles as text, with the hashes that let them run. */
export async function pageAssets(): Promise<string> {
  const bundle = await build({
    entryPoints: ["src/view/browser/page.ts"],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
  });
  const script = (bundle.outputFiles[0]?.text ?? "").trim();
  const chart = await minifiedStyle("src/view/style/chart.css");
  const page = chart + (await minifiedStyle("src/view/style/page.css"));
  const assets = {
    chartStyle: ["The style of a picture.", chart],
    pageStyle: ["The style of a page, that of its picture included.", page],
    pageStyleHash: ["What a Content-Security-Policy knows the style by.", hashOf(page)],
    pageScript: ["What a page does once it is open.", script],
    pageScriptHash: ["What a Content-Security-Policy knows the script by.", hashOf(script)],
  };
  const lines = Object.entries(assets).map(
    ([name, [says, text = ""]]) => `\n/** ${says} */\nexport const ${name} = ${templateOf(text)};\n`,
  );
  return `// Written by scripts/write-page-assets.ts out of src/view/browser and src/view/style.\n${lines.join("")}`;
}

async function minifiedStyle(path: string): Promise<string> {
  const { code } = await transform(readFileSync(path, "utf8"), { loader: "css", minify: true });
  return code.trim();
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** A text as a template literal of TypeScript. */
function templateOf(text: string): string {
  return `\`${text.replace(/[\\`]|\$(?=\{)/g, "\\$&")}\``;
}
