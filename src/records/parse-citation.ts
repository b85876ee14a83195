import { type Issue, issueOf } from "../core/issue.ts";
import { once } from "../core/once.ts";
import type { Result } from "../core/result.ts";
import { namesAct } from "./citation-act.ts";
import { unitOf } from "./citation-units.ts";

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
  unitWord: /(?:\p{L}+(?:-\p{L}+)?|§+)\.?/uy,
  number: /\p{Nd}+(?:-\p{Nd}{1,3})?\p{L}{0,6}(?![\p{L}\p{N}-])/uy,
  letter: /(?:\p{L}|[ivx]{1,6})(?![\p{L}\p{N}])/iuy,
  quotedLetter: /["'«“„‘](\p{L})["'»”“’]/uy,
  bracketed: /\s*\(\s*(\p{Nd}+\p{L}{0,6}|\p{L}|[ivx]{1,6})\s*\)/iuy,
  numberBefore:
    /(?:მე-)?(\p{Nd}+(?:-\p{Nd}{1,3})?(?:[./]\p{Nd}+)*)(?:\.|[-'’ ]?(?:[ıiuü]?n?c[ıiuü]|րդ|ին|ე))?\s+(?=\p{L})/iuy,
  another: /\s*(?:[,;–—]|(?:and|or|и|или|və|ve|und|et|և|და)(?!\p{L}))\s*/iuy,
  beforeAct: /^(?:[\s,;:.–—-]|(?:of|the)(?![\p{L}\p{N}]))+/iu,
  afterAct: /[\s,;:–—-]+$/u,
}));

/** A place in the text; reading moves it on. */
interface Cursor {
  text: string;
  at: number;
}

/** A unit with what stands within it: `ч. 2`, `314/2 maddesi`, `§ 12(3)(b)`. */
interface Group {
  /** The word for the unit, with its full stop; empty where numbers stand alone. */
  word: string;
  /** How far inside the unit stands. */
  depth: number;
  parts: string[];
}

/**
 * Reads a citation of one provision of law: `234.4.3`, `Art. 221.1 CC`, `ст. 162 ч. 2`, `§ 12(3)(b)`, `article 10 of the
 * Convention`, `paragraph 1 of Article 6`, `CC 221.1`, `221-ci maddə`, `TCK 314/2`. The words for units are known in
 * English, Russian, Azerbaijani, Turkish, Armenian and Georgian; where they stand inside out, the path is turned outside
 * in. Dots, brackets and words for units count the same, so `221.1` is article 221, part 1, though some acts number an
 * article so. All else must be the name of an act, beside numbers alone an abbreviation or a code: `Article 8 bis` and
 * `page 12` are not understood.
 *
 * @returns the provision, or one issue: `citation-not-understood` (also for more than 1,000 characters, and for what is
 * no text), or `citation-of-several` for one such as `Art. 5 and 6`, where a unit comes again.
 * @example
 * parseCitation("п. 3 ч. 2 ст. 162 УК") // => { success: true, data: { path: ["162", "2", "3"], act: "УК" }, issues: [] }
 */
export function parseCitation(text: string): Result<CitedProvision> {
  if (typeof text !== "string" || text.length > longestCitation) return refuse(notUnderstood());
  const start = startOfPath(text);
  if (start === undefined) return refuse(notUnderstood());
  const cursor = { text, at: start };
  const groups = readGroups(cursor);
  const before = actIn(text.slice(0, start));
  const after = actIn(text.slice(cursor.at));
  const act = before || after;
  if (isOfSeveral(groups) || namesAnother(cursor) || namesProvision(act)) return refuse(ofSeveral());
  const isBare = groups.some(({ word }) => word === "");
  const place = isBare ? "beside" : before === "" ? "after" : "before";
  const path = pathOf(groups);
  if ((before !== "" && after !== "") || (act !== "" && !namesAct(act, place)) || (isBare && mayBeNone(path, text))) {
    return refuse(notUnderstood());
  }
  return { success: true, data: { path, ...(act !== "" && { act }) }, issues: [] };
}

/** Where the provision starts: at the first unit with its number or letter, else at the first number. */
function startOfPath(text: string): number | undefined {
  return starts(text).find((at) => readUnit({ text, at })) ?? starts(text).find((at) => readNumber({ text, at }));
}

/** Where words and numbers start. */
function starts(text: string): number[] {
  return Array.from(text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{Nd}§]/gu), ({ index }) => index);
}

/** Reads the groups of a path, each with its word for a unit but perhaps the first. */
function readGroups(cursor: Cursor): Group[] {
  const groups: Group[] = [];
  let end = cursor.at;
  do {
    const group = readUnit(cursor) ?? (groups.length === 0 ? readNumber(cursor) : undefined);
    if (group === undefined) break;
    groups.push(group);
    end = cursor.at;
  } while (take(cursor, "between") !== undefined);
  cursor.at = end;
  return groups;
}

