import { decoded } from "./escape-at.ts";
import { type FoldedText, foldedWords, gap } from "./fold.ts";
import type { Range } from "./range.ts";
import type { Pattern } from "./scanner.ts";

/** Hosts where everybody has a profile, whose address ends with a handle. */
const profileHosts =
  /(?:^|\.)(?:t\.me|telegram\.(?:me|dog)|facebook\.com|fb\.com|instagram\.com|threads\.net|twitter\.com|x\.com|tiktok\.com|youtube\.com|vk\.(?:com|ru)|ok\.ru|linkedin\.com|github\.com|medium\.com|reddit\.com)$/i;
/** An `@` that is no part of an e-mail address. */
const at = /(?:^|[^\p{L}\p{N}_.+-])@$/u;
/** What no host holds. */
const outsideHost = /[^\p{L}\p{N}.-]/u;
/** The longest that is looked at before a handle. */
const longestBefore = 40;

const handle = /(?<![\p{L}\p{N}_.+-])@([\p{L}\p{N}_.]{3,})/gu;
const profileName = /^@?[\p{L}\p{N}_.-]{3,}$/u;
/** What stands before a handle in the address of a profile. */
const leading = new Set(["s", "in", "u", "c", "user", "channel"]);
/** What stands in addresses at such hosts in the place of a handle, and is none. */
const pages = new Set(
  (
    "addlist addstickers embed events explore groups hashtag home intent joinchat login page pages people permalink " +
    "photo photos playlist post posts profile public reel reels results search share sharer shorts status stories " +
    "story video videos wall watch"
  ).split(" "),
);

/** Whether everybody may have a profile at a host. */
export function isProfileHost(host: string): boolean {
  return profileHosts.test(host);
}

/** What to look for of the handles that a text marks as such: `@name`. */
export function handlePatterns(text: string): Pattern[] {
  return Array.from(decoded(text).matchAll(handle), ([, name = ""]) => name).flatMap(patternOf);
}

/** What to look for of the handle that the parts of the address of a profile give. */
export function profilePatterns([first = "", second = ""]: readonly string[]): Pattern[] {
  const name = leading.has(first.toLowerCase()) ? second : first;
  return profileName.test(name) && !pages.has(name.toLowerCase()) ? patternOf(name) : [];
}

/** A handle has three letters or more. */
function patternOf(name: string): Pattern[] {
  const head = foldedWords(name).join("");
  return head.length > 2 ? [{ head, handle: true }] : [];
}

/**
 * What a handle covers of a text, if it ends at a letter: after an `@`, or in the address of a profile, and nothing else
 * of the kind around it.
 *
 * @param head - the handle, folded.
 * @param last - where its last letter stands.
 */
export function handleRange(
  text: string,
  { gaps, starts, ends }: FoldedText,
  head: string,
  last: number,
): Range | undefined {
  const from = last - head.length + 1;
  const start = starts[from] ?? 0;
  const end = ends[last] ?? 0;
  if (gaps[last + 1] === gap.none || /^[\p{N}_]/u.test(text.slice(end, end + 2))) return undefined;
  for (let index = from + 1; index <= last; index++) if (gaps[index] === gap.strong) return undefined;
  const near = decoded(text.slice(Math.max(start - longestBefore, 0), start));
  return at.test(near) || isProfile(near) ? [start, end] : undefined;
}

/** Whether a text ends with the address of a profile but for its handle. */
function isProfile(text: string): boolean {
  const steps = text.replace(/@$/, "").split("/");
  if (steps.pop() !== "") return false;
  const step = steps.pop() ?? "";
  const host = leading.has(step.toLowerCase()) ? steps.pop() : step;
  return isProfileHost(host?.split(outsideHost).at(-1) ?? "");
}
