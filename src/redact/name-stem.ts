import type { Endings } from "./endings.ts";

/** What forms of a name begin with. */
export interface Stem {
  head: string;
  /** What follows; without it, as many letters as the head allows by its length. */
  endings?: Endings;
  /** Whether only words with a capital are forms: those without are everybody's. */
  capital?: true;
}

/** A way in which a stem changes: where, in words of so many letters, and to what. */
type Change = [at: RegExp, least: number, most: number, becomes: string, stem: Omit<Stem, "head">];

const any = Number.POSITIVE_INFINITY;
const adjectiveEnding = /(?:ии|ыи|ои|ая|яя)$/u;
const cyrillicEnding = /[аяоеиыуюьъэ]$/u;
const otherEnding = /[aeiouykqաիაეიოუ]$/u;

const changes: readonly Change[] = [
  // Павел, Павла
  [/[еоeo](?=[лкцвнрlkcvnr]$)/u, 5, any, "", {}],
  // Орёл, Орла
  [/(?<=[бвгдзклмнпрстфх])[ео](?=[лкцвнр]$)/u, 4, 4, "", { endings: "plain" }],
  // Лев, Льва; Стрелец, Стрельца
  [/^лев$/u, 3, 3, "льв", { endings: "plain" }],
  [/(?<=[лнр])е(?=[кц]$)/u, 5, any, "ь", { endings: "plain" }],
  // Заяц, Зайца; Боец, Бойца
  [/(?<=[аеиоуэюя])[ея](?=ц$)/u, 4, any, "и", { endings: "plain" }],
  // Соловей, Соловья; Гребень, Гребня
  [/еи$/u, 5, any, "ь", { endings: "short" }],
  [/(?<=[бвгдзкмпрстфх])е([лн])ь$/u, 6, any, "$1", { endings: "short" }],
  // Цой, Цоя
  [/(?<=[аеиоуэюя])и$/u, 3, 3, "", { endings: "short" }],
  // Белый, Белого
  [/(?:ыи|ои|ая)$/u, 4, 4, "", { endings: "adjective" }],
  [adjectiveEnding, 5, 5, "", { endings: "adjective" }],
  // Яна, Яны; Эка, Эки; Зоя, Зои
  [/(?<=[^гкхжчшщ])а$/u, 3, 3, "", { endings: "hard" }],
  [/(?<=[гкхжчшщ])а$/u, 3, 3, "", { endings: "mixed" }],
  [/я$/u, 3, 3, "", { endings: "soft" }],
  // Anna, Anny
  [/a$/, 3, 4, "", { endings: "western", capital: true }],
  // İpək, İpəyin; Afaq, Afağın
  [/(?<=[aeiou])[kq]$/, 4, 4, "g", { endings: "softened" }],
  [/(?<=[aeiou])k$/, 4, 4, "y", { endings: "softened" }],
  // الزهراء, للزهراء
  [/^ال(?=...)/u, 5, any, "لل", {}],
];

/**
 * The stems that the forms of a name begin with: without the ending that inflection changes, and as it changes what is
 * left.
 *
 * @param word - a word in its folded form.
 * @example
 * nameStems("иванова") // => [{ head: "иванов" }]
 * nameStems("павел") // => [{ head: "павел" }, { head: "павл" }]
 * nameStems("яна") // => [{ head: "яна" }, { head: "ян", endings: "hard" }]
 */
export function nameStems(word: string): Stem[] {
  const changed = changes.flatMap(([at, least, most, becomes, stem]) =>
    word.length >= least && word.length <= most && at.test(word) ? { head: word.replace(at, becomes), ...stem } : [],
  );
  return [{ head: nameStem(word) }, ...changed];
}

/** The first stem: that of most forms. */
export function nameStem(word: string): string {
  if (word.length >= 6 && adjectiveEnding.test(word)) return word.slice(0, -2);
  const isShort = word.length < (/\p{sc=Cyrillic}/u.test(word) ? 4 : 5);
  return !isShort && (cyrillicEnding.test(word) || otherEnding.test(word)) ? word.slice(0, -1) : word;
}
