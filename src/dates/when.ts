import { type Issue, issueOf } from "../core/issue.ts";
import { readJson } from "../core/read-json.ts";
import { refuseOptions } from "../core/refuse-options.ts";
import { type Result, unwrap } from "../core/result.ts";
import { unknownKey } from "../core/unknown-key.ts";
import { checkClock } from "./check-clock.ts";
import { type Duration, isDuration, parseDuration } from "./duration.ts";
import type { Edtf } from "./edtf-tree.ts";
import { isEdtf } from "./is-edtf.ts";
import { zoneNameRule } from "./is-zone-name.ts";
import { parseEdtf } from "./parse-edtf.ts";
import { findZone, requireZone, type Zone } from "./zone.ts";

/** How a source gave a time, as it is written: an EDTF string, or one with what it needs to be understood. */
export type WhenInput =
  | string
  | {
      edtf: string;
      /** The IANA name of the zone whose days and clock are meant. */
      zone?: string | undefined;
      /** An ISO 8601 duration by which the source may be off, either way. */
      tolerance?: string | undefined;
      /** The source's own words. */
      text?: string | undefined;
    };

/** How a source gave a time, read. */
export interface When {
  /** The date itself. */
  edtf: Edtf;
  /** The IANA name of the zone whose days and clock are meant. */
  zone?: string;
  /** By how much the source may be off, either way. */
  tolerance?: Duration;
  /** The source's own words. */
  text?: string;
}

/** The zone of dates that state none themselves: an IANA name. */
export interface WhenOptions {
  /** An IANA name. */
  zone?: string | undefined;
}

const fields = ["edtf", "zone", "tolerance", "text"] as const;

/**
 * Reads a date or time as a source gave it. In a zone, its clock is checked too; without one, clock changes go unchecked.
 *
 * @param input - a `WhenInput`, or anything: this never throws.
 * @returns the date, or all issues: those of `parseEdtf` and `parseDuration`, `time-skipped-by-clock-change`,
 * `interval-backwards`, `unknown-time-zone`, or what is wrong with the object's shape.
 * @example
 * safeParseWhen("2011-03-27T04:30", { zone: "Asia/Baku" }).success; // => false
 */
export function safeParseWhen(input: unknown, options: WhenOptions = {}): Result<When> {
  const refused = refuseOptions(options);
  if (refused !== undefined) return refused;
  if (typeof input === "string") return parseFields({ edtf: input }, options, []);
  const { value, issues } = readJson(input, (path) => (path.length === 0 ? "The date" : "The date's field"));
  if (issues.length > 0) return { success: false, issues };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const message = "A date must be an EDTF text, or an object with one under edtf.";
    return { success: false, issues: [issueOf("wrong-type", message)] };
  }
  const written: Partial<Record<(typeof fields)[number], string>> = {};
  for (const key of Object.keys(value)) {
    const field = fields.find((name) => name === key);
    const content = value[key];
    if (field === undefined) issues.push(unknownKey("A date", key, fields));
    else if (typeof content === "string") written[field] = content;
    else issues.push(issueOf("wrong-type", `A date's ${field} must be a text.`, { path: [field] }));
  }
  if (!Object.hasOwn(value, "edtf")) {
    issues.push(issueOf("missing-field", "A date must have its EDTF text under edtf.", { path: ["edtf"] }));
  }
  const { edtf, ...rest } = written;
  if (edtf === undefined || issues.length > 0) return { success: false, issues };
  return parseFields({ edtf, ...rest }, options, ["edtf"]);
}

/** Reads the fields of a date; `at` is where the EDTF text stands in the input. */
function parseFields(input: Exclude<WhenInput, string>, options: WhenOptions, at: string[]): Result<When> {
  const issues: Issue[] = [];
  const zoneName = input.zone ?? options.zone;
  const zone = zoneName === undefined ? undefined : findZone(zoneName);
  if (zoneName !== undefined && zone === undefined) {
    issues.push(issueOf("unknown-time-zone", zoneNameRule, { path: input.zone === undefined ? [] : ["zone"] }));
  }
  const edtf = parseEdtf(input.edtf);
  const edtfIssues = edtf.success && zone !== undefined ? checkClock(edtf.data, zone) : edtf.issues;
  for (const issue of edtfIssues) issues.push({ ...issue, path: at });
  const tolerance = input.tolerance === undefined ? undefined : parseDuration(input.tolerance);
  if (tolerance) issues.push(...tolerance.issues.map((issue) => ({ ...issue, path: ["tolerance"] })));
  if (!edtf.success || issues.length > 0) return { success: false, issues };

  const when: When = { edtf: edtf.data };
  if (input.zone !== undefined) when.zone = input.zone;
  if (tolerance?.success) when.tolerance = tolerance.data;
  if (input.text !== undefined) when.text = input.text;
  return { success: true, data: when, issues: [] };
}

/**
 * Reads a date or time as a source gave it.
 *
 * @throws ChronologyError with the issues of `safeParseWhen`.
 * @example
 * parseWhen({ edtf: "2011-04-17", zone: "Asia/Baku" }).zone; // => "Asia/Baku"
 */
export function parseWhen(input: unknown, options: WhenOptions = {}): When {
  return unwrap(safeParseWhen(input, options));
}

/** A date that has been read, with the zone that it is meant in. */
export interface PlacedWhen {
  edtf: Edtf;
  tolerance: Duration | undefined;
  zone: Zone | undefined;
}

/**
 * Reads a date where that is still to be done, and finds its zone: its own, or that of the options.
 *
 * @throws ChronologyError where it cannot be read, or there is no such zone.
 */
export function placeWhen(when: When | WhenInput, options: WhenOptions): PlacedWhen {
  const { edtf, tolerance, zone = Object(options).zone } = isRead(when) ? when : parseWhen(when, options);
  return { edtf, tolerance, zone: zone === undefined ? undefined : requireZone(zone) };
}

function isRead(when: When | WhenInput): when is When {
  const { edtf, tolerance } = Object(when);
  return isEdtf(edtf) && (tolerance === undefined || isDuration(tolerance));
}
