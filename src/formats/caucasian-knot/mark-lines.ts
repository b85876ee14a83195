import { readByline } from "./byline.ts";
import { readDateline } from "./dateline.ts";
import type { Line, PageLine } from "./page.ts";
import { isFurniture, isNote } from "./site-words.ts";

const labelStart = /^(?:НАСТОЯЩИЙ МАТЕРИАЛ|ДАННОЕ СООБЩЕНИЕ)/u;
const capitals = /^[^\p{Ll}.]*(?:\.|$)/u;

/**
 * Numbers the lines of a page, says of each what it is by its form, where the markup does not, and sets apart the label that Russian
 * law demands of "foreign agents": one sentence in capitals, which begins a line and may run over several. What is
 * quoted within a paragraph is the paragraph's.
 */
export function markLines(lines: readonly PageLine[]): Line[] {
  const marked: Line[] = [];
  let label: Line | undefined;
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    const isOfLabel = !line.role && (label || labelStart.test(line.text));
    const words = (isOfLabel && capitals.exec(line.text)?.[0]) || "";
    const text = line.text.slice(words.length).trim();
    if (words && label) label.text += ` ${words}`;
    else if (words) marked.push({ text: words, number, role: "label" });
    label = words && !words.endsWith(".") ? (label ?? marked.at(-1)) : undefined;
    if (!words || text) marked.push({ ...line, text, number, role: line.role ?? roleOf(text) });
  }
  return marked;
}

function roleOf(text: string): Line["role"] {
  if (readDateline(text)) return "dateline";
  if (readByline(text)) return "byline";
  if (isNote(text)) return "note";
  return isFurniture(text) ? "furniture" : undefined;
}
