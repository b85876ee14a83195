const adjectiveEnding = /(?:ии|ыи|ои|ая|яя)$/u;
const cyrillicEnding = /[аяоеиыуюьъэ]$/u;
const otherEnding = /[aeiouykqաիაეიოუ]$/u;
const fleetingVowel = /[еоeo](?=[лкцвнрlkcvnr]$)/u;

/**
 * The stems that the forms of a name begin with: without the ending that inflection changes, and without a vowel that it
 * drops.
 *
 * @param word - a word in its folded form.
 * @example
 * nameStems("иванова") // => ["иванов"]
 * nameStems("павел") // => ["павел", "павл"]
 */
export function nameStems(word: string): string[] {
  const stems = [stemOf(word)];
  if (word.length >= 5 && fleetingVowel.test(word)) stems.push(word.replace(fleetingVowel, ""));
  return stems;
}

function stemOf(word: string): string {
  if (word.length >= 6 && adjectiveEnding.test(word)) return word.slice(0, -2);
  const isShort = word.length < (/\p{sc=Cyrillic}/u.test(word) ? 4 : 5);
  return !isShort && (cyrillicEnding.test(word) || otherEnding.test(word)) ? word.slice(0, -1) : word;
}
