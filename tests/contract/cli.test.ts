import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { bundleCli, runCli } from "../cli/run-cli.ts";

let program: string;
let folder: string;

/** What the examples of the help call their files. */
const caseFile = {
  format: "case-chronology/1",
  id: "case",
  timeZone: "Asia/Baku",
  persons: [{ id: "leyla", names: [{ full: "Leyla Example" }] }],
  events: [{ id: "rally", type: "assembly", title: "Rally", when: "2011-04-17" }],
};

beforeAll(async () => {
  program = await bundleCli("contract");
  folder = mkdtempSync(join(tmpdir(), "cli-contract-"));
  writeFileSync(join(folder, "case.json"), JSON.stringify(caseFile));
  writeFileSync(join(folder, "key.txt"), "sixteen bytes or more\n");
  writeFileSync(join(folder, "cases.jsonl"), `${JSON.stringify(caseFile)}\n`);
  writeFileSync(join(folder, "events.csv"), "id,type,title,when\nrally,assembly,Rally,2011-04-17\n");
});

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(commands.map((command) => [command.name, command] as const))("%s", (name, command) => {
  test("has a file of its name and a place in the documentation", () => {
    expect(existsSync(`src/cli/commands/${name}.ts`)).toBe(true);
    expect(readFileSync("docs/command-line.md", "utf8")).toContain(`case-chronology ${name}`);
  });

  test("has help with each option, examples and exit codes", async () => {
    const { exit, output, messages } = await runCli(program, [name, "--help"]);
    expect([exit, messages]).toEqual([0, ""]);
    for (const option of command.options) expect(output).toContain(`--${option.name}`);
    for (const [call] of command.examples) expect(output).toContain(call);
    expect(output).toContain("Exit codes: 0");
  });

  test("refuses an option that there is not, in one line", async () => {
    const { exit, output, messages } = await runCli(program, [name, "--no-such-option"]);
    expect([exit, output]).toEqual([3, ""]);
    expect(messages).toMatch(/^case-chronology: [^\n]+\n$/);
  });

  test.each(command.examples)("%s works", async (call) => {
    const [first, ...words] = call.split(" ");
    expect(first).toBe("case-chronology");
    const { exit, messages } = await runCli(program, words, "", folder);
    expect(exit, messages).toBe(0);
  });

  test("is completed in each shell, with its options", async () => {
    for (const shell of ["bash", "zsh", "fish"]) {
      const { output } = await runCli(program, ["completion", shell]);
      expect(output).toContain(name);
      for (const option of command.options) expect(output).toContain(option.name);
    }
  });
});

test("no two commands have one name", () => {
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
});
