/** Shows how far long work has come. */
export interface ProgressBar {
  /** `part` of all is done, from 0 to 1. */
  show(part: number): void;
  /** Takes the bar away, before anything else is written. */
  clear(): void;
}

const width = 30;
const startsAfter = 1000; // milliseconds
const shownEvery = 100;

/**
 * A progress bar on a terminal, from a second of work on; nothing where the stream is no terminal.
 *
 * @param now - milliseconds from any start.
 */
export function progressBar(
  stream: { isTTY?: boolean; write(text: string): unknown },
  now: () => number = () => performance.now(),
): ProgressBar {
  if (stream.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  let next = now() + startsAfter;
  let isShown = false;
  return {
    show(part) {
      if (now() < next) return;
      next = now() + shownEvery;
      isShown = true;
      const full = Math.round(part * width);
      const percent = String(Math.floor(part * 100)).padStart(3);
      stream.write(`\r${"█".repeat(full)}${"░".repeat(width - full)} ${percent} %`);
    },
    clear() {
      if (isShown) stream.write("\r\u001b[K");
      isShown = false;
    },
  };
}