function pathOf(groups: readonly Group[]): string[] {
  return [...groups].sort((a, b) => a.depth - b.depth).flatMap(({ parts }) => parts);
}

/** A unit that comes again is of another provision; a word for several may have numbers from one to another. */
function isOfSeveral(groups: readonly Group[]): boolean {
  const isRange = ({ word, parts }: Group) => /^(?:§§|\p{L}{3,}s\.?)$/u.test(word) && parts.join("").includes("-");
  return new Set(groups.map(({ depth }) => depth)).size < groups.length || groups.some(isRange);
}

/** Whether numbers without a word for a unit may be something else: a year, a date, or with a slash and no act anything. */
function mayBeNone(path: readonly string[], text: string): boolean {
  return path.some((part) => /^0|^(?:1[6-9]|2[01])..$/u.test(part)) || /^[^\p{L}]*\//u.test(text);
}

/** Reads a word for a unit and its number or letter, in either order. */
function readUnit(cursor: Cursor): Group | undefined {
  const start = cursor.at;
  const group = readWordFirst(cursor);
  if (group !== undefined) return group;
  cursor.at = start;
  const behind = readWordLast(cursor);
  if (behind === undefined) cursor.at = start;
  return behind;
}

function readWordFirst(cursor: Cursor): Group | undefined {
  const word = take(cursor, "unitWord") ?? "";
  const depth = unitOf(word)?.depth;
  take(cursor, "space");
  const bare = take(cursor, "number") ?? take(cursor, "letter");
  const part = bare ?? take(cursor, "quotedLetter") ?? take(cursor, "bracketed");
  if (depth === undefined || part === undefined) return undefined;
  if (depth === 0 && bare !== undefined && isSmallLetter(bare)) return undefined;
  return { word, depth, parts: [part, ...readInnerParts(cursor, isTurkish(word))] };
}

/** Whether it names no article unless it stands in brackets or quotation marks: it may be a word, as in `статья в УК`. */
export function isSmallLetter(part: string): boolean {
  return /^\p{Ll}$/u.test(part);
}

/** `221-ci maddə`, `314/2 maddesi`, `225-րդ հոդված`, `მე-2 ნაწილი`. */
function readWordLast(cursor: Cursor): Group | undefined {
  const numbers = take(cursor, "numberBefore");
  const word = take(cursor, "unitWord") ?? "";
  const unit = unitOf(word);
  if (numbers === undefined || !unit?.mayFollow || (numbers.includes("/") && !isTurkish(word))) return undefined;
  return { word, depth: unit.depth, parts: numbers.split(/[./]/) };
}

/** In Turkish alone, a slash leads from an article to what stands within it; elsewhere it may stand between two articles. */
function isTurkish(word: string): boolean {
  return /^(?:md?\.?$|madde)/iu.test(word);
}

function readNumber(cursor: Cursor): Group | undefined {
  const part = take(cursor, "number");
  return part === undefined ? undefined : { word: "", depth: 0, parts: [part, ...readInnerParts(cursor, true)] };
}

/** What follows a number behind dots, slashes or in brackets. */
function readInnerParts(cursor: Cursor, takesSlash: boolean): string[] {
  const parts: string[] = [];
  while (true) {
    const part = take(cursor, "bracketed") ?? readDivided(cursor, takesSlash);
    if (part === undefined) return parts;
    parts.push(part);
  }
}

function readDivided(cursor: Cursor, takesSlash: boolean): string | undefined {
  const mark = cursor.text[cursor.at];
  if (mark !== "." && !(takesSlash && mark === "/")) return undefined;
  const inner = { text: cursor.text, at: cursor.at + 1 };
  const part = take(inner, "number") ?? take(inner, "letter");
  if (part !== undefined) cursor.at = inner.at;
  return part;
}

/** Whether the text goes on with another provision, as in `and 6`. */
function namesAnother({ text, at }: Cursor): boolean {
  const next = { text, at };
  if (take(next, "another") === undefined) return false;
  return (["number", "quotedLetter", "bracketed"] as const).some((name) => take(next, name) !== undefined);
}

/** Whether the words for an act name a further provision, or go on with the one that was read. */
function namesProvision(act: string): boolean {
  return (
    namesAnother({ text: act, at: 0 }) ||
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

/** The issue of what is no citation. */
export function notUnderstood(): Issue {
  const message = "A citation names one provision by its numbers, such as Art. 221.1 CC or § 12(3)(b).";
  return issueOf("citation-not-understood", message);
}

function ofSeveral(): Issue {
  return issueOf("citation-of-several", "A citation names one provision; cite each by itself.");
}

function refuse(issue: Issue): Result<CitedProvision> {
  return { success: false, issues: [issue] };
}
