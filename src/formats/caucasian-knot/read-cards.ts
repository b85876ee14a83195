import { readByline } from "./byline.ts";
import { readCaption } from "./caption.ts";
import type { Line } from "./page.ts";

/** A card beside an article: a title with the caption of a picture, and one paragraph. */
export interface Card {
  title: string;
  picture?: Line | undefined;
  description?: string;
}

/**
 * Reads cards: each has its picture's caption and its title, on one line or on two, then one paragraph.
 *
 * @param titleIn - the title on a line, and the caption before it; undefined for a line that is no title.
 * @returns the cards, once each where a page was saved twice, and the lines that belong to none.
 */
export function readCards(
  lines: readonly Line[],
  titleIn: (text: string) => [caption: string, title: string] | undefined,
) {
  const cards: Card[] = [];
  const rest: Line[] = [];
  let picture: Line[] = [];
  for (const line of lines) {
    const card = cards.at(-1);
    const [caption, title] = (line.role !== "picture" && titleIn(line.text)) || [];
    if (readByline(line.text)) rest.push(line);
    else if (title) {
      cards.push({ title, picture: caption ? { ...line, text: caption } : picture.pop() });
    } else if (readCaption(line)) {
      rest.push(...picture);
      picture = [line];
    } else if (card && !card.description && picture.length === 0) card.description = line.text;
    else rest.push(line);
  }
  const distinct = new Map(cards.map((card) => [card.title + card.description, card]));
  return { cards: [...distinct.values()], rest: [...rest, ...picture] };
}
