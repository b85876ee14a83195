/**
 * Characters that change what a reader sees and are not seen themselves: controls of the text's direction, characters
 * without width, soft hyphens, tags. Joiners are part of how Arabic and Indic scripts and emoji are written, and stay
 * behind a letter, a mark or a picture of those.
 */
const unseen =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]|(?<![\p{Script=Arabic}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]/gu;

/**
 * A text in which characters that nobody sees stand by their numbers, so that a name cannot pass for another.
 *
 * @see Unicode Technical Report 36, "Unicode Security Considerations"
 * @example
 * showUnseen("Leyla\u202e Example") // => "Leyla[U+202E] Example"
 */
export function showUnseen(text: string): string {
  return text.replace(unseen, numberOf);
}

/** A character by its number. */
export function numberOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
}
