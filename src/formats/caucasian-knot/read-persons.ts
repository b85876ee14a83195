import type { Person } from "../../records/person.ts";
import { readCaption } from "./caption.ts";
import type { Line } from "./page.ts";

/** What the cards of persons say, before each has an id, and the lines that belong to no card. */
export interface PersonsReading {
  persons: Omit<Person, "id">[];
  rest: Line[];
}

/** A card: a name, with the picture's caption before it on the same line or on one of its own, then one paragraph. */
export function readPersons(lines: readonly Line[]): PersonsReading {
  const rest: Line[] = [];
  const cards: { title: Title; description?: string }[] = [];
  let picture: Line | undefined;
  for (const line of lines) {
    const card = cards.at(-1);
    const title = titleIn(line, picture);
    if (title !== undefined) {
      cards.push({ title });
      picture = undefined;
    } else if (line.role === "picture" || (line.text.length <= 500 && readCaption(line) !== undefined)) {
      if (picture !== undefined) rest.push(picture);
      picture = line;
    } else if (card !== undefined && card.description === undefined && picture === undefined) {
      card.description = line.text;
    } else rest.push(line);
  }
  if (picture !== undefined) rest.push(picture);
  return { persons: cards.map(({ title, description }) => personOf(title, description)), rest };
}

interface Title {
  name: string;
  picture?: Line | undefined;
}

/** The line that names the person of a card, with the caption that stands before the name. */
function titleIn(line: Line, picture: Line | undefined): Title | undefined {
  if (line.role === "picture") return undefined;
  const name = repeatedName(line.text);
  if (name !== undefined) return { name, picture: { ...line, text: line.text.slice(0, -name.length).trim() } };
  return isName(line.text) ? { name: line.text, picture } : undefined;
}

/** The name that a line starts with and, after a caption, ends with too. */
function repeatedName(text: string): string | undefined {
  if (text.length > 1000) return undefined;
  const words = text.split(" ");
  for (let count = Math.min(7, Math.floor(words.length / 2)); count >= 1; count--) {
    const start = words
      .slice(0, count)
      .join(" ")
      .replace(/[.,:;]$/u, "");
    if (/^\p{Lu}/u.test(start) && words.slice(-count).join(" ") === start) return start;
  }
  return undefined;
}

/** One to six words in capitals, and small words between them, with no end of a sentence. */
function isName(text: string): boolean {
  const words = text.split(" ");
  const capitals = words.filter((word) => /^["“«]?\p{Lu}/u.test(word));
  return text.length <= 100 && words.length <= 6 && capitals.length * 2 > words.length && !/[.!?:]$/u.test(text);
}

const nickname = /["“”«»„]([^"“”«»„]{1,60})["“”«»„]/u;

function personOf({ name, picture }: Title, description: string | undefined): Omit<Person, "id"> {
  const full = name.replace(nickname, "").replace(/ {2,}/gu, " ").trim() || name;
  const alias = nicknameIn(name, full) ?? nicknameIn(description ?? "", full);
  const image = picture && (readCaption(picture) ?? { caption: picture.text });
  return {
    names: [{ full }, ...(alias === undefined ? [] : [{ full: alias, kind: "nickname" as const }])],
    ...(description !== undefined && { description }),
    ...(image !== undefined && { images: [image] }),
  };
}

/** The words in quotation marks between the parts of a name: `Given "Nickname" Family`. */
function nicknameIn(text: string, full: string): string | undefined {
  const words = full.split(" ");
  for (let before = 1; before < words.length; before++) {
    const given = `${words.slice(0, before).join(" ")} `;
    const family = ` ${words.slice(before).join(" ")}`;
    const start = text.indexOf(given);
    if (start < 0) continue;
    const after = text.slice(start + given.length, start + given.length + 100 + family.length);
    const found = nickname.exec(after);
    if (found?.index === 0 && after.startsWith(family, found[0].length)) return found[1];
  }
  return undefined;
}
