import { type Issue, issueOf } from "../core/issue.ts";
import type { Qualifier } from "./edtf-tree.ts";

/** How far a text has been read, and the first thing found wrong in it. */
export interface Cursor {
  text: string;
  at: number;
  issue: Issue | null;
}

/** Notes what should have stood here; returns null, for scanners to hand on. */
export function expected(cursor: Cursor, what: string): null {
  const position = cursor.at + 1;
  cursor.issue ??= issueOf("not-edtf", `At character ${position} there should be ${what}.`, {
    params: { position, expected: what },
  });
  return null;
}

/** Notes that what is written rightly is no date; returns null, for scanners to hand on. */
export function absent(cursor: Cursor, message: string): null {
  cursor.issue ??= issueOf("date-does-not-exist", message);
  return null;
}

/** Reads a piece of text where it stands next. */
export function skip(cursor: Cursor, piece: string): boolean {
  if (!cursor.text.startsWith(piece, cursor.at)) return false;
  cursor.at += piece.length;
  return true;
}

/** Reads the next character where it is a qualifier. */
export function scanQualifier(cursor: Cursor): Qualifier | undefined {
  const next = cursor.text[cursor.at];
  if (next !== "?" && next !== "~" && next !== "%") return undefined;
  cursor.at += 1;
  return next;
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const unspecified = 88; // X

/** Reads `count` digits, each of which may be an X; null where there are fewer. */
export function scanPattern(cursor: Cursor, count: number): string | null {
  const { text, at } = cursor;
  for (let index = at; index < at + count; index++) {
    const code = text.charCodeAt(index);
    if (!isDigit(code) && code !== unspecified) return null;
  }
  cursor.at += count;
  return text.slice(at, at + count);
}

/** Reads as many digits as there are, perhaps none. */
export function scanDigits(cursor: Cursor): string {
  const start = cursor.at;
  while (isDigit(cursor.text.charCodeAt(cursor.at))) cursor.at += 1;
  return cursor.text.slice(start, cursor.at);
}

/** Reads a number of two digits; null where there is none. */
export function scanTwoDigits(cursor: Cursor): number | null {
  const { text, at } = cursor;
  if (!isDigit(text.charCodeAt(at)) || !isDigit(text.charCodeAt(at + 1))) return null;
  cursor.at += 2;
  return Number(text.slice(at, at + 2));
}
