import type { Endings } from "./endings.ts";

/** What forms of a name begin with. */
export interface Stem {
  head: string;
  /** What follows; without it, what its script has for a short head, and anything for a long one. */
  endings?: Endings | undefined;
  /** Whether something must follow: without its last vowel a short name may be a word of everybody's, as `март` of Марта. */
  isCut?: boolean | undefined;
  /** Whether only words with a capital are forms: those without are everybody's. Handles and hashtags have none. */
  capital?: boolean | undefined;
}

/** A way in which a stem changes: where, in words of so many letters, to what, and what follows it. */
type Change = [at: RegExp, least: number, most: number, becomes: string, stem: Omit<Stem, "head">];

const any = Number.POSITIVE_INFINITY;
const adjectiveEnding = /(?:ии|ыи|ои|ая|яя)$/u;
const cyrillicEnding = /[аяоеиыуюьъэ]$/u;
const otherEnding = /[aeiouyաիაეიოუ]$/u;

const changes: readonly Change[] = [
  // Ольга, Ользі; Вероніка, Вероніці; Солоха, Солосі
  [/га$/u, 3, any, "з", { endings: "changed" }],
  [/ка$/u, 3, any, "ц", { endings: "changed" }],
  [/ха$/u, 3, any, "с", { endings: "changed" }],
  // Федір, Федора; Кисіль, Киселя; Матвіїв, Матвієва
  [/(?<=[бвгджзклмнпрстфхцчшщь])і(?=[бвгджзклмнпрстфхцчшщ]$)/u, 4, any, "о", { endings: "nouns" }],
  [/(?<=[бвгджзклмнпрстфхцчшщь])і(?=[бвгджзклмнпрстфхцчшщ]$)/u, 4, any, "е", { endings: "nouns" }],
  [/(?<=[бвгджзклмнпрстфхцчшщ])і([бвгджзклмнпрстфхцчшщ])ь$/u, 5, any, "е$1", { endings: "nouns" }],
  [/(?<=[аеиоуіюяє])і(?=в$)/u, 4, any, "є", { endings: "nouns" }],
  // Кравець, Кравця; Стрілець, Стрільця; Коломієць, Коломійця
  [/ець$/u, 5, any, "ц", { endings: "nouns" }],
  [/(?<=л)ець$/u, 5, any, "ьц", { endings: "nouns" }],
  [/єць$/u, 5, any, "иц", { endings: "nouns" }],
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
  // Химки, Химок
  [/(?<=[бвгдзклмнпрстфх])ки$/u, 5, any, "ок", { endings: "none" }],
  // Цой, Цоя
  [/(?<=[аеиоуэюя])и$/u, 3, 3, "", { endings: "short" }],
  // Белый, Белого; Злий, Злого
  [/(?:[ыи]и|ои|ая)$/u, 4, 4, "", { endings: "adjective" }],
  [adjectiveEnding, 5, 5, "", { endings: "adjective" }],
  // Білий, Біла; Біла, Білий
  [/ии$/u, 4, 5, "", { endings: "ofUkrainianWomen", capital: true }],
  [/(?<=[бвгдзклмнпрстфх])а$/u, 4, 6, "", { endings: "ofMen", capital: true }],
  // Яна, Яны, Яни; Эка, Эки; Зоя, Зои
  [/(?<=[^гкхжчшщ])а$/u, 3, 3, "", { endings: "hard" }],
  [/(?<=[^гкхжчшщ])а$/u, 3, 3, "", { endings: "ukrainianHard", capital: true }],
  [/(?<=[гкхжчшщ])а$/u, 3, 3, "", { endings: "mixed" }],
  [/я$/u, 3, 3, "", { endings: "soft" }],
  // Sofia, Sofias
  [/a$/, 5, 6, "a", { endings: "plural" }],
  // Anna, Anny
  [/a$/, 3, 4, "", { endings: "western", capital: true }],
  // Marta, Marcie; Robert, Robercie; Magda, Magdzie; Barbara, Barbarze; Monika, Monice; Olga, Oldze; Zocha, Zosze
  [/ta?$/, 3, 5, "ci", { endings: "changed", capital: true }],
  [/ta?$/, 6, any, "ci", { endings: "changed" }],
  [/da?$/, 3, 5, "dzi", { endings: "changed", capital: true }],
  [/da?$/, 6, any, "dzi", { endings: "changed" }],
  [/ra?$/, 3, 5, "rz", { endings: "changed", capital: true }],
  [/ra?$/, 6, any, "rz", { endings: "changed" }],
  [/ka$/, 3, 5, "c", { endings: "changed", capital: true }],
  [/ka$/, 6, any, "c", { endings: "changed" }],
  [/ga$/, 3, 5, "dz", { endings: "changed", capital: true }],
  [/ga$/, 6, any, "dz", { endings: "changed" }],
  [/cha$/, 4, any, "sz", { endings: "changed" }],
  // Kupiec, Kupca; Stępień, Stępnia; Kozioł, Kozła
  [/i[eo](?=[lcn]$)/, 5, any, "", { endings: "consonant" }],
  // İpək, İpəyin; Afaq, Afağın
  [/(?<=[aeiou])[kq]$/, 4, any, "g", { endings: "softened" }],
  [/(?<=[aeiou])k$/, 4, any, "y", { endings: "softened" }],
  // Սարգիս, Սարգսի
  [/ի(?=[^աեէըիոօվյ]$)/u, 4, any, "", { endings: "armenian" }],
  // თამარ, თამრის
  [/[აეო](?=[ლრნმ]$)/u, 4, any, "", { endings: "georgian" }],
  [/[აეო]([ლრნმ])ი$/u, 5, any, "$1", { endings: "georgian" }],
  // გორი, გორში; ციხე, ციხიდან; ჭალა, ჭალიდან
  [/ი$/u, 3, 4, "", { endings: "georgianShort" }],
  [/ე$/u, 4, 4, "", { endings: "georgianDropped" }],
  [/ა$/u, 4, 4, "", { endings: "georgianFrom" }],
  // موسي, موساي
  [/ي$/u, 4, any, "ا", { endings: "persian" }],
  // الزهراء, للزهراء; الأسد, أسد
  [/^ال(?=...)/u, 5, any, "لل", {}],
  [/^ال(?=...)/u, 5, any, "", {}],
];

