import type { Person } from "../../records/person.ts";
import { imageOf } from "./caption.ts";
import { tidy } from "./page.ts";
import type { Card } from "./read-cards.ts";

/** The name that a line is, or that stands after a credit: as the line starts, or as a sentence of its own. */
export function nameIn(text: string): [credit: string, name: string] | undefined {
  const words = text.slice(0, 400).split(" ");
  const starts = [7, 6, 5, 4, 3, 2, 1].map((count) =>
    words
      .slice(0, count)
      .join(" ")
      .replace(/[.,:;]$/u, ""),
  );
  const again = starts.find((start) => text.endsWith(` ${start}`));
  const name = again ?? text.slice(text.lastIndexOf(". ") + 2);
  const credit = text.slice(0, -name.length).trim();
  if (isName(name) && imageOf({ text: credit }).credit) return [credit, name];
  return isName(text) ? ["", text] : undefined;
}

/** One to six words, most of them in capitals, and no end of a sentence. */
function isName(text: string): boolean {
  return /^["“”«»]?\p{Lu}\S*(?: \S+){0,2}(?: ["“”«»]?\p{Lu}\S*){0,3}(?<![.!?:])$/u.test(text);
}

const quoted = '["“”«„]([^"“”«»„]{1,60})["“”»]';

/** What the card of a person tells. */
export function personOf({ title, picture, description }: Card): Omit<Person, "id"> {
  const full = tidy(title.replace(new RegExp(quoted, "u"), "")) || title;
  const nickname = nicknameIn(`${title} ${description}`, full);
  return {
    names: [{ full }, ...(nickname ? [{ full: nickname, kind: "nickname" as const }] : [])],
    ...(description && { description }),
    ...(picture && { images: [imageOf(picture)] }),
  };
}

/** The words in quotation marks between the parts of a name: `Given "Nickname" Family`. */
function nicknameIn(text: string, full: string): string | undefined {
  const form = full.replace(/[^\p{L} ]/gu, ".").replaceAll(" ", ` (?:${quoted} )?`);
  return [...text.matchAll(new RegExp(form, "gu"))].flatMap(([, ...nicknames]) => nicknames).find(Boolean);
}
