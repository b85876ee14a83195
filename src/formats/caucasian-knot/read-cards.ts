import { readCaption } from "./caption.ts";
import type { Line } from "./page.ts";

/** A card beside an article: a title with the caption of a picture, and one paragraph. */
export interface Card {
  title: string;
  picture?: Line | undefined;
  description?: string;
}

/**
 * Reads cards: each has its picture's caption and its title, on one line or on two, then one paragraph. A line that
 * looks like a title right after one may be anything: it is no card's, and nor is what follows, up to the next title.
 *
 * @param titleIn - the title on a line, and the credit before it; undefined for a line that is no title.
 * @returns the cards, once each where a page was saved twice, and the lines that belong to none.
 */
export function readCards(
  lines: readonly Line[],
  titleIn: (text: string) => [caption: string, title: string] | undefined,
) {
  const cards: Card[] = [];
  const rest: Line[] = [];
  let picture: Line[] = [];
  /** The card whose paragraph has not come yet. */
  let open: Card | undefined;
  for (const line of lines) {
    const [caption, title] = (!line.role && titleIn(line.text)) || [];
    if (!caption && readCaption(line)) {
      rest.push(...picture);
      picture = [line];
    } else if (title && (caption || picture.length > 0 || !open)) {
      open = { title, picture: caption ? { ...line, text: caption } : picture.pop() };
      cards.push(open);
    } else if (line.role) rest.push(line);
    else {
      if (title || !open || picture.length > 0) rest.push(line);
      else open.description = line.text;
      open = undefined;
    }
  }
  const distinct = new Map(cards.map((card) => [card.title + card.description, card]));
  return { cards: [...distinct.values()], rest: [...rest, ...picture] };
}
