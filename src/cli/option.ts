import { findZone, safeParseWhen } from "../dates/index.ts";
import { dateLanguages, speaksOfDates } from "../dates/words/words-of.ts";
import { sensitivityLevels } from "../records/sensitivity.ts";

/** An option of a command. */
export interface Option {
  readonly name: string;
  /** What stands after it, for the help; without one it is a switch. */
  readonly value?: string;
  /** Whether it names a file that is read: output never goes there. */
  readonly isRead?: true;
  /** All that may be given. */
  readonly choices?: readonly string[];
  /** What is wrong with what was given; undefined where nothing is. */
  readonly check?: (value: string) => string | undefined;
  readonly help: string;
}

/** What was given for a command's options: a text, or `true` for a switch. */
export type OptionValues = Readonly<Record<string, string | true>>;

/** The text given for an option; undefined where it was not given. */
export function textOf(values: OptionValues, { name }: Option): string | undefined {
  const value = values[name];
  return value === true ? undefined : value;
}

/** Whether an option was given. */
export function isGiven(values: OptionValues, { name }: Option): boolean {
  return values[name] !== undefined;
}

export const json: Option = { name: "json", help: "Write JSON, for programs." };

export const locale: Option = {
  name: "locale",
  value: "TAG",
  check: (tag) =>
    speaksOfDates(tag) ? undefined : `is none that there are words for; one of: ${dateLanguages.join(", ")}`,
  help: `Language of dates: ${dateLanguages.join(", ")}. Sentences are in English. Default: en.`,
};

export const zone: Option = {
  name: "zone",
  value: "NAME",
  check: (name) =>
    findZone(name) === undefined ? "is not an IANA time zone; write one such as Asia/Baku or UTC" : undefined,
  help: "IANA time zone to show times in: by default the case file's. A table needs it, as that of its dates.",
};

/** The same for commands that show no times. */
export const tableZone: Option = { ...zone, help: "IANA time zone of the dates of a table, which needs it." };

export const asOf: Option = {
  name: "as-of",
  value: "DATE",
  check: (date) =>
    safeParseWhen(date).success ? undefined : "is not a date in EDTF; write one such as 2011-05-03 or 2011-05-03T23:40",
  help: "What is known by then. Default: the latest publication; never the clock.",
};

export const person: Option = {
  name: "person",
  value: "ID",
  help: "Only what concerns this person or group, by id.",
};

export const out: Option = {
  name: "out",
  value: "FILE",
  help: "Write to this file, whole or not at all. Default, and with -: standard output.",
};

export const level: Option = {
  name: "level",
  value: "LEVEL",
  choices: sensitivityLevels,
  help: "The highest level of sensitive facts that may be written. Default: public.",
};

export const unredacted: Option = { name: "unredacted", help: "Write every fact, sealed ones too." };

export const jsonl: Option = {
  name: "jsonl",
  help: "Take one case file a line, in constant memory over all cores; a bad line is named and the rest is done.",
};

export const threads: Option = {
  name: "threads",
  value: "N",
  check: (count) => (/^[1-9]\d{0,2}$/.test(count) ? undefined : "is not a number from 1 to 999"),
  help: "With --jsonl: how many threads work. Default: one for each core.",
};

export const help: Option = { name: "help", help: "Show this help." };

/** The option that asks for exit code 1, with the severities that a command knows, worst first. */
export function severityOption(choices: readonly string[], text: string): Option {
  return { name: "severity", value: "LEVEL", choices, help: text };
}
