/** The command line over 100,000 case files of 20 events, one a line: time on one thread and on two, and peak memory of the process. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

const caseFiles = 100_000;
const program = "node_modules/.cache/case-chronology/bench-cli.mjs";

function lineOf(number: number): string {
  const events = Array.from({ length: 10 }, (_, index) => {
    const day = (offset: number) => `2011-04-${String(1 + 2 * index + offset).padStart(2, "0")}`;
    const [who, sources] = [["person"], [{ article: "article" }]];
    const [detention, release] = [`detention-${index}`, `release-${index}`];
    const relations = [{ relation: "after", to: detention }];
    return [
      { id: detention, type: "detention", when: day(0), who, legalBasis: "unknown", sources },
      { id: release, type: "release", when: `${day(1)}T15:00`, who, kind: "unknown", sources, relations },
    ];
  }).flat();
  const articles = [{ id: "article", headline: "Report", publishedAt: "2011-05-03T23:40" }];
  const persons = [{ id: "person", names: [{ full: "A. Person" }] }];
  const caseFile = {
    format: "case-chronology/1",
    id: `case-${number}`,
    timeZone: "Asia/Baku",
    articles,
    persons,
    events,
  };
  return `${JSON.stringify(caseFile)}\n`;
}

/** Seconds of a run, and the most memory that it held, in MB (from Linux's account of the process). */
async function run(file: string, threads: number): Promise<{ seconds: number; memory: number }> {
  const start = performance.now();
  const words = [program, "validate", "--jsonl", "--threads", String(threads), file];
  const child = spawn(process.execPath, words, { stdio: "ignore" });
  let memory = 0;
  const look = setInterval(() => {
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(statusOf(child.pid))?.[1];
    memory = Math.max(memory, Number(peak ?? 0) / 1024);
  }, 50);
  const [exit] = await once(child, "close");
  clearInterval(look);
  if (exit !== 0) throw new Error(`The command line ended with ${exit}`);
  return { seconds: (performance.now() - start) / 1000, memory };
}

function statusOf(pid: number | undefined): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return ""; // it has ended, or this is no Linux
  }
}

const folder = mkdtempSync(join(tmpdir(), "cli-jsonl-"));
try {
  await build({
    entryPoints: ["src/cli/main.ts"],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
  });
  const file = join(folder, "cases.jsonl");
  const stream = createWriteStream(file);
  for (let number = 0; number < caseFiles; number++) {
    if (!stream.write(lineOf(number))) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "close");
  const one = await run(file, 1);
  const two = await run(file, 2);
  for (const [name, { seconds, memory }] of [["one thread", one] as const, ["two threads", two] as const])
    console.log(
      `validate --jsonl, ${caseFiles} case files of 20 events, ${name}: ${seconds.toFixed(1)} s, ${memory.toFixed(0)} MB`,
    );
  console.log(
    `two threads are ${(one.seconds / two.seconds).toFixed(2)} times as fast (at least 1.7 is wanted); at most 400 MB is wanted`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
