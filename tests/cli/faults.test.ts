import { spawn } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { bundleCli, runCli } from "./run-cli.ts";

let program: string;
let folder: string;
let target: string;
const old = "what stood there before\n";

/** How often a process is killed: 200 times in a long run. */
const kills = Number(process.env.CLI_KILLS ?? 5);

beforeAll(async () => {
  program = await bundleCli("faults");
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cli-faults-"));
  target = join(folder, "out.json");
  writeFileSync(target, old);
  const events = Array.from({ length: 2000 }, (_, index) => ({
    id: `e${index}`,
    type: "assembly",
    when: "2011-04-17",
  }));
  const caseFile = { format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", events };
  writeFileSync(join(folder, "case.json"), JSON.stringify(caseFile));
  writeFileSync(join(folder, "wrong.json"), JSON.stringify({ ...caseFile, timeZone: 7 }));
  writeFileSync(join(folder, "cases.jsonl"), `${JSON.stringify({ ...caseFile, events: [] })}\n`.repeat(3000));
  return () => rmSync(folder, { recursive: true });
});

const convert = ["convert", "--to", "case-file", "--out"];

/** Runs a line of shell in which `cli` is the command line; kills it after so many milliseconds. */
function shell(line: string, killAfter?: number): Promise<{ exit: number | null; messages: string }> {
  return new Promise((done) => {
    const script = `cli() { "${process.execPath}" "${program}" "$@"; }\n${line}`;
    const child = spawn("bash", ["-c", script], { cwd: folder, detached: true, stdio: ["ignore", "ignore", "pipe"] });
    let messages = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      messages += text;
    });
    const { pid } = child;
    if (killAfter !== undefined && pid !== undefined) setTimeout(() => killGroup(pid), killAfter);
    child.on("close", (exit) => done({ exit, messages }));
  });
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It had ended by itself.
  }
}

const leftBeside = () => readdirSync(folder).filter((name) => name.endsWith(".tmp"));

test("a file is replaced whole, its permissions kept, and a link goes on leading to it", async () => {
  chmodSync(target, 0o600);
  symlinkSync("out.json", join(folder, "link.json"));
  expect((await runCli(program, [...convert, "link.json", "case.json"], "", folder)).exit).toBe(0);
  expect(JSON.parse(readFileSync(target, "utf8")).events).toHaveLength(2000);
  expect(statSync(target).mode & 0o777).toBe(0o600);
  expect(lstatSync(join(folder, "link.json")).isSymbolicLink()).toBe(true);
  expect(leftBeside()).toEqual([]);
});

test.each([
  ["a folder that is not there", "unmounted/case.json"],
  ["a file that is not there", "gone.json"],
])("a link to %s stays, and nothing is written in its place", async (_, to) => {
  const link = join(folder, "dangling.json");
  symlinkSync(to, link);
  const { exit, messages } = await runCli(program, [...convert, "dangling.json", "case.json"], "", folder);
  expect(exit).toBe(2);
  expect(messages).toContain("dangling.json cannot be written: it is a link, and there is no file where it leads");
  expect(readlinkSync(link)).toBe(to);
  expect(leftBeside()).toEqual([]);
  rmSync(link);
});

test.each(["< case.json", "- < case.json", "--jsonl < case.json"])(
  "what standard input comes from is never overwritten: %s",
  async (words) => {
    const before = readFileSync(join(folder, "case.json"), "utf8");
    const { exit, messages } = await shell(`cli convert --to jsonl --out case.json ${words}`);
    expect([exit, messages]).toEqual([3, expect.stringContaining("never overwritten")]);
    expect(readFileSync(join(folder, "case.json"), "utf8")).toBe(before);
  },
);

test("a file that nobody may write to stays", async () => {
  chmodSync(target, 0o444);
  const { exit, messages } = await runCli(program, [...convert, "out.json", "case.json"], "", folder);
  expect([exit, messages]).toEqual([2, expect.stringContaining("out.json cannot be written: it is write-protected")]);
  expect(readFileSync(target, "utf8")).toBe(old);
  expect(leftBeside()).toEqual([]);
});

test("a file may be no larger than so: the old one stays, and it is said", async () => {
  const { exit, messages } = await shell(`ulimit -f 8; cli ${convert.join(" ")} out.json case.json`);
  expect(exit).toBe(2);
  expect(messages).toContain("out.json cannot be written: the file would be larger than is allowed");
  expect(readFileSync(target, "utf8")).toBe(old);
  expect(leftBeside()).toEqual([]);
});

test("the same with one case file a line; it is said how many lines were done", async () => {
  const { exit, messages } = await shell("ulimit -f 8; cli convert --jsonl --to jsonl --out out.json cases.jsonl");
  expect(exit).toBe(2);
  expect(messages).toMatch(/cases\.jsonl: stopped after \d+ lines were done/);
  expect(readFileSync(target, "utf8")).toBe(old);
  expect(leftBeside()).toEqual([]);
});

test.each(["convert --to case-file case.json", "convert --jsonl --to jsonl cases.jsonl"])(
  "a full disk under %s is said, with 2",
  async (words) => {
    const { exit, messages } = await shell(`cli ${words} > /dev/full`);
    expect(exit).toBe(2);
    expect(messages).toContain("standard output cannot be written: the disk is full");
  },
);

test.each(["timeline case.json", "convert --jsonl --to jsonl cases.jsonl"])(
  "a closed pipe ends %s without a stack trace",
  async (words) => {
    const { exit, messages } = await shell(`cli ${words} | true; exit "\${PIPESTATUS[0]}"`);
    expect(exit).toBe(2);
    expect(messages).not.toContain("    at ");
  },
);

test("an input that gives no output leaves the old file", async () => {
  expect((await runCli(program, [...convert, "out.json", "wrong.json"], "", folder)).exit).toBe(2);
  expect(readFileSync(target, "utf8")).toBe(old);
});

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s leaves the old file and nothing beside it", async (signal) => {
  const words = ["convert", "--jsonl", "--to", "jsonl", "--out", "out.json", "cases.jsonl"];
  const child = spawn(process.execPath, [program, ...words], { cwd: folder, stdio: "ignore" });
  const ended = new Promise((done) => child.on("close", (_exit, by) => done(by)));
  while (leftBeside().length === 0) await new Promise((done) => setTimeout(done, 5));
  child.kill(signal);
  expect(await ended).toBe(signal);
  expect(readFileSync(target, "utf8")).toBe(old);
  expect(leftBeside()).toEqual([]);
});

test(
  "killed at any moment, the file is the old or the new one, whole",
  async () => {
    const words = "convert --jsonl --to jsonl --out out.json cases.jsonl";
    const start = performance.now();
    await shell(`cli ${words}`);
    const whole = performance.now() - start;
    const complete = readFileSync(target, "utf8");
    for (let run = 0; run < kills; run++) {
      writeFileSync(target, old);
      await shell(`cli ${words}`, (whole * (run + 0.5)) / kills);
      expect([old, complete]).toContain(readFileSync(target, "utf8"));
    }
  },
  60_000 + 10_000 * kills,
);
