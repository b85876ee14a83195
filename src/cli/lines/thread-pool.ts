import { Worker } from "node:worker_threads";
import { UnusableFile } from "../unusable-file.ts";
import type { Batch } from "./batch.ts";
import type { Order } from "./serve-lines.ts";
import type { LinesOutcome } from "./work-on-lines.ts";

/** Threads that work on batches of lines. */
export interface ThreadPool {
  /** Hands a batch, whose bytes are gone then, to the thread that has the least to do. */
  work(batch: Batch): Promise<LinesOutcome>;
  end(): Promise<void>;
}

interface Thread {
  worker: Worker;
  /** Who waits for its answers, which come in order. */
  waiting: { resolve: (outcome: LinesOutcome) => void; reject: (error: unknown) => void }[];
}

/** Starts threads that run `program`, which is to answer as `serveLines` does. */
export function startThreads(count: number, program: URL, order: Order): ThreadPool {
  const threads = Array.from({ length: count }, () => startThread(program, order));
  return {
    work(batch) {
      const thread = threads.reduce((a, b) => (b.waiting.length < a.waiting.length ? b : a));
      return new Promise((resolve, reject) => {
        thread.waiting.push({ resolve, reject });
        thread.worker.postMessage(batch, [batch.bytes.buffer]);
      });
    },
    async end() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

/** Little room for what is short-lived: a case file is a few kilobytes, and threads share the memory that there is. */
const maxYoungGenerationSizeMb = 16;

function startThread(program: URL, order: Order): Thread {
  const worker = new Worker(program, { workerData: order, resourceLimits: { maxYoungGenerationSizeMb } });
  const thread: Thread = { worker, waiting: [] };
  thread.worker.on("message", (outcome: LinesOutcome) => thread.waiting.shift()?.resolve(outcome));
  thread.worker.on("error", () => {
    const error = new UnusableFile(order.name, "read", "a thread ended that worked on it, perhaps for want of memory");
    for (const { reject } of thread.waiting.splice(0)) reject(error);
  });
  return thread;
}
