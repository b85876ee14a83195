import { rmSync } from "node:fs";

/** Signals that ask a process to end: Ctrl+C, `kill`, a closed terminal. */
const endings = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Removes a file when the process is asked to end, and then lets it end as it would have.
 *
 * @returns a function after which the file stays.
 */
export function removeOnSignal(file: string): () => void {
  const stop = () => {
    for (const signal of endings) process.off(signal, end);
  };
  const end = (signal: NodeJS.Signals) => {
    stop();
    rmSync(file, { force: true });
    process.kill(process.pid, signal);
  };
  for (const signal of endings) process.on(signal, end);
  return stop;
}
