import type { Person } from "../../records/person.ts";
import { pictureOf } from "./caption.ts";
import { tidy } from "./page.ts";
import type { Card } from "./read-cards.ts";

/** The name that a line is, or that it starts with and, after a caption, ends with too. */
export function nameIn(text: string): [caption: string, name: string] | undefined {
  const words = text.slice(0, 1000).split(" ");
  for (let count = Math.min(7, words.length / 2); count >= 1; count--) {
    const start = words
      .slice(0, count)
      .join(" ")
      .replace(/[.,:;]$/u, "");
    if (/^\p{Lu}/u.test(start) && text.endsWith(` ${start}`)) return [text.slice(0, -start.length).trim(), start];
  }
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
    ...(picture && { images: [pictureOf(picture)] }),
  };
}

/** The words in quotation marks between the parts of a name: `Given "Nickname" Family`. */
function nicknameIn(text: string, full: string): string | undefined {
  const parts = full.split(" ").map((part) => part.replace(/[^\p{L}]/gu, "."));
  const found = text.match(new RegExp(parts.join(` (?:${quoted} )?`), "gu"))?.find((name) => name !== full);
  return new RegExp(quoted, "u").exec(found ?? "")?.[1];
}
