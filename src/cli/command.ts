import type { Issue } from "../core/issue.ts";
import type { Option, OptionValues } from "./option.ts";
import type { Outcome } from "./outcome.ts";

/** A text to work on: a file, standard input, or one line of either. */
export interface Input {
  /** What to call it in messages. */
  readonly name: string;
  readonly text: string;
  /** The number of its first line. */
  readonly firstLine: number;
  /** Whether it is one line of several, so that its outcome is to be one line too. */
  readonly isLine: boolean;
}

/** What a command was called with. */
export interface Call {
  readonly values: OptionValues;
  /** Whether output, and whether messages, may be coloured. */
  readonly colour: { readonly output: boolean; readonly messages: boolean };
}

interface CommandText {
  readonly name: string;
  /** One sentence. */
  readonly summary: string;
  /** What stands after its name and options, for the help. */
  readonly operands: string;
  readonly options: readonly Option[];
  /** Calls that work, each with what it does. */
  readonly examples: readonly (readonly [call: string, does: string])[];
}

/** A command that works on case files, one at a time. */
export interface FileCommand extends CommandText {
  readonly reads: "one-file" | "files";
  /** Looks at a call before anything is read. Throws `WrongUsage`. */
  readonly check?: (call: Call) => void;
  /** What is written of a file or a line that cannot be worked on, where there is to be something for each. */
  readonly reportBad?: (input: { name: string; line?: number }, issue: Issue, call: Call) => string;
  /** Throws `WrongUsage` where the options do not fit the input. */
  readonly work: (input: Input, call: Call) => Outcome;
}

/** A command that reads nothing. */
export interface PlainCommand extends CommandText {
  readonly reads: "nothing";
  /** Throws `WrongUsage`. */
  readonly run: (operands: readonly string[]) => Outcome;
}

/** A command, whole: what it is called, what it takes, what it does. */
export type Command = FileCommand | PlainCommand;
