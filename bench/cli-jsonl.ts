/**
 * The command line over 100,000 case files of 20 events, one a line: on one core, on two, and what two cores can give at
 * all. One core is one thread bound to it (`taskset`, so Linux alone): unbound, the engine's own helpers would use the
 * other. What the hardware gives are two such processes at once, each with all lines to do. Beside the time stands that
 * of the processors: on a machine with other work, the ratio of those is what an idle one gives.
 */
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

interface Run {
  seconds: number;
  /** Of all processors together. */
  busySeconds: number;
  /** The most memory that it held, in MB. */
  memory: number;
}

/** Runs the command line, bound to one core where one is named. Memory and busy seconds are Linux's account of the process. */
async function run(file: string, threads: number, core?: number): Promise<Run> {
  const start = performance.now();
  const words = [process.execPath, program, "validate", "--jsonl", "--threads", String(threads), file];
  const bound = core === undefined ? [] : ["taskset", "-c", String(core)];
  const [first = "", ...rest] = [...bound, ...words];
  const child = spawn(first, rest, { stdio: "ignore" });
  let [memory, busySeconds] = [0, 0];
  const look = setInterval(() => {
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(accountOf(child.pid, "status"))?.[1];
    memory = Math.max(memory, Number(peak ?? 0) / 1024);
    // After the name in brackets: state is the first field, the ticks of user and system the 12th and 13th.
    const [, ticks = ""] = accountOf(child.pid, "stat").split(") ");
    const [user = 0, system = 0] = ticks.split(" ").slice(11, 13).map(Number);
    busySeconds = Math.max(busySeconds, (user + system) / 100);
  }, 20);
  const [exit] = await once(child, "close");
  clearInterval(look);
  if (exit !== 0) throw new Error(`The command line ended with ${exit}`);
  return { seconds: (performance.now() - start) / 1000, busySeconds, memory };
}

function accountOf(pid: number | undefined, account: "status" | "stat"): string {
  try {
    return readFileSync(`/proc/${pid}/${account}`, "utf8");
  } catch {
    return ""; // it has ended
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
  const one = await run(file, 1, 0);
  const two = await run(file, 2);
  const apart = await Promise.all([run(file, 1, 0), run(file, 1, 1)]);
  for (const [name, { seconds, busySeconds, memory }] of [["one core", one] as const, ["two cores", two] as const])
    console.log(
      `validate --jsonl, ${caseFiles} case files of 20 events, ${name}: ${seconds.toFixed(1)} s (${busySeconds.toFixed(1)} s of processors), ${memory.toFixed(0)} MB`,
    );
  const ratio = (value: number) => value.toFixed(2);
  const limit = (2 * one.seconds) / Math.max(...apart.map(({ seconds }) => seconds));
  console.log(
    `two cores are ${ratio(one.seconds / two.seconds)} times as fast as one, ${ratio((2 * one.busySeconds) / two.busySeconds)} by the time of processors (at least 1.7 is wanted); ` +
      `two processes apart do ${ratio(limit)} times as much as one; at most 400 MB is wanted`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
