// Random inputs for everything that takes data: `npm run fuzz -- --runs 200000 --seed 1`.
// Each input follows from the seed and its number alone; `--only NUMBER` runs one again. Each must be done within the
// seconds of its entry point; `--patience 5` allows five times as many, where the machine is busy with something else.
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { flawOf, flawOfError } from "../tests/hostile/check-result.ts";
import { type EntryPoint, entryPoints } from "../tests/hostile/entry-points.ts";
import { randomFrom } from "../tests/oracle/random-network.ts";

/** What is taken for never, in milliseconds. */
const never = 60_000;

interface Plan {
  seed: number;
  /** How many times the seconds of its entry point an input may take. */
  patience: number;
  first: number;
  end: number;
  stride: number;
  /** The number that each worker is at, for whoever watches. */
  at: SharedArrayBuffer;
  slot: number;
}

interface Failure {
  number: number;
  name: string;
  flaw: string;
}

type Report = { failure: Failure } | { finished: true };

const shares = entryPoints.flatMap((point) => Array.from({ length: point.share }, () => point));

/** Makes an input and passes it in; says what went wrong. */
async function tryOne(seed: number, number: number, patience: number): Promise<Failure | undefined> {
  const random = randomFrom(Math.imul(seed, 0x9e3779b1) ^ number);
  const point = shares[random(shares.length)];
  if (point === undefined) throw new Error("there is no entry point");
  const input = point.input(random);
  const start = performance.now();
  const flaw = await flawAt(point, input, random);
  const took = performance.now() - start;
  if (flaw !== undefined) return { number, name: point.name, flaw };
  return took > (point.seconds ?? 1) * 1000 * patience
    ? { number, name: point.name, flaw: `takes ${Math.round(took)} ms` }
    : undefined;
}

async function flawAt(
  point: EntryPoint,
  input: unknown,
  random: (below: number) => number,
): Promise<string | undefined> {
  try {
    const results = point.run(input, random);
    for (const result of results instanceof Promise ? await results : results) {
      const flaw = flawOf(result);
      if (flaw !== undefined) return flaw;
    }
    return Reflect.get({}, "polluted") === undefined ? undefined : "the prototype of objects is changed";
  } catch (error) {
    return flawOfError(error);
  }
}

async function work({ seed, patience, first, end, stride, at, slot }: Plan): Promise<void> {
  const reached = new Int32Array(at);
  for (let number = first; number < end; number += stride) {
    reached[slot] = number;
    let failure = await tryOne(seed, number, patience);
    // The machine may have been busy with something else: what is slow must be so three times.
    for (let again = 0; again < 2 && failure?.flaw.startsWith("takes"); again += 1)
      failure = await tryOne(seed, number, patience);
    if (failure !== undefined) parentPort?.postMessage({ failure } satisfies Report);
  }
  parentPort?.postMessage({ finished: true } satisfies Report);
}

async function lead(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      runs: { type: "string", default: "10000000" },
      seed: { type: "string", default: "1" },
      only: { type: "string" },
      patience: { type: "string", default: "1" },
      workers: { type: "string", default: String(availableParallelism()) },
    },
  });
  const seed = Number(values.seed);
  const patience = Number(values.patience);
  if (values.only !== undefined) {
    const failure = await tryOne(seed, Number(values.only), patience);
    console.log(failure ?? "nothing is wrong with it");
    return failure === undefined;
  }
  const runs = Number(values.runs);
  const count = Number(values.workers);
  const at = new SharedArrayBuffer(4 * count);
  const start = performance.now();
  const failures: Failure[] = [];
  const report = (failure: Failure) => {
    failures.push(failure);
    console.log(
      `FAILED  ${failure.name}: ${failure.flaw}\n        npm run fuzz -- --seed ${seed} --only ${failure.number}`,
    );
  };
  const progress = watch(new Int32Array(at), runs, report);
  await Promise.all(
    Array.from({ length: count }, (_, slot) =>
      runWorker({ seed, patience, first: slot, end: runs, stride: count, at, slot }, report),
    ),
  );
  clearInterval(progress);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${runs} inputs of seed ${seed}, ${failures.length} failed, ${seconds} s`);
  return failures.length === 0;
}

/** Prints how far the workers are, and ends it all where one is stuck. */
function watch(reached: Int32Array, runs: number, report: (failure: Failure) => void): NodeJS.Timeout {
  let before = [...reached];
  return setInterval(() => {
    const now = [...reached];
    console.log(`${Math.min(...now)} of ${runs}`);
    const stuck = now.find((number, slot) => number === before[slot] && number < runs - reached.length);
    before = now;
    if (stuck === undefined) return;
    report({ number: stuck, name: "an input", flaw: `takes more than ${never} ms` });
    process.exit(1);
  }, never);
}

function runWorker(plan: Plan, report: (failure: Failure) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: plan });
    worker.on("message", (message: Report) => ("failure" in message ? report(message.failure) : resolve()));
    worker.on("error", reject);
  });
}

if (isMainThread) process.exitCode = (await lead()) ? 0 : 1;
else await work(workerData);
