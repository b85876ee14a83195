import { issueOf } from "../core/issue.ts";
import type { Result } from "../core/result.ts";
import { type Cursor, expected, skip } from "./edtf-cursor.ts";
import type { Edtf, EdtfInterval, EdtfNoEnd, EdtfPoint, EdtfSet } from "./edtf-tree.ts";
import { backwardsIssue, isBackwardsByDay } from "./is-backwards.ts";
import { scanPoint } from "./scan-point.ts";

/** The longest text that is read as a date: room for a set of 180 dates. */
export const maximumEdtfLength = 2000;

/**
 * Reads an EDTF string as far as its digits go: an interval is found backwards by its days alone (see
 * `isBackwardsByDay`). That needs no instants, so it is what records stand on.
 *
 * @returns as of `parseEdtf`.
 * @example
 * readEdtf("2011-04-17/2011-04-16").issues[0]?.code // => "interval-backwards"
 */
export function readEdtf(text: string): Result<Edtf> {
  if (text.length > maximumEdtfLength) {
    const message = `A date has at most ${maximumEdtfLength} characters.`;
    return { success: false, issues: [issueOf("too-long", message, { params: { atMost: maximumEdtfLength } })] };
  }
  const cursor: Cursor = { text, at: 0, issue: null };
  const data = scanEdtf(cursor);
  if (data !== null && cursor.at < text.length) expected(cursor, "T, -, /, ?, ~, % or the end");
  if (data === null || cursor.issue !== null) return { success: false, issues: cursor.issue ? [cursor.issue] : [] };
  return { success: true, data, issues: [] };
}

function scanEdtf(cursor: Cursor): Edtf | null {
  if (skip(cursor, "[")) return scanSet(cursor, "one-of", "]");
  if (skip(cursor, "{")) return scanSet(cursor, "all-of", "}");
  const start = scanEnd(cursor);
  if (start === null) return null;
  if (skip(cursor, "/")) return scanInterval(cursor, start);
  if (start.kind === "open" || start.kind === "unknown") return expected(cursor, "a date, or a slash and an end");
  return start;
}

/** Reads an end of an interval; one that is left out is unknown. */
function scanEnd(cursor: Cursor): EdtfPoint | EdtfNoEnd | null {
  if (skip(cursor, "..")) return { kind: "open" };
  const next = cursor.text[cursor.at];
  return next === undefined || next === "/" ? { kind: "unknown" } : scanPoint(cursor);
}

function scanInterval(cursor: Cursor, start: EdtfPoint | EdtfNoEnd): EdtfInterval | null {
  const end = scanEnd(cursor);
  if (end === null) return null;
  if (start.kind === "unknown" && end.kind === "unknown") return expected(cursor, "a date on one side of the slash");
  return inOrder(cursor, { kind: "interval", start, end });
}

function scanSet(cursor: Cursor, kind: EdtfSet["kind"], close: string): EdtfSet | null {
  const members: EdtfSet["members"] = [];
  do {
    while (members.length > 0 && skip(cursor, " "));
    const member = scanMember(cursor, close);
    if (member === null) return null;
    members.push(member);
  } while (skip(cursor, ","));
  return skip(cursor, close) ? { kind, members } : expected(cursor, `a comma, or ${close} at the end`);
}

function scanMember(cursor: Cursor, close: string): EdtfPoint | EdtfInterval | null {
  const open = { kind: "open" } as const;
  const start = skip(cursor, "..") ? open : scanPoint(cursor);
  if (start === null) return null;
  if (start.kind !== "open" && !skip(cursor, "..")) return start;
  const isLast = cursor.text.startsWith(",", cursor.at) || cursor.text.startsWith(close, cursor.at);
  const end = start.kind !== "open" && isLast ? open : scanPoint(cursor);
  return end && inOrder(cursor, { kind: "interval", start, end });
}

/** Hands on an interval whose end is not on a day before its start. */
function inOrder(cursor: Cursor, interval: EdtfInterval): EdtfInterval | null {
  if (!isBackwardsByDay(interval)) return interval;
  cursor.issue ??= backwardsIssue();
  return null;
}
