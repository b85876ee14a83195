/**
 * Characters that a terminal would act upon or hide instead of showing: controls other than tab, bidirectional
 * controls, zero-width characters, line and paragraph separators, and lone halves of surrogate pairs.
 */
const unshown = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Shows data on a terminal as it is: what would move the cursor, change colours, turn the reading direction or be
 * invisible is written out. Linear in the text.
 *
 * @example
 * escapeControls("a\u001b[31mb\u202ec") // => "a\\u{1b}[31mb\\u{202e}c"
 */
export function escapeControls(text: string): string {
  return text.replace(unshown, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
