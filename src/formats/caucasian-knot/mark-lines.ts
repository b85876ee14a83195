import { readByline } from "./byline.ts";
import { readDateline } from "./dateline.ts";
import type { Line } from "./page.ts";
import { isFurniture, isNote } from "./site-words.ts";

const labelStart = /^(?:НАСТОЯЩИЙ МАТЕРИАЛ|ДАННОЕ СООБЩЕНИЕ)/u;
const labelEnd = /АГЕНТ|МЕМО/u;
const capitals = /^[^\p{Ll}.]*(?:\.|$)/u;

/**
 * Says of each line of a page what it is by its form, where the markup does not, and sets apart the label that Russian
 * law demands of "foreign agents": one sentence in capitals, which begins a line; until its full stop, the lines below
 * that name the agent are the label's too. What is quoted within a paragraph is the paragraph's.
 */
export function markLines(lines: readonly Line[]): Line[] {
  const marked: Line[] = [];
  let isOpen = false;
  for (const line of lines) {
    const start = (!line.role && capitals.exec(line.text)?.[0]) || "";
    const words: string = (isOpen ? labelEnd : labelStart).test(start) ? start : "";
    const text = line.text.slice(words.length).trim();
    isOpen = words !== "" && !words.endsWith(".");
    if (words) marked.push({ ...line, text: words, role: "label" });
    if (text || line.role) marked.push({ ...line, text, role: line.role ?? roleOf(text) });
  }
  return marked;
}

function roleOf(text: string): Line["role"] {
  if (readDateline(text)) return "dateline";
  if (readByline(text)) return "byline";
  if (isNote(text) || readDateline(text.replace(/^\p{L}+:? /u, ""))) return "note";
  return isFurniture(text) ? "furniture" : undefined;
}