/**
 * The stems that the forms of a name begin with: without the ending that inflection changes, and as it changes what is
 * left.
 *
 * @param word - a word in its folded form.
 * @example
 * nameStems("иванова") // => [{ head: "иванов" }]
 * nameStems("павел") // => [{ head: "павел" }, { head: "павл" }]
 * nameStems("зоя") // => [{ head: "зоя" }, { head: "зо", endings: "soft" }]
 */
export function nameStems(word: string): Stem[] {
  const changed = changes.flatMap(([at, least, most, becomes, stem]) =>
    word.length >= least && word.length <= most && at.test(word) ? { head: word.replace(at, becomes), ...stem } : [],
  );
  return [firstStem(word), ...changed];
}

function firstStem(word: string): Stem {
  const head = nameStem(word);
  const isShort = head.length < longName && head !== word && !ofFamily.test(head);
  if (!isShort || /\p{sc=Georgian}/u.test(head)) return { head };
  return { head, isCut: true, ...(/[^ь]а$/u.test(word) && { endings: "first" }) };
}

/** From so many letters on no name without its last vowel is a word of everybody's. */
const longName = 6;
/** Names of families of women, of which those of men have no vowel at the end. */
const ofFamily = /(?:[оеoe][вv]|[иыi][нn])$/u;

/** The head of most forms. */
export function nameStem(word: string): string {
  if (word.length >= 6 && adjectiveEnding.test(word)) return word.slice(0, -2);
  const isShort = word.length < (/\p{sc=Cyrillic}/u.test(word) ? 4 : 5);
  return !isShort && (cyrillicEnding.test(word) || otherEnding.test(word)) ? word.slice(0, -1) : word;
}
