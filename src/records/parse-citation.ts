import { issueOf } from "../core/issue.ts";
import type { IssueCode } from "../core/issue-codes.ts";
import { once } from "../core/once.ts";
import type { Result } from "../core/result.ts";
import { depthOfUnit } from "./citation-units.ts";

/** A provision of law that is cited. */
export interface CitedProvision {
  /** Its numbers and letters from the outside in: article, part, point, letter. */
  path: string[];
  /** The act that it is part of, as it is written. */
  act?: string;
}

/** Longer texts are no citations. */
const longestCitation = 1_000;

/** What a citation is made of; made when first asked for, so that bundles without citations can drop it. */
const patterns = /* @__PURE__ */ once(() => ({
  space: /\s*/uy,
  between: /(?:[\s,]|(?:of|the)(?![\p{L}\p{N}]))*/iuy,
  unitWord: /(?:\p{L}+|§+)\.?/uy,
  number: /\p{Nd}+(?:-\p{Nd}{1,3})?\p{L}{0,6}(?![\p{L}\p{N}-])/uy,
  letter: /(?:\p{L}|[ivx]{1,6})(?![\p{L}\p{N}])/iuy,
  quotedLetter: /["'«“„‘](\p{L})["'»”“’]/uy,
  bracketed: /\s*\(\s*(\p{Nd}+\p{L}{0,6}|\p{L}|[ivx]{1,6})\s*\)/iuy,
  severalMore: /^\s*(?:[,;–—]|(?:and|or|и|или|və|ve|und|et|և|და)(?!\p{L}))\s*(?:\p{Nd}|\((?:\p{L}|[ivx]{1,6})\)|§)/iu,
  beforeAct: /^(?:[\s,;:.–—-]|(?:of|the)(?![\p{L}\p{N}]))+/iu,
  afterAct: /[\s,;:–—-]+$/u,
}));

/** A place in the text; reading moves it on. */
interface Cursor {
  text: string;
  at: number;
}

/**
 * Reads a citation of one provision of law: `234.4.3`, `Art. 221.1 CC`, `ст. 162 ч. 2`, `§ 12(3)(b)`, `article 10 of the
 * Convention`, `paragraph 1 of Article 6`, `CC 221.1`. The words for units are known in English, Russian,
 * Azerbaijani, Turkish, Armenian and Georgian; where they stand inside out, the path is turned outside in. Dots,
 * brackets and words for units count the same, so `221.1` is article 221, part 1, though some acts number an article
 * so.
 *
 * @returns the provision, or one issue: `citation-not-understood` (also for more than 1,000 characters, and for what is
 * no text), or `citation-of-several` for one such as `Art. 5 and 6`.
 * @example
 * parseCitation("п. 3 ч. 2 ст. 162 УК") // => { success: true, data: { path: ["162", "2", "3"], act: "УК" }, issues: [] }
 */
export function parseCitation(text: string): Result<CitedProvision> {
  if (typeof text !== "string" || text.length > longestCitation) return refuse("citation-not-understood");
  const start = startOfPath(text);
  if (start === undefined) return refuse("citation-not-understood");
  const cursor = { text, at: start };
  const path = readPath(cursor);
  const before = actIn(text.slice(0, start));
  const after = actIn(text.slice(cursor.at));
  const act = before || after;
  if (patterns().severalMore.test(text.slice(cursor.at)) || namesProvision(act)) return refuse("citation-of-several");
  if (before !== "" && (after !== "" || !/^\p{L}/u.test(before))) return refuse("citation-not-understood");
  return { success: true, data: { path, ...(act !== "" && { act }) }, issues: [] };
}

/** Where the provision starts: at the first word for a unit with a number or letter behind it, else at the first number. */
function startOfPath(text: string): number | undefined {
  return starts(text).find((at) => readUnit({ text, at })) ?? starts(text).find((at) => readNumber({ text, at }));
}

/** Where words and numbers start. */
function starts(text: string): number[] {
  return Array.from(text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{Nd}§]/gu), ({ index }) => index);
}

/** Reads the groups of a path, each behind its word for a unit but perhaps the first, and turns them outside in. */
function readPath(cursor: Cursor): string[] {
  const groups: { depth: number; parts: string[] }[] = [];
  let end = cursor.at;
  do {
    const first = readUnit(cursor) ?? (groups.length === 0 ? readNumber(cursor) : undefined);
    if (first === undefined) break;
    groups.push({ depth: first.depth, parts: [first.part, ...readInnerParts(cursor)] });
    end = cursor.at;
  } while (take(cursor, "between") !== undefined);
  cursor.at = end;
  return groups.sort((a, b) => a.depth - b.depth).flatMap(({ parts }) => parts);
}

/** A word for a unit, and its number or letter. */
function readUnit(cursor: Cursor): { depth: number; part: string } | undefined {
  const start = cursor.at;
  const depth = depthOfUnit(take(cursor, "unitWord")?.replace(/\.$/, "") ?? "");
  take(cursor, "space");
  const part = take(cursor, "number") ?? take(cursor, "letter") ?? take(cursor, "quotedLetter");
  if (depth !== undefined && part !== undefined) return { depth, part };
  cursor.at = start;
  return undefined;
}

function readNumber(cursor: Cursor): { depth: number; part: string } | undefined {
  const part = take(cursor, "number");
  return part === undefined ? undefined : { depth: 0, part };
}

/** What follows a number behind dots or in brackets. */
function readInnerParts(cursor: Cursor): string[] {
  const parts: string[] = [];
  while (true) {
    const part = take(cursor, "bracketed") ?? readDotted(cursor);
    if (part === undefined) return parts;
    parts.push(part);
  }
}

function readDotted(cursor: Cursor): string | undefined {
  if (cursor.text[cursor.at] !== ".") return undefined;
  const inner = { text: cursor.text, at: cursor.at + 1 };
  const part = take(inner, "number") ?? take(inner, "letter");
  if (part !== undefined) cursor.at = inner.at;
  return part;
}

/** Whether the words for an act name a further provision, or go on with the one that was read. */
function namesProvision(act: string): boolean {
  return (
    patterns().severalMore.test(act) ||
    take({ text: act, at: 0 }, "bracketed") !== undefined ||
    starts(act).some((at) => readUnit({ text: act, at }) !== undefined)
  );
}

function actIn(text: string): string {
  return text.replace(/\s+/gu, " ").replace(patterns().beforeAct, "").replace(patterns().afterAct, "");
}

/** What a sticky pattern matches at the cursor, or its group; moves the cursor behind it. Undefined where it does not match. */
function take(cursor: Cursor, name: keyof ReturnType<typeof patterns>): string | undefined {
  const pattern = patterns()[name];
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (match === null) return undefined;
  cursor.at = pattern.lastIndex;
  return match[1] ?? match[0];
}

const messages = {
  "citation-not-understood": "A citation names one provision by its numbers, such as Art. 221.1 CC or § 12(3)(b).",
  "citation-of-several": "A citation names one provision; cite each by itself.",
} as const satisfies Partial<Record<IssueCode, string>>;

function refuse(code: keyof typeof messages): Result<CitedProvision> {
  return { success: false, issues: [issueOf(code, messages[code])] };
}
