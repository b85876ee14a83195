import { execFileSync } from "node:child_process";
import ts from "typescript";
import { expect, test } from "vitest";

const examples = ts.sys.readDirectory("examples", [".ts"]);

function outputOf(file: string, zone = "UTC"): string {
  const environment = { ...process.env, TZ: zone, NO_COLOR: "1" };
  return execFileSync(process.execPath, ["scripts/run.mjs", file], { encoding: "utf8", env: environment });
}

test.each(examples)("%s prints what it printed before", async (file) => {
  await expect(outputOf(file)).toMatchFileSnapshot(`output/${file.replaceAll("/", "-").replace(/\.ts$/, ".txt")}`);
});

test.each(["Asia/Baku", "America/New_York", "Asia/Tehran", "Pacific/Apia"])(
  "the demo is the same under TZ=%s",
  (zone) => {
    expect(outputOf("examples/iskenderov/demo.ts", zone)).toBe(outputOf("examples/iskenderov/demo.ts"));
  },
);
