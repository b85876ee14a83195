/** Whether a letter is small where its script has capitals that sentences use: Georgian has some, and does not. */
export function isSmall(letter: string): boolean {
  return letter !== letter.toUpperCase() && !/\p{sc=Georgian}/u.test(letter);
}
