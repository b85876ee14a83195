import * as root from "case-chronology";
import * as dates from "case-chronology/dates";
import { fromCaseFileJson } from "case-chronology/formats/case-file";
import { fromCaucasianKnot } from "case-chronology/formats/caucasian-knot";
import { fromCsv } from "case-chronology/formats/csv";
import { fromJsonl } from "case-chronology/formats/jsonl";
import { fromSchemaOrg } from "case-chronology/formats/schema-org";
import type { Random } from "../oracle/random-network.ts";
import { leave } from "./exits.ts";
import { tryNumbers } from "./number-functions.ts";
import { pick } from "./pick.ts";
import { mutatedCase, mutatedRecord, tangledCase } from "./random-case.ts";
import { changed, randomDate, randomMeasure, randomPage, randomTable, randomText } from "./random-text.ts";
import { randomValue } from "./random-value.ts";

/** A way in for data, and what random data goes through it. */
export interface EntryPoint {
  name: string;
  /** How many of a thousand inputs go through it. */
  share: number;
  /** How long an input may take; a second, if absent. */
  seconds?: number;
  /** A random input. */
  input(random: Random): unknown;
  /** Passes an input in; gives every result that comes out. What it throws is a `ChronologyError`, or a mistake. */
  run(input: unknown, random: Random): unknown[] | Promise<unknown[]>;
}

const zones = ["UTC", "Asia/Baku", "Pacific/Apia", "America/New_York", "Asia/Tehran", "no zone", "", "__proto__"];
const locales = ["en", "ru", "az", "hy", "ka", "tr", "xx", "not a locale", "", "__proto__"];

/** The readers of values of any kind, by the list of a case file that the record stands in, or by name. */
export const valueReaders: Readonly<Record<string, (input: unknown) => unknown>> = {
  articles: root.safeParseArticle,
  persons: root.safeParsePerson,
  groups: root.safeParseGroup,
  organizations: root.safeParseOrganization,
  places: root.safeParsePlace,
  legalTexts: root.safeParseLegalText,
  events: root.safeParseEvent,
  caseFile: root.safeParseCaseFile,
  keptKeys: (input) => root.safeParseCaseFile(input, { unknownKeys: "keep" }),
  upgrade: root.upgradeCaseFile,
  when: dates.safeParseWhen,
  schemaOrg: fromSchemaOrg,
};

/** Functions that give what was read or throw a `ChronologyError`. */
export const throwingReaders: Readonly<Record<string, (input: unknown) => unknown>> = {
  parseArticle: root.parseArticle,
  parsePerson: root.parsePerson,
  parseGroup: root.parseGroup,
  parseOrganization: root.parseOrganization,
  parsePlace: root.parsePlace,
  parseLegalText: root.parseLegalText,
  parseEvent: root.parseEvent,
  parseCaseFile: root.parseCaseFile,
};

/** Readers of text. JavaScript may hand them anything. */
export const textReaders: Readonly<Record<string, (text: string) => unknown>> = {
  edtf: dates.parseEdtf,
  when: dates.safeParseWhen,
  duration: dates.parseDuration,
  citation: root.parseCitation,
  caseFileJson: fromCaseFileJson,
  csv: (text) => fromCsv(text, { timeZone: "Asia/Baku" }),
  caucasianKnot: fromCaucasianKnot,
  schemaOrg: fromSchemaOrg,
};

export const entryPoints: readonly EntryPoint[] = [
  { name: "dates", share: 280, input: randomDate, run: (input, random) => readDate(String(input), random) },
  {
    name: "durations and citations",
    share: 220,
    input: randomMeasure,
    run: (input) => readMeasure(String(input)),
  },
  {
    name: "values",
    share: 210,
    input: randomValue,
    run: (input, random) => [pick(random, Object.values(valueReaders))(input), ...anyText(input, random)],
  },
  {
    name: "records",
    share: 100,
    input: (random) => {
      const list = pick(random, Object.keys(valueReaders).slice(0, 7));
      return { list, record: mutatedRecord(random, list) };
    },
    run: (input) => (isListed(input) ? [valueReaders[input.list]?.(input.record)] : []),
  },
  {
    name: "thrown",
    share: 20,
    input: (random) => (random(2) === 0 ? randomValue(random) : mutatedCase(random)),
    run: (input, random) => {
      pick(random, Object.values(throwingReaders))(input);
      return [];
    },
  },
  // A search for contradictions ends after about a second, and all exits follow.
  {
    name: "case files",
    share: 12,
    seconds: 3,
    input: mutatedCase,
    run: (input, random) => readCase(input, random, 40),
  },
  {
    name: "tangled case files",
    share: 6,
    seconds: 3,
    input: tangledCase,
    run: (input, random) => readCase(input, random, 4),
  },
  {
    name: "texts",
    share: 30,
    input: (random) =>
      random(2) === 0 ? randomText(random) : changed(random, mutatedJson(random), ["{", "]", '"', "0"]),
    run: (input, random) => [pick(random, Object.values(textReaders))(String(input))],
  },
  {
    name: "pages",
    share: 40,
    input: randomPage,
    run: (input, random) => [random(4) === 0 ? fromSchemaOrg(input) : fromCaucasianKnot(String(input))],
  },
  {
    name: "tables",
    share: 40,
    input: randomTable,
    run: (input, random) => [fromCsv(String(input), { timeZone: pick(random, zones) })],
  },
  { name: "lines", share: 10, input: randomLines, run: readLines },
  // Exact differences over months are tried in all years.
  { name: "numbers", share: 32, seconds: 3, input: () => undefined, run: (_, random) => tryNumbers(random) },
];

