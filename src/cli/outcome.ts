/** How the process ends: fine, with issues or findings of the asked severity, wrong input, wrong usage. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What came of the work on one input. */
export interface Outcome {
  /** What was asked for: standard output, or the file of `--out`. */
  output: string;
  /** What else there is to say: standard error. */
  messages: string;
  exit: ExitCode;
}

/** The exit code of several pieces of work: that of the worst. */
export function worstOf(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}