function isListed(input: unknown): input is { list: string; record: unknown } {
  return typeof input === "object" && input !== null && "list" in input && "record" in input;
}

function readDate(text: string, random: Random): unknown[] {
  const zone = random(2) === 0 ? undefined : pick(random, zones);
  const input =
    random(3) > 0 ? text : { edtf: text, ...(random(2) === 0 && { tolerance: "P1D" }), zone: pick(random, zones) };
  const result = dates.safeParseWhen(input, { zone });
  const results = [dates.parseEdtf(text), result];
  if (!result.success) return results;
  const options = { zone, locale: pick(random, locales) };
  const bounds = dates.boundsOf(result.data, options);
  dates.extentOf(result.data, options);
  dates.isSoftWhen(result.data);
  dates.precisionOf(result.data);
  dates.formatWhen(result.data, options);
  dates.formatBounds(bounds, options);
  dates.compareBounds(bounds, bounds);
  let left = 20;
  for (const range of dates.rangesOf(result.data, options)) {
    if (!dates.coversBounds(bounds, range)) throw new Error("a range lies outside the bounds");
    left -= 1;
    if (left === 0) break;
  }
  const written = dates.formatEdtf(result.data.edtf);
  const again = dates.parseEdtf(written);
  if (!again.success || dates.formatEdtf(again.data) !== written)
    throw new Error("a date is not read as it was written");
  return results;
}

function readMeasure(text: string): unknown[] {
  const duration = dates.parseDuration(text);
  if (duration.success) {
    dates.formatDuration(duration.data);
    dates.isCalendarDuration(duration.data);
    dates.isClockDuration(duration.data);
    dates.clockMilliseconds(duration.data);
    dates.calendarParts(duration.data);
    const zone = dates.findZone("Asia/Baku");
    if (zone !== undefined) dates.addDuration(1_303_000_000_000, duration.data, zone);
  }
  const citation = root.parseCitation(text);
  if (citation.success) root.formatCitation(citation.data);
  return [duration, citation];
}

/** What a reader of text makes of what is no text. */
function anyText(input: unknown, random: Random): unknown[] {
  const reader = pick(random, Object.values(textReaders));
  return [Reflect.apply(reader, undefined, [input])];
}

function readCase(input: unknown, random: Random, seldom: number): unknown[] {
  const result = root.safeParseCaseFile(input);
  if (!result.success || random(seldom) > 0) return [result];
  return [result, ...leave(result.data, random)];
}

/** A mutated case file as JSON; where something in it is no JSON, the text of nothing. */
function mutatedJson(random: Random): string {
  try {
    return JSON.stringify(mutatedCase(random)) ?? "";
  } catch {
    return "";
  }
}

function randomLines(random: Random): (string | Uint8Array)[] {
  const line = () => (random(3) === 0 ? randomText(random) : random(4) === 0 ? mutatedJson(random) : "[1]");
  const text = Array.from({ length: random(5) }, line).join(pick(random, ["\n", "\r\n", "\n\n"]));
  const at = random(text.length + 1);
  const bytes = new TextEncoder().encode(text);
  return random(2) === 0 ? [text.slice(0, at), text.slice(at)] : [bytes.slice(0, at), bytes.slice(at)];
}

async function readLines(input: unknown): Promise<unknown[]> {
  const results = [];
  const chunks = Array.isArray(input) ? input : [];
  for await (const { result } of fromJsonl(chunks)) results.push(result);
  return results;
}
